import type { ComponentChildren } from 'preact';
import { useContext, useId } from 'preact/hooks';
import type { AgendaItem } from '../domain/agenda.ts';
import { sayDueIn, sayInquiry } from '../locales/words-of-domain.ts';
import { useWords } from './app.ts';
import { callHash, caseHash, contactHash, lettersHash } from './case-hash.ts';
import { dueTone } from '../domain/due-tone.ts';
import { Receipt } from './case-words.tsx';
import { sayCaseAbout } from '../locales/say-case.ts';
import type { KeysOfLines, LineAction } from './line-keys.ts';
import { LineKeysContext, pressInLine, readLineKey } from './line-keys.ts';
import { takesLetters } from './takes-letters.ts';

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
  const id = useId();
  const keys = useContext(LineKeysContext);
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
      {...(keys && {
        tabIndex: 0,
        'aria-labelledby': `${id} ${id}-case`,
        onKeyDown: (event: KeyboardEvent) => pressKey(event, item, keys),
      })}
    >
      <header>
        <h3 id={id}>{title}</h3>
        {hasDay && (
          <span class={`pill ${isGrave ? 'due' : tone}`}>{sayDueIn(dueInDays, words)}</span>
        )}
      </header>
      <CaseLine item={item} id={`${id}-case`} />
      {children}
    </article>
  );
}

/** Does what a key asks of a line: what its own control does, or else leads to where that is done. */
function pressKey(event: KeyboardEvent, item: AgendaItem, { goTo, sayIdle }: KeysOfLines): void {
  const action = readLineKey(event);
  if (action === undefined || event.isComposing || takesLetters(event.target)) return;
  event.preventDefault();
  const isDone = pressInLine(event.currentTarget as HTMLElement, action);
  const { caseId, receiptNumber } = item;
  const elsewhere: Readonly<Partial<Record<LineAction, string>>> = {
    // A call is kept with the case of its number.
    note: receiptNumber === undefined ? contactHash(caseId) : callHash(caseId),
    letter: lettersHash(caseId),
    open: caseHash(caseId),
  };
  const hash = isDone ? undefined : elsewhere[action];
  if (hash !== undefined) goTo(hash);
  sayIdle(isDone || hash !== undefined ? undefined : event.key);
}

function CaseLine({ item, id }: { readonly item: AgendaItem; readonly id: string }) {
  const words = useWords();
  const { inquiry, receiptNumber } = item;
  const about = sayCaseAbout(item, words, inquiry && sayInquiry(inquiry.kind, words));
  return (
    <p class="quiet" id={id}>
      <Receipt number={receiptNumber} />
      {about !== '' && ` · ${about}`}
    </p>
  );
}
