import type { CaseOffice } from '../domain/case-office.ts';
import type { Contact } from '../domain/inquiry.ts';
import type { Ladder } from '../domain/ladder.ts';
import type { Window } from '../domain/window.ts';
import type { TextKey } from '../locales/catalogue.ts';
import { sayStep, sayWait } from '../locales/words-of-domain.ts';
import { useWords } from '../ui/app.ts';
import type { TrackStep } from './track.ts';
import { toTrack } from './track.ts';

const STATE_TEXT = {
  taken: 'trackTaken',
  skipped: 'trackSkipped',
  waiting: 'trackWaiting',
  over: 'trackOver',
  later: 'trackLater',
} as const satisfies Record<TrackStep['state'], TextKey>;

/** The published order of steps, and where in it a wait stands. */
export function StepTrack({
  window,
  ladder,
  office,
  isOver,
  contacts,
}: {
  readonly window: Window;
  readonly ladder: Ladder;
  readonly office: CaseOffice | undefined;
  /** Whether its last day has passed, put off or not. */
  readonly isOver: boolean;
  /** Those of the matter that is waited for. */
  readonly contacts: readonly Contact[];
}) {
  const words = useWords();
  const { text, date } = words;
  const steps = toTrack(ladder, window, isOver, contacts);
  if (steps.length === 0) return null;
  return (
    <ol class="track" aria-label={text('caseLadder')}>
      {steps.map(({ rung, state }) => {
        const isHere = state === 'waiting' || state === 'over';
        // A promise or an answer may have set another length than the ladder's.
        const wait = sayWait(isHere ? window.explanation.wait : rung.wait, words);
        return (
          <li key={rung.step} class={`is-${state}`} aria-current={isHere ? 'step' : undefined}>
            <span class="track-step">{sayStep(rung.step, office, words)}</span>
            <span class="track-wait">{text(STATE_TEXT[state], { wait })}</span>
            {isHere && (
              <span class="track-days number">
                {date(window.openedOn)} – {date(window.lastDayOn)}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
