import { beforeEach, describe, expect, it } from 'vitest';
import { recordEntries } from '../../../src/storage/record-entries.ts';
import { owedSummary } from '../../../src/storage/restored-mark.ts';
import { entriesById } from '../../support/backup-files.ts';
import { call, TEXAS_CASE, VERMONT_CASE } from '../../support/given.ts';
import type { MemoryStorage } from '../../support/memory-storage.ts';
import { keptAndCalled } from '../../support/memory-storage.ts';
import type { MemoryTeamServer } from '../../support/memory-team-server.ts';
import { createMemoryTeamServer } from '../../support/memory-team-server.ts';
import {
  createMember,
  exchangeWith,
  SEALING,
  sharedBy,
  stateOf,
  TEAM_WRAPPED,
} from '../../support/team-replica.ts';

let server: MemoryTeamServer;
let ada: MemoryStorage;
let ben: MemoryStorage;
/** What an older version makes of what it can’t take: nothing. */
let old: typeof SEALING;

beforeEach(async () => {
  server = createMemoryTeamServer(TEAM_WRAPPED);
  ada = await createMember(0);
  ben = await createMember(1);
  await recordEntries(ada, keptAndCalled(1, VERMONT_CASE, call()));
  await exchangeWith(ada, server);
  old = {
    ...SEALING,
    open: async (document) => {
      const value = await SEALING.open(document);
      return JSON.stringify(value).includes(TEXAS_CASE) ? { entry: 'of a newer form' } : value;
    },
  };
  await exchangeWith(ben, server, { sealing: old });
  await recordEntries(ada, keptAndCalled(3, TEXAS_CASE, call()));
  await exchangeWith(ada, server);
});

describe('what an older version could not take', () => {
  it('is taken by the next one, which reads nothing again that came before it', async () => {
    expect(await exchangeWith(ben, server, { sealing: old })).toMatchObject({ added: 0 });
    const { since } = await stateOf(ben);
    expect(await stateOf(ben)).toMatchObject({ leftOut: 2 });
    await exchangeWith(ben, server);
    expect(await stateOf(ben)).toMatchObject({ leftOut: 2, since });
    const summary = await owedSummary(ben);
    expect(await exchangeWith(ben, server, { version: '2' })).toEqual({ added: 2, offered: 0 });
    expect(await stateOf(ben)).toMatchObject({ leftOut: 0, isWhole: true });
    expect(await sharedBy(ben)).toEqual(await sharedBy(ada));
    // What rings is what is new here, and nothing of what was.
    expect(await owedSummary(ben)).toBe(summary);
  });

  it('is looked at once by each version, however little of it that one can take', async () => {
    await exchangeWith(ben, server, { sealing: old });
    await exchangeWith(ben, server, { sealing: old, version: '2' });
    expect(await stateOf(ben)).toMatchObject({ leftOut: 2 });
    let read = 0;
    server.faring.lie = (part) => {
      read += part.documents.length;
      return part;
    };
    await exchangeWith(ben, server, { sealing: old, version: '2' });
    expect(read).toBe(0);
    await exchangeWith(ben, server, { version: '3' });
    expect(read).toBe(2);
    expect(await entriesById(ben)).toHaveLength(4);
  });

  it('is gone on with where it was cut short', async () => {
    await exchangeWith(ben, server, { sealing: old });
    server.faring.partSize = 1;
    let parts = 0;
    server.faring.meet = (name, when) => {
      if (name === 'changes' && when === 'before' && (parts += 1) === 2) throw new Error('Killed.');
    };
    await exchangeWith(ben, server, { version: '2' });
    expect(await entriesById(ben)).toHaveLength(3);
    delete server.faring.meet;
    let read = 0;
    server.faring.lie = (part) => {
      read += part.documents.length;
      return part;
    };
    await exchangeWith(ben, server, { version: '2' });
    expect(read).toBe(1);
    expect(await entriesById(ben)).toHaveLength(4);
  });
});
