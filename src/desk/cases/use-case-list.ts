import { useMemo } from 'preact/hooks';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { FilterChoices } from '../../domain/case-filter.ts';
import { createFilter, toFilterChoices } from '../../domain/case-filter.ts';
import type { CaseQuery } from '../../domain/case-search.ts';
import { isFound, parseCaseQuery } from '../../domain/case-search.ts';
import type { Together } from '../../domain/case-sort.ts';
import { countGroups, keepTogether, sortCases } from '../../domain/case-sort.ts';
import type { CaseId, GroupId } from '../../domain/ids.ts';
import { useWords } from '../../ui/app.ts';
import type { CaseView } from './case-view.ts';
import { sayOfficeShort } from './say-place.ts';
import type { ListedCase } from './use-docket.ts';

/** The cases that a view shows, in its order. */
export type CaseList = {
  readonly list: readonly Together<ListedCase>[];
  readonly query: CaseQuery;
  /** Of those shown, the notes by which they were found that nothing else of them would have. */
  readonly byNotes: ReadonlyMap<CaseId, string>;
  /** How many closed cases what was typed would find as well. */
  readonly closedCount: number;
  /** How many of those it would find only by their notes. */
  readonly closedByNotes: number;
  readonly choices: FilterChoices;
  /** How many cases there are of each group, shown or not. */
  readonly groupSizes: ReadonlyMap<GroupId, number>;
};

/**
 * Sorts, filters and searches the cases. Each step is done again only when what it depends on
 * changed, so that a key typed costs no more than comparing.
 */
export function useCaseList(
  cases: readonly ListedCase[],
  view: CaseView,
  notes: ReadonlyMap<CaseId, string>,
  today: CalendarDate,
): CaseList {
  const words = useWords();
  const { sort, filter, isTogether } = view;
  const sorted = useMemo(
    () => sortCases(cases, sort, (office) => sayOfficeShort(office, words)),
    [cases, sort.by, sort.isDescending, words],
  );
  const choices = useMemo(() => toFilterChoices(cases.map(({ row }) => row)), [cases]);
  const groupSizes = useMemo(() => countGroups(cases.map(({ row }) => row)), [cases]);
  const asked = JSON.stringify(filter);
  const passing = useMemo(() => {
    const passes = createFilter(filter, today);
    return sorted.filter(({ row }) => passes(row));
  }, [sorted, asked, today]);
  const query = useMemo(() => parseCaseQuery(view.query), [view.query]);

  const found = useMemo(() => {
    const byNotes = new Map<CaseId, string>();
    const shown = passing.filter(({ row, found: text }) => {
      if (isFound(text, query)) return true;
      const note = row.isProtected === true ? undefined : notes.get(row.caseId);
      if (note !== undefined) byNotes.set(row.caseId, note);
      return note !== undefined;
    });
    return { shown, byNotes };
  }, [passing, query, notes]);
  const list = useMemo(
    () => (isTogether ? keepTogether(found.shown) : found.shown.map((item) => ({ item }))),
    [found, isTogether],
  );
  const closed = useMemo(() => {
    if (query.terms.length === 0 || filter.closed !== undefined) return { count: 0, byNotes: 0 };
    const passes = createFilter({ ...filter, closed: 'only' }, today);
    const hidden = sorted.filter(({ row }) => passes(row));
    const count = hidden.filter(({ found: text }) => isFound(text, query)).length;
    const byNotes = hidden.filter(
      ({ row, found: text }) =>
        row.isProtected !== true && notes.has(row.caseId) && !isFound(text, query),
    ).length;
    return { count: count + byNotes, byNotes };
  }, [sorted, query, notes, asked, today]);
  return {
    list,
    query,
    byNotes: found.byNotes,
    closedCount: closed.count,
    closedByNotes: closed.byNotes,
    choices,
    groupSizes,
  };
}
