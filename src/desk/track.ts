import type { Ladder, Rung } from '../domain/ladder.ts';
import type { Window } from '../domain/window.ts';

/** A rung of the ladder as the person stands to it. */
export type TrackStep = {
  readonly rung: Rung;
  readonly state: 'taken' | 'waiting' | 'over' | 'later';
};

/**
 * The rungs of a ladder as seen from an open window: those before it are taken, its own is waiting or
 * over, the rest come later. Empty when the window stands on no rung of this ladder.
 */
export function toTrack(ladder: Ladder, window: Window, isOver: boolean): readonly TrackStep[] {
  const { trigger } = window.explanation;
  const isRunning = (rung: Rung) =>
    rung.next === window.next && (trigger.kind !== 'contact' || trigger.step === rung.step);
  const here = ladder.rungs.findIndex(isRunning);
  if (here === -1) return [];
  return ladder.rungs.map((rung, index) => {
    if (index < here) return { rung, state: 'taken' };
    if (index > here) return { rung, state: 'later' };
    return { rung, state: isOver ? 'over' : 'waiting' };
  });
}
