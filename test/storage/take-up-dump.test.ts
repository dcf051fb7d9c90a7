import { deleteDB } from 'idb';
import { beforeEach, expect, it } from 'vitest';
import { claim } from '../../src/domain/delivery.ts';
import { dueReminder } from '../../src/domain/reminder.ts';
import type { DumpRow } from '../../src/storage/database-dump.ts';
import { writeDump } from '../../src/storage/database-dump.ts';
import {
  firstReminderOn,
  readForReminders,
  recordDeliveries,
} from '../../src/storage/deliveries.ts';
import { makeWhole } from '../../src/storage/make-whole.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { DATABASE_NAME } from '../../src/storage/schema.ts';
import { takeUpDump } from '../../src/storage/take-up-dump.ts';
import { call, day, VERMONT_CASE } from '../support/given.ts';
import { createMemoryDirectory } from '../support/memory-directory.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { createMemoryStorage, forgetDatabases, keptAndCalled } from '../support/memory-storage.ts';

beforeEach(forgetDatabases);

/** What rang and what was recorded, as a rebuilding writes them. */
async function* rowsOf({ connection }: MemoryStorage): AsyncGenerator<readonly DumpRow[]> {
  const database = await connection();
  const deliveries = await database.getAll('deliveries');
  yield deliveries.map((value) => ({ store: 'deliveries', value }));
  const keys = await database.getAllKeys('entries');
  const entries = await database.getAll('entries');
  yield entries.map((value, index) => ({ store: 'entries', key: keys[index] ?? 0, value }));
}

it('what rang is known also where the entries came back from the second copy first', async () => {
  const storage = createMemoryStorage();
  await recordEntries(storage, keptAndCalled(1, VERMONT_CASE, call()));
  const { file, delivered } = await readForReminders(storage, VERMONT_CASE);
  const [occasion] = file.occasions;
  const rules = { quietWeekends: false };
  const due = occasion && dueReminder(occasion, day('2027-01-10'), delivered, rules);
  if (due === undefined) throw new RangeError('Nothing is due.');
  const rang = claim(due.ring, due.passed, VERMONT_CASE, storage.now());
  await recordDeliveries(storage, [{ delivery: rang, state: 'shown' }]);
  const docket = await (await storage.connection()).getAll('docket');
  const next = await firstReminderOn(storage);
  const directory = createMemoryDirectory();
  await writeDump(directory, rowsOf(storage));

  (await storage.connection()).close();
  await deleteDB(DATABASE_NAME);
  const started = createMemoryStorage(storage.copy);
  await makeWhole(started);
  expect(await firstReminderOn(started)).not.toBe(next);
  expect(await takeUpDump(started, directory)).toBe(true);
  expect(await firstReminderOn(started)).toBe(next);
  expect(await (await started.connection()).getAll('docket')).toEqual(docket);
});
