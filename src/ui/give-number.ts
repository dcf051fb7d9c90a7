import type { CaseId, EntryId } from '../domain/ids.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import type { Sighting } from '../domain/sighting.ts';
import { toStatusFact } from '../domain/status-fact.ts';
import { present } from '../domain/reading.ts';
import { newEntryId } from '../platform/new-ids.ts';
import type { JournalNow } from '../storage/journal-now.ts';
import type { NewEntry } from '../storage/record-entries.ts';
import type { App } from './app.ts';
import { today } from './app.ts';
import type { SaveResult } from './save.ts';
import { save } from './save.ts';

/**
 * What another window did since the choice was shown: it kept a case under this number, or what was
 * chosen is no longer as it was.
 */
export type Meanwhile = 'kept-meanwhile' | 'changed-meanwhile';

/** A number that was found, and the waiting case that it was said to belong to. */
export type NumberOfCase = {
  readonly caseId: CaseId;
  readonly receiptNumber: ReceiptNumber;
  /** The id that the entry will have, the same on every try. */
  readonly entryId: EntryId;
};

/** What gives a waiting case its number, unless another case has it by now, or this one another number. */
export async function numberEntries(
  now: JournalNow,
  { caseId, receiptNumber, entryId }: NumberOfCase,
): Promise<readonly NewEntry[] | Meanwhile> {
  if ((await now.rowOfNumber(receiptNumber)) !== undefined) return 'kept-meanwhile';
  const row = await now.rowOf(caseId);
  if (row === undefined || row.receiptNumber !== undefined) return 'changed-meanwhile';
  return [{ id: entryId, caseId, fact: { type: 'number-known', receiptNumber } }];
}

/** What was said of a case beside its number, and the draft that it was typed in. */
export type SaidBeside = {
  readonly sighting?: Sighting | undefined;
  readonly label?: string | undefined;
  readonly form?: string | undefined;
  readonly draft?: { readonly key: string; readonly entryId: EntryId };
};

/**
 * Gives a waiting case its number. What the page shows goes with it, and of what was typed that of which
 * the case says nothing yet. Never rejects.
 *
 * @returns how it went, or what another window did meanwhile; then nothing was recorded.
 */
export async function giveNumber(
  app: App,
  caseId: CaseId,
  receiptNumber: ReceiptNumber,
  { sighting, label, form, draft }: SaidBeside = {},
): Promise<SaveResult | Meanwhile> {
  const entryId = draft?.entryId ?? newEntryId();
  const [statusId, describedId] = [newEntryId(), newEntryId()];
  let meanwhile: Meanwhile | undefined;
  const find = async (now: JournalNow): Promise<readonly NewEntry[] | undefined> => {
    meanwhile = undefined;
    if (await now.isRecorded(entryId)) return [];
    const entries = await numberEntries(now, { caseId, receiptNumber, entryId });
    if (typeof entries === 'string') {
      meanwhile = entries;
      return undefined;
    }
    const file = await now.fileOf(caseId);
    const status = sighting && toStatusFact(sighting, file, today(app));
    const patch = present({
      label: file.label === undefined ? label : undefined,
      form: file.form === undefined ? form : undefined,
    });
    return [
      ...entries,
      ...(status ? [{ id: statusId, caseId, fact: status }] : []),
      ...(Object.keys(patch).length === 0
        ? []
        : [{ id: describedId, caseId, fact: { type: 'case-described' as const, patch } }]),
    ];
  };
  const result = await save(app, find, draft);
  return meanwhile ?? result;
}
