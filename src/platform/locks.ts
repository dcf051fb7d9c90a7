/** Runs `work` while no other context of the extension holds the lock of this name. */
export async function withLock<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(name, work);
}

/** Held while a file is taken over, or one is given back, in whatever window. */
export const IMPORT_LOCK = 'imports';

/** Runs `work` unless another context of the extension holds the lock of this name: then it is `'taken'`. */
export async function withLockIfFree<Result>(
  name: string,
  work: () => Promise<Result>,
): Promise<Result | 'taken'> {
  return navigator.locks.request(name, { ifAvailable: true }, async (lock) =>
    lock === null ? 'taken' : work(),
  );
}

/** Whether some context of the extension holds the lock of this name. Asking takes it from nobody. */
export async function isLockHeld(name: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some((lock) => lock.name === name);
}

/** Settles when whoever holds the lock of this name lets go of it, or dies; rejects by the signal. */
export async function whenLockFree(name: string, signal: AbortSignal): Promise<void> {
  await navigator.locks.request(name, { mode: 'shared', signal }, async () => undefined);
}

/** Whether no context of the extension holds the lock of this name. */
export async function isLockFree(name: string): Promise<boolean> {
  return navigator.locks.request(name, { ifAvailable: true }, async (lock) => lock !== null);
}
