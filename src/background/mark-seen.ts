import type { CaseId } from '../domain/ids.ts';
import { readDelivery, recordDeliveries } from '../storage/deliveries.ts';
import type { Storage } from '../storage/storage.ts';

/** Records that the person saw a reminder; returns whose it is, or `undefined` if it is not known. */
export async function markSeen(storage: Storage, id: string): Promise<CaseId | undefined> {
  const delivery = await readDelivery(storage, id);
  if (delivery === undefined) return undefined;
  await recordDeliveries(storage, [{ delivery, state: 'seen' }]);
  return delivery.caseId;
}
