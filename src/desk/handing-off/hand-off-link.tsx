import type { CaseId } from '../../domain/ids.ts';
import { useWords } from '../../ui/app.ts';
import { handOffHash } from './hand-off-hash.ts';

/** From where cases are chosen to handing them off. */
export function HandOffLink({ caseIds }: { readonly caseIds: readonly CaseId[] }) {
  const { text } = useWords();
  return (
    <a href={handOffHash(caseIds)} data-testid="to-hand-off">
      {text('handOffAction')}
    </a>
  );
}
