import { useState } from 'preact/hooks';
import type { CaseFile } from '../domain/case-file.ts';
import type { CaseId, InquiryId } from '../domain/ids.ts';
import { parseReceiptNumber } from '../domain/receipt-number.ts';
import { findByReceiptNumber, readCaseFile } from '../storage/read-case.ts';
import type { App } from '../ui/app.ts';
import { useApp } from '../ui/app.ts';
import { ReadProblem } from '../ui/read-problem.tsx';
import { SaveStatus } from '../ui/save-status.tsx';
import type { SaveResult } from '../ui/save.ts';
import { useLive } from '../ui/use-live.ts';
import { CaseFacts } from './case-facts.tsx';
import type { CaseForm } from './case-form-panel.tsx';
import { CaseFormPanel } from './case-form-panel.tsx';
import { CaseHeader } from './case-header.tsx';
import { CaseWindows } from './case-windows.tsx';
import { NotKept } from './not-kept.tsx';
import { focusRoomHeading } from './room-heading.tsx';
import { caseHash } from './route.ts';
import { TimelinePart } from './timeline-part.tsx';
import { useSaveResult } from './use-save-result.ts';

/** The file of one case: what is due, what is known, what happened. */
export function CaseRoom({ caseId }: { readonly caseId: CaseId }) {
  const app = useApp();
  const live = useLive(() => readFile(app, caseId), [caseId]);
  const [form, setForm] = useState<CaseForm>();
  const file = live.state === 'read' ? live.value : undefined;
  const toggle = (next: CaseForm) => setForm(isSame(form, next) ? undefined : next);
  // The heading stays the same element from before the file is read, or it would lose the focus.
  return (
    <div class="room case-file">
      <CaseHeader
        caseId={caseId}
        file={file}
        isNoting={form?.name === 'call'}
        onCall={() => toggle({ name: 'call' })}
      />
      {live.state === 'failed' && <ReadProblem error={live.error} retry={live.retry} />}
      {file !== undefined && (
        <CaseParts file={file} form={form} onToggle={toggle} onLeave={() => setForm(undefined)} />
      )}
    </div>
  );
}

function CaseParts({
  file,
  form,
  onToggle,
  onLeave,
}: {
  readonly file: CaseFile;
  readonly form: CaseForm | undefined;
  readonly onToggle: (form: CaseForm) => void;
  readonly onLeave: () => void;
}) {
  const [result, setResult] = useSaveResult();
  const saved = (caseId: CaseId, how: SaveResult) => {
    onLeave();
    setResult(how);
    // A draft that was continued may have been about another case.
    if (caseId !== file.caseId) location.hash = caseHash(caseId);
    // What was dealt with may be gone from the page, and the focus with it.
    else focusRoomHeading();
  };
  const answer = (inquiryId: InquiryId) => onToggle({ name: 'answer', inquiryId });
  return (
    <>
      <div class="case-now">
        {form === undefined ? (
          <SaveStatus result={result} />
        ) : (
          <CaseFormPanel file={file} form={form} onSaved={saved} onLeave={onLeave} />
        )}
        {!file.isKept && <NotKept file={file} onKept={(how) => saved(file.caseId, how)} />}
        <CaseWindows file={file} onAnswer={answer} onCall={() => onToggle({ name: 'call' })} />
      </div>
      <CaseFacts file={file} onAnswer={answer} />
      <TimelinePart file={file} />
    </>
  );
}

function isSame(one: CaseForm | undefined, other: CaseForm): boolean {
  if (one?.name === 'answer' && other.name === 'answer') return one.inquiryId === other.inquiryId;
  return one?.name === other.name;
}

/** A case kept before it had a number is found by the number as well. */
async function readFile({ storage }: App, caseId: CaseId): Promise<CaseFile> {
  const receiptNumber = parseReceiptNumber(caseId);
  const row = receiptNumber && (await findByReceiptNumber(storage, receiptNumber));
  return readCaseFile(storage, row?.caseId ?? caseId);
}
