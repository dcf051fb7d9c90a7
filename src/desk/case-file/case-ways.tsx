import type { CaseFile } from '../../domain/case-file.ts';
import { useWords } from '../../ui/app.ts';
import { reportHash } from '../../ui/case-hash.ts';
import { HandOffLink } from '../handing-off/hand-off-link.tsx';
import { ExportFold } from '../exporting/export-fold.tsx';

/** The ways to have what is on record of a case on paper or in a file. */
export function CaseWays({ file: { caseId } }: { readonly file: CaseFile }) {
  const { text } = useWords();
  return (
    <div class="row case-ways">
      <a href={reportHash(caseId)} data-testid="to-report">
        {text('reportTitle')}
      </a>
      <a href={reportHash(caseId, 'summary')} data-testid="to-summary">
        {text('summaryTitle')}
      </a>
      <HandOffLink caseIds={[caseId]} />
      <ExportFold caseIds={[caseId]} />
    </div>
  );
}
