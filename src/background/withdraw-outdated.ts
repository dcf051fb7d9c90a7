import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Delivery } from '../domain/delivery.ts';
import { standingOf } from '../domain/reminder.ts';
import type { Desktop } from '../platform/desktop.ts';
import {
  forgetSummary,
  readDelivery,
  readSummary,
  recordDeliveries,
} from '../storage/deliveries.ts';
import { readCaseFile } from '../storage/read-case.ts';
import { wasJustRestored } from '../storage/restored-mark.ts';
import type { Storage } from '../storage/storage.ts';
import { SUMMARY_ID } from './summary-notification.ts';
import { TEST_ID } from './test-notification.ts';

type Context = { readonly storage: Storage; readonly desktop: Desktop };

/** Takes back what no longer holds: the date moved, an answer came, a later reminder is due. */
export async function withdrawOutdated(context: Context, throughOn: CalendarDate): Promise<void> {
  const { storage, desktop } = context;
  const isRestored = await wasJustRestored(storage);
  for (const id of await desktop.shownIds()) {
    if (id === TEST_ID) continue;
    if (id === SUMMARY_ID) {
      await withdrawOutdatedSummary(context, throughOn);
      continue;
    }
    const delivery = await readDelivery(storage, id);
    if (delivery === undefined) {
      // After a restoring nothing is known of it, and the summary will say it again.
      if (isRestored) await desktop.withdraw(id);
      continue;
    }
    const standing = await standingNow(storage, delivery, throughOn);
    if (standing === 'holds') continue;
    await desktop.withdraw(id);
    // One that a later reminder takes the place of was shown, and one that was seen was dealt with.
    if (standing === undefined && delivery.state !== 'seen') {
      await recordDeliveries(storage, [{ delivery, state: 'withdrawn' }]);
    }
  }
}

/** The summary stands as long as one of the reminders it stands for does. */
async function withdrawOutdatedSummary(
  { storage, desktop }: Context,
  throughOn: CalendarDate,
): Promise<void> {
  const gone: Delivery[] = [];
  for (const id of await readSummary(storage)) {
    const delivery = await readDelivery(storage, id);
    const standing = delivery && (await standingNow(storage, delivery, throughOn));
    if (standing === 'holds') return;
    if (delivery !== undefined && standing === undefined && delivery.state !== 'seen') {
      gone.push(delivery);
    }
  }
  await desktop.withdraw(SUMMARY_ID);
  await recordDeliveries(
    storage,
    gone.map((delivery) => ({ delivery, state: 'withdrawn' as const })),
  );
  await forgetSummary(storage);
}

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
