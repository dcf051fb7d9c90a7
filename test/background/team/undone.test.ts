import { beforeEach, describe, expect, test } from 'vitest';
import { afterGoneBack, afterNewKeys } from '../../../src/domain/team/exchange-steps.ts';
import { readImports } from '../../../src/storage/import-records.ts';
import { recordEntries } from '../../../src/storage/record-entries.ts';
import { changeExchange, readTeam, teamIn } from '../../../src/storage/team/team-record.ts';
import { MOST_UNDONE, rememberUndoneIn } from '../../../src/storage/team/undone.ts';
import { undoImport } from '../../../src/storage/undo-import.ts';
import { inWriteTransaction } from '../../../src/storage/write-transaction.ts';
import { entriesById, fileOf, restore } from '../../support/backup-files.ts';
import { call, entryId, TEXAS_CASE, VERMONT_CASE } from '../../support/given.ts';
import type { MemoryStorage } from '../../support/memory-storage.ts';
import { forgetDatabases, keptAndCalled } from '../../support/memory-storage.ts';
import type { MemoryTeamServer } from '../../support/memory-team-server.ts';
import { createMemoryTeamServer } from '../../support/memory-team-server.ts';
import {
  createMember,
  createReplica,
  exchangeWith,
  join,
  SEALING,
  stateOf,
  TEAM_WRAPPED,
} from '../../support/team-replica.ts';

let server: MemoryTeamServer;
let ada: MemoryStorage;
let ben: MemoryStorage;
let file: Awaited<ReturnType<typeof fileOf>>;

/** Ben is to take over a file with two entries, and to undo that. */
beforeEach(async () => {
  forgetDatabases();
  server = createMemoryTeamServer(TEAM_WRAPPED);
  const other = await createReplica(5);
  await recordEntries(other, keptAndCalled(1, VERMONT_CASE, call()));
  file = await fileOf(other);
  [ada, ben] = [await createMember(0), await createMember(1)];
});

const countOf = async (storage: MemoryStorage) => (await entriesById(storage)).length;

async function undo(): Promise<void> {
  const [record] = await readImports(ben);
  if (record === undefined) throw new RangeError('Nothing was taken over.');
  await undoImport(ben, record);
  expect(await countOf(ben)).toBe(0);
}

async function change(to: Parameters<typeof changeExchange>[2]): Promise<void> {
  await changeExchange(ben, (await readTeam(ben))?.joining ?? '', to);
}

/** Both entries go over to the team, Ada has them too, and Ben undoes it. */
async function handedOverAndUndone(): Promise<void> {
  await restore(ben, file);
  await exchangeWith(ben, server);
  await exchangeWith(ada, server);
  await undo();
}

describe('what was undone here, and had gone over to the team', () => {
  test('stays away, and with the others, where another version looks once more', async () => {
    const tooNew = { type: 'entry', entry: { id: entryId(0xabcd), recordedAt: 'never' } };
    server.put(await SEALING.seal(tooNew as never));
    await exchangeWith(ben, server);
    await handedOverAndUndone();
    expect((await stateOf(ben)).leftOut).toBe(1);
    expect(await exchangeWith(ben, server, { version: '2' })).toEqual({ added: 0, offered: 0 });
    expect([await countOf(ben), await countOf(ada)]).toEqual([0, 2]);
    expect((await stateOf(ben)).leftOut).toBe(1);
  });

  test('stays away where a colleague mends it', async () => {
    await handedOverAndUndone();
    for (const document of server.documents()) {
      if (Reflect.get(document, '_id') !== 'team')
        server.put(Object.assign({}, document, { sealed: 'spoilt' }));
    }
    await exchangeWith(ada, server);
    expect((await stateOf(ada)).mending?.mended).toBe(2);
    expect(await exchangeWith(ben, server)).toEqual({ added: 0, offered: 0 });
    expect(await countOf(ben)).toBe(0);
  });

  test.each([
    ['there are new keys', afterNewKeys],
    ['the server was set back', afterGoneBack],
  ])('stays away where all is read anew as %s', async (_, read) => {
    await handedOverAndUndone();
    await change((state) => read({ ...state, againAfter: {} }));
    expect((await stateOf(ben)).since).toBeUndefined();
    expect(await exchangeWith(ben, server)).toEqual({ added: 0, offered: 0 });
    expect(await countOf(ben)).toBe(0);
  });

  test('stays away where it is undone while all is compared anew', async () => {
    await restore(ben, file);
    await exchangeWith(ben, server);
    await change(afterGoneBack);
    await undo();
    expect((await exchangeWith(ben, server)).added).toBe(0);
    expect(await countOf(ben)).toBe(0);
  });

  test('is here again with the same file, and where the team is joined anew', async () => {
    await handedOverAndUndone();
    await restore(ben, file);
    expect(await countOf(ben)).toBe(2);
    await undo();
    await join(ben);
    expect((await exchangeWith(ben, server)).added).toBe(2);
  });

  test('is remembered of so many, the newest', async () => {
    await recordEntries(ben, keptAndCalled(1, TEXAS_CASE, call()));
    await exchangeWith(ben, server);
    const ids = (await entriesById(ben)).map(({ id }) => id);
    const before = Array.from({ length: MOST_UNDONE }, (_, n) => entryId(0x10_0000 + n));
    await inWriteTransaction(ben, async (transaction) => {
      const settings = transaction.objectStore('settings');
      const record = await teamIn(settings);
      if (record === undefined) throw new RangeError('It is in no team.');
      await settings.put({ ...record, undone: before.join(' ') }, 'team');
      await rememberUndoneIn(transaction, ids);
    });
    const undone = (await readTeam(ben))?.undone?.split(' ');
    expect(undone).toHaveLength(MOST_UNDONE);
    expect(undone?.slice(-2)).toEqual(ids);
  });
});

test('what had not gone over when it was undone comes once a colleague hands it over', async () => {
  await exchangeWith(ben, server);
  await restore(ben, file);
  await undo();
  await restore(ada, file);
  await exchangeWith(ada, server);
  expect((await exchangeWith(ben, server)).added).toBe(2);
});
