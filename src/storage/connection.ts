import type { IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import type { Schema } from './schema.ts';
import { DATABASE_NAME, DATABASE_VERSION } from './schema.ts';

/** The open database. */
export type Database = IDBPDatabase<Schema>;
/** Gives the open database, opening it anew after it was closed under us. */
export type Connection = () => Promise<Database>;

/** The database could not be opened; `reason` is a code that the surface puts into words. */
export class DatabaseUnavailableError extends Error {
  override readonly name = 'DatabaseUnavailableError';
  readonly reason: 'blocked' | 'newer-version' | 'timed-out' | 'unreadable';

  constructor(reason: DatabaseUnavailableError['reason'], options?: ErrorOptions) {
    super(`The database could not be opened: ${reason}.`, options);
    this.reason = reason;
  }
}

const OPEN_LIMIT_IN_MS = 5000;

/**
 * A connection that is opened when first asked for. A failed or closed one is never handed out
 * again: browsers close the database under us after a full disk, and a rejected promise that is
 * kept would make one bad moment last.
 */
export function createConnection(): Connection {
  let opened: Promise<Database> | undefined;
  const forget = () => {
    opened = undefined;
  };
  return () => {
    opened ??= open(forget).catch((error: unknown) => {
      forget();
      throw error;
    });
    return opened;
  };
}

async function open(onClosed: () => void): Promise<Database> {
  let giveUp: (error: Error) => void = () => undefined;
  const failure = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  // The third opener behind a blocked one gets no event at all, so every open has a time limit.
  const timer = setTimeout(
    () => giveUp(new DatabaseUnavailableError('timed-out')),
    OPEN_LIMIT_IN_MS,
  );
  let opening: Promise<Database> | undefined;
  try {
    // Inside, because a browser that forbids storage throws at once.
    opening = openDB<Schema>(DATABASE_NAME, DATABASE_VERSION, {
      upgrade(database, oldVersion) {
        if (oldVersion < 1) createStores(database);
      },
      blocked: () => giveUp(new DatabaseUnavailableError('blocked')),
      blocking: (_current, _blocked, event) => {
        // An update wants the database: an old page that holds on would block every window.
        (event.target as IDBDatabase).close();
        onClosed();
      },
      terminated: onClosed,
    });
    return await Promise.race([opening, failure]);
  } catch (error) {
    // One that opens after we gave up must not stay open and block others.
    void opening?.then(
      (late) => late.close(),
      () => undefined,
    );
    throw asUnavailable(error);
  } finally {
    clearTimeout(timer);
  }
}

function asUnavailable(error: unknown): DatabaseUnavailableError {
  if (error instanceof DatabaseUnavailableError) return error;
  const isNewer = error instanceof DOMException && error.name === 'VersionError';
  return new DatabaseUnavailableError(isNewer ? 'newer-version' : 'unreadable', { cause: error });
}

function createStores(database: Database): void {
  const entries = database.createObjectStore('entries');
  entries.createIndex('id', 'id', { unique: true });
  entries.createIndex('caseId', 'caseId');
  entries.createIndex('recordedAt', 'recordedAt');
  const docket = database.createObjectStore('docket', { keyPath: 'caseId' });
  docket.createIndex('receiptNumber', 'receiptNumber');
  docket.createIndex('nextReminderOn', 'nextReminderOn');
  docket.createIndex('windowKeys', 'windowKeys', { multiEntry: true });
  docket.createIndex('basis', 'basis');
  database.createObjectStore('drafts', { keyPath: 'key' });
  const deliveries = database.createObjectStore('deliveries', { keyPath: 'id' });
  deliveries.createIndex('caseId', 'caseId');
  database.createObjectStore('settings');
  database.createObjectStore('erased', { keyPath: 'id' });
}
