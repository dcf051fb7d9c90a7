import type { CaseFile } from '../domain/case-file.ts';
import { useApp } from '../ui/app.ts';
import { keepCase } from '../ui/keep-case.ts';
import { SaveStatus } from '../ui/save-status.tsx';
import type { SaveResult } from '../ui/save.ts';
import { useSubmit } from '../ui/use-submit.ts';

/** Says that the case is not kept, and keeps it when it has a number. */
export function NotKept({
  file: { receiptNumber },
  onKept,
}: {
  readonly file: CaseFile;
  readonly onKept: (result: SaveResult) => void;
}) {
  const app = useApp();
  const { text } = app.words;
  const { isSaving, failure, submit } = useSubmit(
    async () => receiptNumber && keepCase(app, receiptNumber, undefined),
    onKept,
  );
  return (
    <div class="remark" data-testid="case-not-kept">
      <p class="strong">{text('caseNotKept')}</p>
      {receiptNumber !== undefined && (
        <>
          <p>{text('caseNotKeptHint')}</p>
          <button
            type="button"
            class="main"
            data-testid="keep-case"
            disabled={isSaving}
            onClick={submit}
          >
            {text('popupKeep')}
          </button>
          <SaveStatus result={failure} />
        </>
      )}
    </div>
  );
}
