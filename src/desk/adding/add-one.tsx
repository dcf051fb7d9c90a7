import { useRef, useState } from 'preact/hooks';
import { LONGEST_FIELD } from '../../domain/contact.ts';
import type { CaseId } from '../../domain/ids.ts';
import { present } from '../../domain/reading.ts';
import type { ReceiptNumber } from '../../domain/receipt-number.ts';
import { parseTypedReceiptNumber } from '../../domain/receipt-number.ts';
import type { Words } from '../../locales/catalogue.ts';
import { newEntryId } from '../../platform/new-ids.ts';
import type { CasePlace } from '../../storage/read-case.ts';
import { findPlace } from '../../storage/read-case.ts';
import type { NewEntry } from '../../storage/record-entries.ts';
import { within } from '../../storage/within.ts';
import { useApp } from '../../ui/app.ts';
import { caseHash } from '../../ui/case-hash.ts';
import { TextInput } from '../../ui/fields.tsx';
import { READ_LIMIT_IN_MS } from '../../ui/keep-case.ts';
import { SaveStatus } from '../../ui/save-status.tsx';
import type { SaveResult } from '../../ui/save.ts';
import { save } from '../../ui/save.ts';
import { sayNumberProblem } from '../../ui/say-number-problem.ts';
import { useSubmit } from '../../ui/use-submit.ts';
import { keptEntry, newPendingId } from './record-many.ts';

type Fields = { readonly number: string; readonly label: string; readonly form: string };
const EMPTY: Fields = { number: '', label: '', form: '' };

/** What stands below the form: the case that was kept, or that was kept already. */
type Said = {
  readonly caseId: CaseId;
  readonly receiptNumber: ReceiptNumber | undefined;
  readonly label: string;
  readonly isNew: boolean;
};

/** Keeps one case by its number, or by a label while it has none. */
export function AddOne() {
  const app = useApp();
  const { words } = app;
  const { text } = words;
  const [fields, setFields] = useState(EMPTY);
  const [problem, setProblem] = useState<string>();
  const [said, setSaid] = useState<Said>();
  // The same ids on every try of one case, so that trying again can't double it.
  const entries = useRef<readonly NewEntry[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const change = (some: Partial<Fields>) => {
    setFields({ ...fields, ...some });
    setProblem(undefined);
    entries.current = [];
  };
  const keep = async (): Promise<SaveResult | undefined> => {
    setSaid(undefined);
    const typed = parseTypedReceiptNumber(fields.number);
    const label = fields.label.trim();
    const isPending = !typed.ok && typed.problem === 'empty';
    if (isPending && label === '') {
      setProblem(text('addOneNameless'));
      return undefined;
    }
    if (!typed.ok && !isPending) {
      setProblem(sayNumberProblem(typed, words));
      return undefined;
    }
    const receiptNumber = typed.ok ? typed.receiptNumber : undefined;
    try {
      const place: CasePlace =
        receiptNumber === undefined
          ? { caseId: newPendingId(), isKept: false }
          : await within(READ_LIMIT_IN_MS, findPlace(app.storage, receiptNumber));
      if (place.isKept) {
        setSaid({ caseId: place.caseId, receiptNumber, label, isNew: false });
        return undefined;
      }
      if (entries.current.length === 0) {
        entries.current = [
          keptEntry(place.caseId, receiptNumber),
          ...described(place.caseId, label, fields.form.trim()),
        ];
      }
      const result = await save(app, entries.current);
      const caseId = entries.current[0]?.caseId ?? place.caseId;
      if (result.saved) setSaid({ caseId, receiptNumber, label, isNew: true });
      return result;
    } catch (error) {
      return { saved: false, error };
    }
  };
  const { isSaving, failure, submit } = useSubmit(keep, () => {
    setFields(EMPTY);
    entries.current = [];
    // Ready for the next one.
    form.current?.querySelector('input')?.focus();
  });
  const typed = parseTypedReceiptNumber(fields.number);
  const isUnknown = typed.ok && typed.remark === 'unknown-prefix';
  return (
    <section class="part">
      <h2>{text('addOne')}</h2>
      <form
        ref={form}
        class="form-body"
        aria-label={text('addOne')}
        data-testid="add-one"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        noValidate
      >
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
        <div class="row">
          <button type="submit" class="main" disabled={isSaving} data-testid="add-keep">
            {text('addOneSave')}
          </button>
          <output class="row" data-testid="add-said">
            {said !== undefined && (
              <>
                <span class={said.isNew ? 'saved' : undefined}>
                  {said.isNew
                    ? text('addOneSaved', { which: sayKept(said, words) })
                    : text('addOneKept')}
                </span>
                <a href={caseHash(said.caseId)} data-testid="add-open">
                  {text('addOneOpen')}
                </a>
              </>
            )}
          </output>
        </div>
        <SaveStatus result={failure} keepsTyped />
      </form>
    </section>
  );
}

function described(caseId: CaseId, label: string, form: string): readonly NewEntry[] {
  if (label === '' && form === '') return [];
  const patch = present({ label: label || undefined, form: form || undefined });
  return [{ id: newEntryId(), caseId, fact: { type: 'case-described', patch } }];
}

function sayKept({ receiptNumber, label }: Said, words: Words): string {
  return receiptNumber === undefined ? words.name(label) : words.receipt(receiptNumber);
}
