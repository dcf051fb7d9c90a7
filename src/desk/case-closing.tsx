import { useState } from 'preact/hooks';
import type { CaseFile } from '../domain/case-file.ts';
import { useWords } from '../ui/app.ts';
import { SaveStatus } from '../ui/save-status.tsx';
import { useSaving } from './use-saving.ts';
import { useToday } from '../ui/use-today.ts';

/** Closes a case, or reopens a closed one, after asking once in place. */
export function CaseClosing({ file }: { readonly file: CaseFile }) {
  const { text } = useWords();
  const [isAsking, setIsAsking] = useState(false);
  const [result, record] = useSaving(file.caseId);
  const today = useToday();
  const isClosed = file.closedOn !== undefined;
  const confirm = () => {
    setIsAsking(false);
    void record({ type: isClosed ? 'case-reopened' : 'case-closed', on: today });
  };
  return (
    <div class="part">
      {isAsking ? (
        <div role="alert" class="part">
          <p>{text(isClosed ? 'caseReopenAsk' : 'caseCloseAsk')}</p>
          <div class="row">
            <button type="button" data-testid="confirm-closing" onClick={confirm}>
              {text(isClosed ? 'caseReopen' : 'caseClose')}
            </button>
            <button type="button" class="link" onClick={() => setIsAsking(false)}>
              {text('buttonCancel')}
            </button>
          </div>
        </div>
      ) : (
        <p>
          <button
            type="button"
            class="link"
            data-testid={isClosed ? 'reopen-case' : 'close-case'}
            onClick={() => setIsAsking(true)}
          >
            {text(isClosed ? 'caseReopen' : 'caseClose')}
          </button>
        </p>
      )}
      <SaveStatus result={result} />
    </div>
  );
}
