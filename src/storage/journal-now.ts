import type { CaseFile } from '../domain/case-file.ts';
import { toCaseFile } from '../domain/case-file.ts';
import type { DocketRow } from '../domain/docket.ts';
import type { CaseId, EntryId } from '../domain/ids.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import { foldRules } from './refold-case.ts';
import { rulesIn } from './settings-store.ts';
import type { Storage } from './storage.ts';
import type { WriteTransaction } from './write-transaction.ts';

/**
 * The journal as it is in the very transaction that writes to it: no other window can come between
 * what is read here and what is recorded because of it.
 */
export type JournalNow = {
  /** The row of a case, or `undefined` when it is not kept. */
  readonly rowOf: (caseId: CaseId) => Promise<DocketRow | undefined>;
  /** The row of the case with this receipt number, or `undefined` when none has it. */
  readonly rowOfNumber: (receiptNumber: ReceiptNumber) => Promise<DocketRow | undefined>;
  readonly fileOf: (caseId: CaseId) => Promise<CaseFile>;
  /** Whether an entry with this id is there, as after a save that only seemed to fail. */
  readonly isRecorded: (entryId: EntryId) => Promise<boolean>;
};

/** Reads the journal in a transaction that is to write it. Nothing else may be awaited in between. */
export function journalIn(
  transaction: WriteTransaction,
  storage: Pick<Storage, 'holidays' | 'now'>,
): JournalNow {
  const docket = transaction.objectStore('docket');
  const entries = transaction.objectStore('entries');
  return {
    rowOf: async (caseId) => docket.get(caseId),
    rowOfNumber: async (receiptNumber) => docket.index('receiptNumber').get(receiptNumber),
    fileOf: async (caseId) => {
      const rules = await rulesIn(transaction.objectStore('settings'));
      const own = await entries.index('caseId').getAll(caseId);
      return toCaseFile(caseId, own, { ...foldRules(rules, storage), now: storage.now() });
    },
    isRecorded: async (entryId) => (await entries.index('id').getKey(entryId)) !== undefined,
  };
}
