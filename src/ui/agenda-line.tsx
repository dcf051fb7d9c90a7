import type { AgendaItem } from '../domain/agenda.ts';
import { ActByLine, DateOnNoticeLine, NeededByLine, NotedDateLine } from './agenda-dates.tsx';
import { PageArrivalLine } from './agenda-arrival.tsx';
import { WindowLine } from './agenda-window.tsx';
import type { LineDoes } from './line-does.ts';

/** One line of the agenda: what to do, for which case, since when, and why at this date. */
export function AgendaLine({
  item,
  does,
  isExplained = false,
}: {
  readonly item: AgendaItem;
  /** What can be done about it where it stands; without, the line only tells. */
  readonly does?: LineDoes;
  /** Whether it says at once why a wait ends when it does. */
  readonly isExplained?: boolean;
}) {
  const { subject } = item.occasion;
  switch (subject.kind) {
    case 'window':
      return (
        <WindowLine item={item} window={subject.window} does={does} isExplained={isExplained} />
      );
    case 'noted-date':
      return <NotedDateLine item={item} noted={subject.noted} does={does} />;
    case 'needed-by':
      return <NeededByLine item={item} on={subject.on} does={does} />;
    case 'act-by':
      return <ActByLine item={item} status={subject.status} on={subject.on} does={does} />;
    case 'did-it-arrive':
      return <PageArrivalLine item={item} status={subject.status} on={subject.on} does={does} />;
    case 'date-on-notice':
      return <DateOnNoticeLine item={item} status={subject.status} does={does} />;
  }
}
