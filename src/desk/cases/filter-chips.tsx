import type { CaseFilter } from '../../domain/case-filter.ts';
import { useWords } from '../../ui/app.ts';
import { sayFilter } from './say-filter.ts';

/** What is asked of the cases shown; a press on one takes it out. */
export function FilterChips({
  filter,
  onChange,
}: {
  readonly filter: CaseFilter;
  readonly onChange: (filter: CaseFilter) => void;
}) {
  const words = useWords();
  const { text } = words;
  const names = (Object.keys(filter) as (keyof CaseFilter)[]).filter(
    (name) => filter[name] !== undefined,
  );
  if (names.length === 0) return null;
  return (
    <ul class="row" aria-label={text('casesFilters')} data-testid="filter-chips">
      {names.map((name) => {
        const said = sayFilter(name, filter, words) ?? '';
        const { [name]: _removed, ...rest } = filter;
        return (
          <li key={name}>
            <button
              type="button"
              class="chip"
              aria-label={text('casesChipRemove', { filter: said })}
              data-testid="filter-chip"
              onClick={() => onChange(rest)}
            >
              {said} <span aria-hidden="true">×</span>
            </button>
          </li>
        );
      })}
      <li>
        <button type="button" class="link" data-testid="filter-clear" onClick={() => onChange({})}>
          {text('casesChipsClear')}
        </button>
      </li>
    </ul>
  );
}
