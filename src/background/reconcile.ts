import type { CalendarDate } from '../domain/calendar-date.ts';
import { toCalendarDate } from '../domain/calendar-date.ts';
import type { CaseFile } from '../domain/case-file.ts';
import type { Delivery } from '../domain/delivery.ts';
import { claim } from '../domain/delivery.ts';
import type { CaseId } from '../domain/ids.ts';
import type { Reminder } from '../domain/reminder.ts';
import { dueReminder, standingOf } from '../domain/reminder.ts';
import { nextAlarmAt, ringsThrough } from '../domain/ring-time.ts';
import type { Settings } from '../domain/settings.ts';
import type { Words } from '../locales/catalogue.ts';
import type { Desktop } from '../platform/desktop.ts';
import {
  casesToCheck,
  firstReminderOn,
  readDelivery,
  readForReminders,
  recordClaims,
  recordDeliveries,
} from '../storage/deliveries.ts';
import { countLapsed } from '../storage/read-agenda.ts';
import { readCaseFile } from '../storage/read-case.ts';
import { refoldStaleRows } from '../storage/refold-stale-rows.ts';
import { readSettings } from '../storage/settings-store.ts';
import type { Storage } from '../storage/storage.ts';
import { toNotification } from './reminder-notification.ts';

/** What reconciling reads and changes. */
export type Reconciling = {
  readonly storage: Storage;
  readonly desktop: Desktop;
  readonly words: Words;
  /** The machine's zone at this moment. */
  readonly zone: () => string;
};

/** A badge has room for little more, and counting every one would take the longer the more there are. */
const MOST_ON_BADGE = 100;

/** Cases looked at between two questions for more. */
const BATCH = 100;

/**
 * Makes notifications, badge and alarms what the journal says they should be at this moment. May run
 * at any time and any number of times: what was shown is not shown again, and what a killed worker
 * left half done is done. Runs under one lock, so every claim found is a stale one.
 */
export async function reconcile(context: Reconciling): Promise<void> {
  const { storage, desktop, zone } = context;
  const now = storage.now();
  while (await refoldStaleRows(storage));
  const settings = await readSettings(storage);
  const throughOn = ringsThrough(now, zone(), settings.reminderHour);

  await withdrawOutdated(context, throughOn);
  await showDue(context, throughOn, settings);

  const today = toCalendarDate(now.toZonedDateTimeISO(zone()).toPlainDate());
  const lapsed = await countLapsed(storage, today, MOST_ON_BADGE);
  await desktop.setBadge(lapsed === MOST_ON_BADGE ? `${MOST_ON_BADGE - 1}+` : `${lapsed || ''}`);
  const first = await firstReminderOn(storage);
  await desktop.setAlarms({ next: nextAlarmAt(first, now, zone(), settings.reminderHour) });
}

/** Takes back what no longer holds: the date moved, an answer came, a later reminder is due. */
async function withdrawOutdated(
  { storage, desktop }: Reconciling,
  throughOn: CalendarDate,
): Promise<void> {
  for (const id of await desktop.shownIds()) {
    const delivery = await readDelivery(storage, id);
    if (delivery === undefined) continue;
    const file = await readCaseFile(storage, delivery.caseId);
    const standings = file.windows.map((window) => standingOf(id, window, throughOn));
    if (standings.includes('holds')) continue;
    await desktop.withdraw(id);
    // One that a later reminder takes the place of was shown, and one that was seen was dealt with.
    if (standings.includes('replaced') || delivery.state === 'seen') continue;
    await recordDeliveries(storage, [{ delivery, state: 'withdrawn' }]);
  }
}

async function showDue(
  context: Reconciling,
  throughOn: CalendarDate,
  settings: Settings,
): Promise<void> {
  const checked = new Set<CaseId>();
  for (;;) {
    const caseIds = await casesToCheck(context.storage, throughOn, BATCH + checked.size);
    const unchecked = caseIds.filter((caseId) => !checked.has(caseId));
    if (unchecked.length === 0) return;
    for (const caseId of unchecked) {
      checked.add(caseId);
      await showDueOf(context, caseId, throughOn, settings);
    }
  }
}

async function showDueOf(
  context: Reconciling,
  caseId: CaseId,
  throughOn: CalendarDate,
  settings: Settings,
): Promise<void> {
  const { storage } = context;
  const { file, delivered } = await readForReminders(storage, caseId);
  const due = file.windows
    .map((window) => dueReminder(window, throughOn, delivered))
    .filter((each) => each !== undefined);
  if (due.length === 0) return;

  const claims = due.map(({ ring, passed }) => claim(ring, passed, caseId, storage.now()));
  await recordClaims(storage, claims);
  const shown: Delivery[] = [];
  for (const [index, delivery] of claims.entries()) {
    const ring = due[index]?.ring;
    if (ring && (await isShown(context, ring, file, settings))) shown.push(delivery);
  }
  const changes = shown.map((delivery) => ({ delivery, state: 'shown' as const }));
  if (changes.length > 0) await recordDeliveries(storage, changes);
}

/** A notification that the browser refuses is tried again next time; agenda and badge show it anyway. */
async function isShown(
  { storage, desktop, words }: Reconciling,
  ring: Reminder,
  file: CaseFile,
  settings: Settings,
): Promise<boolean> {
  try {
    await desktop.show(toNotification(ring, file, settings.notificationDetail, words));
    return true;
  } catch (error) {
    storage.reportProblem('notification', error);
    return false;
  }
}
