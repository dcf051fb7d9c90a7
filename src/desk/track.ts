import type { ContactMade } from '../domain/contact.ts';
import { gotThrough } from '../domain/contact.ts';
import type { Ladder, Rung } from '../domain/ladder.ts';
import type { ContactStep } from '../domain/step.ts';
import { isPhoneStep } from '../domain/step.ts';
import type { Window } from '../domain/window.ts';

/** A rung of the ladder as the person stands to it. */
export type TrackStep = {
  readonly rung: Rung;
  readonly state: 'taken' | 'skipped' | 'waiting' | 'over' | 'later';
};

/**
 * The rungs of a ladder as seen from an open window: those before it are taken or were skipped, its own
 * is waiting or over, the rest come later. Empty when the window stands on no rung of this ladder.
 *
 * @param contacts those of the window's inquiry.
 */
export function toTrack(
  ladder: Ladder,
  window: Window,
  isOver: boolean,
  contacts: readonly Pick<ContactMade, 'step' | 'outcome'>[],
): readonly TrackStep[] {
  const { trigger } = window.explanation;
  const isRunning = (rung: Rung) =>
    rung.next === window.next && (trigger.kind !== 'contact' || trigger.step === rung.step);
  const wasTaken = ({ step }: Rung) =>
    contacts.some((contact) => gotThrough(contact) && isSameStep(contact.step, step));
  // A promised call back or notice runs beside the steps, also where a call has to follow it.
  const here = window.id.includes('/') ? -1 : ladder.rungs.findIndex(isRunning);
  if (here === -1) return [];
  return ladder.rungs.map((rung, index) => {
    if (index < here) return { rung, state: wasTaken(rung) ? 'taken' : 'skipped' };
    if (index > here) return { rung, state: 'later' };
    return { rung, state: isOver ? 'over' : 'waiting' };
  });
}

/** Whether a call is the first or a repeated one follows from the record, not from its label. */
function isSameStep(one: ContactStep, other: ContactStep): boolean {
  return one === other || (isPhoneStep(one) && isPhoneStep(other));
}
