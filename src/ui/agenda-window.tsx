import type { AgendaItem } from '../domain/agenda.ts';
import { partOf } from '../domain/agenda.ts';
import { daysBetween } from '../domain/calendar-date.ts';
import type { Window } from '../domain/window.ts';
import { explainWindow } from '../locales/explain-window.ts';
import { sayDueIn, sayStep } from '../locales/words-of-domain.ts';
import { AgendaFrame } from './agenda-frame.tsx';
import { useWords } from './app.ts';
import { GuideLink } from './guide-link.tsx';
import type { LineDoes, LineProps } from './line-does.ts';
import { LineLinks } from './line-links.tsx';
import { OccasionActions } from './occasion-actions.tsx';
import { asks, WaitQuestion } from './wait-question.tsx';

/** A waiting time: how far it has run, what is to be done when it is over, and why at this date. */
export function WindowLine({
  item,
  window,
  does,
  isExplained,
}: {
  readonly item: AgendaItem;
  readonly window: Window;
  readonly does: LineDoes | undefined;
  readonly isExplained: boolean;
}) {
  const words = useWords();
  const { office, dueInDays, step } = item;
  const isDue = partOf(item) === 'due';
  const title =
    isDue && item.newerStatus !== undefined
      ? words.text('lineStatusSince')
      : sayStep(step, office, words);
  return (
    <AgendaFrame item={item} title={title}>
      <WaitProgress window={window} dueInDays={dueInDays} />
      {does !== undefined &&
        (isDue ? <WhatIsDue item={item} does={does} /> : <LineLinks item={item} does={does} />)}
      <div class="line-more">
        <details open={isExplained}>
          <summary>{words.text('popupWhy')}</summary>
          {explainWindow(window, office, words).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {does !== undefined && <GuideLink section="ladder" />}
        </details>
        {does !== undefined && <OccasionActions item={item} onRecorded={does.onRecorded} />}
      </div>
    </AgendaFrame>
  );
}

function WaitProgress({
  window,
  dueInDays,
}: {
  readonly window: Window;
  readonly dueInDays: number;
}) {
  const words = useWords();
  const length = Math.max(1, daysBetween(window.openedOn, window.dueOn));
  return (
    <progress
      aria-label={sayDueIn(dueInDays, words)}
      max={length}
      value={Math.min(length, Math.max(0, length - dueInDays))}
    />
  );
}

/** What fits the step, and what can always be done. */
function WhatIsDue({ item, does }: LineProps) {
  const isAsked = asks(item);
  return (
    <>
      {isAsked && <WaitQuestion item={item} does={does} />}
      <LineLinks item={item} does={does} withStep={!isAsked} />
    </>
  );
}
