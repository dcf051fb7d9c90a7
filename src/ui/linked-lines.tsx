import type { ComponentChildren } from 'preact';
import type { AgendaItem } from '../domain/agenda.ts';
import type { GatheredItem } from '../domain/agenda-sections.ts';
import type { Words } from '../locales/catalogue.ts';
import { gatherLinked } from '../domain/agenda-sections.ts';
import { useWords } from './app.ts';
import { sayCaseBriefly } from '../locales/say-case.ts';

/**
 * Lines of the agenda, linked cases that ask for the same gathered under the first of them. `toLine`
 * draws a line, given those that stand under it.
 */
export function LinkedLines({
  items,
  toLine,
}: {
  readonly items: readonly AgendaItem[];
  readonly toLine: (item: AgendaItem, others: readonly AgendaItem[]) => ComponentChildren;
}) {
  return (
    <div>
      {gatherLinked(items).map(({ item, others }) => (
        <div key={item.occasion.id} class="linked-lines">
          {toLine(item, others)}
          {others.length > 0 && <Others item={item} others={others} toLine={toLine} />}
        </div>
      ))}
    </div>
  );
}

function Others({
  item: first,
  others,
  toLine,
}: GatheredItem & Pick<Parameters<typeof LinkedLines>[0], 'toLine'>) {
  const words = useWords();
  const cases = words.list(others.map((item) => sayOther(item, first, words)));
  return (
    <details class="linked-cases" data-testid="linked-cases">
      <summary>{words.text('agendaLinked', { count: others.length, cases })}</summary>
      {others.map((item) => toLine(item, []))}
    </details>
  );
}

/** A case, and its day where that is another than that of the line it stands under. */
function sayOther(item: AgendaItem, first: AgendaItem, words: Words): string {
  const { dueOn } = item.occasion;
  const says = sayCaseBriefly(item, words);
  if (dueOn === first.occasion.dueOn) return says;
  return words.text('agendaLinkedDay', { case: says, date: words.date(dueOn) });
}
