import { together } from '../domain/together.ts';
import type { Words } from '../locales/catalogue.ts';
import type { Desktop } from '../platform/desktop.ts';
import { readDelivery, recordDeliveries, takeBackAhead } from '../storage/deliveries.ts';
import type { Storage } from '../storage/storage.ts';
import { narrowOutdatedSummary } from './narrow-summary.ts';
import type { Moment } from './standing-now.ts';
import { recordWithdrawn, standingNow } from './standing-now.ts';
import { SUMMARY_ID } from './summary-notification.ts';
import { TEST_ID } from './test-notification.ts';

type Context = { readonly storage: Storage; readonly desktop: Desktop; readonly words: Words };

/**
 * Takes back what no longer holds: the date moved, an answer came, it was put off or dealt with, a
 * later reminder is due, or it was a clock far ahead that showed it.
 */
export async function withdrawOutdated(context: Context, moment: Moment): Promise<void> {
  const { storage, desktop } = context;
  const [shown] = await together([desktop.shownIds(), takeBackAhead(storage)]);
  let singles = 0;
  for (const id of shown) {
    if (id === TEST_ID || id === SUMMARY_ID) continue;
    const delivery = await readDelivery(storage, id);
    if (delivery === undefined) {
      // Erased; or, after a restoring, said again by the summary.
      await desktop.withdraw(id);
      continue;
    }
    const standing = await standingNow(storage, delivery, moment);
    if (standing === 'holds' || standing === 'early') {
      singles += 1;
      // It stands, so it was shown, though the run that did so was cut short before it recorded it.
      if (delivery.state === 'claimed' || delivery.state === 'withdrawn') {
        await recordDeliveries(storage, [{ delivery, state: 'shown' }]);
      }
      continue;
    }
    // One that a later reminder takes the place of was shown, and stays so.
    if (standing === undefined) await recordWithdrawn(storage, [delivery]);
    await desktop.withdraw(id);
  }
  if (shown.includes(SUMMARY_ID)) await narrowOutdatedSummary(context, moment, singles > 0);
}
