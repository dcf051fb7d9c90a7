import { useState } from 'preact/hooks';
import { parseTypedReceiptNumber } from '../../domain/receipt-number.ts';
import { findByReceiptNumber, readRows } from '../../storage/read-case.ts';
import { useApp } from '../../ui/app.ts';
import { lettersHash } from '../../ui/case-hash.ts';
import { ReceiptField } from '../../ui/receipt-field.tsx';
import { sayReason } from '../../ui/save.ts';
import { sayNumberProblem } from '../../ui/say-number-problem.ts';
import { useLive } from '../../ui/use-live.ts';
import { useSaying } from '../../ui/use-saying.ts';

const MOST_SUGGESTED = 50;

/** Any case that is kept, by its number; a protected one is not suggested. */
export function ChooseCase() {
  const app = useApp();
  const { text } = app.words;
  const rows = useLive(() => readRows(app.storage, MOST_SUGGESTED), []);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useSaying();
  const show = async () => {
    const read = parseTypedReceiptNumber(typed);
    if (!read.ok) {
      setProblem((to) => sayNumberProblem(read, to));
      return;
    }
    try {
      const row = await findByReceiptNumber(app.storage, read.receiptNumber);
      setProblem(row === undefined ? (to) => to.text('lettersNotKept') : undefined);
      if (row !== undefined) location.hash = lettersHash(row.caseId);
    } catch (error) {
      setProblem((to) => sayReason(error, to));
    }
  };
  return (
    <section class="part">
      <h2>{text('lettersChoose')}</h2>
      <form
        class="letters-choose"
        aria-label={text('lettersChoose')}
        onSubmit={(event) => {
          event.preventDefault();
          void show();
        }}
        noValidate
      >
        <ReceiptField
          rows={rows.state === 'read' ? rows.value : []}
          value={typed}
          problem={problem}
          testId="letters-case-number"
          onChange={setTyped}
        />
        <div class="row">
          <button type="submit" data-testid="show-letters">
            {text('lettersChooseShow')}
          </button>
        </div>
      </form>
    </section>
  );
}
