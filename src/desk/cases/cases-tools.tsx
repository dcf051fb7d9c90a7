import { useId } from 'preact/hooks';
import type { CaseColumn } from '../../domain/case-column.ts';
import { CASE_COLUMNS } from '../../domain/case-column.ts';
import type { FilterChoices } from '../../domain/case-filter.ts';
import { asOneOf } from '../../domain/reading.ts';
import { useWords } from '../../ui/app.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import type { CaseView } from './case-view.ts';
import { ColumnMenu } from './column-menu.tsx';
import { FilterChips } from './filter-chips.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { sayHeading } from './say-column.ts';
import { readNotes } from './use-note-search.ts';

/** The search, and how the table is filtered, sorted and laid out. */
export function CasesTools({
  view,
  columns,
  choices,
  onChange,
}: {
  readonly view: CaseView;
  readonly columns: readonly CaseColumn[];
  readonly choices: FilterChoices;
  readonly onChange: (changed: Partial<CaseView>) => void;
}) {
  const words = useWords();
  const { text } = words;
  const id = useId();
  const { sort } = view;
  return (
    <search class="cases-tools">
      <div class="cases-search">
        <label for={id}>{text('casesSearch')}</label>
        <input
          id={id}
          type="search"
          autocomplete="off"
          spellcheck={false}
          data-testid="cases-search"
          value={view.query}
          aria-describedby={`${id}-hint`}
          onFocus={() => requestIdleCallback(readNotes)}
          onInput={({ currentTarget }) => onChange({ query: currentTarget.value })}
        />
        <p class="hint" id={`${id}-hint`}>
          {text('casesSearchHint')}
        </p>
      </div>
      <div class="row">
        <FilterMenu
          filter={view.filter}
          choices={choices}
          onChange={(filter) => onChange({ filter })}
        />
        <ColumnMenu columns={columns} />
        {/* Where the cases are cards there are no headings to press. */}
        <span class="cases-sort row">
          <label for={`${id}-sort`}>{text('casesSort')}</label>
          <select
            id={`${id}-sort`}
            data-testid="cases-sort"
            value={sort.by}
            onChange={({ currentTarget }) => {
              const by = asOneOf(currentTarget.value, CASE_COLUMNS) ?? sort.by;
              onChange({ sort: { ...sort, by } });
            }}
          >
            {CASE_COLUMNS.map((column) => (
              <option key={column} value={column}>
                {sayHeading(column, words)}
              </option>
            ))}
          </select>
          <CheckBox
            label={text('casesSortDescending')}
            isChecked={sort.isDescending}
            onChange={(isDescending) => onChange({ sort: { ...sort, isDescending } })}
            testId="cases-sort-descending"
          />
        </span>
        <CheckBox
          label={text('casesTogether')}
          isChecked={view.isTogether}
          onChange={(isTogether) => onChange({ isTogether })}
          testId="cases-together"
        />
      </div>
      <FilterChips filter={view.filter} onChange={(filter) => onChange({ filter })} />
    </search>
  );
}
