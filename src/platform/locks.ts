/** Runs `work` while no other context of the extension holds the lock of this name. */
export async function withLock<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(name, work);
}
