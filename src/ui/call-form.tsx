import { useId, useState } from 'preact/hooks';
import type { CaseFile } from '../domain/case-file.ts';
import type { DocketRow } from '../domain/docket.ts';
import { draftKey } from '../domain/draft.ts';
import type { CaseId } from '../domain/ids.ts';
import { formatReceiptNumber, parseTypedReceiptNumber } from '../domain/receipt-number.ts';
import { sayInquiry } from '../locales/words-of-domain.ts';
import { findByReceiptNumber, readCaseFile, readRows } from '../storage/read-case.ts';
import type { App } from './app.ts';
import { useApp } from './app.ts';
import type { CallFields, CallProblem } from './call-fields.ts';
import { emptyCall, fieldsOfDraft, identityOf, readCall } from './call-fields.ts';
import { CallFieldset } from './call-fieldset.tsx';
import { ContactCenterHours } from './contact-center-hours.tsx';
import { DraftActions } from './draft-actions.tsx';
import { Select, TextInput } from './fields.tsx';
import { HeldFields } from './held-fields.tsx';
import { ReadProblem } from './read-problem.tsx';
import { SaveStatus } from './save-status.tsx';
import type { SaveResult } from './save.ts';
import { BY_ITSELF, chosenInquiry, NEW_MATTER, saveCall } from './save-call.ts';
import { sayNumberProblem } from './say-number-problem.ts';
import { UnreadDraft } from './unread-draft.tsx';
import { useDraft } from './use-draft.ts';
import { useFocusOnProblem } from './use-focus-on-problem.ts';
import { useLive } from './use-live.ts';
import { useSubmit } from './use-submit.ts';

const MOST_SUGGESTED = 50;

type Props = {
  /** The receipt number to begin with; it also tells the drafts of several calls apart. */
  readonly receipt: string;
  /** Called once the call is saved, with its case. */
  readonly onSaved: (caseId: CaseId, result: SaveResult) => void;
  /** Called when the person leaves the form; what was typed is kept. */
  readonly onLeave: () => void;
};

/** Notes a call. What is typed is kept as it is typed; a receipt number not kept yet is kept on save. */
export function CallForm({ receipt, onSaved, onLeave }: Props) {
  const app = useApp();
  const { words, clock } = app;
  const { text } = words;
  const draft = useDraft<CallFields>(app, draftKey({ form: 'call', receipt }), (kept) => {
    const fresh = { ...emptyCall(receipt, clock.now(), clock.zone()), inquiry: BY_ITSELF };
    return kept === undefined ? fresh : fieldsOfDraft(kept, fresh);
  });
  const [problems, setProblems] = useState<readonly CallProblem[]>([]);
  const [numberProblem, setNumberProblem] = useState<string>();
  const { fields } = draft;
  const typed = parseTypedReceiptNumber(fields?.receipt ?? '');
  const known = useLive(
    () => readKnown(app, fields?.receipt ?? ''),
    [typed.ok ? typed.receiptNumber : ''],
  );
  const form = useFocusOnProblem(problems, numberProblem);
  const { isSaving, failure, submit } = useSubmit(async () => {
    setNumberProblem(typed.ok ? undefined : sayNumberProblem(typed, words));
    if (fields === undefined || draft.place !== 'here') return undefined;
    const { entryId, key } = draft;
    // Everything that is wrong is said at once, the number's problem beside the others.
    const read = readCall(fields, identityOf(entryId), clock.now(), clock.zone());
    setProblems('problems' in read ? read.problems : []);
    if (!typed.ok || 'problems' in read) return undefined;
    const saved = await draft.whileSaving(() =>
      saveCall(app, typed.receiptNumber, { entryId, draftKey: key, fields }),
    );
    if (saved.result.saved) {
      draft.end();
      onSaved(saved.caseId, saved.result);
    }
    return saved.result;
  });
  if (fields === undefined) return <UnreadDraft draft={draft} onLeave={onLeave} />;
  const read = known.state === 'read' ? known.value : undefined;
  // What was read for the number that stood there before says nothing about this one.
  const file =
    typed.ok && read?.file?.receiptNumber === typed.receiptNumber ? read.file : undefined;
  const open = file?.inquiries.filter(({ isOpen }) => isOpen) ?? [];
  const inquiry = chosenInquiry(fields.inquiry, file)?.id ?? NEW_MATTER;

  return (
    <form
      ref={form}
      class="call-form"
      data-testid="call-form"
      aria-label={text('callTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      noValidate
    >
      <ContactCenterHours />
      <HeldFields draft={draft} isSaving={isSaving}>
        <div class="fields">
          <ReceiptField
            rows={read?.rows ?? []}
            value={fields.receipt}
            problem={numberProblem}
            hint={
              typed.ok && typed.remark === 'unknown-prefix'
                ? text('numberUnknownPrefix')
                : undefined
            }
            onChange={(value) => draft.change({ receipt: value, inquiry: BY_ITSELF })}
          />
          {open.length > 0 && (
            <Select
              label={text('callAbout')}
              value={inquiry}
              onChange={(chosen) => draft.change({ inquiry: chosen })}
              testId="call-inquiry"
              options={[
                ...open.map(({ id, kind, openedOn }) => {
                  const said = { kind: sayInquiry(kind, words), date: words.date(openedOn) };
                  return [id, text('callOpenInquiry', said)] as const;
                }),
                [NEW_MATTER, text('callNewInquiry')],
              ]}
              isWide
            />
          )}
        </div>
        <CallFieldset
          fields={fields}
          problems={problems}
          change={draft.change}
          asksKind={inquiry === NEW_MATTER}
        />
      </HeldFields>
      {known.state === 'failed' && <ReadProblem error={known.error} retry={known.retry} />}
      <SaveStatus result={failure} keepsTyped />
      <DraftActions
        draft={draft}
        save={{ label: text('callSave'), testId: 'save-call' }}
        isSaving={isSaving}
        onLeave={onLeave}
      />
    </form>
  );
}

function ReceiptField({
  rows,
  value,
  problem,
  hint,
  onChange,
}: {
  readonly rows: readonly DocketRow[];
  readonly value: string;
  readonly problem: string | undefined;
  readonly hint: string | undefined;
  readonly onChange: (value: string) => void;
}) {
  const { text } = useApp().words;
  const listId = useId();
  return (
    <>
      <TextInput
        label={text('callCase')}
        value={value}
        onChange={onChange}
        testId="call-case"
        list={listId}
        maxLength={60}
        problem={problem}
        hint={hint}
        isWide
      />
      <datalist id={listId}>
        {rows.flatMap(({ receiptNumber, label, form, isProtected }) =>
          receiptNumber === undefined || isProtected === true
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

async function readKnown(
  { storage }: App,
  receipt: string,
): Promise<{ readonly rows: readonly DocketRow[]; readonly file: CaseFile | undefined }> {
  const typed = parseTypedReceiptNumber(receipt);
  const [rows, row] = await Promise.all([
    readRows(storage, MOST_SUGGESTED),
    typed.ok ? findByReceiptNumber(storage, typed.receiptNumber) : undefined,
  ]);
  return { rows, file: row && (await readCaseFile(storage, row.caseId)) };
}
