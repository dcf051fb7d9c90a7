import type { ComponentChildren } from 'preact';
import type { AgendaItem } from '../domain/agenda.ts';
import type { GatheredItem } from '../domain/agenda-sections.ts';
import { gatherLinked } from '../domain/agenda-sections.ts';
import { useWords } from './app.ts';
import { sayCaseBriefly } from './say-case.ts';

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
          {others.length > 0 && <Others others={others} toLine={toLine} />}
        </div>
      ))}
    </div>
  );
}

function Others({
  others,
  toLine,
}: Pick<GatheredItem, 'others'> & Pick<Parameters<typeof LinkedLines>[0], 'toLine'>) {
  const words = useWords();
  const cases = words.list(others.map((item) => sayCaseBriefly(item, words)));
  return (
    <details class="linked-cases" data-testid="linked-cases">
      <summary>{words.text('agendaLinked', { count: others.length, cases })}</summary>
      {others.map((item) => toLine(item, []))}
    </details>
  );
}
