import type { ComponentChildren } from 'preact';
import type { AgendaItem } from '../domain/agenda.ts';
import type { AgendaSection } from '../domain/agenda-sections.ts';
import { sectionOf } from '../domain/agenda-sections.ts';
import type { TextKey } from '../locales/catalogue.ts';
import type { Agenda } from '../storage/read-agenda.ts';
import { useWords } from '../ui/app.ts';
import { LinkedLines } from '../ui/linked-lines.tsx';
import { sayMore } from '../ui/say-more.ts';
import { useToday } from '../ui/use-today.ts';
import type { AgendaForms } from './agenda-entry.tsx';
import { AgendaEntry } from './agenda-entry.tsx';

/** What is due and what comes next, by when it is, as far as it was read. */
export function AgendaSections({
  agenda,
  counted,
  onMore,
  ...forms
}: {
  readonly agenda: Agenda;
  /** How far what is due was counted. */
  readonly counted: number;
  readonly onMore: (() => void) | undefined;
} & AgendaForms) {
  const { text } = useWords();
  const today = useToday();
  const { dates, datesCount, due, dueCount, next } = agenda;
  if (dates.length + due.length + next.length === 0) return <p>{text('popupAgendaEmpty')}</p>;
  const items = [...dates, ...due, ...next];
  const part = (section: AgendaSection, after?: ComponentChildren) => (
    <Part
      section={section}
      items={items.filter((item) => sectionOf(item, today) === section)}
      after={after}
      {...forms}
    />
  );
  return (
    <>
      {part('dates', <More of="dates" shown={dates.length} count={datesCount} counted={counted} />)}
      {part('overdue')}
      {part('today', due.length === 0 && <p class="quiet">{text('popupNothingDue')}</p>)}
      <More of="due" shown={due.length} count={dueCount} counted={counted} />
      {part('week')}
      {part('later')}
      {onMore !== undefined && (
        <button type="button" data-testid="agenda-more" onClick={onMore}>
          {text('agendaMore')}
        </button>
      )}
    </>
  );
}

const SECTION_TEXT = {
  dates: 'popupDates',
  overdue: 'agendaOverdue',
  today: 'agendaToday',
  week: 'agendaWeek',
  later: 'agendaLater',
} as const satisfies Record<AgendaSection, TextKey>;

/** A section of the agenda; one with nothing in it, and nothing to say, is not there. */
function Part({
  section,
  items,
  after,
  ...forms
}: {
  readonly section: AgendaSection;
  readonly items: readonly AgendaItem[];
  readonly after: ComponentChildren;
} & AgendaForms) {
  const { text } = useWords();
  if (items.length === 0 && (after === undefined || after === false || section === 'dates')) {
    return null;
  }
  return (
    <section class="part" data-testid={`agenda-${section}`}>
      <h2>{text(SECTION_TEXT[section])}</h2>
      <LinkedLines
        items={items}
        toLine={(item, others) => (
          <AgendaEntry key={item.occasion.id} item={item} others={others} {...forms} />
        )}
      />
      {after}
    </section>
  );
}

type MoreProps = {
  readonly of: 'dates' | 'due';
  readonly shown: number;
  readonly count: number;
  readonly counted: number;
};

/** How many lines are not shown. */
function More({ of, shown, count, counted }: MoreProps) {
  const more = sayMore(of, { shown, count, most: counted }, useWords());
  return more === undefined ? null : <p class="quiet">{more}</p>;
}
