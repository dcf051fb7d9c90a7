import type { Delivery } from '../domain/delivery.ts';
import type { Words } from '../locales/catalogue.ts';
import type { Desktop } from '../platform/desktop.ts';
import {
  forgetSummary,
  narrowSummary,
  noteSummaryCounted,
  readDelivery,
  readSummary,
  summaryCountsTooMany,
} from '../storage/deliveries.ts';
import type { Storage } from '../storage/storage.ts';
import type { Moment } from './standing-now.ts';
import { recordWithdrawn, standingNow } from './standing-now.ts';
import { SUMMARY_ID, toSummary } from './summary-notification.ts';

type Context = { readonly storage: Storage; readonly desktop: Desktop; readonly words: Words };

/** Counting more at every look would take long, and nobody reads the difference. */
const MOST_COUNTED = 100;

/** Lowers the number in the summary to what of it still holds; takes it back when nothing does. */
export async function narrowOutdatedSummary(
  context: Context,
  moment: Moment,
  isWithSingles: boolean,
): Promise<void> {
  const { storage, desktop } = context;
  const ids = await readSummary(storage);
  const still: Delivery[] = [];
  const gone: Delivery[] = [];
  for (const id of ids) {
    const delivery = await readDelivery(storage, id);
    if (delivery === undefined) continue;
    const standing = await standingNow(storage, delivery, moment);
    // A claim of a day that is not yet, by a clock put back since, is tried again on that day.
    const wasShown = standing === 'early' && delivery.state !== 'claimed';
    if (standing === 'holds' || wasShown) still.push(delivery);
    else if (standing === undefined) gone.push(delivery);
    if (still.length > 0 && ids.length > MOST_COUNTED) return;
  }
  if (still.length === 0) {
    await recordWithdrawn(storage, gone);
    await forgetSummary(storage);
    await desktop.withdraw(SUMMARY_ID);
    return;
  }
  if (still.length < ids.length) {
    await recordWithdrawn(storage, gone);
    const stillIds = still.map(({ id }) => id);
    await narrowSummary(storage, stillIds);
  } else if (!(await summaryCountsTooMany(storage))) {
    return;
  }
  if (await isUpdated(context, toSummary(still, isWithSingles, context.words))) {
    await noteSummaryCounted(storage);
  }
}

/** What the browser refuses now is tried again the next time. */
async function isUpdated(
  { storage, desktop }: Context,
  summary: ReturnType<typeof toSummary>,
): Promise<boolean> {
  try {
    await desktop.update(summary);
    return true;
  } catch (error) {
    storage.reportProblem('notification', error);
    return false;
  }
}
