import type { CaseId } from '../../domain/ids.ts';
import { useWords } from '../../ui/app.ts';
import { ExportMenu } from './export-menu.tsx';

/** The ways to take cases out, where they are chosen: folded away until they are asked for. */
export function ExportFold({ caseIds }: { readonly caseIds: readonly CaseId[] }) {
  const { text } = useWords();
  return (
    <details class="export-fold" data-testid="export-fold">
      <summary>{text('exportTitle')}</summary>
      <ExportMenu caseIds={caseIds} />
    </details>
  );
}
