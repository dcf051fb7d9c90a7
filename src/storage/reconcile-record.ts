import type { ClockRecord } from '../domain/clock-doubt.ts';
import type { Problem } from '../domain/problem.ts';
import { mergeProblems, parseProblems } from '../domain/problem.ts';
import type { Storage } from './storage.ts';
import { inWriteTransaction } from './write-transaction.ts';

/** How looking at what is due went. */
export type Run = {
  readonly at: string;
  readonly tookInMs: number;
  readonly ended: 'done' | 'clock-questioned' | 'not-permitted' | 'failed';
};

type Connected = Pick<Storage, 'connection'>;

/** The last run, or `undefined` before the first. */
export async function readRun(storage: Connected): Promise<Run | undefined> {
  const database = await storage.connection();
  return (await database.get('settings', 'lastRun')) as Run | undefined;
}

/** What is known of the clock. */
export async function readClock(storage: Connected): Promise<ClockRecord> {
  const database = await storage.connection();
  return ((await database.get('settings', 'clock')) as ClockRecord | undefined) ?? {};
}

/** Notes how a run ended; one by a clock that was not questioned also dates the clock. */
export async function noteRun(storage: Connected, run: Run): Promise<void> {
  await inWriteTransaction(storage, async (transaction) => {
    const store = transaction.objectStore('settings');
    const [clock] = await Promise.all([store.get('clock'), store.put(run, 'lastRun')]);
    if (run.ended === 'clock-questioned' || run.ended === 'failed') return;
    await store.put({ ...(clock as ClockRecord | undefined), lastRunAt: run.at }, 'clock');
  });
}

/** The person said that the clock is right as it is now. */
export async function confirmClock(storage: Pick<Storage, 'connection' | 'now'>): Promise<void> {
  await inWriteTransaction(storage, async (transaction) => {
    const store = transaction.objectStore('settings');
    const clock = (await store.get('clock')) as ClockRecord | undefined;
    await store.put({ ...clock, confirmedAt: storage.now().toString() }, 'clock');
  });
}

/** The problems that were kept, newest first. */
export async function readKeptProblems(storage: Connected): Promise<readonly Problem[]> {
  const database = await storage.connection();
  return parseProblems(await database.get('settings', 'problems'));
}

/** Keeps problems over restarts of the browser; those kept already are not doubled. */
export async function keepProblems(
  storage: Connected,
  problems: readonly Problem[],
): Promise<void> {
  const kept = await readKeptProblems(storage);
  const merged = mergeProblems(kept, problems);
  if (JSON.stringify(merged) === JSON.stringify(kept)) return;
  await inWriteTransaction(storage, async (transaction) => {
    await transaction.objectStore('settings').put(merged, 'problems');
  });
}
