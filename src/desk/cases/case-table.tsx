import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { CaseColumn } from '../../domain/case-column.ts';
import type { CaseQuery } from '../../domain/case-search.ts';
import type { CaseSort, Together } from '../../domain/case-sort.ts';
import type { CaseId, GroupId } from '../../domain/ids.ts';
import { useWords } from '../../ui/app.ts';
import { CaseTableHead } from './case-table-head.tsx';
import { CaseTableRow } from './case-table-row.tsx';
import { BOX_WIDTH, COLUMN_WIDTH } from './say-column.ts';
import type { ListedCase } from './use-docket.ts';
import type { Selection } from './use-selection.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

/** What a row is likely to measure until it is drawn, in pixels. */
const ROW_HEIGHT = 58;
const CARD_HEIGHT = 190;
/** What sticks to the top of the window while rows are scrolled under it, in pixels. */
const HEAD_HEIGHT = 44;

/** What the table shows. */
export type TableProps = {
  readonly list: readonly Together<ListedCase>[];
  readonly columns: readonly CaseColumn[];
  readonly sort: CaseSort;
  readonly onSort: (column: CaseColumn) => void;
  readonly selection: Selection;
  readonly today: CalendarDate;
  readonly query: CaseQuery;
  /** The notes by which cases were found that nothing else of them would have. */
  readonly notes: ReadonlyMap<CaseId, string>;
  /** How many cases there are of each group. */
  readonly groupSizes: ReadonlyMap<GroupId, number>;
};

/**
 * The cases as a table, of which only the rows in sight are drawn; where it would not fit the window,
 * each case is a card.
 */
export function CaseTable(props: TableProps) {
  const { list, columns, selection } = props;
  const { text } = useWords();
  const around = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const [focused, setFocused] = useState<CaseId>();
  const isWide = useIsWide(around, columns);
  const focusedAt =
    focused === undefined ? -1 : list.findIndex(({ item }) => item.row.caseId === focused);
  const rows = useVirtualRows({
    count: list.length,
    keyOf: (index) => list[index]?.item.row.caseId ?? String(index),
    estimate: isWide ? ROW_HEIGHT : CARD_HEIGHT,
    body,
    stickyTop: isWide ? HEAD_HEIGHT : 0,
    focused: focusedAt < 0 ? undefined : focusedAt,
  });
  const goTo = useFocusRow(body, rows.scrollTo);
  const order = list.map(({ item }) => item.row.caseId);

  let end = rows.items.at(0)?.start ?? 0;
  return (
    <div ref={around} class="cases-around">
      <table
        class={isWide ? 'cases' : 'cases cards'}
        aria-label={text('casesTable')}
        aria-rowcount={list.length + 1}
        data-testid="case-table"
      >
        <colgroup>
          <col style={{ width: `${BOX_WIDTH}px` }} />
          {columns.map((column) => (
            <col key={column} style={{ width: `${COLUMN_WIDTH[column]}px` }} />
          ))}
        </colgroup>
        <CaseTableHead {...props} />
        <tbody ref={body} onFocusOut={() => setFocused(undefined)}>
          <Space height={rows.above} />
          {rows.items.flatMap(({ index, start, end: ownEnd }) => {
            const shown = list[index];
            const gap = start - end;
            end = ownEnd;
            if (shown === undefined) return [];
            const { caseId } = shown.item.row;
            return [
              // Between those in sight and the one that has the focus.
              ...(gap > 0 ? [<Space key={`space-${index}`} height={gap} />] : []),
              <CaseTableRow
                key={caseId}
                index={index}
                shown={shown}
                columns={columns}
                today={props.today}
                note={props.notes.get(caseId)}
                query={props.query}
                groupSizes={props.groupSizes}
                isSelected={selection.ids.has(caseId)}
                onSelect={(isSelected, isRange) =>
                  selection.select(caseId, isSelected, isRange ? order : undefined)
                }
                onFocus={() => setFocused(caseId)}
                onMove={(by) => goTo(index, Math.min(Math.max(index + by, 0), list.length - 1))}
                measure={rows.measure}
              />,
            ];
          })}
          <Space height={rows.below} />
        </tbody>
      </table>
    </div>
  );
}

function Space({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return <tr aria-hidden="true" class="space" style={{ height: `${height}px` }} />;
}

/** Whether the columns fit beside each other where the table stands. */
function useIsWide(around: RefObject<HTMLElement | null>, columns: readonly CaseColumn[]): boolean {
  const needed = columns.reduce((sum, column) => sum + COLUMN_WIDTH[column], BOX_WIDTH);
  const [width, setWidth] = useState<number>();
  useLayoutEffect(() => {
    const element = around.current;
    if (element === null) return undefined;
    const measure = () => setWidth(element.clientWidth);
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return width === undefined || width >= needed;
}

/** Moves the focus to the like control of another row, which may have to be drawn first. */
function useFocusRow(
  body: RefObject<HTMLElement | null>,
  scrollTo: (index: number) => void,
): (from: number, to: number) => void {
  const wanted = useRef<{ readonly index: number; readonly control: string }>(undefined);
  const focus = () => {
    if (wanted.current === undefined) return;
    const { index, control } = wanted.current;
    const row = body.current?.querySelector(`tr[data-index="${index}"]`);
    const found =
      row?.querySelector<HTMLElement>(control) ?? row?.querySelector<HTMLElement>('a, button');
    if (!found) return;
    wanted.current = undefined;
    found.focus({ preventScroll: false });
  };
  useLayoutEffect(focus);
  return (from, to) => {
    if (from === to) return;
    const isBox = document.activeElement?.matches('input') === true;
    wanted.current = { index: to, control: isBox ? 'input' : 'a, button' };
    scrollTo(to);
    focus();
  };
}
