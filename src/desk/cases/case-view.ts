import type { CaseColumn } from '../../domain/case-column.ts';
import { CASE_COLUMNS } from '../../domain/case-column.ts';
import type { CaseFilter } from '../../domain/case-filter.ts';
import { DUE_FILTERS, HANDED_OVER_FILTERS, SHOWN_FILTERS } from '../../domain/case-filter.ts';
import type { CaseSort } from '../../domain/case-sort.ts';
import { parseGroupId } from '../../domain/ids.ts';
import { OFFICES } from '../../domain/office.ts';
import { asForeign, asOneOf, asText, asWhole, present } from '../../domain/reading.ts';

/** How the table of cases is looked at. */
export type CaseView = {
  readonly sort: CaseSort;
  /** Whether linked cases stand under the first of them. */
  readonly isTogether: boolean;
  readonly filter: CaseFilter;
  /** What was typed in the search. */
  readonly query: string;
};

/** What is remembered from one visit to the next. */
export type RememberedView = Pick<CaseView, 'sort' | 'isTogether'>;

/** How the table is looked at until the person chooses. */
export const FIRST_VIEW: RememberedView = {
  sort: { by: 'receipt', isDescending: false },
  isTogether: true,
};

const LONGEST_TEXT = 200;
/** Nobody looks back further. */
const MOST_DAYS = 3650;

/** What was remembered, as far as it can be read. */
export function parseRemembered(json: string | undefined): RememberedView {
  try {
    const raw = asForeign(JSON.parse(json ?? ''));
    const by = asOneOf(raw?.['by'], CASE_COLUMNS) ?? FIRST_VIEW.sort.by;
    const isTogether = raw?.['isTogether'] !== false;
    return { sort: { by, isDescending: raw?.['isDescending'] === true }, isTogether };
  } catch {
    // Nothing remembered, or torn.
    return FIRST_VIEW;
  }
}

/** What is to be remembered of a view, as text. */
export function toRemembered({ sort, isTogether }: CaseView): string {
  return JSON.stringify({ ...sort, isTogether });
}

/**
 * The view that an address asks for.
 *
 * @param hash the whole hash: `#/cases?due=overdue&sort=label`.
 * @param kept what the browser's history kept beside the address: see {@link toKept}.
 */
export function parseView(hash: string, kept: unknown, remembered: RememberedView): CaseView {
  const asked = new URLSearchParams(hash.split('?')[1] ?? '');
  const beside = asForeign(asForeign(kept)?.['cases']);
  const read = (name: string) => asked.get(name) ?? undefined;
  const by = asOneOf(read('sort'), CASE_COLUMNS);
  const sort = by && { by, isDescending: read('order') === 'descending' };
  const together = asOneOf(read('together'), ['yes', 'no'] as const);
  return {
    sort: sort ?? remembered.sort,
    isTogether: together === undefined ? remembered.isTogether : together === 'yes',
    query: asText(read('search') ?? beside?.['search'], LONGEST_TEXT) ?? '',
    filter: present({
      due: asOneOf(read('due'), DUE_FILTERS),
      office: asOneOf(read('office'), OFFICES),
      form: asText(read('form'), LONGEST_TEXT),
      tag: asText(read('tag'), LONGEST_TEXT),
      person: asText(read('person') ?? beside?.['person'], LONGEST_TEXT),
      group: parseGroupId(read('group')),
      notLookedAtInDays: asWhole(Number(read('unlooked') ?? NaN), 1, MOST_DAYS),
      closed: asOneOf(read('closed'), SHOWN_FILTERS),
      handedOver: asOneOf(read('handed-over'), HANDED_OVER_FILTERS),
    }),
  };
}

/** The address of a view: all of it but names, which would stand in the browser's history for long. */
export function toHash({ sort, isTogether, filter }: CaseView, remembered: RememberedView): string {
  const { by, isDescending } = sort;
  const isSortKnown = remembered.sort.by === by && remembered.sort.isDescending === isDescending;
  const asked: Readonly<Record<string, string | number | undefined>> = {
    sort: isSortKnown ? undefined : by,
    order: isSortKnown || !isDescending ? undefined : 'descending',
    together: isTogether === remembered.isTogether ? undefined : isTogether ? 'yes' : 'no',
    due: filter.due,
    office: filter.office,
    form: filter.form,
    tag: filter.tag,
    group: filter.group,
    unlooked: filter.notLookedAtInDays,
    closed: filter.closed,
    'handed-over': filter.handedOver,
  };
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) {
    if (value !== undefined) parameters.set(name, String(value));
  }
  return parameters.size === 0 ? '#/cases' : `#/cases?${parameters.toString()}`;
}

/** What the browser keeps beside the address as long as the tab is open. */
export function toKept({ query, filter: { person } }: CaseView, scrolledTo: number): object {
  return { cases: { search: query, person, scrolledTo } };
}

/** How far the list was scrolled when the person left it, in pixels. */
export function parseScrolledTo(kept: unknown): number {
  return asWhole(asForeign(asForeign(kept)?.['cases'])?.['scrolledTo'], 0, 1e9) ?? 0;
}

/** The sort after a column's heading was pressed: the other way round when it was sorted by already. */
export function sortBy(sort: CaseSort, by: CaseColumn): CaseSort {
  return { by, isDescending: sort.by === by && !sort.isDescending };
}
