import type { CaseFile, FoldRules } from '../domain/case-file.ts';
import { toCaseFile } from '../domain/case-file.ts';
import type { Delivery } from '../domain/delivery.ts';
import { toDocketRow } from '../domain/docket.ts';
import type { Entry } from '../domain/entry.ts';
import type { CaseId } from '../domain/ids.ts';
import type { JournalRules } from '../domain/journal-rules.ts';
import { noteReturned } from '../domain/address-book.ts';
import { returnedMessages } from '../domain/returned-messages.ts';
import { entriesOfCase, erasedThroughIn } from './erased-through.ts';
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
  const [file] = (await refoldCases(transaction, [caseId], context)) as [CaseFile];
  return file;
}

/** The cases that some entries are about, each once. */
export function casesOf(entries: readonly Entry[]): readonly CaseId[] {
  return [...new Set(entries.flatMap(({ caseId }) => caseId ?? []))];
}

/** Does so for several cases. */
export async function refoldCases(
  transaction: WriteTransaction,
  caseIds: readonly CaseId[],
  context: FoldContext,
): Promise<readonly CaseFile[]> {
  return foldRows(transaction, await readToFold(transaction, caseIds), context);
}

/** What the row of a case is computed from. */
export type ToFold = {
  readonly caseId: CaseId;
  readonly entries: readonly Entry[];
  readonly deliveries: readonly Delivery[];
};

/**
 * Reads that of several cases. All is asked of the database at once: a wait for each case adds up.
 *
 * @param erasedThrough up to where everything is erased, where this transaction has read it before.
 */
export async function readToFold(
  transaction: WriteTransaction,
  caseIds: readonly CaseId[],
  erasedThrough?: number,
): Promise<readonly ToFold[]> {
  const through = erasedThrough ?? (await erasedThroughIn(transaction.objectStore('settings')));
  const byCase = transaction.objectStore('entries').index('caseId');
  const delivered = transaction.objectStore('deliveries').index('caseId');
  return Promise.all(
    caseIds.map(async (caseId) => {
      const [entries, deliveries] = await Promise.all([
        entriesOfCase(byCase, caseId, through),
        delivered.getAll(caseId),
      ]);
      return { caseId, entries, deliveries };
    }),
  );
}

/**
 * Computes rows, and which messages came back, from what was read in this transaction.
 *
 * @param known the rules as this transaction has them, where they were read before.
 */
export async function foldRows(
  transaction: WriteTransaction,
  cases: readonly ToFold[],
  context: FoldContext,
  known?: JournalRules,
): Promise<readonly CaseFile[]> {
  const settings = transaction.objectStore('settings');
  const rules = known ?? (await rulesIn(settings));
  const docket = transaction.objectStore('docket');
  const writing: Promise<unknown>[] = [];
  const files: CaseFile[] = [];
  let { addresses } = rules;
  for (const { caseId, entries, deliveries } of cases) {
    const file = toCaseFile(caseId, entries, foldRules(rules, context));
    const row = toDocketRow(file, deliveries, rules);
    writing.push(row === undefined ? docket.delete(caseId) : docket.put(row));
    addresses = noteReturned(addresses, caseId, returnedMessages(caseId, entries, file.history));
    files.push(file);
  }
  if (addresses !== rules.addresses) writing.push(settings.put(addresses.returned, 'returned'));
  await Promise.all(writing);
  return files;
}
