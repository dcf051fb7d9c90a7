import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Delivery } from '../domain/delivery.ts';
import { claim } from '../domain/delivery.ts';
import type { CaseId } from '../domain/ids.ts';
import type { Reminder } from '../domain/reminder.ts';
import { dueReminder } from '../domain/reminder.ts';
import type { Settings } from '../domain/settings.ts';
import { compareByGravity, MOST_SINGLES } from '../domain/sort-reminders.ts';
import type { Words } from '../locales/catalogue.ts';
import type { Desktop, Notification } from '../platform/desktop.ts';
import {
  casesToCheck,
  readDelivery,
  readForReminders,
  readSummary,
  recordClaims,
  recordDeliveries,
} from '../storage/deliveries.ts';
import { readCaseFile } from '../storage/read-case.ts';
import { noteSummarized, owedSummary } from '../storage/restored-mark.ts';
import type { Storage } from '../storage/storage.ts';
import { toNotification } from './reminder-notification.ts';
import { standingNow } from './standing-now.ts';
import { SUMMARY_ID, toSummary } from './summary-notification.ts';

type Context = { readonly storage: Storage; readonly desktop: Desktop; readonly words: Words };

/** A reminder that is to ring, and the record of it. */
type Due = { readonly ring: Reminder; readonly delivery: Delivery };

/** Cases looked at between two questions for more. */
const BATCH = 100;

/**
 * Shows what is due: the gravest alone, and when there are many the others in one summary, each
 * claimed before and recorded after. Right after a restoring all go into the summary: most of them
 * rang before, and nothing is known of that any more.
 */
export async function showDue(
  context: Context,
  throughOn: CalendarDate,
  settings: Settings,
): Promise<void> {
  const { storage, desktop } = context;
  const owed = await owedSummary(storage);
  const isRestored = owed > 0;
  const due = await findDue(storage, throughOn);
  if (due.length > 0) {
    // What a run that was cut short put into the summary stays there, or it would be shown twice.
    const inSummary = new Set(await readSummary(storage));
    const alone = due.filter(({ ring }) => !inSummary.has(ring.id));
    const singles = alone.slice(0, isRestored ? 0 : MOST_SINGLES);
    const others = due.filter((each) => !singles.includes(each));
    const isSummaryStanding = (await desktop.shownIds()).includes(SUMMARY_ID);
    const earlier =
      others.length > 0 && isSummaryStanding
        ? await stillSummarized(storage, inSummary, others, throughOn)
        : [];
    const summarized = [...earlier, ...others.map(({ delivery }) => delivery)];
    await recordClaims(
      storage,
      due.map(({ delivery }) => delivery),
      others.length > 0 ? summarized.map(({ id }) => id) : undefined,
    );

    const shown: Delivery[] = [];
    for (const { ring, delivery } of singles) {
      const file = await readCaseFile(storage, delivery.caseId);
      const { notificationDetail } = settings;
      const notification = toNotification(ring, file, notificationDetail, context.words);
      if (await isShown(context, notification)) shown.push(delivery);
    }
    if (others.length > 0) {
      const summary = toSummary(summarized, singles.length > 0, context.words);
      const wasTaken = await isShown(context, summary);
      if (wasTaken) shown.push(...others.map(({ delivery }) => delivery));
      else if (isRestored) return;
    }
    await recordDeliveries(
      storage,
      shown.map((delivery) => ({ delivery, state: 'shown' as const })),
    );
  }
  if (isRestored) await noteSummarized(storage, owed);
}

/** Everything that is due, gravest first. Case files are not kept: there may be thousands. */
async function findDue(storage: Storage, throughOn: CalendarDate): Promise<readonly Due[]> {
  const found: Due[] = [];
  const checked = new Set<CaseId>();
  for (;;) {
    const caseIds = await casesToCheck(storage, throughOn, BATCH + checked.size);
    const unchecked = caseIds.filter((caseId) => !checked.has(caseId));
    if (unchecked.length === 0) break;
    for (const caseId of unchecked) {
      checked.add(caseId);
      const { file, delivered } = await readForReminders(storage, caseId);
      for (const window of file.windows) {
        const due = dueReminder(window, throughOn, delivered);
        if (due === undefined) continue;
        const delivery = claim(due.ring, due.passed, caseId, storage.now());
        found.push({ ring: due.ring, delivery });
      }
    }
  }
  return found.toSorted((one, other) => compareByGravity(one.ring, other.ring));
}

/** What the summary that stands on the desktop still stands for, besides what is due anew. */
async function stillSummarized(
  storage: Storage,
  inSummary: ReadonlySet<string>,
  others: readonly Due[],
  throughOn: CalendarDate,
): Promise<readonly Delivery[]> {
  const anew = new Set(others.map(({ ring }) => ring.id));
  const still: Delivery[] = [];
  for (const id of inSummary) {
    if (anew.has(id)) continue;
    const delivery = await readDelivery(storage, id);
    if (delivery === undefined) continue;
    if ((await standingNow(storage, delivery, throughOn)) === 'holds') still.push(delivery);
  }
  return still;
}

/** A notification that the browser refuses is tried again next time; agenda and badge show it anyway. */
async function isShown(
  { storage, desktop }: Context,
  notification: Notification,
): Promise<boolean> {
  try {
    await desktop.show(notification);
    return true;
  } catch (error) {
    storage.reportProblem('notification', error);
    return false;
  }
}
