import type { ClockDoubt, ClockRecord } from '../domain/clock-doubt.ts';
import { doubtClock } from '../domain/clock-doubt.ts';
import type { Problem } from '../domain/problem.ts';
import { mergeProblems } from '../domain/problem.ts';
import { ringsAt } from '../domain/ring-time.ts';
import { builtAt } from '../platform/build-date.ts';
import type { NotificationPermission } from '../platform/desktop.ts';
import { readAlarms, readPermission } from '../platform/desktop.ts';
import { readProblems } from '../platform/diagnostics.ts';
import { appVersion, browserName } from '../platform/surfaces.ts';
import { firstReminderOn } from '../storage/deliveries.ts';
import { readCompared } from '../storage/full-comparison.ts';
import type { Run } from '../storage/reconcile-record.ts';
import { readClock, readKeptProblems, readRun } from '../storage/reconcile-record.ts';
import { sameRecord } from '../storage/replica-record.ts';
import { readSettings, replicaIn } from '../storage/settings-store.ts';
import type { Storage } from '../storage/storage.ts';
import type { App } from '../ui/app.ts';

/** How the second copy stands to the database. */
export type CopyState = 'same' | 'pending' | 'differ' | 'unreadable';

/** What helps to find out why something did not happen. */
export type Diagnostics = {
  readonly version: string;
  readonly browser: string;
  readonly run: Run | undefined;
  /** When the next reminder rings. */
  readonly nextAt: string | undefined;
  readonly isNextOverdue: boolean;
  readonly alarms: readonly { readonly name: string; readonly at: string }[];
  readonly copies: CopyState;
  /** When both copies were last compared entry by entry. */
  readonly comparedAt: string | undefined;
  readonly permission: NotificationPermission;
  readonly clock: ClockRecord & { readonly doubt: ClockDoubt | undefined };
  /** Newest first. */
  readonly problems: readonly Problem[];
};

/** Reads all of it as it is now. */
export async function readDiagnostics({ storage, clock: machine }: App): Promise<Diagnostics> {
  const now = machine.now();
  const [compared, run, clock, first, settings, alarms, copies, permission, noted, kept] =
    await Promise.all([
      readCompared(storage),
      readRun(storage),
      readClock(storage),
      firstReminderOn(storage),
      readSettings(storage),
      readAlarms(),
      compareCopies(storage),
      readPermission(),
      readProblems(),
      readKeptProblems(storage),
    ]);
  const nextAt = first && ringsAt(first, machine.zone(), settings.reminderHour);
  return {
    version: appVersion(),
    browser: browserName(),
    run,
    nextAt: nextAt?.toString(),
    isNextOverdue: nextAt !== undefined && Temporal.Instant.compare(nextAt, now) < 0,
    alarms,
    copies,
    comparedAt: compared?.at,
    permission,
    clock: { ...clock, doubt: doubtClock(now, builtAt(), clock) },
    problems: mergeProblems(noted, kept),
  };
}

async function compareCopies(storage: Storage): Promise<CopyState> {
  try {
    return await storage.withCopyLock(async () => {
      const database = await storage.connection();
      const wanted = await replicaIn(database.transaction('settings').store);
      const held = await storage.copy.readRecord(wanted.lastArrival);
      if (sameRecord(held, wanted)) return 'same';
      return held.lastArrival < wanted.lastArrival ? 'pending' : 'differ';
    });
  } catch {
    return 'unreadable';
  }
}
