import type { CaseFile } from '../domain/case-file.ts';
import { toCaseFile } from '../domain/case-file.ts';
import type { DocketRow } from '../domain/docket.ts';
import type { CaseId } from '../domain/ids.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import { parseReceiptNumber } from '../domain/receipt-number.ts';
import { entriesOfCase, erasedThroughIn } from './erased-through.ts';
import type { FoldContext } from './refold-case.ts';
import { foldRules } from './refold-case.ts';
import { rulesIn } from './settings-store.ts';
import type { Storage } from './storage.ts';

/** What reading a case file depends on: what was put off by a clock far ahead of now does not hold. */
export type ReadContext = Pick<Storage, 'connection' | 'now'> & FoldContext;

/** The case file of a case; an empty one when the journal holds nothing of it. */
export async function readCaseFile(storage: ReadContext, caseId: CaseId): Promise<CaseFile> {
  const [file] = (await readCaseFiles(storage, [caseId])) as [CaseFile];
  return file;
}

/** The case files of several cases, in their order, as they are at one moment. */
export async function readCaseFiles(
  storage: ReadContext,
  caseIds: readonly CaseId[],
): Promise<readonly CaseFile[]> {
  const database = await storage.connection();
  const transaction = database.transaction(['entries', 'settings']);
  const byCase = transaction.objectStore('entries').index('caseId');
  const settings = transaction.objectStore('settings');
  const reading = erasedThroughIn(settings);
  const [[journalRules], ...entries] = await Promise.all([
    Promise.all([rulesIn(settings), reading]),
    ...caseIds.map(async (caseId) => entriesOfCase(byCase, caseId, reading)),
  ]);
  const rules = { ...foldRules(journalRules, storage), now: storage.now() };
  return caseIds.map((caseId, index) => toCaseFile(caseId, entries[index] ?? [], rules));
}

/** The row of the case with this receipt number, or `undefined` when it is not kept. */
export async function findByReceiptNumber(
  storage: Pick<Storage, 'connection'>,
  receiptNumber: ReceiptNumber,
): Promise<DocketRow | undefined> {
  const database = await storage.connection();
  return database.getFromIndex('docket', 'receiptNumber', receiptNumber);
}

/** Which of these numbers are kept. */
export async function findKeptNumbers(
  storage: Pick<Storage, 'connection'>,
  receiptNumbers: readonly ReceiptNumber[],
): Promise<ReadonlySet<ReceiptNumber>> {
  const database = await storage.connection();
  const index = database.transaction('docket').store.index('receiptNumber');
  const keys = await Promise.all(receiptNumbers.map((each) => index.getKey(each)));
  return new Set(receiptNumbers.filter((_, at) => keys[at] !== undefined));
}

/**
 * The id of the kept case that an address names: by its id, else by the number that it got or was
 * corrected to since it was kept. Of one that is not kept, the id that was asked for.
 */
async function findCaseId(storage: Pick<Storage, 'connection'>, caseId: CaseId): Promise<CaseId> {
  const receiptNumber = parseReceiptNumber(caseId);
  if (receiptNumber === undefined) return caseId;
  const database = await storage.connection();
  if ((await database.getKey('docket', caseId)) !== undefined) return caseId;
  return (await findByReceiptNumber(storage, receiptNumber))?.caseId ?? caseId;
}

/** The file of the case with this id, or of the one that was kept before it had this number. */
export async function findCaseFile(storage: ReadContext, caseId: CaseId): Promise<CaseFile> {
  return readCaseFile(storage, await findCaseId(storage, caseId));
}

/** How many cases are kept. */
export async function countCases({ connection }: Pick<Storage, 'connection'>): Promise<number> {
  return (await connection()).count('docket');
}

/** So many cases that wait for their number are looked at. */
const MOST_WITHOUT_NUMBER = 20_000;

/** The ids of the cases that were kept before they had a number. */
export function pendingRange(): IDBKeyRange {
  return IDBKeyRange.bound('pending:', 'pending;', false, true);
}

/** The rows of the cases that have no number yet. */
export async function readRowsWithoutNumber({
  connection,
}: Pick<Storage, 'connection'>): Promise<readonly DocketRow[]> {
  const database = await connection();
  const rows = await database.getAll('docket', pendingRange(), MOST_WITHOUT_NUMBER);
  return rows.filter(({ receiptNumber }) => receiptNumber === undefined);
}

/** The first cases that wait for their number. */
export type FirstWithoutNumber = {
  readonly rows: readonly DocketRow[];
  /** Whether there may be more. */
  readonly isMore: boolean;
};

/** So many rows are read at once: of those kept without a number some may have got one since. */
const SLICE = 500;

/** The rows of cases that have no number yet, `limit` at most, in the order of their ids. */
export async function readFirstWithoutNumber(
  { connection }: Pick<Storage, 'connection'>,
  limit: number,
): Promise<FirstWithoutNumber> {
  const database = await connection();
  const found: DocketRow[] = [];
  let after: CaseId | undefined;
  for (let read = 0; read < MOST_WITHOUT_NUMBER; read += SLICE) {
    const range = IDBKeyRange.bound(after ?? 'pending:', 'pending;', after !== undefined, true);
    const rows = await database.getAll('docket', range, SLICE);
    found.push(...rows.filter(({ receiptNumber }) => receiptNumber === undefined));
    if (found.length > limit) break;
    if (rows.length < SLICE) return { rows: found, isMore: false };
    after = rows.at(-1)?.caseId;
  }
  return { rows: found.slice(0, limit), isMore: true };
}

/** Rows of kept cases in the order of their ids, `limit` at most, those after `after`. */
export async function readRows(
  storage: Pick<Storage, 'connection'>,
  limit: number,
  after?: CaseId,
): Promise<readonly DocketRow[]> {
  const database = await storage.connection();
  const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
  return database.getAll('docket', range, limit);
}
