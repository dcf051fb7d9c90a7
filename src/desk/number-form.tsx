import { useState } from 'preact/hooks';
import { draftKey } from '../domain/draft.ts';
import type { CaseId } from '../domain/ids.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import { formatReceiptNumber, parseTypedReceiptNumber } from '../domain/receipt-number.ts';
import type { FindEntries } from '../storage/record-entries.ts';
import { useApp } from '../ui/app.ts';
import { caseHash } from '../ui/case-hash.ts';
import { TextInput } from '../ui/fields.tsx';
import type { SaveResult } from '../ui/save.ts';
import { sayNumberProblem } from '../ui/say-number-problem.ts';
import { useDraft } from '../ui/use-draft.ts';
import { useLeaveUnchanged } from '../ui/use-leave.ts';
import type { Saying } from '../ui/use-saying.ts';
import { JoinCase } from './case-file/join-case.tsx';
import type { FormEvents } from './fact-form.tsx';
import { FactForm } from './fact-form.tsx';

type NumberFields = { readonly number: string };

/** What is wrong with the typed number, and the case that has it already, if one does. */
type NumberProblem = { readonly says: Saying; readonly takenBy?: CaseId };

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
  const leaveUnchanged = useLeaveUnchanged(draft, events.onLeave);
  const decide = (): FindEntries | undefined => {
    const typed = parseTypedReceiptNumber(fields?.number ?? '');
    if (typed.ok && typed.receiptNumber === receiptNumber) {
      // Nothing is to be recorded of it.
      leaveUnchanged();
      return undefined;
    }
    setProblem(typed.ok ? undefined : { says: (to) => sayNumberProblem(typed, to) });
    if (!typed.ok) return undefined;
    const fact = { type: 'number-known' as const, receiptNumber: typed.receiptNumber };
    return async (now) => {
      const row = await now.rowOfNumber(typed.receiptNumber);
      // By a save that only seemed to fail it is this case’s already.
      const isTaken = row !== undefined && row.caseId !== caseId;
      setProblem(
        isTaken ? { says: (to) => to.text('caseNumberTaken'), takenBy: row.caseId } : undefined,
      );
      return isTaken ? undefined : [{ id: draft.entryId, caseId, fact }];
    };
  };
  return (
    <FactForm
      {...events}
      label={text('caseNumber')}
      testId="number-form"
      saves={{ label: text('caseNumberSave'), testId: 'save-number' }}
      caseId={caseId}
      draft={draft}
      decide={decide}
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
            problem={problem?.says(words)}
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
