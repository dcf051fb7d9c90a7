import type { Connection, Database } from './connection.ts';

/** How those who have the database open make way for who rebuilds it. */
export type DatabaseHold = {
  /** Waits until nobody has the database alone; resolves to what is called when it was closed. */
  readonly enterDatabase: () => Promise<() => void>;
  /** Calls `letGo` whenever another context wants the database alone. */
  readonly onDatabaseWanted: (letGo: () => void) => void;
};

/** For who has the database alone already. */
export const NO_HOLD: DatabaseHold = {
  enterDatabase: () => Promise.resolve(() => undefined),
  onDatabaseWanted: () => undefined,
};

/** An opening, and how its place among those who have the database open is given up. */
type Opened = {
  readonly database: Promise<Database>;
  readonly leave: () => void;
  /** Not while it waits for who has the database alone. */
  readonly isInside: () => boolean;
};

/**
 * A connection that is opened when first asked for, once nobody has the database alone, and closed
 * when somebody wants to. A failed or closed one is never handed out again: browsers close the
 * database under us after a full disk, and a rejected promise that is kept would make one bad moment
 * last.
 *
 * @param open opens it, and calls `closed` when it was closed other than by us.
 */
export function holdWhileOpen(
  { enterDatabase, onDatabaseWanted }: DatabaseHold,
  open: (closed: () => void) => Promise<Database>,
): Connection {
  let opened: Opened | undefined;
  const enter = (): Opened => {
    let isInside = false;
    const entered = enterDatabase().then((left) => {
      isInside = true;
      return left;
    });
    const leave = () => {
      // Who never came in need not leave.
      entered.then(
        (left) => left(),
        () => undefined,
      );
    };
    const closed = () => {
      leave();
      if (opened === own) opened = undefined;
    };
    const database = entered
      .then(() => open(closed))
      .catch((error: unknown) => {
        closed();
        throw error;
      });
    const own: Opened = { database, leave, isInside: () => isInside };
    return own;
  };
  onDatabaseWanted(() => {
    const current = opened;
    // Who waits behind those that want it gets it after them, and is in nobody's way.
    if (current?.isInside() !== true) return;
    opened = undefined;
    // One that could not be opened has left by itself.
    current.database.then(closeWhenIdle).then(current.leave, () => undefined);
  });
  return async (lost) => {
    const current = opened;
    if (lost !== undefined && (await current?.database.catch(() => undefined)) === lost) {
      current?.leave();
      if (opened === current) opened = undefined;
    }
    opened ??= enter();
    return opened.database;
  };
}

/** Closes the database, and settles when everything that was under way in it has ended. */
async function closeWhenIdle(database: Database): Promise<void> {
  try {
    const last = database.transaction([...database.objectStoreNames], 'readwrite');
    database.close();
    await last.done;
  } catch {
    // The browser closed it before.
  }
}
