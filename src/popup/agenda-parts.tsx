import type { ComponentChildren } from 'preact';
import type { AgendaItem } from '../domain/agenda.ts';
import { readAgenda } from '../storage/read-agenda.ts';
import { AgendaLine } from '../ui/agenda-line.tsx';
import { today, useApp } from '../ui/app.ts';
import { LinkedLines } from '../ui/linked-lines.tsx';
import type { LineDoes } from '../ui/line-does.ts';
import { ReadProblem } from '../ui/read-problem.tsx';
import { sayMore } from '../ui/say-more.ts';
import { startWith } from '../ui/start-with.ts';
import { useLive } from '../ui/use-live.ts';
import { goToDesk } from '../ui/go-to-desk.ts';
import { WithLineKeys } from '../ui/with-line-keys.tsx';

/** What has room in a small window; the desk has all. */
const LIMITS = { due: 8, next: 4, counted: 100 };

/** What is due now, and what comes next; then, no earlier, what is less urgent to read. */
export function AgendaParts({
  does,
  children,
}: {
  readonly does: LineDoes;
  readonly children: ComponentChildren;
}) {
  const app = useApp();
  const { text } = app.words;
  const agenda = useLive(() => readAgenda(app.storage, today(app), LIMITS), []);
  if (agenda.state === 'reading') return null;
  if (agenda.state === 'failed') {
    return (
      <>
        <section class="small-part">
          <ReadProblem error={agenda.error} retry={agenda.retry} />
        </section>
        {children}
      </>
    );
  }
  const { dates, datesCount, due, dueCount, next } = agenda.value;
  return (
    <WithLineKeys goTo={goToDesk}>
      {dates.length > 0 && (
        <section class="small-part">
          <h2>{text('popupDates')}</h2>
          <Lines items={dates} does={does} />
          <More of="dates" shown={dates.length} count={datesCount} />
        </section>
      )}
      <section class="small-part">
        <h2>{text('popupDueNow')}</h2>
        {due.length === 0 && (
          <p class="quiet">
            {text(next.length + dates.length === 0 ? 'popupAgendaEmpty' : 'popupNothingDue')}
          </p>
        )}
        <Lines items={due} does={does} />
        <More of="due" shown={due.length} count={dueCount} />
      </section>
      {next.length > 0 && (
        <section class="small-part">
          <h2>{text('popupNext')}</h2>
          <Lines items={next} does={does} />
        </section>
      )}
      {children}
    </WithLineKeys>
  );
}

type MoreProps = { readonly of: 'dates' | 'due'; readonly shown: number; readonly count: number };

/** Leads to what has no room here. */
function More({ of, shown, count }: MoreProps) {
  const more = sayMore(of, { shown, count, most: LIMITS.counted }, useApp().words);
  if (more === undefined) return null;
  return (
    <button type="button" class="link" onClick={() => goToDesk('#/agenda')}>
      {more}
    </button>
  );
}

function Lines({
  items,
  does,
}: {
  readonly items: readonly AgendaItem[];
  readonly does: LineDoes;
}) {
  return (
    <LinkedLines
      items={items}
      toLine={(item, others) => (
        <AgendaLine
          key={item.occasion.id}
          item={item}
          does={{
            ...does,
            onCall: (about, start) => does.onCall(about, startWith(item, others, start)),
          }}
        />
      )}
    />
  );
}
