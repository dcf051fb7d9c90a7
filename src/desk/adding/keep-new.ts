import type { CaseId } from '../../domain/ids.ts';
import { present } from '../../domain/reading.ts';
import type { ReceiptNumber } from '../../domain/receipt-number.ts';
import type { JournalNow } from '../../storage/journal-now.ts';
import type { NewEntry } from '../../storage/record-entries.ts';
import type { KeptEntry } from '../../storage/kept-number.ts';
import { keptEntry, keptNumber } from '../../storage/kept-number.ts';

/** What is said beside the number of one case. */
export type Described = { readonly label: string | undefined; readonly form: string | undefined };

/** What keeps the case, or as which case its number is kept already. */
export async function keepingIn(
  now: JournalNow,
  {
    receiptNumber,
    ...ids
  }: Omit<Parameters<typeof keptNumber>[1], 'receiptNumber'> & {
    readonly receiptNumber: ReceiptNumber | undefined;
  },
): Promise<{ readonly entry: KeptEntry } | { readonly keptAs: CaseId | undefined }> {
  if (receiptNumber === undefined) {
    return { entry: keptEntry(ids.entryId, ids.pendingId, undefined) };
  }
  const entry = await keptNumber(now, { receiptNumber, ...ids });
  if (typeof entry !== 'string') return { entry };
  return { keptAs: (await now.rowOfNumber(receiptNumber))?.caseId };
}

/** What was said beside the number, recorded with the case. */
export function describedEntries(
  { caseId }: KeptEntry,
  described: Described,
  id: NewEntry['id'],
): readonly NewEntry[] {
  const patch = present(described);
  if (Object.keys(patch).length === 0) return [];
  return [{ id, caseId, fact: { type: 'case-described', patch } }];
}
