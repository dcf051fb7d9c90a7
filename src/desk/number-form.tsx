import { useState } from 'preact/hooks';
import { draftKey } from '../domain/draft.ts';
import type { CaseId } from '../domain/ids.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import { formatReceiptNumber, parseTypedReceiptNumber } from '../domain/receipt-number.ts';
import { findByReceiptNumber } from '../storage/read-case.ts';
import { within } from '../storage/within.ts';
import { useApp } from '../ui/app.ts';
import { caseHash } from '../ui/case-hash.ts';
import { TextInput } from '../ui/fields.tsx';
import { READ_LIMIT_IN_MS } from '../ui/keep-case.ts';
import type { SaveResult } from '../ui/save.ts';
import { sayNumberProblem } from '../ui/say-number-problem.ts';
import { useDraft } from '../ui/use-draft.ts';
import { JoinCase } from './case-file/join-case.tsx';
import type { FormEvents } from './fact-form.tsx';
import { FactForm } from './fact-form.tsx';

type NumberFields = { readonly number: string };

/** What is wrong with the typed number, and the case that has it already, if one does. */
type NumberProblem = { readonly says: string; readonly takenBy?: CaseId };

/**
 * Gives a case the number it was kept without, or another one for a number that was mistyped: then it
 * goes on under its old id, and is shown and found by the right number everywhere. One without a number
 * can be joined to the case that is kept under it already.
 */
export function NumberForm({
  caseId,
  receiptNumber,
  onJoined,
  ...events
}: FormEvents & {
  readonly caseId: CaseId;
  /** The number it has, if it has one. */
  readonly receiptNumber: ReceiptNumber | undefined;
  /** Called when the case was joined to the one that has the number. */
  readonly onJoined: (into: CaseId, result: SaveResult) => void;
}) {
  const app = useApp();
  const { words } = app;
  const { text } = words;
  const [problem, setProblem] = useState<NumberProblem>();
  const draft = useDraft<NumberFields>(
    app,
    draftKey({ form: 'number', about: caseId }),
    (kept) => ({
      number: kept?.['number'] ?? (receiptNumber ? formatReceiptNumber(receiptNumber) : ''),
    }),
    caseId,
  );
  const { fields } = draft;
  const findProblem = async (
    typed: ReturnType<typeof parseTypedReceiptNumber>,
  ): Promise<NumberProblem | undefined> => {
    if (!typed.ok) return { says: sayNumberProblem(typed, words) };
    const other = findByReceiptNumber(app.storage, typed.receiptNumber);
    const row = await within(READ_LIMIT_IN_MS, other);
    return row && { says: text('caseNumberTaken'), takenBy: row.caseId };
  };
  const read = async () => {
    const typed = parseTypedReceiptNumber(fields?.number ?? '');
    if (typed.ok && typed.receiptNumber === receiptNumber) {
      // Nothing is to be recorded of it.
      void draft.drop().then(events.onLeave);
      return undefined;
    }
    const found = await findProblem(typed);
    setProblem(found);
    if (!typed.ok || found !== undefined) return undefined;
    return { type: 'number-known' as const, receiptNumber: typed.receiptNumber };
  };
  return (
    <FactForm
      {...events}
      label={text('caseNumber')}
      testId="number-form"
      saves={{ label: text('caseNumberSave'), testId: 'save-number' }}
      caseId={caseId}
      draft={draft}
      read={read}
    >
      {fields !== undefined && (
        <>
          <TextInput
            label={text('caseNumber')}
            hint={text(receiptNumber === undefined ? 'caseNumberHint' : 'caseNumberCorrectHint')}
            value={fields.number}
            onChange={(value) => {
              draft.change({ number: value });
              setProblem(undefined);
            }}
            testId="case-number"
            maxLength={60}
            problem={problem?.says}
          />
          {problem?.takenBy !== undefined && (
            <p>
              <a href={caseHash(problem.takenBy)} data-testid="case-number-taken">
                {text('caseNumberTakenGo')}
              </a>
            </p>
          )}
          {problem?.takenBy !== undefined && receiptNumber === undefined && (
            <JoinCase
              caseId={caseId}
              into={problem.takenBy}
              draft={draft}
              onJoined={(result) => problem.takenBy && onJoined(problem.takenBy, result)}
            />
          )}
        </>
      )}
    </FactForm>
  );
}
