import { makeWhole } from './make-whole.ts';
import type { Storage } from './storage.ts';
import { inWriteTransaction } from './write-transaction.ts';

/** That both copies were compared entry by entry: when, and by which version. */
export type Compared = {
  readonly at: string;
  readonly version: string;
  /** They are to be compared again when the browser was started anew: see {@link compareAfterStart}. */
  readonly again?: true;
};

/** What is known of this version and this run of the browser. */
export type Occasion = {
  readonly version: string;
  /** Whether the browser was started since the database was rebuilt. */
  readonly isStartedSince: boolean;
};

const COMPARE_AFTER_HOURS = 7 * 24;

/** The last full comparison, or `undefined` before the first. */
export async function readCompared(
  storage: Pick<Storage, 'connection'>,
): Promise<Compared | undefined> {
  const database = await storage.connection();
  return (await database.get('settings', 'compared')) as Compared | undefined;
}

/**
 * Compares both copies entry by entry when that was not done for a week or by this version, as what
 * the second copy lost in its middle shows in no record. Returns whether the database gained any.
 */
export async function compareWhenDue(storage: Storage, occasion: Occasion): Promise<boolean> {
  const now = storage.now();
  if (!isDue(await readCompared(storage), occasion, now)) return false;
  const united = await makeWhole(storage, { fully: true });
  if (united?.copyRewritten === true) {
    // Nothing of hers was missing, so it is not her who is told.
    storage.reportProblem('second-copy', new Error('It lacked something and was written anew.'));
  }
  await note(storage, { at: now.toString(), version: occasion.version });
  return (united?.restored ?? 0) > 0;
}

/**
 * Has the copies compared again after the next start of the browser: a full disk may have torn what
 * the browser keeps of the second copy too, and that shows only then.
 */
export async function compareAfterStart(storage: Storage, version: string): Promise<void> {
  await note(storage, { at: storage.now().toString(), version, again: true });
}

function isDue(
  compared: Compared | undefined,
  { version, isStartedSince }: Occasion,
  now: Temporal.Instant,
): boolean {
  if (compared === undefined || compared.version !== version) return true;
  if (compared.again === true && isStartedSince) return true;
  const age = now.since(Temporal.Instant.from(compared.at)).total('hours');
  // A clock that was put back must not put it off.
  return age >= COMPARE_AFTER_HOURS || age < 0;
}

async function note(storage: Storage, compared: Compared): Promise<void> {
  await inWriteTransaction(storage, async (transaction) => {
    await transaction.objectStore('settings').put(compared, 'compared');
  });
}
