import type { CaseId } from '../../domain/ids.ts';
import { readRowsOf } from '../../storage/read-rows.ts';
import { useApp } from '../../ui/app.ts';
import { CaseLinkInList } from '../../ui/case-words.tsx';
import { useLive } from '../../ui/use-live.ts';

/** So many cases are named; of the others it is said how many. */
export const MOST_NAMED = 20;

/** Names cases, each with the way to it that leaves the room as it is. */
export function CaseList({ caseIds }: { readonly caseIds: readonly CaseId[] }) {
  const { storage, words } = useApp();
  const named = caseIds.slice(0, MOST_NAMED);
  const rows = useLive(() => readRowsOf(storage, named), [named.join(' ')]);
  const found = rows.state === 'read' ? rows.value.filter((row) => row !== undefined) : [];
  const rest = caseIds.length - named.length;
  return (
    <ul>
      {found.map((row) => (
        <li key={row.caseId}>
          <CaseLinkInList row={row} />
        </li>
      ))}
      {rest > 0 && <li class="quiet">{words.text('backupRoomMoreCases', { count: rest })}</li>}
    </ul>
  );
}
