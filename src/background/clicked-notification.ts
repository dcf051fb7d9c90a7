import { readDelivery, recordSeen, recordSummarySeen } from '../storage/deliveries.ts';
import type { Storage } from '../storage/storage.ts';
import { SUMMARY_ID } from './summary-notification.ts';
import { TEST_ID } from './test-notification.ts';

/**
 * Opens the room of the desk that a notification is about. Where the record can't be read, that is
 * the agenda: it says why, and goes on by itself.
 */
export async function openWhatWasClicked(
  storage: Storage,
  openDesk: (hash: string) => Promise<void>,
  id: string,
): Promise<void> {
  const route = await routeOf(storage, id).catch((error: unknown) => {
    storage.reportProblem('notification clicked', error);
    return '#/agenda';
  });
  await openDesk(route);
}

async function routeOf(storage: Storage, id: string): Promise<string> {
  if (id === TEST_ID) return '#/settings';
  const delivery = id === SUMMARY_ID ? undefined : await readDelivery(storage, id);
  return delivery === undefined ? '#/agenda' : `#/case/${delivery.caseId}`;
}

/** Records that the person saw what a notification said. */
export async function noteSeen(storage: Storage, id: string): Promise<void> {
  if (id === SUMMARY_ID) await recordSummarySeen(storage);
  else if (id !== TEST_ID) await recordSeen(storage, id);
}
