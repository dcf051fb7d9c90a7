import { useId } from 'preact/hooks';
import type { DocketRow } from '../domain/docket.ts';
import { formatReceiptNumber, parseTypedReceiptNumber } from '../domain/receipt-number.ts';
import { useWords } from './app.ts';
import { TextInput } from './fields.tsx';

/**
 * A receipt number, with the kept cases as suggestions; protected ones can be typed only. Where the screen
 * is masked none is suggested: a suggestion is the number itself.
 */
export function ReceiptField({
  rows,
  value,
  problem,
  testId,
  onChange,
}: {
  readonly rows: readonly DocketRow[];
  readonly value: string;
  readonly problem: string | undefined;
  readonly testId: string;
  readonly onChange: (value: string) => void;
}) {
  const { text, isMasked } = useWords();
  const listId = useId();
  const typed = parseTypedReceiptNumber(value);
  return (
    <>
      <TextInput
        label={text('callCase')}
        value={value}
        onChange={onChange}
        testId={testId}
        list={listId}
        maxLength={60}
        problem={problem}
        hint={
          typed.ok && typed.remark === 'unknown-prefix' ? text('numberUnknownPrefix') : undefined
        }
        isWide
      />
      <datalist id={listId}>
        {rows.flatMap(({ receiptNumber, label, form, isProtected }) =>
          receiptNumber === undefined || isProtected === true || isMasked
            ? []
            : [
                <option key={receiptNumber} value={formatReceiptNumber(receiptNumber)}>
                  {[label, form].filter((part) => part !== undefined).join(' · ')}
                </option>,
              ],
        )}
      </datalist>
    </>
  );
}
