import { parseReceiptNumber } from '../../domain/receipt-number.ts';
import type { NewCase, RestorePreview } from '../../storage/preview-restore.ts';
import { useWords } from '../../ui/app.ts';
import { sayCase } from '../../locales/say-case.ts';
import { CaseList, MOST_NAMED } from './case-list.tsx';

/** Names the cases that a file would bring, and those here that it would change. */
export function CasesOfFile({
  preview: { newCases, changedCases },
}: {
  readonly preview: Pick<RestorePreview, 'newCases' | 'changedCases'>;
}) {
  const { text } = useWords();
  return (
    <>
      {newCases.length > 0 && (
        <div data-testid="restore-new-cases">
          <p>{text('backupRoomNewCases', { count: newCases.length })}</p>
          <NewCases cases={newCases} />
        </div>
      )}
      {changedCases.length > 0 && (
        <div data-testid="restore-changed-cases">
          <p>{text('backupRoomChangedCases', { count: changedCases.length })}</p>
          <CaseList caseIds={changedCases} />
        </div>
      )}
    </>
  );
}

/** They are not here yet, so there is no way to them, and nothing but their numbers is said. */
function NewCases({ cases }: { readonly cases: readonly NewCase[] }) {
  const words = useWords();
  const named = cases.slice(0, MOST_NAMED);
  const rest = cases.length - named.length;
  return (
    <ul>
      {named.map(({ caseId, isProtected }) => (
        <li key={caseId}>
          {sayCase(
            { receiptNumber: parseReceiptNumber(caseId), isProtected: isProtected || undefined },
            words,
          )}
        </li>
      ))}
      {rest > 0 && <li class="quiet">{words.text('backupRoomMoreCases', { count: rest })}</li>}
    </ul>
  );
}
