/** Shared by all who have the database open, and held alone by who deletes it and makes it anew. */
const LOCK = 'database';
const CHANNEL = 'database';
/** A window that waits longer is told so; what is typed in it is kept in files meanwhile. */
const LIMIT_IN_MS = 5000;
/** A window that was just opening the database may not have heard it the first time. */
const ASK_AGAIN_AFTER_MS = 250;

/**
 * Waits until nobody has the database alone. Resolves to what is to be called when it was closed.
 *
 * @throws a `TimeoutError` when that takes too long.
 */
export async function enterDatabase(): Promise<() => void> {
  const signal = AbortSignal.timeout(LIMIT_IN_MS);
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(LOCK, { mode: 'shared', signal }, () => new Promise<void>(resolve))
      .catch(reject);
  });
}

/** Calls `letGo` whenever another context wants the database alone. */
export function onDatabaseWanted(letGo: () => void): void {
  new BroadcastChannel(CHANNEL).addEventListener('message', letGo);
}

/**
 * Runs `work` when every other context has closed the database, and keeps them from opening it.
 *
 * @throws a `TimeoutError` when one doesn't let go of it.
 */
export async function whileNobodyOpens<Result>(work: () => Promise<Result>): Promise<Result> {
  const channel = new BroadcastChannel(CHANNEL);
  const ask = () => channel.postMessage('wanted');
  const asking = setInterval(ask, ASK_AGAIN_AFTER_MS);
  try {
    const signal = AbortSignal.timeout(LIMIT_IN_MS);
    const done = navigator.locks.request(LOCK, { signal }, async () => {
      clearInterval(asking);
      return work();
    });
    ask();
    return await done;
  } finally {
    clearInterval(asking);
    channel.close();
  }
}
