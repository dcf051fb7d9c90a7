import type { ComponentChildren } from 'preact';
import type { AgendaItem } from '../domain/agenda.ts';
import { daysBetween } from '../domain/calendar-date.ts';
import { windowOf } from '../domain/occasion.ts';
import { formatReceiptNumber } from '../domain/receipt-number.ts';
import {
  explainWindow,
  needsOffice,
  sayDueIn,
  sayInquiry,
  sayStep,
} from '../locales/words-of-domain.ts';
import type { Window } from '../domain/window.ts';
import { useWords } from './app.ts';
import { dueTone } from './due-tone.ts';

/** One line of the agenda: what to do, for which case, since when, and why at this date. */
export function AgendaLine({
  item,
  children,
}: {
  readonly item: AgendaItem;
  /** The actions that the surface offers. */
  readonly children?: ComponentChildren;
}) {
  const words = useWords();
  const { occasion, office, step, dueInDays } = item;
  const window = windowOf(occasion);
  const isDue = dueInDays <= 0;
  return (
    <article
      class={isDue ? 'agenda-line is-due' : 'agenda-line'}
      data-testid="agenda-item"
      data-receipt={item.receiptNumber}
      data-counted-on={occasion.countedOn}
      data-due-on={occasion.dueOn}
      data-step={step}
    >
      <header>
        <h3>{sayStep(step, office, words)}</h3>
        <span class={`pill ${dueTone(dueInDays)}`}>{sayDueIn(dueInDays, words)}</span>
      </header>
      <CaseLine item={item} />
      {needsOffice(step, office) && isDue && <p>{words.text('stepConfirmOfficeFirst')}</p>}
      {window !== undefined && <WindowParts window={window} item={item} />}
      {children !== undefined && <div class="row">{children}</div>}
    </article>
  );
}

function WindowParts({ window, item }: { readonly window: Window; readonly item: AgendaItem }) {
  const words = useWords();
  const { office, dueInDays } = item;
  const length = Math.max(1, daysBetween(window.openedOn, window.dueOn));
  return (
    <>
      <progress
        aria-label={sayDueIn(dueInDays, words)}
        max={length}
        value={Math.min(length, Math.max(0, length - dueInDays))}
      />
      <details>
        <summary>{words.text('popupWhy')}</summary>
        {explainWindow(window, office, words).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </details>
    </>
  );
}

function CaseLine({ item }: { readonly item: AgendaItem }) {
  const words = useWords();
  const about = item.inquiry && sayInquiry(item.inquiry.kind, words);
  const rest = [item.label, item.form, about].filter((part) => part !== undefined);
  return (
    <p class="quiet">
      <span class="number">
        {item.receiptNumber === undefined
          ? words.text('caseWithoutNumber')
          : formatReceiptNumber(item.receiptNumber)}
      </span>
      {rest.length > 0 && ` · ${rest.join(' · ')}`}
    </p>
  );
}
