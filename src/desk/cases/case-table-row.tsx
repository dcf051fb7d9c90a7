import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { CaseColumn } from '../../domain/case-column.ts';
import type { CaseQuery } from '../../domain/case-search.ts';
import type { Together } from '../../domain/case-sort.ts';
import type { GroupId } from '../../domain/ids.ts';
import { useWords } from '../../ui/app.ts';
import { CaseLink } from '../../ui/case-words.tsx';
import { sayCaseBriefly } from '../../locales/say-case.ts';
import { CaseCell, ReceiptCell } from './case-cell.tsx';
import { sayHeading } from './say-column.ts';
import type { ListedCase } from './use-docket.ts';
import { HAS_TEAM } from '../../domain/edition.ts';
import { AssigneeLine } from '../team/assignee-line.tsx';

type RowProps = {
  /** Its place in the list, from 0. */
  readonly index: number;
  readonly shown: Together<ListedCase>;
  readonly columns: readonly CaseColumn[];
  readonly today: CalendarDate;
  readonly note: string | undefined;
  readonly query: CaseQuery;
  /** How many cases there are of each group. */
  readonly groupSizes: ReadonlyMap<GroupId, number>;
  readonly isSelected: boolean;
  /** @param isRange whether all from the last one that was chosen are meant. */
  readonly onSelect: (isSelected: boolean, isRange: boolean) => void;
  readonly onFocus: () => void;
  /** Goes so many rows up or down. */
  readonly onMove: (by: number) => void;
  readonly measure: (element: HTMLTableRowElement | null) => void;
};

/** One case. Of a protected one nothing tells which it is, not even the address of a link. */
export function CaseTableRow(props: RowProps) {
  const { index, shown, columns, isSelected, onSelect, onFocus, onMove, measure } = props;
  const words = useWords();
  const { text } = words;
  const { row } = shown.item;
  const move = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    onMove(by);
  };
  const about = {
    'aria-rowindex': index + 2,
    'data-index': index,
    'data-testid': 'case-row',
    ref: measure,
    onFocusIn: onFocus,
    onKeyDown: move,
  };
  if (row.isProtected === true) {
    return (
      <tr {...about}>
        <td class="alone" colSpan={columns.length + 1}>
          <CaseLink caseId={row.caseId} isProtected />
        </td>
      </tr>
    );
  }
  const { receiptNumber } = row;
  const name = receiptNumber ? words.receipt(receiptNumber) : sayCaseBriefly(row, words);
  return (
    <tr {...about} data-receipt={row.receiptNumber} class={shown.kind && 'linked'}>
      <td class="box">
        <input
          type="checkbox"
          aria-label={text('casesSelect', { case: name })}
          data-testid="case-select"
          checked={isSelected}
          onClick={(event) => onSelect(event.currentTarget.checked, event.shiftKey)}
        />
      </td>
      {columns.map((column) =>
        column === 'receipt' ? (
          <th key={column} scope="row">
            <ReceiptCell
              row={row}
              kind={shown.kind}
              groupSizes={props.groupSizes}
              note={props.note === undefined ? undefined : { text: props.note, query: props.query }}
            />
            {HAS_TEAM && <AssigneeLine row={row} />}
          </th>
        ) : (
          <td key={column} data-label={sayHeading(column, words)}>
            <CaseCell column={column} row={row} today={props.today} />
          </td>
        ),
      )}
    </tr>
  );
}
