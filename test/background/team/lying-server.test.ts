import { beforeEach, describe, expect, it } from 'vitest';
import type { SealedDocument } from '../../../src/domain/team/team-server.ts';
import { TeamServerError } from '../../../src/domain/team/team-server.ts';
import { recordEntries } from '../../../src/storage/record-entries.ts';
import { replaceTeamKeys } from '../../../src/storage/team/team-record.ts';
import { entriesById, markersIn } from '../../support/backup-files.ts';
import { call, entryId, TEXAS_CASE, uuid, VERMONT_CASE } from '../../support/given.ts';
import type { MemoryStorage } from '../../support/memory-storage.ts';
import { keptAndCalled } from '../../support/memory-storage.ts';
import type { MemoryTeamServer } from '../../support/memory-team-server.ts';
import { createMemoryTeamServer } from '../../support/memory-team-server.ts';
import { createPlainSealing } from '../../support/plain-sealing.ts';
import {
  createMember,
  exchangeWith,
  KEYRING,
  SEALING,
  settle,
  sharedBy,
  stateOf,
  TEAM,
  TEAM_WRAPPED,
} from '../../support/team-replica.ts';

let server: MemoryTeamServer;
let ada: MemoryStorage;
let ben: MemoryStorage;

beforeEach(async () => {
  server = createMemoryTeamServer(TEAM_WRAPPED);
  ada = await createMember(0);
  ben = await createMember(1);
  await recordEntries(ada, keptAndCalled(1, VERMONT_CASE, call()));
  await exchangeWith(ada, server);
});

describe('from a server that lies', () => {
  it('nothing is taken of another team, nor what was altered or moved to another id', async () => {
    const [first, second] = server.documents().slice(1) as [SealedDocument, SealedDocument];
    const other = createPlainSealing({ team: uuid(0xbad) });
    const [entry] = await entriesById(ada);
    server.faring.lie = (part) => ({
      ...part,
      documents: [
        { ...first, sealed: first.sealed.replace('case-kept', 'case-closed') },
        { ...second, _id: first._id },
        { ...second, key: 'other' },
        null,
        'text',
        { _id: 7, key: [], sealed: {} },
      ],
    });
    server.put(await other.seal({ type: 'entry', entry: entry as object }));
    expect(await exchangeWith(ben, server)).toEqual({ added: 0, offered: 0 });
    expect(await entriesById(ben)).toEqual([]);
    expect((await stateOf(ben)).unopened).toBe(6);
    delete server.faring.lie;
    await exchangeWith(ben, server);
    expect(await entriesById(ben)).toEqual([]);
  });

  it('nothing is taken that a file could not bring, though it was sealed by the team', async () => {
    const [kept] = await entriesById(ada);
    const wrong: readonly object[] = [
      { ...kept, id: uuid(0x501), recordedAt: 'yesterday' },
      { ...kept, id: uuid(0x502), fact: { type: 'contact-made', on: '2026-02-31' } },
      { ...kept, id: uuid(0x503), fact: { type: 'new', note: 'x'.repeat(100_001) } },
      { ...kept, id: uuid(0x504), era: 2000, recordedAt: '2040-01-01T00:00:00.000Z' },
      {
        id: uuid(0x505),
        v: 1,
        recordedAt: '2026-11-21T15:00:00.000Z',
        recordedBy: kept?.recordedBy,
        fact: { type: 'setting-changed', name: 'reminderHour', value: 3 },
      },
    ];
    for (const entry of wrong) server.put(await SEALING.seal({ type: 'entry', entry }));
    server.put(await SEALING.seal({ type: 'erased', id: 'no id' as never }));
    await exchangeWith(ben, server);
    expect(await entriesById(ben)).toEqual(await entriesById(ada));
    expect((await stateOf(ben)).leftOut).toBe(6);
    expect(await markersIn(ben)).toEqual([]);
  });

  it('an old sequence, or parts given twice and in another order, change nothing', async () => {
    await recordEntries(ada, keptAndCalled(3, TEXAS_CASE, call()));
    await settle([ada, ben], server);
    const before = await sharedBy(ben);
    server.faring.lie = (part) => ({
      ...part,
      last: '1',
      documents: [...part.documents, ...part.documents].toReversed(),
    });
    await exchangeWith(ben, server);
    await exchangeWith(ben, server);
    delete server.faring.lie;
    await settle([ada, ben], server);
    expect(await sharedBy(ben)).toEqual(before);
    expect(await sharedBy(ada)).toEqual(before);
  });

  it('that goes round in a circle the exchange turns away, and goes on later where it was', async () => {
    server.faring.lie = (part) => ({ ...part, last: '0', hasMore: true });
    expect(await exchangeWith(ben, server)).toMatchObject({ failed: 'nonsense' });
    expect((await stateOf(ben)).failed).toMatchObject({ why: 'nonsense', times: 1 });
    delete server.faring.lie;
    expect(await exchangeWith(ben, server)).toEqual({ added: 0, offered: 0 });
    expect(await entriesById(ben)).toHaveLength(2);
    expect((await stateOf(ben)).failed).toBeUndefined();
  });

  it('junk without an end is passed over so long in one exchange and no longer, counted and told', async () => {
    let n = 1000;
    server.faring.lie = () => ({
      documents: [{ _id: `${n}`, key: 'k', sealed: 'junk' }],
      tooLarge: [{}],
      last: String((n += 1)),
      hasMore: true,
    });
    const { failed } = await exchangeWith(ben, server);
    expect(failed).toBe('nonsense');
    const { unopened, since, isWhole } = await stateOf(ben);
    expect([unopened, since, isWhole]).toEqual([2000, '2000', false]);
  });
});

describe('the document of the team', () => {
  const known = { ...TEAM_WRAPPED, _id: 'team' };
  const withKey = (newest: string) => ({ ...known, generation: 2, newest });

  it.each([
    ['other-team', { ...known, team: uuid(0xbad) }],
    ['other-team', { ...known, generation: 'x' }],
    ['went-back', { ...known, generation: 1 }],
    ['new-passphrase', { ...known, generation: 3 }],
  ])('that says otherwise stops the exchange: %s', async (failure, document) => {
    const sealing = createPlainSealing({ team: TEAM, generation: 2 });
    server.put(document);
    await recordEntries(ben, keptAndCalled(0x900, TEXAS_CASE, call()));
    const before = server.documents().length;
    expect(await exchangeWith(ben, server, { sealing })).toEqual({
      added: 0,
      offered: 0,
      failed: failure,
    });
    expect(server.documents()).toHaveLength(before);
    expect(await entriesById(ben)).toHaveLength(2);
    expect((await stateOf(ben)).notBefore).toBe('2026-11-21T16:00:00Z');
  });

  it('that is gone stops it as well', async () => {
    await server.remove(['team']);
    expect(await exchangeWith(ben, server)).toMatchObject({ failed: 'other-team' });
  });

  it('with a new key has all that came meanwhile looked at once more, when its passphrase is known', async () => {
    await exchangeWith(ben, server);
    const newer = createPlainSealing({ team: TEAM, generation: 2 });
    const entry = { ...(await entriesById(ada))[0], id: entryId(0x70) };
    // It comes in just before the document does.
    server.put(await newer.seal({ type: 'entry', entry }));
    await exchangeWith(ben, server);
    server.put(withKey(newer.newest));
    expect((await stateOf(ben)).unopened).toBe(1);
    expect(await exchangeWith(ben, server)).toMatchObject({ failed: 'new-passphrase' });

    expect(await replaceTeamKeys(ben, { ...KEYRING, team: uuid(0xbad), generation: 2 })).toBe(
      false,
    );
    const [idKey, keys] = [KEYRING.idKey, [{ name: newer.newest, key: KEYRING.idKey }]];
    expect(await replaceTeamKeys(ben, { team: TEAM, generation: 2, idKey, keys })).toBe(true);
    expect(await exchangeWith(ben, server, { sealing: newer })).toEqual({ added: 1, offered: 0 });
    expect((await stateOf(ben)).unopened).toBe(0);
    expect(await entriesById(ben)).toHaveLength(3);
    // The server is set back to before that key, and another made in its place.
    const other = { ...newer, newest: 'other' };
    server.put(withKey(other.newest));
    expect(await exchangeWith(ben, server, { sealing: newer })).toMatchObject({
      failed: 'new-passphrase',
    });
    const replaced = { ...KEYRING, generation: 2, keys: [{ name: 'other', key: KEYRING.idKey }] };
    expect(await replaceTeamKeys(ben, { ...replaced, team: uuid(0xbad) })).toBe(false);
    expect(await replaceTeamKeys(ben, { ...replaced, generation: 1 })).toBe(false);
    expect(await replaceTeamKeys(ben, replaced)).toBe(true);
    expect(await replaceTeamKeys(ben, replaced)).toBe(false);
    expect(await exchangeWith(ben, server, { sealing: other })).toEqual({ added: 0, offered: 0 });
  });
});

describe('an exchange that fails', () => {
  it('says why and waits ever longer, as long as the server asks for', async () => {
    const wait = async (failure: TeamServerError) => {
      server.faring.meet = () => {
        throw failure;
      };
      const { failed } = await exchangeWith(ben, server);
      expect(failed).toBe(failure.failure);
      const { notBefore = '' } = await stateOf(ben);
      return Temporal.Instant.from(notBefore).since(ben.now()).total('minutes');
    };
    const offline = new TeamServerError('offline');
    expect([await wait(offline), await wait(offline), await wait(offline)]).toEqual([1, 2, 4]);
    expect(await wait(new TeamServerError('busy', { retryAfter: 1800 }))).toBe(30);
    expect(await wait(new TeamServerError('busy', { retryAfter: 1e9 }))).toBe(1440);
    expect(await wait(new TeamServerError('wrong-password'))).toBe(60);
    delete server.faring.meet;
    expect(await exchangeWith(ben, server)).toEqual({ added: 2, offered: 0 });
    expect((await stateOf(ben)).notBefore).toBeUndefined();
  });

  it('because the journal can’t be written says so, and reports what was wrong', async () => {
    let isFull = false;
    const full: MemoryStorage = {
      ...ben,
      connection: (lost) =>
        isFull
          ? Promise.reject(new DOMException('Full.', 'QuotaExceededError'))
          : ben.connection(lost),
    };
    server.faring.meet = (name, when) => {
      isFull = name === 'changes' && when === 'after';
    };
    expect(await exchangeWith(full, server)).toMatchObject({ added: 0, failed: 'not-recorded' });
    expect(ben.problems.map(({ where }) => where)).toContain('team');
    delete server.faring.meet;
    expect(await exchangeWith(ben, server)).toEqual({ added: 2, offered: 0 });
  });
});
