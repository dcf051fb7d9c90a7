import { useState } from 'preact/hooks';
import type { CaseFile } from '../domain/case-file.ts';
import { useApp } from '../ui/app.ts';
import { keepCase } from '../ui/keep-case.ts';
import { SaveStatus } from '../ui/save-status.tsx';
import type { SaveResult } from '../ui/save.ts';

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
  const [result, setResult] = useState<SaveResult>();
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
            onClick={() => {
              void keepCase(app, receiptNumber, undefined).then((how) => {
                setResult(how);
                if (how.saved) onKept(how);
              });
            }}
          >
            {text('popupKeep')}
          </button>
          <SaveStatus result={result} />
        </>
      )}
    </div>
  );
}
