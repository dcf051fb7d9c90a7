import type { CaseId, EntryId } from '../domain/ids.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import { newEntryId } from '../platform/new-ids.ts';
import { newPendingId } from './new-pending-id.ts';

/** Ids that are the same when what is to be recorded is found once more, each by what it is for. */
export type SameIds = {
  readonly of: (what: string) => EntryId;
  /** The id of a case where another one was kept under this number. */
  readonly pending: (receiptNumber: ReceiptNumber) => CaseId;
};

/** The ids of one save. */
export function sameIds(): SameIds {
  return { of: remembered(newEntryId), pending: remembered(newPendingId) };
}

function remembered<Id>(mint: () => Id): (what: string) => Id {
  const minted = new Map<string, Id>();
  return (what) => {
    const id = minted.get(what) ?? mint();
    minted.set(what, id);
    return id;
  };
}
