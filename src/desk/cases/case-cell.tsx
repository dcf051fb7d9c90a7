import type { CaseColumn } from '../../domain/case-column.ts';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import { daysBetween } from '../../domain/calendar-date.ts';
import type { DocketRow } from '../../domain/docket.ts';
import type { LinkKind } from '../../domain/case-link.ts';
import type { GroupId } from '../../domain/ids.ts';
import { aroundPlace } from '../../locales/around-place.ts';
import { sayLink, sayStep } from '../../locales/words-of-domain.ts';
import { languageOf } from '../../domain/status-text.ts';
import { useWords } from '../../ui/app.ts';
import { groupHash } from '../../ui/case-hash.ts';
import { CaseLink, Name } from '../../ui/case-words.tsx';
import { dueTone } from '../../domain/due-tone.ts';
import { sayPlace } from './say-place.ts';
import type { CaseQuery } from '../../domain/case-search.ts';
import { toExcerpt } from '../../domain/note-search.ts';

/** What stands in a cell that is not the first. */
export function CaseCell({
  column,
  row,
  today,
}: {
  readonly column: CaseColumn;
  readonly row: DocketRow;
  readonly today: CalendarDate;
}) {
  const words = useWords();
  const { text, date } = words;
  switch (column) {
    case 'receipt':
      return null;
    case 'label':
      return row.label === undefined ? null : <Name>{row.label}</Name>;
    case 'people':
      return <>{row.people && words.row(row.people.map(words.name))}</>;
    case 'form':
      return <>{row.form}</>;
    case 'category':
      return <>{row.category}</>;
    case 'office':
      return <>{row.office && sayPlace(row.office, words)}</>;
    case 'status':
      return <>{row.title && <span lang={languageOf(row.title)}>{row.title}</span>}</>;
    case 'statusOn':
      return <>{row.statusOn && date(row.statusOn)}</>;
    case 'lookedAtOn':
      return row.lookedAtOn === undefined ? (
        <span class="quiet">{text('casesNever')}</span>
      ) : (
        <>{date(row.lookedAtOn)}</>
      );
    case 'openInquiries':
      return <>{row.openInquiries > 0 && text('casesOpen', { count: row.openInquiries })}</>;
    case 'nextDue':
      return <NextDue row={row} today={today} />;
    case 'tags':
      return row.tags === undefined ? null : (
        <span>
          {row.tags.map((tag) => (
            <span key={tag} class="tag">
              {tag}
            </span>
          ))}
        </span>
      );
    case 'matterNumber':
      return <>{row.matterNumber && words.secret(row.matterNumber)}</>;
  }
}

/** The first cell: the way into the case, and what is to be known of it whatever the columns are. */
export function ReceiptCell({
  row,
  kind,
  groupSizes,
  note,
}: {
  readonly row: DocketRow;
  /** By what it belongs to the case above it. */
  readonly kind: LinkKind | undefined;
  /** How many cases there are of each group. */
  readonly groupSizes: ReadonlyMap<GroupId, number>;
  /** The note by which it was found, and what was looked for. */
  readonly note: { readonly text: string; readonly query: CaseQuery } | undefined;
}) {
  const words = useWords();
  const { text, date } = words;
  const { receiptNumber, closedOn, handedOverOn } = row;
  const [before, behind] = aroundPlace((place) => text('casesLinked', { kind: place }));
  const about = [
    closedOn && text('casesClosedOn', { date: date(closedOn) }),
    handedOverOn && text('casesHandedOverOn', { date: date(handedOverOn) }),
  ].filter((part) => part !== undefined);
  return (
    <>
      <CaseLink caseId={row.caseId} number={receiptNumber} />
      {kind !== undefined && (
        <span class="cell-mark" data-testid="case-linked">
          {before && <span class="visually-hidden">{before}</span>}
          {sayLink(kind, words)}
          {behind && <span class="visually-hidden">{behind}</span>}
        </span>
      )}
      {kind === undefined && <Groups row={row} sizes={groupSizes} />}
      {about.length > 0 && <span class="cell-mark">{about.join(' · ')}</span>}
      {note !== undefined && (
        <span class="cell-mark" data-testid="case-note-found">
          {text('casesInNotes')}{' '}
          <span class="private">
            {toExcerpt(note.text, note.query).map((part, index) =>
              part.isFound ? <mark key={index}>{part.text}</mark> : part.text,
            )}
          </span>
        </span>
      )}
    </>
  );
}

/** Leads to each group of a case alone; of one that stands under another, that one does. */
function Groups({
  row: { links = [] },
  sizes,
}: {
  readonly row: DocketRow;
  readonly sizes: ReadonlyMap<GroupId, number>;
}) {
  const words = useWords();
  return (
    <>
      {links.map(({ groupId, kind }) => {
        const count = sizes.get(groupId) ?? 0;
        if (count < 2) return null;
        return (
          <span key={groupId} class="cell-mark">
            <a href={groupHash(groupId)} data-testid="case-group">
              {words.text('casesGroup', { count })}
            </a>
            {' · '}
            {sayLink(kind, words)}
          </span>
        );
      })}
    </>
  );
}

function NextDue({ row, today }: { readonly row: DocketRow; readonly today: CalendarDate }) {
  const words = useWords();
  const { nextDue, office } = row;
  if (nextDue === undefined) return null;
  const tone = dueTone(daysBetween(today, nextDue.on));
  return (
    <span>
      <span class={`pill ${tone}`}>{words.date(nextDue.on)}</span>
      <span class="cell-mark">{sayStep(nextDue.step, office, words)}</span>
    </span>
  );
}
