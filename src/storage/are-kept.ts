import type { EntryId } from '../domain/ids.ts';
import type { Storage } from './storage.ts';

/** A look-up behind a stuck write would wait as long as that does. */
const LOOK_UP_LIMIT_IN_MS = 2000;

/**
 * Whether the journal has all these entries. Asked after a write that seemed to fail, before that is
 * said; `false` too when it can't be found out, so that the draft stays.
 */
export async function areKept(
  storage: Pick<Storage, 'connection'>,
  ids: readonly EntryId[],
): Promise<boolean> {
  const lookUp = async () => {
    const database = await storage.connection();
    const index = database.transaction('entries').store.index('id');
    const keys = await Promise.all(ids.map((id) => index.getKey(id)));
    return keys.every((key) => key !== undefined);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), LOOK_UP_LIMIT_IN_MS);
  });
  try {
    return await Promise.race([lookUp(), tooLate]);
  } catch {
    // The error that is told is the one of the write.
    return false;
  } finally {
    clearTimeout(timer);
  }
}
