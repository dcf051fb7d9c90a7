import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Delivery } from '../domain/delivery.ts';
import { standingOf } from '../domain/reminder.ts';
import { recordDeliveries } from '../storage/deliveries.ts';
import { readCaseFile } from '../storage/read-case.ts';
import type { Storage } from '../storage/storage.ts';

/** What is to become of a reminder that was shown, as its case is now. */
export async function standingNow(
  storage: Storage,
  delivery: Delivery,
  throughOn: CalendarDate,
): Promise<'holds' | 'replaced' | undefined> {
  const file = await readCaseFile(storage, delivery.caseId);
  const standings = file.windows.map((window) => standingOf(delivery.id, window, throughOn));
  return standings.find((standing) => standing !== undefined);
}

/**
 * Records what is about to be taken back, before it is: one cut short in between would else count as
 * shown, and not ring when it comes due again. One that was seen was dealt with, and stays so.
 */
export async function recordWithdrawn(
  storage: Storage,
  deliveries: readonly Delivery[],
): Promise<void> {
  const unseen = deliveries.filter(({ state }) => state !== 'seen');
  await recordDeliveries(
    storage,
    unseen.map((delivery) => ({ delivery, state: 'withdrawn' as const })),
  );
}
