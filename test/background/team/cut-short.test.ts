import { beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '../../../src/domain/ids.ts';
import { exchange } from '../../../src/background/team/exchange.ts';
import { eraseEntry } from '../../../src/storage/erase.ts';
import { recordEntries } from '../../../src/storage/record-entries.ts';
import { entriesById, markersIn } from '../../support/backup-files.ts';
import {
  BUSY_MACHINE_IN_MS,
  call,
  entryId,
  TEXAS_CASE,
  VERMONT_CASE,
} from '../../support/given.ts';
import { createKillable } from '../../support/killable.ts';
import type { MemoryStorage } from '../../support/memory-storage.ts';
import { keptAndCalled } from '../../support/memory-storage.ts';
import type { MemoryTeamServer } from '../../support/memory-team-server.ts';
import { createMemoryTeamServer } from '../../support/memory-team-server.ts';
import { exchangeAndDie } from '../../support/team-life.ts';
import {
  createMember,
  exchangeWith,
  SEALING,
  settle,
  sharedBy,
  TEAM_WRAPPED,
} from '../../support/team-replica.ts';

const [THIRD, FOURTH] = ['EAC9990000003', 'EAC9990000004'] as [CaseId, CaseId];

let server: MemoryTeamServer;
let ada: MemoryStorage;
let ben: MemoryStorage;

/** Ada has handed over a case and an erasure, and Ben is about to do the same. */
async function begin(): Promise<void> {
  server = createMemoryTeamServer(TEAM_WRAPPED);
  ada = await createMember(0);
  ben = await createMember(1);
  await recordEntries(ada, keptAndCalled(1, VERMONT_CASE, call()));
  await recordEntries(ben, keptAndCalled(0x900, TEXAS_CASE, call()));
  await settle([ada, ben], server);
  await recordEntries(ada, keptAndCalled(3, THIRD, call()));
  await eraseEntry(ada, { id: entryId(2), caseId: VERMONT_CASE });
  await exchangeWith(ada, server);
  await recordEntries(ben, keptAndCalled(0x910, FOURTH, call()));
  await eraseEntry(ben, { id: entryId(0x901), caseId: TEXAS_CASE });
}

/** What holds once all was made up for, whatever was cut short before. */
async function expectAll(): Promise<void> {
  await settle([ben, ada], server);
  const ids = [1, 3, 4, 0x900, 0x910, 0x911].map((n) => entryId(n));
  expect((await entriesById(ben)).map(({ id }) => id)).toEqual(ids);
  expect(await sharedBy(ada)).toEqual(await sharedBy(ben));
  expect(await markersIn(ada)).toEqual(await markersIn(ben));
  const there = server.documents().map(({ _id }) => _id);
  expect(there.filter((id) => id.includes(':entry:'))).toHaveLength(ids.length);
  expect(there.filter((id) => id.includes(':erased:'))).toHaveLength(2);
}

describe('an exchange that hands over and takes over, erasures with it', () => {
  beforeEach(begin);

  it(
    'loses nothing and doubles nothing when the worker is killed at calls all through it',
    async () => {
      const counting = createKillable(ben, {}, undefined);
      await exchange({ storage: counting.storage, server, sealing: SEALING, version: '1' });
      const calls = counting.calls();
      expect(calls).toBeGreaterThan(40);
      // A transaction takes more calls than are passed over.
      for (let at = 0; at < calls; at += 4) {
        await begin();
        await exchangeAndDie(ben, server, at);
        await expectAll();
      }
    },
    BUSY_MACHINE_IN_MS * 2,
  );

  it(
    'loses nothing and doubles nothing when it ends before or behind any call to the server',
    async () => {
      const before = Object.values(server.asked).reduce((sum, times) => sum + times);
      await exchangeWith(ben, server);
      const calls = Object.values(server.asked).reduce((sum, times) => sum + times) - before;
      expect(calls).toBeGreaterThan(7);
      for (let at = 0; at < 2 * calls; at += 1) {
        await begin();
        let met = 0;
        server.faring.meet = () => {
          if ((met += 1) === at + 1) throw new Error('Ended.');
        };
        expect(await exchangeWith(ben, server)).toMatchObject({ failed: 'not-recorded' });
        delete server.faring.meet;
        await expectAll();
      }
    },
    BUSY_MACHINE_IN_MS * 2,
  );

  it('says by a marker that something was erased before that is removed', async () => {
    const marker = await SEALING.documentId('erased', entryId(0x901));
    const wasThere: boolean[] = [];
    server.faring.meet = (name, when) => {
      const isThere = () => server.documents().some(({ _id }) => _id === marker);
      if (name === 'remove' && when === 'before') wasThere.push(isThere());
    };
    await exchangeWith(ben, server);
    expect(wasThere).toEqual([true]);
  });
});

it('what somebody removed on the server stays here, and nobody is asked to erase it', async () => {
  await begin();
  await settle([ben, ada], server);
  const before = await sharedBy(ben);
  await server.remove(server.documents().flatMap(({ _id }) => (_id === 'team' ? [] : [_id])));
  expect(await exchangeWith(ben, server)).toEqual({ added: 0, offered: 0 });
  expect(await sharedBy(ben)).toEqual(before);
});

it('what names an erased entry, and came here without it, goes as soon as its marker comes', async () => {
  await begin();
  await settle([ben, ada], server);
  const [kept] = await entriesById(ada);
  const fact = { type: 'entry-corrected', entryId: entryId(0x60), fact: call({ notes: 'Else' }) };
  const correction = { ...kept, id: entryId(0x70), fact };
  server.put(await SEALING.seal({ type: 'entry', entry: correction }));
  expect(await exchangeWith(ben, server)).toEqual({ added: 1, offered: 0 });
  server.put(await SEALING.seal({ type: 'erased', id: entryId(0x60) }));
  expect(await exchangeWith(ben, server)).toEqual({ added: 0, offered: 0 });
  expect((await entriesById(ben)).map(({ id }) => id)).not.toContain(entryId(0x70));
});
