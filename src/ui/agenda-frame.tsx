import type { ComponentChildren } from 'preact';
import type { AgendaItem } from '../domain/agenda.ts';
import { sayDueIn, sayInquiry } from '../locales/words-of-domain.ts';
import { useWords } from './app.ts';
import { dueTone } from './due-tone.ts';
import { Receipt } from './case-words.tsx';
import { sayCaseAbout } from './say-case.ts';

/** What every line of the agenda has: what it asks for, how soon, whose case it is. */
export function AgendaFrame({
  item,
  title,
  isGrave = false,
  hasDay = true,
  children,
}: {
  readonly item: AgendaItem;
  readonly title: string;
  /** Whether something is lost for good when the day passes. */
  readonly isGrave?: boolean;
  /** Whether its day is one by which something is to be done. */
  readonly hasDay?: boolean;
  readonly children: ComponentChildren;
}) {
  const words = useWords();
  const { occasion, step, dueInDays, putOff } = item;
  const isDue = dueInDays <= 0 && putOff === undefined;
  // What is put off calls for nothing until it is back.
  const tone = putOff === undefined ? dueTone(dueInDays) : '';
  return (
    <article
      class={['agenda-line', isDue && 'is-due', isGrave && 'is-grave'].filter(Boolean).join(' ')}
      data-testid="agenda-item"
      data-receipt={item.receiptNumber}
      data-counted-on={occasion.countedOn}
      data-due-on={occasion.dueOn}
      data-step={step}
    >
      <header>
        <h3>{title}</h3>
        {hasDay && (
          <span class={`pill ${isGrave ? 'due' : tone}`}>{sayDueIn(dueInDays, words)}</span>
        )}
      </header>
      <CaseLine item={item} />
      {children}
    </article>
  );
}

function CaseLine({ item }: { readonly item: AgendaItem }) {
  const words = useWords();
  const { inquiry, receiptNumber } = item;
  const about = sayCaseAbout(item, words, inquiry && sayInquiry(inquiry.kind, words));
  return (
    <p class="quiet">
      <Receipt number={receiptNumber} />
      {about !== '' && ` · ${about}`}
    </p>
  );
}
