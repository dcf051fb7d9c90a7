import { useWords } from '../../ui/app.ts';
import type { TableProps } from './case-table.tsx';
import { sayHeading } from './say-column.ts';

/** The headings: each sorts by its column, and by the first box all that are found are selected. */
export function CaseTableHead({
  list,
  columns,
  sort,
  onSort,
  selection,
}: Pick<TableProps, 'list' | 'columns' | 'sort' | 'onSort' | 'selection'>) {
  const words = useWords();
  const { text } = words;
  const open = list.filter(({ item }) => item.row.isProtected !== true);
  const chosen = open.filter(({ item }) => selection.ids.has(item.row.caseId)).length;
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" class="box" data-label={text('casesSelectAll')}>
          <input
            type="checkbox"
            aria-label={text('casesSelectAll')}
            title={text('casesSelectAll')}
            data-testid="cases-select-all"
            disabled={open.length === 0}
            checked={chosen > 0 && chosen === open.length}
            ref={(box) => {
              if (box) box.indeterminate = chosen > 0 && chosen < open.length;
            }}
            onChange={({ currentTarget }) =>
              selection.selectAll(
                currentTarget.checked ? open.map(({ item }) => item.row.caseId) : [],
              )
            }
          />
        </th>
        {columns.map((column) => (
          <th
            key={column}
            scope="col"
            aria-sort={
              sort.by === column ? (sort.isDescending ? 'descending' : 'ascending') : undefined
            }
          >
            <button
              type="button"
              class="sort"
              data-testid={`cases-sort-${column}`}
              onClick={() => onSort(column)}
            >
              {sayHeading(column, words)}
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}
