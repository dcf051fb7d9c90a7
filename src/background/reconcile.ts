import type { CalendarDate } from '../domain/calendar-date.ts';
import { toCalendarDate } from '../domain/calendar-date.ts';
import { doubtClock } from '../domain/clock-doubt.ts';
import { nextAlarmAt, ringsThrough } from '../domain/ring-time.ts';
import type { Settings } from '../domain/settings.ts';
import { together } from '../domain/together.ts';
import type { Words } from '../locales/catalogue.ts';
import type { Desktop } from '../platform/desktop.ts';
import { firstReminderOn } from '../storage/deliveries.ts';
import { countLapsed } from '../storage/read-agenda.ts';
import type { Run } from '../storage/reconcile-record.ts';
import { noteRun, readClock, readRun } from '../storage/reconcile-record.ts';
import { areRowsStale, refoldStaleRows } from '../storage/refold-stale-rows.ts';
import { readSettings } from '../storage/settings-store.ts';
import type { Storage } from '../storage/storage.ts';
import { showDue } from './show-due.ts';
import type { Moment } from './standing-now.ts';
import { withdrawOutdated } from './withdraw-outdated.ts';

/** What reconciling reads and changes. */
export type Reconciling = {
  readonly storage: Storage;
  readonly desktop: Desktop;
  readonly words: Words;
  /** The machine's zone at this moment. */
  readonly zone: () => string;
  /** When this version was built: no clock can rightly be before it. */
  readonly builtAt: () => Temporal.Instant;
  /** Has the windows read their lists again. */
  readonly onRefolded?: () => void;
};

/** A badge has room for little more, and counting every one would take the longer the more there are. */
const MOST_ON_BADGE = 100;

/** Stands on the badge while nobody knows what day it is. */
const BADGE_IN_DOUBT = '?';

/**
 * Makes notifications, badge and alarms what the journal says they should be at this moment. May run
 * at any time and any number of times: what was shown is not shown again, and what a killed worker
 * left half done is done. Runs under one lock, so every claim found is a stale one.
 */
export async function reconcile(context: Reconciling): Promise<void> {
  const { storage } = context;
  const startedAt = performance.now();
  const note = (ended: Run['ended']) =>
    noteRun(storage, {
      at: storage.now().toString(),
      tookInMs: Math.round(performance.now() - startedAt),
      ended,
    });
  let ended: Run['ended'];
  try {
    ended = await lookAtWhatIsDue(context);
  } catch (error) {
    // Where the database is what failed, this fails too; the error that is told is the first.
    await note('failed').catch(() => undefined);
    throw error;
  }
  await note(ended);
}

async function lookAtWhatIsDue(context: Reconciling): Promise<Run['ended']> {
  const { storage, desktop, zone, builtAt } = context;
  // Rows don't depend on what day it is: lists are right also while the clock is questioned.
  await refoldAll(context);
  const now = storage.now();
  const [clock, settings, startId] = await together([
    readClock(storage),
    readSettings(storage),
    storage.startId(),
  ]);
  const doubt = doubtClock(now, builtAt(), clock);
  if (doubt !== undefined) {
    const before = await readRun(storage);
    if (before?.ended !== 'clock-questioned') {
      storage.reportProblem('clock', new Error(`The clock says ${now.toString()}: ${doubt}.`));
    }
    await desktop.setBadge(BADGE_IN_DOUBT);
    await desktop.setAlarms({ next: undefined });
    return 'clock-questioned';
  }

  const throughOn = ringsThrough(now, zone(), settings.reminderHour);
  const rules = { quietWeekends: settings.quietWeekends, startId };
  const today = toCalendarDate(now.toZonedDateTimeISO(zone()).toPlainDate());
  const [isPermitted] = await together([
    ring(context, { throughOn, rules }, settings, now),
    showOnBadge(context, today),
  ]);
  return isPermitted ? 'done' : 'not-permitted';
}

/** Has the notifications say what is due, and sets the alarms. Returns whether notifications are allowed. */
async function ring(
  context: Reconciling,
  moment: Moment,
  settings: Settings,
  now: Temporal.Instant,
): Promise<boolean> {
  const { storage, desktop, zone } = context;
  const [permission] = await together([desktop.permission(), withdrawOutdated(context, moment)]);
  // What can't be shown stays due: it is shown when notifications are allowed again.
  const isPermitted = permission !== 'denied';
  const nextOn = isPermitted ? await showDue(context, moment, settings) : undefined;
  const later = [nextOn, await firstReminderOn(storage, moment.throughOn)];
  const [first] = later.filter((day) => day !== undefined).toSorted();
  await desktop.setAlarms({ next: nextAlarmAt(first, now, zone(), settings.reminderHour) });
  return isPermitted;
}

/** What is over stands on the badge whatever was shown, so that nothing of the ringing is waited for. */
async function showOnBadge({ storage, desktop }: Reconciling, today: CalendarDate): Promise<void> {
  const lapsed = await countLapsed(storage, today, MOST_ON_BADGE);
  await desktop.setBadge(lapsed === MOST_ON_BADGE ? `${MOST_ON_BADGE - 1}+` : `${lapsed || ''}`);
}

async function refoldAll({ storage, onRefolded }: Reconciling): Promise<void> {
  if (!(await areRowsStale(storage))) return;
  while (await refoldStaleRows(storage));
  onRefolded?.();
}
