import { useEffect, useRef, useState } from 'preact/hooks';
import type { Caller } from '../domain/caller.ts';
import { callerIn } from '../domain/caller.ts';
import type { InquiryKind } from '../domain/contact.ts';
import { draftKey } from '../domain/draft.ts';
import type { CaseId, EntryId } from '../domain/ids.ts';
import { present } from '../domain/reading.ts';
import type { ReceiptNumberProblem } from '../domain/receipt-number.ts';
import { parseTypedReceiptNumber } from '../domain/receipt-number.ts';
import { isCallBackDue, toWaitRemark } from '../domain/wait-remark.ts';
import { readRows } from '../storage/read-case.ts';
import { readSettings } from '../storage/settings-store.ts';
import { useApp } from './app.ts';
import type { CallFields } from './call-fields.ts';
import { emptyCall, fieldsOfDraft, identityOf } from './call-fields.ts';
import { CallFieldset } from './call-fieldset.tsx';
import { CallRowsFieldset } from './call-rows-fieldset.tsx';
import { formatCallRows, isTooLongRow, parseCallRows, rowsTwice } from './call-rows.ts';
import { AS_REMEMBERED, readCaller, withRemembered } from './caller-fields.ts';
import { endClockBySaving } from './clock-fields.ts';
import { ContactCenterHours } from './contact-center-hours.tsx';
import type { CallStart } from './call-start.ts';
import { DraftActions } from './draft-actions.tsx';
import { HeldFields } from './held-fields.tsx';
import { InquirySelect } from './inquiry-select.tsx';
import type { CallProblem } from './read-call.ts';
import { readCall } from './read-call.ts';
import { ReadProblem } from './read-problem.tsx';
import { ReceiptField } from './receipt-field.tsx';
import { SaveStatus } from './save-status.tsx';
import type { SaveResult } from './save.ts';
import { BY_ITSELF, chosenInquiry, kindOf } from './chosen-inquiry.ts';
import { toNotedCall } from './noted-call.ts';
import { saveCall } from './save-call.ts';
import { sayNumberProblem } from './say-number-problem.ts';
import { UnreadDraft } from './unread-draft.tsx';
import { useCaseOfNumber } from './use-case-of-number.ts';
import { useDraft } from './use-draft.ts';
import { useFocusOnProblem } from './use-focus-on-problem.ts';
import { useLive } from './use-live.ts';
import type { Saying } from './use-saying.ts';
import { letFocusGo, useSubmit } from './use-submit.ts';
import { WaitingForNumber } from './waiting-for-number.tsx';

const MOST_SUGGESTED = 50;
// The same each time, as other ones would have the form drawn anew while it is saved.
const NO_PROBLEMS: ReadonlyMap<EntryId, Saying> = new Map();
const NO_CALL_PROBLEMS: readonly CallProblem[] = [];

/** What a call is about and who makes it, as its form stands. */
export type CallAbout = {
  readonly receipt: string;
  readonly kind: InquiryKind;
  readonly caller: Caller | undefined;
};

type Props = {
  /** The receipt number to begin with; it also tells the drafts of several calls apart. */
  readonly receipt: string;
  /** What else to begin with; what was typed before stays as it is. */
  readonly start?: CallStart | undefined;
  /** The case in whose file the form stands; absent on the agenda and in the popup. */
  readonly fileOf?: CaseId | undefined;
  /** Called with what the call is about, whenever that is another. */
  readonly onAbout?: ((about: CallAbout) => void) | undefined;
  /** Called once the call is saved, with its case. */
  readonly onSaved: (caseId: CaseId, result: SaveResult) => void;
  /** Called when the person leaves the form; what was typed is kept. */
  readonly onLeave: () => void;
};

/** Notes a call. What is typed is kept as it is typed; a receipt number not kept yet is kept on save. */
export function CallForm({ receipt, start, fileOf, onAbout, onSaved, onLeave }: Props) {
  const app = useApp();
  const { words, clock } = app;
  const { text } = words;
  const draft = useDraft<CallFields>(app, draftKey({ form: 'call', receipt }), (kept) => {
    const empty = emptyCall(receipt, clock.now(), clock.zone());
    const fresh = { ...empty, inquiry: BY_ITSELF, callerCapacity: AS_REMEMBERED, ...start };
    return kept === undefined ? fresh : fieldsOfDraft(kept, fresh);
  });
  const [problems, setProblems] = useState(NO_CALL_PROBLEMS);
  const [numberProblem, setNumberProblem] = useState<ReceiptNumberProblem>();
  const [rowProblems, setRowProblems] = useState(NO_PROBLEMS);
  const settings = useLive(() => readSettings(app.storage), []);
  const remembered = settings.state === 'read' ? settings.value.caller : null;
  const typed = parseTypedReceiptNumber(draft.fields?.receipt ?? '');
  const suggested = useLive(() => readRows(app.storage, MOST_SUGGESTED), []);
  const [known, file] = useCaseOfNumber(draft.fields?.receipt ?? '', fileOf);
  const caller = callerIn(remembered, file?.particulars.people);
  const fields = draft.fields && withRemembered(draft.fields, caller);
  const form = useFocusOnProblem(problems, numberProblem, rowProblems);
  const savedAs = useRef<CaseId>(undefined);
  const recordCall = async () => {
    setNumberProblem(typed.ok ? undefined : typed);
    if (fields === undefined || draft.place !== 'here') return undefined;
    const { entryId, key } = draft;
    // Everything that is wrong is said at once, the number's problem beside the others.
    const wrongRows = problemsOfRows(fields);
    setRowProblems(wrongRows);
    const ending = endClockBySaving(fields, clock.now());
    const ended = { ...fields, ...ending };
    const read = readCall(ended, identityOf(entryId), clock.now(), clock.zone());
    setProblems('problems' in read ? read.problems : NO_CALL_PROBLEMS);
    if (!typed.ok || wrongRows.size > 0 || 'problems' in read) return undefined;
    if (parseCallRows(fields.also).rows.some(isTooLongRow)) return undefined;
    // Kept before it is saved: a save that fails is tried again with the same length.
    if (ending.clock !== undefined) draft.change(ending);
    const saved = await draft.whileSaving(() =>
      saveCall(app, typed.receiptNumber, { entryId, draftKey: key, fields: ended, fileOf }),
    );
    if (saved.result.saved) {
      savedAs.current = saved.caseId;
      draft.end();
    }
    return saved.result;
  };
  const { isSaving, failure, said, submit } = useSubmit(recordCall, (result) => {
    letFocusGo();
    if (savedAs.current !== undefined) onSaved(savedAs.current, result);
  });
  const inquiry = chosenInquiry(fields?.inquiry ?? '', file);
  const kind = kindOf(fields?.kind ?? '', inquiry);
  const { capacity, name } = (fields && readCaller(fields)) ?? {};
  useEffect(() => {
    if (fields === undefined) return;
    onAbout?.({ receipt: fields.receipt, kind, caller: capacity && present({ capacity, name }) });
  }, [fields?.receipt, kind, capacity, name]);
  if (fields === undefined) return <UnreadDraft draft={draft} onLeave={onLeave} />;
  const rows = suggested.state === 'read' ? suggested.value : [];

  return (
    <form
      ref={form}
      class="call-form"
      data-testid="call-form"
      aria-label={text('callTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        submit(event);
      }}
      noValidate
    >
      <ContactCenterHours />
      <HeldFields draft={draft} isSaving={isSaving}>
        <div class="fields">
          <ReceiptField
            rows={rows}
            value={fields.receipt}
            problem={numberProblem && sayNumberProblem(numberProblem, words)}
            testId="call-case"
            onChange={(value) => draft.change({ receipt: value, inquiry: BY_ITSELF })}
          />
          {typed.ok && draft.place === 'here' && (
            <WaitingForNumber
              key={typed.receiptNumber}
              receipt={typed.receiptNumber}
              isKept={known.state === 'read' ? known.value !== undefined : undefined}
              isBusy={isSaving}
            />
          )}
          <InquirySelect
            file={file}
            value={fields.inquiry}
            testId="call-inquiry"
            onChange={(chosen) => draft.change({ inquiry: chosen })}
          />
        </div>
        <CallFieldset
          fields={fields}
          problems={problems}
          change={draft.change}
          asksKind={inquiry === undefined}
          isCallBackDue={isCallBackDue(file, inquiry)}
          isNew
          remembered={remembered}
          people={file?.particulars.people}
          remark={toWaitRemark(file, inquiry, toNotedCall(kind, fields, fields))}
        >
          <CallRowsFieldset
            callRows={parseCallRows(fields.also)}
            kind={kind}
            promises={fields}
            wasReached={fields.reached !== 'no'}
            suggested={rows}
            fileOf={fileOf}
            problems={rowProblems}
            change={(changed) => draft.change({ also: formatCallRows(changed) })}
          />
        </CallFieldset>
      </HeldFields>
      {known.state === 'failed' && <ReadProblem error={known.error} retry={known.retry} />}
      <SaveStatus result={failure} said={said} keepsTyped />
      <DraftActions
        draft={draft}
        save={{ label: text('callSave'), testId: 'save-call' }}
        isSaving={isSaving}
        onLeave={onLeave}
      />
    </form>
  );
}

/** What is wrong with the numbers of the other cases, by the ids of their rows. */
function problemsOfRows({ receipt, also }: CallFields): ReadonlyMap<EntryId, Saying> {
  const { rows } = parseCallRows(also);
  const twice = rowsTwice(receipt, rows);
  const problems = new Map<EntryId, Saying>();
  for (const { entryId, receipt: number } of rows) {
    const typed = parseTypedReceiptNumber(number);
    if (!typed.ok) problems.set(entryId, (to) => sayNumberProblem(typed, to));
    else if (twice.has(entryId)) problems.set(entryId, (to) => to.text('callProblemTwice'));
  }
  return problems.size === 0 ? NO_PROBLEMS : problems;
}
