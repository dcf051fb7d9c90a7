import { deleteDB } from 'idb';
import { DatabaseUnavailableError } from './connection.ts';
import { expectRoomFor, hasWholeDump } from './database-dump.ts';
import { SPARE_ROOM, takeUpAll } from './rebuild-database.ts';
import { DATABASE_NAME } from './schema.ts';
import type { SecondCopy } from './second-copy.ts';
import { wasUnreadableBefore } from './unreadable-mark.ts';
import type { Alone, Rebuilding } from './with-database-alone.ts';
import { withDatabaseAlone } from './with-database-alone.ts';

/** What rescuing needs besides. */
export type Rescuing = Rebuilding & {
  /** Tells this start of the browser from others. */
  readonly startId: () => Promise<string>;
};

/**
 * Makes a database that the browser can't open anew from the second copies; what it alone held is
 * lost then. So only where it could not be opened in two starts of the browser, as much of what keeps
 * it from that passes by itself; where all of the second copy can be read; and where the disk has
 * room, as on a full one a sound database can't be opened either.
 *
 * @returns whether it was made anew; `false` when it can be opened after all.
 * @throws what the browser said when it can't be opened, or not be deleted.
 */
export async function rescueDatabase(rescuing: Rescuing): Promise<boolean> {
  return withDatabaseAlone(rescuing, async (alone, directory) => {
    if ((await findDamage(alone)) === undefined) return false;
    await expectRoomFor(directory, SPARE_ROOM);
    const damage = await findDamage(alone);
    if (damage === undefined) return false;
    const start = await rescuing.startId();
    if (!(await wasUnreadableBefore(directory, start, alone.storage.now()))) throw damage;
    const isKept = (await holdsAll(alone.storage.copy)) || (await hasWholeDump(directory));
    if (!isKept) throw damage;
    await deleteDB(DATABASE_NAME);
    await takeUpAll(alone, directory);
    return true;
  });
}

/** Why the database can't be read, `undefined` if it can. Rejects when that is not for damage. */
async function findDamage({ storage }: Alone): Promise<DatabaseUnavailableError | undefined> {
  try {
    await storage.connection();
    return undefined;
  } catch (error) {
    if (isDamaged(error)) return error;
    throw error;
  }
}

/** Whether the browser tried to open the database and could not make anything of it. */
export function isDamaged(error: unknown): error is DatabaseUnavailableError {
  if (!(error instanceof DatabaseUnavailableError) || error.reason !== 'unreadable') return false;
  return error.cause instanceof DOMException && error.cause.name === 'UnknownError';
}

/** Whether it holds something, and no part of it is known to be missing. */
async function holdsAll(copy: SecondCopy): Promise<boolean> {
  if (!(await copy.isUnspoilt())) return false;
  for await (const { arrival } of copy.readAll()) return arrival >= 0;
  return false;
}
