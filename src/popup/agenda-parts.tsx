import type { ComponentChildren } from 'preact';
import type { AgendaItem } from '../domain/agenda.ts';
import { readAgenda } from '../storage/read-agenda.ts';
import { AgendaLine } from '../ui/agenda-line.tsx';
import { today, useApp } from '../ui/app.ts';
import { ReadProblem } from '../ui/read-problem.tsx';
import { useLive } from '../ui/use-live.ts';
import { goToDesk } from './go-to-desk.ts';

/** What has room in a small window; the desk has all. */
const LIMITS = { due: 8, next: 4, counted: 100 };

type Props = {
  readonly onAnswer: (item: AgendaItem) => void;
  readonly onCall: (item: AgendaItem) => void;
};

/** What is due now, and what comes next; then, no earlier, what is less urgent to read. */
export function AgendaParts({
  children,
  ...props
}: Props & { readonly children: ComponentChildren }) {
  const app = useApp();
  const { text } = app.words;
  const agenda = useLive(() => readAgenda(app.storage, today(app), LIMITS), []);
  if (agenda.state === 'reading') return null;
  if (agenda.state === 'failed') {
    return (
      <>
        <section class="popup-part">
          <ReadProblem error={agenda.error} retry={agenda.retry} />
        </section>
        {children}
      </>
    );
  }
  const { due, dueCount, next } = agenda.value;
  const hidden = dueCount - due.length;
  return (
    <>
      <section class="popup-part">
        <h2>{text('popupDueNow')}</h2>
        {due.length === 0 && (
          <p class="quiet">{text(next.length === 0 ? 'popupAgendaEmpty' : 'popupNothingDue')}</p>
        )}
        <Lines items={due} {...props} />
        {hidden > 0 && (
          <button type="button" class="link" onClick={() => goToDesk('#/agenda')}>
            {text(dueCount === LIMITS.counted ? 'popupManyMoreDue' : 'popupMoreDue', {
              count: hidden,
            })}
          </button>
        )}
      </section>
      {next.length > 0 && (
        <section class="popup-part">
          <h2>{text('popupNext')}</h2>
          <Lines items={next} {...props} />
        </section>
      )}
      {children}
    </>
  );
}

function Lines({ items, onAnswer, onCall }: Props & { readonly items: readonly AgendaItem[] }) {
  const { text } = useApp().words;
  return (
    <div>
      {items.map((item) => (
        <AgendaLine key={item.occasion.id} item={item}>
          {item.inquiry !== undefined && (
            <button
              type="button"
              class="link"
              data-testid="note-answer"
              onClick={() => onAnswer(item)}
            >
              {text('popupNoteAnswer')}
            </button>
          )}
          {item.receiptNumber !== undefined && (
            <button type="button" class="link" onClick={() => onCall(item)}>
              {text('popupNoteCall')}
            </button>
          )}
          <button type="button" class="link" onClick={() => goToDesk(`#/case/${item.caseId}`)}>
            {text('popupOpenCase')}
          </button>
        </AgendaLine>
      ))}
    </div>
  );
}
