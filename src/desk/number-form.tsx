import { useState } from 'preact/hooks';
import type { CaseId } from '../domain/ids.ts';
import { parseTypedReceiptNumber } from '../domain/receipt-number.ts';
import { findByReceiptNumber } from '../storage/read-case.ts';
import { useApp } from '../ui/app.ts';
import { TextInput } from '../ui/fields.tsx';
import { SaveStatus } from '../ui/save-status.tsx';
import type { SaveResult } from '../ui/save.ts';
import { sayNumberProblem } from '../ui/say-number-problem.ts';
import { useSaving } from './use-saving.ts';

/** Gives a case the number it was kept without; once it has one, only says how that was saved. */
export function NumberForm({
  caseId,
  isKnown,
}: {
  readonly caseId: CaseId;
  readonly isKnown: boolean;
}) {
  const app = useApp();
  const { words } = app;
  const { text } = words;
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const [unread, setUnread] = useState<SaveResult>();
  const [result, record] = useSaving(caseId);
  if (isKnown) return <SaveStatus result={result} />;

  const submit = async () => {
    const read = parseTypedReceiptNumber(typed);
    setProblem(read.ok ? undefined : sayNumberProblem(read, words));
    if (!read.ok) return;
    const { receiptNumber } = read;
    try {
      const other = await findByReceiptNumber(app.storage, receiptNumber);
      if (other !== undefined) {
        setProblem(text('caseNumberTaken'));
        return;
      }
    } catch (error) {
      setUnread({ saved: false, error });
      return;
    }
    setUnread(undefined);
    await record({ type: 'number-known', receiptNumber });
  };
  return (
    <form
      class="fact-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      noValidate
    >
      <TextInput
        label={text('caseNumber')}
        hint={text('caseNumberHint')}
        value={typed}
        onChange={setTyped}
        testId="case-number"
        maxLength={60}
        problem={problem}
      />
      <button type="submit" data-testid="save-number">
        {text('caseNumberSave')}
      </button>
      <SaveStatus result={unread ?? result} />
    </form>
  );
}
