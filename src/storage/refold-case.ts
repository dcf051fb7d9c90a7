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
import type { Asked, WriteTransaction } from './write-transaction.ts';
import { askAtOnce } from './write-transaction.ts';

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
export function casesOf(entries: readonly Pick<Entry, 'caseId'>[]): readonly CaseId[] {
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
 * @param erasedThrough up to where everything is erased, where this transaction reads it anyway.
 */
export async function readToFold(
  transaction: WriteTransaction,
  caseIds: readonly CaseId[],
  erasedThrough?: number | Promise<number>,
): Promise<readonly ToFold[]> {
  if (caseIds.length === 0) return [];
  const through = erasedThrough ?? erasedThroughIn(transaction.objectStore('settings'));
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

/** Those of the cases that something was added to, with it. */
export function withAdded(before: readonly ToFold[], added: readonly Entry[]): readonly ToFold[] {
  const byCase = new Map<CaseId | undefined, Entry[]>();
  for (const entry of added) {
    const own = byCase.get(entry.caseId);
    if (own === undefined) byCase.set(entry.caseId, [entry]);
    else own.push(entry);
  }
  return before.flatMap((each) => {
    const own = byCase.get(each.caseId);
    return own === undefined ? [] : [{ ...each, entries: [...each.entries, ...own] }];
  });
}

type PuttingRows = Pick<Asked, 'ask'> & {
  readonly rules: JournalRules;
  readonly context: FoldContext;
};

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
  const rules = known ?? (await rulesIn(transaction.objectStore('settings')));
  const { ask, answered } = askAtOnce();
  const files = putRows(transaction, cases, { rules, context, ask });
  await answered();
  return files;
}

/** The same, with everything asked of the database when it returns. */
export function putRows(
  transaction: WriteTransaction,
  cases: readonly ToFold[],
  { rules, context, ask }: PuttingRows,
): readonly CaseFile[] {
  const settings = transaction.objectStore('settings');
  const docket = transaction.objectStore('docket');
  const files: CaseFile[] = [];
  let { addresses } = rules;
  for (const { caseId, entries, deliveries } of cases) {
    const file = toCaseFile(caseId, entries, foldRules(rules, context));
    const row = toDocketRow(file, deliveries, rules);
    ask(row === undefined ? docket.delete(caseId) : docket.put(row));
    addresses = noteReturned(addresses, caseId, returnedMessages(caseId, entries, file.history));
    files.push(file);
  }
  if (addresses !== rules.addresses) ask(settings.put(addresses.returned, 'returned'));
  return files;
}
