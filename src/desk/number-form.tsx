import { useState } from 'preact/hooks';
import { draftKey } from '../domain/draft.ts';
import type { CaseId } from '../domain/ids.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import { formatReceiptNumber, parseTypedReceiptNumber } from '../domain/receipt-number.ts';
import { findByReceiptNumber } from '../storage/read-case.ts';
import { within } from '../storage/within.ts';
import { useApp } from '../ui/app.ts';
import { TextInput } from '../ui/fields.tsx';
import { READ_LIMIT_IN_MS } from '../ui/keep-case.ts';
import { sayNumberProblem } from '../ui/say-number-problem.ts';
import { useDraft } from '../ui/use-draft.ts';
import type { FormEvents } from './fact-form.tsx';
import { FactForm } from './fact-form.tsx';

type NumberFields = { readonly number: string };

/** Gives a case the number it was kept without. */
export function NumberForm({
  caseId,
  receiptNumber,
  ...events
}: FormEvents & {
  readonly caseId: CaseId;
  /** The number it has got since the form was begun. */
  readonly receiptNumber: ReceiptNumber | undefined;
}) {
  const app = useApp();
  const { words } = app;
  const { text } = words;
  const [problem, setProblem] = useState<string>();
  const draft = useDraft<NumberFields>(
    app,
    draftKey({ form: 'number', about: caseId }),
    (kept) => ({ number: kept?.['number'] ?? '' }),
    caseId,
  );
  const { fields } = draft;
  const findProblem = async (typed: ReturnType<typeof parseTypedReceiptNumber>) => {
    if (!typed.ok) return sayNumberProblem(typed, words);
    if (receiptNumber !== undefined) {
      return text('caseNumberKnown', { receipt: formatReceiptNumber(receiptNumber) });
    }
    const other = findByReceiptNumber(app.storage, typed.receiptNumber);
    const isTaken = (await within(READ_LIMIT_IN_MS, other)) !== undefined;
    return isTaken ? text('caseNumberTaken') : undefined;
  };
  const read = async () => {
    const typed = parseTypedReceiptNumber(fields?.number ?? '');
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
        <TextInput
          label={text('caseNumber')}
          hint={text('caseNumberHint')}
          value={fields.number}
          onChange={(value) => draft.change({ number: value })}
          testId="case-number"
          maxLength={60}
          problem={problem}
        />
      )}
    </FactForm>
  );
}
