import { useMemo, useRef } from 'preact/hooks';
import type { CaseFilter, FilterChoices } from '../../domain/case-filter.ts';
import { DUE_FILTERS, HANDED_OVER_FILTERS, SHOWN_FILTERS } from '../../domain/case-filter.ts';
import { asOneOf, present } from '../../domain/reading.ts';
import { sayOffice } from '../../locales/words-of-domain.ts';
import { useWords } from '../../ui/app.ts';
import { Select } from '../../ui/fields.tsx';
import { Menu } from './menu.tsx';
import { PersonFilter } from './person-filter.tsx';
import { DUE_TEXT } from './say-filter.ts';

/** So long ago a case was last looked at. */
const UNLOOKED_IN_DAYS = [3, 7, 14, 30, 60, 90] as const;

/** With the days that are set, as an address may ask for any. */
function unlookedDays(set: number | undefined): readonly number[] {
  const days = new Set<number>(UNLOOKED_IN_DAYS);
  if (set !== undefined) days.add(set);
  return [...days].toSorted((one, other) => one - other);
}

type FilterProps = {
  readonly filter: CaseFilter;
  readonly choices: FilterChoices;
  readonly onChange: (filter: CaseFilter) => void;
};

/** By what the table can be filtered; each takes effect as it is chosen. */
export function FilterMenu({ filter, choices, onChange }: FilterProps) {
  const { text } = useWords();
  const latest = useRef(onChange);
  latest.current = onChange;
  // A key typed in the search draws none of the many things to choose from anew.
  const fields = useMemo(
    () => (
      <FilterFields
        filter={filter}
        choices={choices}
        onChange={(changed) => latest.current(changed)}
      />
    ),
    [filter, choices],
  );
  return (
    <Menu label={text('casesFilter')} testId="cases-filter">
      {() => fields}
    </Menu>
  );
}

function FilterFields({ filter, choices, onChange }: FilterProps) {
  const words = useWords();
  const { text } = words;
  const set = (changed: { readonly [Name in keyof CaseFilter]: CaseFilter[Name] | undefined }) =>
    onChange(present({ ...filter, ...changed }));
  const any = ['', text('casesAny')] as const;
  const alike = (list: readonly string[]) => [any, ...list.map((each) => [each, each] as const)];
  return (
    <div class="fields">
      <Select
        label={text('casesDue')}
        value={filter.due ?? ''}
        onChange={(due) => set({ due: asOneOf(due, DUE_FILTERS) })}
        testId="filter-due"
        options={[any, ...DUE_FILTERS.map((due) => [due, text(DUE_TEXT[due])] as const)]}
      />
      <Select
        label={text('casesColumnOffice')}
        value={filter.office ?? ''}
        onChange={(office) => set({ office: asOneOf(office, choices.offices) })}
        testId="filter-office"
        options={[
          any,
          ...choices.offices.map((office) => [office, sayOffice(office, words)] as const),
        ]}
      />
      <Select
        label={text('casesColumnForm')}
        value={filter.form ?? ''}
        onChange={(form) => set({ form: form || undefined })}
        testId="filter-form"
        options={alike(choices.forms)}
      />
      <Select
        label={text('casesTag')}
        value={filter.tag ?? ''}
        onChange={(tag) => set({ tag: tag || undefined })}
        testId="filter-tag"
        options={alike(choices.tags)}
      />
      <PersonFilter
        person={filter.person}
        people={choices.people}
        onChange={(person) => set({ person })}
      />
      <Select
        label={text('casesUnlooked')}
        value={String(filter.notLookedAtInDays ?? '')}
        onChange={(days) => set({ notLookedAtInDays: Number(days) || undefined })}
        testId="filter-unlooked"
        options={[
          any,
          ...unlookedDays(filter.notLookedAtInDays).map(
            (count) => [String(count), text('casesUnlookedDays', { count })] as const,
          ),
        ]}
      />
      <Select
        label={text('casesClosedFilter')}
        value={filter.closed ?? ''}
        onChange={(closed) => set({ closed: asOneOf(closed, SHOWN_FILTERS) })}
        testId="filter-closed"
        options={[
          ['', text('casesClosedHidden')],
          ['shown', text('casesClosedShown')],
          ['only', text('casesClosedOnly')],
        ]}
      />
      <Select
        label={text('casesHandedOverFilter')}
        value={filter.handedOver ?? ''}
        onChange={(chosen) => set({ handedOver: asOneOf(chosen, HANDED_OVER_FILTERS) })}
        testId="filter-handed-over"
        options={[
          ['', text('casesClosedShown')],
          ['hidden', text('casesClosedHidden')],
          ['only', text('casesClosedOnly')],
        ]}
      />
    </div>
  );
}
