import { useEffect, useRef } from 'preact/hooks';
import { INQUIRY_KINDS, MOST_CASES_OF_A_CALL } from '../domain/contact.ts';
import type { DocketRow } from '../domain/docket.ts';
import type { CaseId, EntryId } from '../domain/ids.ts';
import { toWaitRemark } from '../domain/wait-remark.ts';
import { sayInquiry } from '../locales/words-of-domain.ts';
import { newEntryId } from '../platform/new-ids.ts';
import { useWords } from './app.ts';
import type { CallRow, CallRowFields, CallRows } from './call-rows.ts';
import { changeRow, emptyRow, MOST_ROWS, removeRow } from './call-rows.ts';
import { FieldButton, Select } from './fields.tsx';
import { InquirySelect } from './inquiry-select.tsx';
import type { PromiseFields } from './promise-fields.ts';
import { ReceiptField } from './receipt-field.tsx';
import { RequestFieldset } from './request-fieldset.tsx';
import { BY_ITSELF, chosenInquiry, kindOf } from './chosen-inquiry.ts';
import { toNotedCall } from './noted-call.ts';
import { useCaseOfNumber } from './use-case-of-number.ts';
import type { Saying } from './use-saying.ts';
import { WaitRemarkPart } from './wait-remark.tsx';

/** The other cases that one call was about, each with what was said of it alone. */
export function CallRowsFieldset({
  callRows,
  kind,
  promises,
  wasReached,
  suggested,
  fileOf,
  problems,
  change,
}: {
  readonly callRows: CallRows;
  /** The kind of matter that a new row begins with: that of the first case. */
  readonly kind: string;
  /** What was promised, which holds for all of them. */
  readonly promises: PromiseFields;
  readonly wasReached: boolean;
  readonly suggested: readonly DocketRow[];
  /** The case in whose file the form stands, if it does. */
  readonly fileOf: CaseId | undefined;
  /** What is wrong with the number of a row. */
  readonly problems: ReadonlyMap<EntryId, Saying>;
  readonly change: (callRows: CallRows) => void;
}) {
  const words = useWords();
  const { text } = words;
  const part = useRef<HTMLDivElement>(null);
  const focusNext = useRef<'row' | 'button'>(undefined);
  const { rows } = callRows;
  useEffect(() => {
    const wanted = focusNext.current;
    focusNext.current = undefined;
    if (wanted === undefined) return;
    // The new row, or, where what had the focus is gone, the way to add one.
    const fields = part.current?.querySelectorAll<HTMLElement>('[data-testid="call-also-case"]');
    const button = part.current?.querySelector<HTMLElement>('[data-testid="call-also"]');
    (wanted === 'row' ? [...(fields ?? [])].at(-1) : button)?.focus();
  }, [rows.length]);
  return (
    <div class="wide form-body" ref={part}>
      {rows.map((row) => (
        <Row
          key={row.entryId}
          row={row}
          promises={promises}
          wasReached={wasReached}
          suggested={suggested}
          fileOf={fileOf}
          problem={problems.get(row.entryId)?.(words)}
          change={(changed) => change(changeRow(callRows, row.entryId, changed))}
          remove={() => {
            focusNext.current = 'button';
            change(removeRow(callRows, row.entryId));
          }}
        />
      ))}
      {rows.length < MOST_ROWS ? (
        <div>
          <FieldButton
            label={text('callAlso')}
            isLink
            testId="call-also"
            onPress={() => {
              focusNext.current = 'row';
              const added = emptyRow(newEntryId(), BY_ITSELF, kind);
              change({ ...callRows, rows: [...rows, added] });
            }}
          />
        </div>
      ) : (
        <p class="quiet">{text('callAlsoMost', { count: MOST_CASES_OF_A_CALL })}</p>
      )}
    </div>
  );
}

function Row({
  row,
  promises,
  wasReached,
  suggested,
  fileOf,
  problem,
  change,
  remove,
}: {
  readonly row: CallRow;
  readonly promises: PromiseFields;
  readonly wasReached: boolean;
  readonly suggested: readonly DocketRow[];
  readonly fileOf: CaseId | undefined;
  readonly problem: string | undefined;
  readonly change: (changed: Partial<CallRowFields>) => void;
  readonly remove: () => void;
}) {
  const words = useWords();
  const { text } = words;
  const [, file] = useCaseOfNumber(row.receipt, fileOf);
  const inquiry = chosenInquiry(row.inquiry, file);
  const remark = toWaitRemark(file, inquiry, toNotedCall(kindOf(row.kind, inquiry), row, promises));
  const which = row.receipt.trim();
  return (
    <fieldset class="fields-group" data-testid="call-also-row">
      <legend class="strong">{text('callAlsoTitle')}</legend>
      <div class="fields">
        <ReceiptField
          rows={suggested}
          value={row.receipt}
          problem={problem}
          testId="call-also-case"
          onChange={(receipt) => change({ receipt, inquiry: BY_ITSELF })}
        />
        <InquirySelect
          file={file}
          value={row.inquiry}
          testId="call-also-inquiry"
          onChange={(chosen) => change({ inquiry: chosen })}
        />
        {inquiry === undefined && (
          <Select
            label={text('callKind')}
            value={row.kind}
            onChange={(kind) => change({ kind })}
            testId="call-also-kind"
            isWide
            options={INQUIRY_KINDS.map((kind) => [kind, sayInquiry(kind, words)])}
          />
        )}
        {wasReached && (
          <>
            <RequestFieldset fields={row} change={change} testIds="call-also" />
            <WaitRemarkPart remark={remark} startsWait={row.startsWait} change={change} />
          </>
        )}
      </div>
      <div>
        <FieldButton
          label={text('callAlsoRemove')}
          ariaLabel={
            which === '' ? undefined : text('callAlsoRemoveWhich', { which: words.secret(which) })
          }
          isLink
          testId="call-also-remove"
          onPress={remove}
        />
      </div>
    </fieldset>
  );
}
