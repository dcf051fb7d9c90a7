import type { CaseFile, FoldRules } from '../domain/case-file.ts';
import { toCaseFile } from '../domain/case-file.ts';
import { toDocketRow } from '../domain/docket.ts';
import type { CaseId } from '../domain/ids.ts';
import type { JournalRules } from '../domain/journal-rules.ts';
import { noteReturned } from '../domain/address-book.ts';
import { returnedMessages } from '../domain/returned-messages.ts';
import { rulesIn } from './settings-store.ts';
import type { Storage } from './storage.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** What a fold needs of the calendar. */
export type FoldContext = Pick<Storage, 'holidays'>;

/** The rules of the fold, with what the journal says of itself as a whole. */
export function foldRules(
  { settings, ladders }: JournalRules,
  { holidays }: FoldContext,
): FoldRules {
  const { rollPolicy, afterUnexplainedRefusal } = settings;
  return { holidays, rollPolicy, afterUnexplainedRefusal, ladders };
}

/**
 * Computes anew the docket row of a case and which of its messages came back, in the transaction that
 * changed what they depend on.
 */
export async function refoldCase(
  transaction: WriteTransaction,
  caseId: CaseId,
  context: FoldContext,
): Promise<CaseFile> {
  const settings = transaction.objectStore('settings');
  const rules = await rulesIn(settings);
  const entries = await transaction.objectStore('entries').index('caseId').getAll(caseId);
  const deliveries = await transaction.objectStore('deliveries').index('caseId').getAll(caseId);
  const file = toCaseFile(caseId, entries, foldRules(rules, context));
  const row = toDocketRow(file, deliveries, rules);
  const docket = transaction.objectStore('docket');
  await (row === undefined ? docket.delete(caseId) : docket.put(row));
  const returned = returnedMessages(caseId, entries, file.history);
  const addresses = noteReturned(rules.addresses, caseId, returned);
  if (addresses !== rules.addresses) await settings.put(addresses.returned, 'returned');
  return file;
}
