import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Delivery } from '../domain/delivery.ts';
import { HAS_TEAM } from '../domain/edition.ts';
import { claim } from '../domain/delivery.ts';
import { dueReminder, occasionsThatRing, ringsNextOn } from '../domain/reminder.ts';
import type { Reminder } from '../domain/schedule.ts';
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
import type { Moment } from './standing-now.ts';
import { standingNow } from './standing-now.ts';
import { SUMMARY_ID, toSummary } from './summary-notification.ts';
import { ringsHere } from '../domain/team/assignee.ts';
import { sayWhoIsSilent } from './team/say-who-is-silent.ts';
import { readMembers } from '../storage/team/members.ts';

type Context = { readonly storage: Storage; readonly desktop: Desktop; readonly words: Words };

/** A reminder that is to ring, and the record of it. */
type Due = { readonly ring: Reminder; readonly delivery: Delivery };

/**
 * Shows what is due: the gravest alone, and when there are many the others in one summary, each
 * claimed before and recorded after. Right after a restoring all go into the summary: most of them
 * rang before, and nothing is known of that any more. Returns the first later day on which one of the
 * cases looked at may ring; of what is put off until the browser is started again, none.
 */
export async function showDue(
  context: Context,
  moment: Moment,
  settings: Settings,
): Promise<CalendarDate | undefined> {
  const { storage, desktop } = context;
  const owed = await owedSummary(storage);
  const isRestored = owed > 0;
  const { due, nextOn } = await findDue(storage, moment);
  if (due.length > 0) {
    // What a run that was cut short put into the summary stays there, or it would be shown twice.
    const inSummary = new Set(await readSummary(storage));
    const alone = due.filter(({ ring }) => !inSummary.has(ring.id));
    const singles = alone.slice(0, isRestored ? 0 : MOST_SINGLES);
    const others = due.filter((each) => !singles.includes(each));
    const isSummaryStanding = (await desktop.shownIds()).includes(SUMMARY_ID);
    const earlier =
      others.length > 0 && isSummaryStanding
        ? await stillSummarized(storage, inSummary, others, moment)
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
      const { words } = context;
      const detail = settings.notificationDetail;
      const today = moment.throughOn;
      const said = toNotification(ring, { file, detail, today, words });
      const notification = HAS_TEAM
        ? sayWhoIsSilent(said, { file, detail, words, members: await readMembers(storage) })
        : said;
      if (await isShown(context, notification)) shown.push(delivery);
    }
    if (others.length > 0) {
      const summary = toSummary(summarized, singles.length > 0, context.words);
      const wasTaken = await isShown(context, summary);
      if (wasTaken) shown.push(...others.map(({ delivery }) => delivery));
      else if (isRestored) return nextOn;
    }
    await recordDeliveries(
      storage,
      shown.map((delivery) => ({ delivery, state: 'shown' as const })),
    );
  }
  if (isRestored) await noteSummarized(storage, owed);
  return nextOn;
}

/** Everything that is due, gravest first. Case files are not kept: there may be thousands. */
async function findDue(
  storage: Storage,
  { throughOn, rules }: Moment,
): Promise<{ readonly due: readonly Due[]; readonly nextOn: CalendarDate | undefined }> {
  const found: Due[] = [];
  let nextOn: CalendarDate | undefined;
  for (const caseId of await casesToCheck(storage, throughOn)) {
    const { file, delivered } = await readForReminders(storage, caseId);
    for (const occasion of HAS_TEAM
      ? ringsHere(file, await readMembers(storage))
      : occasionsThatRing(file)) {
      const next = ringsNextOn(occasion, throughOn, rules);
      if (next !== undefined && (nextOn === undefined || next < nextOn)) nextOn = next;
      const due = dueReminder(occasion, throughOn, delivered, rules);
      if (due === undefined) continue;
      const delivery = claim(due.ring, due.passed, caseId, storage.now());
      found.push({ ring: due.ring, delivery });
    }
  }
  const due = found.toSorted((one, other) => compareByGravity(one.ring, other.ring));
  return { due, nextOn };
}

/** What the summary that stands on the desktop still stands for, besides what is due anew. */
async function stillSummarized(
  storage: Storage,
  inSummary: ReadonlySet<string>,
  others: readonly Due[],
  moment: Moment,
): Promise<readonly Delivery[]> {
  const anew = new Set(others.map(({ ring }) => ring.id));
  const still: Delivery[] = [];
  for (const id of inSummary) {
    if (anew.has(id)) continue;
    const delivery = await readDelivery(storage, id);
    if (delivery === undefined) continue;
    const standing = await standingNow(storage, delivery, moment);
    if (standing === 'holds' || standing === 'early') still.push(delivery);
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
