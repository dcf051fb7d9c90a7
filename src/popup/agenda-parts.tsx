import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { AgendaItem } from '../domain/agenda.ts';
import type { Agenda } from '../storage/read-agenda.ts';
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
/** More than a popup shows without being scrolled: what stands below is drawn when these are seen. */
const DRAWN_FIRST = 6;

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
  const isRead = agenda.state !== 'reading';
  const [isSeen, setIsSeen] = useState(false);
  // Runs when what was drawn last is on the screen.
  useEffect(() => {
    if (isRead) setIsSeen(true);
  }, [isRead]);
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
  const { datesCount, dueCount } = agenda.value;
  const first = firstOf(agenda.value, DRAWN_FIRST);
  const isWhole = isSeen || first.isWhole;
  const { dates, due, next } = isWhole ? agenda.value : first;
  return (
    <WithLineKeys goTo={goToDesk}>
      {dates.length > 0 && (
        <section class="small-part">
          <h2>{text('popupDates')}</h2>
          <Lines items={dates} does={does} />
          {isWhole && <More of="dates" shown={dates.length} count={datesCount} />}
        </section>
      )}
      {(isWhole || due.length > 0) && (
        <section class="small-part">
          <h2>{text('popupDueNow')}</h2>
          {due.length === 0 && (
            <p class="quiet">
              {text(next.length + dates.length === 0 ? 'popupAgendaEmpty' : 'popupNothingDue')}
            </p>
          )}
          <Lines items={due} does={does} />
          {isWhole && <More of="due" shown={due.length} count={dueCount} />}
        </section>
      )}
      {isWhole && next.length > 0 && (
        <section class="small-part">
          <h2>{text('popupNext')}</h2>
          <Lines items={next} does={does} />
        </section>
      )}
      {isWhole && children}
    </WithLineKeys>
  );
}

/** The first lines of what stands on top, and whether those are all there are. */
function firstOf({ dates, due, next }: Agenda, most: number) {
  return {
    dates: dates.slice(0, most),
    due: due.slice(0, Math.max(0, most - dates.length)),
    next: [],
    isWhole: dates.length + due.length + next.length <= most,
  };
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
