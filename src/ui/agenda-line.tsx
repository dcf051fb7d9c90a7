import type { ComponentChildren } from 'preact';
import type { AgendaItem } from '../domain/agenda.ts';
import { daysBetween } from '../domain/calendar-date.ts';
import { formatReceiptNumber } from '../domain/receipt-number.ts';
import {
  explainWindow,
  needsOffice,
  sayDueIn,
  sayInquiry,
  sayStep,
} from '../locales/words-of-domain.ts';
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
  const { window, office, dueInDays } = item;
  const isDue = dueInDays <= 0;
  const length = Math.max(1, daysBetween(window.openedOn, window.dueOn));
  return (
    <article
      class={isDue ? 'agenda-line is-due' : 'agenda-line'}
      data-testid="agenda-item"
      data-receipt={item.receiptNumber}
      data-counted-on={window.countedOn}
      data-due-on={window.dueOn}
      data-step={window.next}
    >
      <header>
        <h3>{sayStep(window.next, office, words)}</h3>
        <span class={`pill ${dueTone(dueInDays)}`}>{sayDueIn(dueInDays, words)}</span>
      </header>
      <CaseLine item={item} />
      {needsOffice(window.next, office) && isDue && <p>{words.text('stepConfirmOfficeFirst')}</p>}
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
      {children !== undefined && <div class="row">{children}</div>}
    </article>
  );
}

function CaseLine({ item }: { readonly item: AgendaItem }) {
  const words = useWords();
  const rest = [item.label, item.form, sayInquiry(item.inquiryKind, words)].filter(
    (part) => part !== undefined,
  );
  return (
    <p class="quiet">
      <span class="number">
        {item.receiptNumber === undefined
          ? words.text('caseWithoutNumber')
          : formatReceiptNumber(item.receiptNumber)}
      </span>
      {` · ${rest.join(' · ')}`}
    </p>
  );
}
