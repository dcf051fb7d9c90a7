import type { IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import { hearTransactions } from './hear-transactions.ts';
import type { DatabaseHold } from './hold-while-open.ts';
import { holdWhileOpen, NO_HOLD } from './hold-while-open.ts';
import type { Schema } from './schema.ts';
import { DATABASE_NAME } from './schema.ts';
import type { Upgrade } from './upgrades.ts';
import { upgradeFrom, upgrades } from './upgrades.ts';

/** The open database. */
export type Database = IDBPDatabase<Schema>;
/**
 * Gives the open database, opening it anew after it was closed under us.
 *
 * @param lost one that turned out to be closed before the browser said so: it is not given again.
 */
export type Connection = (lost?: Database) => Promise<Database>;

/** What a connection may be told; each has a default. */
export type ConnectionOptions = {
  /** The steps of the update; how many there are is the version that is opened. */
  readonly steps?: readonly Upgrade[];
  /**
   * Called when it was closed for an update, or when an opening that was given up came to an end
   * after all: what is shown is to be read again.
   */
  readonly onChange?: () => void;
  /** How way is made for who rebuilds the database. */
  readonly hold?: DatabaseHold;
  readonly reportProblem?: (where: string, error: unknown) => void;
};

/** The database could not be opened; `reason` is a code that the surface puts into words. */
export class DatabaseUnavailableError extends Error {
  override readonly name = 'DatabaseUnavailableError';
  /** `updated`: a newer version took over while this code was running; opened anew, it is newer too. */
  readonly reason: 'blocked' | 'newer-version' | 'updated' | 'timed-out' | 'unreadable';

  constructor(reason: DatabaseUnavailableError['reason'], options?: ErrorOptions) {
    super(`The database could not be opened: ${reason}.`, options);
    this.reason = reason;
  }
}

/** The browser closed the database under us, as it does when a disk is full. */
export class DatabaseClosedError extends Error {
  override readonly name = 'DatabaseClosedError';
}

const OPEN_LIMIT_IN_MS = 5000;
/** So long before that, an opening that has not come to its end asks why. */
const ASK_WHY_IN_MS = 1000;

/** The database of this browser profile, opened when it is first asked for. */
export function createConnection({
  steps = upgrades,
  onChange = () => undefined,
  hold = NO_HOLD,
  reportProblem = () => undefined,
}: ConnectionOptions = {}): Connection {
  let isOutdated = false;
  const fail = (error: unknown): never => {
    throw asUnavailable(error, isOutdated);
  };
  const openHeld = async (closed: () => void) => {
    const events: Events = {
      closed,
      terminated: () => {
        closed();
        reportProblem('database', new DatabaseClosedError('The browser closed the database.'));
      },
      updated: () => {
        isOutdated = true;
        onChange();
      },
      settledLate: onChange,
    };
    return open(steps, events).catch(fail);
  };
  return holdWhileOpen(
    { ...hold, enterDatabase: () => hold.enterDatabase().catch(fail) },
    openHeld,
  );
}

type Events = {
  readonly closed: () => void;
  readonly terminated: () => void;
  readonly updated: () => void;
  readonly settledLate: () => void;
};

async function open(
  steps: readonly Upgrade[],
  { closed, terminated, updated, settledLate }: Events,
): Promise<Database> {
  let giveUp: (error: Error) => void = () => undefined;
  const failure = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  // The third opener behind a blocked one gets no event at all, so every open has a time limit.
  let reason: DatabaseUnavailableError['reason'] = 'timed-out';
  const asking = setTimeout(() => {
    isOlderThan(steps.length).then(
      (isOlder) => {
        if (isOlder && !isUpdating) reason = 'blocked';
      },
      // Then it is said that the browser did not answer.
      () => undefined,
    );
  }, OPEN_LIMIT_IN_MS - ASK_WHY_IN_MS);
  const timer = setTimeout(() => giveUp(new DatabaseUnavailableError(reason)), OPEN_LIMIT_IN_MS);
  let opening: Promise<Database> | undefined;
  let isUpdating = false;
  try {
    // Inside, because a browser that forbids storage throws at once.
    opening = openDB<Schema>(DATABASE_NAME, steps.length, {
      upgrade(database, oldVersion, _newVersion, transaction) {
        isUpdating = true;
        upgradeFrom(oldVersion, steps, database, transaction).catch((error: unknown) =>
          giveUp(new DatabaseUnavailableError('unreadable', { cause: error })),
        );
      },
      blocked: () => giveUp(new DatabaseUnavailableError('blocked')),
      blocking: (_current, wanted, event) => {
        // An update wants the database: an old page that holds on would block every window.
        (event.target as IDBDatabase).close();
        closed();
        // Wanted by no version: it is being deleted.
        if (wanted !== null) updated();
      },
      terminated,
    });
    return hearTransactions(await Promise.race([opening, failure]));
  } catch (error) {
    void opening?.then(
      (late) => {
        // One that opens after we gave up must not stay open and block others.
        late.close();
        settledLate();
      },
      // Who opens again is then told what it is, instead of that it took too long.
      (late: unknown) => {
        if (error !== late && isVersionError(late)) settledLate();
      },
    );
    throw error;
  } finally {
    clearTimeout(asking);
    clearTimeout(timer);
  }
}

/**
 * Whether the database that is there waits for its update: some window does not let go of it, or has just
 * begun the update itself, which can't be told apart.
 */
async function isOlderThan(version: number): Promise<boolean> {
  const known = await indexedDB.databases();
  const found = known.find(({ name }) => name === DATABASE_NAME);
  return found?.version !== undefined && found.version > 0 && found.version < version;
}

function asUnavailable(error: unknown, isOutdated: boolean): DatabaseUnavailableError {
  if (error instanceof DatabaseUnavailableError) return error;
  const reasons: Record<string, DatabaseUnavailableError['reason']> = {
    VersionError: isOutdated ? 'updated' : 'newer-version',
    TimeoutError: 'timed-out',
  };
  const name = error instanceof DOMException ? error.name : '';
  return new DatabaseUnavailableError(reasons[name] ?? 'unreadable', { cause: error });
}

function isVersionError(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'VersionError';
}
