import type { CaseFile } from '../domain/case-file.ts';
import { toCaseFile } from '../domain/case-file.ts';
import type { DocketRow } from '../domain/docket.ts';
import type { CaseId } from '../domain/ids.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import { parseReceiptNumber } from '../domain/receipt-number.ts';
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
  const [journalRules, ...entries] = await Promise.all([
    rulesIn(transaction.objectStore('settings')),
    ...caseIds.map((caseId) => byCase.getAll(caseId)),
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

/** The file of the case with this id, or of the one that was kept before it had this number. */
export async function findCaseFile(storage: ReadContext, caseId: CaseId): Promise<CaseFile> {
  const receiptNumber = parseReceiptNumber(caseId);
  const row = receiptNumber && (await findByReceiptNumber(storage, receiptNumber));
  return readCaseFile(storage, row?.caseId ?? caseId);
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
