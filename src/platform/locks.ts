/** Runs `work` while no other context of the extension holds the lock of this name. */
export async function withLock<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(name, work);
}

/** Whether no context of the extension holds the lock of this name. */
export async function isLockFree(name: string): Promise<boolean> {
  return navigator.locks.request(name, { ifAvailable: true }, async (lock) => lock !== null);
}
