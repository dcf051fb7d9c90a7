import { useRef, useState } from 'preact/hooks';
import { LONGEST_FIELD } from '../../domain/contact.ts';
import { draftKey } from '../../domain/draft.ts';
import type { CaseId } from '../../domain/ids.ts';
import { present } from '../../domain/reading.ts';
import type { ReceiptNumber } from '../../domain/receipt-number.ts';
import { parseTypedReceiptNumber } from '../../domain/receipt-number.ts';
import type { Words } from '../../locales/catalogue.ts';
import { newEntryId } from '../../platform/new-ids.ts';
import { findByReceiptNumber } from '../../storage/read-case.ts';
import { useApp } from '../../ui/app.ts';
import { caseHash } from '../../ui/case-hash.ts';
import { TextInput } from '../../ui/fields.tsx';
import { giveNumber } from '../../ui/give-number.ts';
import { HeldFields } from '../../ui/held-fields.tsx';
import { ReadProblem } from '../../ui/read-problem.tsx';
import { SaveStatus } from '../../ui/save-status.tsx';
import type { SaveResult } from '../../ui/save.ts';
import { save } from '../../ui/save.ts';
import { sayNumberProblem } from '../../ui/say-number-problem.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { useLive } from '../../ui/use-live.ts';
import { useSubmit } from '../../ui/use-submit.ts';
import { MEANWHILE_TEXT, sayWaiting, WaitingOffer } from '../../ui/waiting-offer.tsx';
import { useWaitingCases } from '../../ui/use-waiting-cases.ts';
import { BegunActions } from './begun-actions.tsx';
import type { Described } from './keep-new.ts';
import { describedEntries, keepingIn } from './keep-new.ts';
import { newPendingId } from '../../ui/new-pending-id.ts';
import type { Saying } from '../../ui/use-saying.ts';
import { useSaying } from '../../ui/use-saying.ts';

type AddFields = { readonly number: string; readonly label: string; readonly form: string };

/** What stands below the form: the case that was kept, or that was kept already. */
type Said = {
  readonly caseId: CaseId;
  readonly says: Saying;
  readonly isNew: boolean;
};

/** Keeps one case by its number, or by a label while it has none. */
export function AddOne({
  title,
}: {
  /** What stands above it in place of its own name. */
  readonly title?: string;
} = {}) {
  const app = useApp();
  const { words } = app;
  const { text } = words;
  const draft = useDraft<AddFields>(app, draftKey({ form: 'add', about: 'one' }), (kept) => ({
    number: kept?.['number'] ?? '',
    label: kept?.['label'] ?? '',
    form: kept?.['form'] ?? '',
  }));
  const [problem, setProblem] = useSaying();
  const [said, setSaid] = useState<Said>();
  // The same ids on every try of one case, so that trying again can't double it.
  const ids = useRef(mintIds());
  const chosen = useRef<CaseId>(undefined);
  const form = useRef<HTMLFormElement>(null);
  const waiting = useWaitingCases();
  const { fields, unread } = draft;
  const typed = parseTypedReceiptNumber(fields?.number ?? '');
  const receiptNumber = typed.ok ? typed.receiptNumber : undefined;
  const described: Described = {
    label: fields?.label.trim() || undefined,
    form: fields?.form.trim() || undefined,
  };
  const row = useLive(
    async () => receiptNumber && findByReceiptNumber(app.storage, receiptNumber),
    [receiptNumber],
  );
  const isNewNumber = typed.ok && row.state === 'read' && row.value === undefined;
  const change = (some: Partial<AddFields>) => {
    draft.change(some);
    setProblem(undefined);
  };

  const join = async (caseId: CaseId, number: ReceiptNumber): Promise<SaveResult | undefined> => {
    const which = waiting.all.find((each) => each.caseId === caseId);
    const given = await giveNumber(app, caseId, number, { ...described, draft });
    if (typeof given === 'string') {
      setProblem((to) => to.text(MEANWHILE_TEXT[given]));
      return undefined;
    }
    const says = (to: Words) =>
      to.text('waitingGiven', { which: which ? sayWaiting(which, to) : '' });
    if (given.saved) setSaid({ caseId, says, isNew: true });
    return given;
  };
  const keepNew = async (): Promise<SaveResult | undefined> => {
    let recorded: CaseId | undefined;
    let keptAs: CaseId | undefined;
    const result = await save(
      app,
      async (now) => {
        const { pendingId, describedId } = ids.current;
        const { entryId } = draft;
        const kept = await keepingIn(now, { receiptNumber, entryId, pendingId });
        keptAs = 'keptAs' in kept ? kept.keptAs : undefined;
        if ('keptAs' in kept) return undefined;
        recorded = kept.entry.caseId;
        return [kept.entry, ...describedEntries(kept.entry, described, describedId)];
      },
      draft,
    );
    if (keptAs !== undefined) {
      setSaid({ caseId: keptAs, says: (to) => to.text('addOneKept'), isNew: false });
      return undefined;
    }
    const sayKept = ({ receipt, name }: Words) =>
      receiptNumber ? receipt(receiptNumber) : name(described.label ?? '');
    if (result.saved && recorded !== undefined) {
      setSaid({
        caseId: recorded,
        says: (to) => to.text('addOneSaved', { which: sayKept(to) }),
        isNew: true,
      });
    }
    return result;
  };
  const keep = async (): Promise<SaveResult | undefined> => {
    const { current: caseId } = chosen;
    chosen.current = undefined;
    setSaid(undefined);
    if (draft.place !== 'here' || fields === undefined) return undefined;
    if (!typed.ok && (typed.problem !== 'empty' || described.label === undefined)) {
      setProblem((to) =>
        typed.problem === 'empty' ? to.text('addOneNameless') : sayNumberProblem(typed, to),
      );
      return undefined;
    }
    const result = await draft.whileSaving(async () =>
      caseId !== undefined && typed.ok ? join(caseId, typed.receiptNumber) : keepNew(),
    );
    if (result?.saved === true) draft.end();
    return result;
  };
  const { isSaving, failure, submit } = useSubmit(keep, () => {
    ids.current = mintIds();
    draft.beginAnew();
    // Ready for the next one, once the fields can be typed in again.
    requestAnimationFrame(() => form.current?.querySelector('input')?.focus());
  });
  const isUnknown = typed.ok && typed.remark === 'unknown-prefix';
  const isAsked = isNewNumber && waiting.all.length > 0;
  return (
    <section class="part">
      <h2>{title ?? text('addOne')}</h2>
      {unread !== undefined && <ReadProblem error={unread.error} retry={unread.retry} />}
      <form
        ref={form}
        class="form-body"
        aria-label={title ?? text('addOne')}
        data-testid="add-one"
        onSubmit={(event) => {
          event.preventDefault();
          submit(event);
        }}
        noValidate
      >
        {fields !== undefined && (
          <HeldFields draft={draft} isSaving={isSaving}>
            <div class="fields">
              <TextInput
                label={text('columnReceipt')}
                hint={text(isUnknown ? 'numberUnknownPrefix' : 'addNumberHint')}
                value={fields.number}
                onChange={(number) => change({ number })}
                testId="add-number"
                maxLength={60}
                problem={problem}
              />
              <TextInput
                label={text('columnLabel')}
                hint={text('addLabelHint')}
                value={fields.label}
                onChange={(label) => change({ label })}
                testId="add-label"
                maxLength={LONGEST_FIELD}
              />
              <TextInput
                label={text('columnForm')}
                hint={text('partFormHint')}
                value={fields.form}
                onChange={(given) => change({ form: given })}
                testId="add-form"
                maxLength={LONGEST_FIELD}
              />
            </div>
          </HeldFields>
        )}
        <div class="row">
          {draft.place === 'here' && (
            <button
              type="submit"
              class="main"
              disabled={isSaving || fields === undefined}
              data-testid="add-keep"
            >
              {text(isAsked ? 'waitingKeepNew' : 'addOneSave')}
            </button>
          )}
          <output class="row" data-testid="add-said">
            {said !== undefined && (
              <>
                <span class={said.isNew ? 'saved' : undefined}>{said.says(words)}</span>
                <a href={caseHash(said.caseId)} data-testid="add-open">
                  {text('addOneOpen')}
                </a>
              </>
            )}
          </output>
          <BegunActions draft={draft} onDiscarded={() => setProblem(undefined)} />
        </div>
        {isAsked && draft.place === 'here' && (
          <WaitingOffer
            waiting={waiting}
            said={present(described)}
            isBusy={isSaving}
            onChoose={(caseId) => {
              chosen.current = caseId;
              submit();
            }}
          />
        )}
        <SaveStatus result={failure} keepsTyped />
      </form>
    </section>
  );
}

function mintIds() {
  return { pendingId: newPendingId(), describedId: newEntryId() };
}
