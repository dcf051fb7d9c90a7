import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CaseColumn } from '../../domain/case-column.ts';
import { DEFAULT_CASE_COLUMNS } from '../../domain/case-column.ts';
import type { CaseId } from '../../domain/ids.ts';
import { readSettings } from '../../storage/settings-store.ts';
import { useApp } from '../../ui/app.ts';
import { ReadProblem } from '../../ui/read-problem.tsx';
import { useLive } from '../../ui/use-live.ts';
import { useToday } from '../../ui/use-today.ts';
import { ErasedCase } from '../erasing/erased-case.tsx';
import { RoomHeading } from '../room-heading.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { CaseTable } from './case-table.tsx';
import { sortBy } from './case-view.ts';
import { CasesWays } from './cases-ways.tsx';
import { CasesStatus } from './cases-status.tsx';
import { CasesTools } from './cases-tools.tsx';
import { useBulk } from './use-bulk.ts';
import { useCaseList } from './use-case-list.ts';
import { useCaseView } from './use-case-view.ts';
import { useDocket } from './use-docket.ts';
import { useNoteSearch } from './use-note-search.ts';
import { useSelection } from './use-selection.ts';
import { HAS_TEAM } from '../../domain/edition.ts';
import { useCasesOfTeam } from '../team/use-cases-of-team.ts';
import { WhoseSelect } from '../team/whose-select.tsx';

/**
 * All cases in a table: sorted, filtered, searched, and changed together.
 *
 * @param exporting what stands among the actions on selected cases to export them.
 */
export function CasesRoom({
  exporting,
}: {
  readonly exporting?: (caseIds: readonly CaseId[]) => ComponentChildren;
}) {
  const { text } = useApp().words;
  const { view, change, scrolledTo } = useCaseView();
  const docket = useDocket(view.sort.by === 'nextDue');
  const today = useToday();
  const columns = useColumns();
  const notes = useNoteSearch(view.query);
  const shown = useCaseList(
    HAS_TEAM ? useCasesOfTeam(docket.cases) : docket.cases,
    view,
    notes.notes,
    today,
  );
  const protectedIds = new Set(
    docket.cases.filter(({ row }) => row.isProtected).map(({ row }) => row.caseId),
  );
  const selection = useSelection((caseId) => !protectedIds.has(caseId));
  const bulk = useBulk();
  useScrolledTo(scrolledTo, docket.state === 'whole');
  const isEmpty = docket.state === 'whole' && docket.cases.length === 0;
  return (
    <div class="room cases-room">
      <RoomHeading>{text('deskCases')}</RoomHeading>
      <ErasedCase />
      <CasesWays />
      {HAS_TEAM && <WhoseSelect list="cases" />}
      {docket.state === 'failed' && <ReadProblem error={docket.error} retry={docket.retry} />}
      {isEmpty && <p>{text('casesEmpty')}</p>}
      {!isEmpty && docket.state !== 'failed' && (
        <>
          <CasesTools view={view} columns={columns} choices={shown.choices} onChange={change} />
          <CasesStatus
            docket={docket}
            shown={shown}
            notes={notes}
            onShowAll={() => change({ filter: { closed: 'shown' }, query: '' })}
            onShowClosed={() => change({ filter: { ...view.filter, closed: 'shown' } })}
          />
        </>
      )}
      {shown.list.length > 0 && (
        <CaseTable
          list={shown.list}
          columns={columns}
          sort={view.sort}
          onSort={(column) => change({ sort: sortBy(view.sort, column) })}
          selection={selection}
          today={today}
          query={shown.query}
          notes={shown.byNotes}
          groupSizes={shown.groupSizes}
        />
      )}
      <BulkBar
        selection={selection}
        shown={shown.list.map(({ item }) => item.row.caseId)}
        bulk={bulk}
        tags={shown.choices.tags}
        exporting={exporting}
      />
    </div>
  );
}

/** The columns that the person chose; the receipt number, by which a case is opened, is always first. */
function useColumns(): readonly CaseColumn[] {
  const { storage } = useApp();
  const settings = useLive(() => readSettings(storage), []);
  const chosen = settings.state === 'read' ? settings.value.caseColumns : DEFAULT_CASE_COLUMNS;
  return ['receipt', ...chosen.filter((column) => column !== 'receipt')];
}

/** Goes back, once all rows are there, to where the list was left for another room. */
function useScrolledTo(place: number, isWhole: boolean): void {
  const isDone = useRef(place === 0);
  useLayoutEffect(() => {
    if (isDone.current || !isWhole) return;
    isDone.current = true;
    scrollTo(0, place);
  }, [isWhole]);
}
