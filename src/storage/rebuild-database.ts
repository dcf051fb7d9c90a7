import { deleteDB } from 'idb';
import { HAS_TEAM } from '../domain/edition.ts';
import { afterGoneBack } from '../domain/team/exchange-steps.ts';
import type { Database } from './connection.ts';
import { makeDraftsWhole } from './copy-drafts.ts';
import type { DumpRow } from './database-dump.ts';
import { expectRoomFor, hasWholeDump, removeDump, writeDump } from './database-dump.ts';
import { makeWhole } from './make-whole.ts';
import type { StoredTeam } from './schema.ts';
import { DATABASE_NAME } from './schema.ts';
import { replicaIn } from './settings-store.ts';
import type { Storage } from './storage.ts';
import { takeUpDump } from './take-up-dump.ts';
import { readBatches } from './unite-replicas.ts';
import type { Alone, Rebuilding } from './with-database-alone.ts';
import { withDatabaseAlone } from './with-database-alone.ts';
import { inWriteTransaction } from './write-transaction.ts';
import { toStored } from './stored-entry.ts';

/** Room that a new database needs besides that for its rows, in bytes. */
export const SPARE_ROOM = 1024 * 1024;
/** Rows take more room in a database than in a dump, and the old ones are not gone at once. */
const ROOM_PER_BYTE = 3;

/**
 * Makes the database anew with everything that is in it. After a full disk Chromium goes on with a
 * database whose log is torn, and throws it away, or its newest part, at the next start. All rows lie
 * in a file from before the database is deleted until they are back, so a kill at any moment loses
 * nothing: what the next start finds is taken up with {@link finishRebuilding}.
 *
 * @throws when there is no room yet, or another window doesn't let go of the database; then it is as
 *   it was.
 */
export async function rebuildDatabase(rebuilding: Rebuilding): Promise<void> {
  // Before anyone is kept waiting for nothing.
  await expectRoomFor(await rebuilding.openDirectory(), SPARE_ROOM);
  await expectWritable(rebuilding.storage);
  await withDatabaseAlone(rebuilding, async (alone, directory) => {
    await takeUpDump(alone.storage, directory);
    // The second copies get what is in danger first.
    await makeWhole(alone.storage, { fully: true });
    await makeDraftsWhole({ connection: alone.storage.connection, draftCopy: alone.draftCopy });

    const database = await alone.storage.connection();
    const size = await writeDump(
      directory,
      HAS_TEAM ? withoutTeam(readRows(database)) : readRows(database),
    );
    try {
      if (!(await hasWholeDump(directory))) throw new Error('The dump can’t be read back.');
      await expectRoomFor(directory, size * ROOM_PER_BYTE + SPARE_ROOM);
    } catch (error) {
      await removeDump(directory);
      throw error;
    }
    const team = HAS_TEAM ? await database.get('settings', 'team') : undefined;
    // Our own connection lets go of it like any other.
    await deleteDB(DATABASE_NAME);
    if (HAS_TEAM && team !== undefined) await putTeamBack(alone.storage, team as StoredTeam);
    await takeUpAll(alone, directory);
    if (HAS_TEAM && team !== undefined) await putExchangeBack(alone.storage, team as StoredTeam);
  });
}

/**
 * Sees whether the database takes a write: one that failed on a full disk goes on failing until it is
 * opened anew.
 */
async function expectWritable(storage: Storage): Promise<void> {
  const write = () =>
    inWriteTransaction(storage, async (transaction) => {
      const store = transaction.objectStore('settings');
      await store.put(await replicaIn(store), 'replica');
    });
  // The first failure is what has it opened anew.
  await write().catch(write);
}

/**
 * Finishes a rebuilding that was cut short, if there is one: to be called before anything is shown of
 * what is due, since a half rebuilt database does not know what rang. One that had not come to delete
 * the database has left no dump that is whole; what is there of it is cleared away, and nobody has to
 * close the database for that.
 *
 * @returns whether there was one to finish.
 */
export async function finishRebuilding(rebuilding: Rebuilding): Promise<boolean> {
  const directory = await rebuilding.openDirectory();
  if (await hasWholeDump(directory)) return withDatabaseAlone(rebuilding, takeUpAll);
  await removeDump(directory);
  return false;
}

/** Adds what a dump holds, and what only the second copies hold. Returns whether there was a dump. */
export async function takeUpAll(
  alone: Alone,
  directory: FileSystemDirectoryHandle,
): Promise<boolean> {
  const wasThere = await takeUpDump(alone.storage, directory);
  await makeWhole(alone.storage);
  await makeDraftsWhole({ connection: alone.storage.connection, draftCopy: alone.draftCopy });
  return wasThere;
}

/** All rows but those of the docket; what rang goes first, and is there again before what is due. */
async function* readRows(database: Database): AsyncGenerator<readonly DumpRow[]> {
  const deliveries = await database.getAll('deliveries');
  yield deliveries.map((value): DumpRow => ({ store: 'deliveries', value }));
  const keys = await database.getAllKeys('settings');
  const values = await database.getAll('settings');
  yield keys.map((key, index): DumpRow => ({ store: 'settings', key, value: values[index] }));
  const markers = await database.getAll('erased');
  yield markers.map((value): DumpRow => ({ store: 'erased', value }));
  const drafts = await database.getAll('drafts');
  yield drafts.map((value): DumpRow => ({ store: 'drafts', value }));
  for await (const batch of readBatches(database)) {
    yield batch.map(({ arrival, entry }): DumpRow => ({
      store: 'entries',
      key: arrival,
      value: toStored(entry),
    }));
  }
}

/**
 * Puts it into the new database before all else: only a kill between the deletion and this one write takes the team
 * away, as no file may hold it. Which arrival numbers the entries get is not known by then: cut short, all is compared
 * with the server anew. Where it can't be written, the journal is not kept waiting for it.
 */
async function putTeamBack(storage: Storage, team: StoredTeam): Promise<void> {
  try {
    await putExchangeBack(storage, { ...team, state: afterGoneBack(team.state) });
  } catch (error) {
    storage.reportProblem('team', error);
  }
}

/** How far the exchange is still holds: all entries have the arrival numbers that they had. */
async function putExchangeBack(storage: Storage, team: StoredTeam): Promise<void> {
  await inWriteTransaction(storage, async (transaction) => {
    await transaction.objectStore('settings').put(team, 'team');
  });
}

/** A file can't hold the team's keys, and is not to hold its password. */
async function* withoutTeam(
  batches: AsyncIterable<readonly DumpRow[]>,
): AsyncGenerator<readonly DumpRow[]> {
  for await (const rows of batches) {
    yield rows.filter((row) => row.store !== 'settings' || row.key !== 'team');
  }
}
