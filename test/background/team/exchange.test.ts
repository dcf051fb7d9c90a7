import { beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/domain/entry.ts';
import type { CaseId } from '../../../src/domain/ids.ts';
import { eraseEntry } from '../../../src/storage/erase.ts';
import { eraseEverything } from '../../../src/storage/erase-everything.ts';
import { makeWhole } from '../../../src/storage/make-whole.ts';
import type { ImportRecord } from '../../../src/domain/backup/import-record.ts';
import { readImports } from '../../../src/storage/import-records.ts';
import { undoImport } from '../../../src/storage/undo-import.ts';
import { recordEntries } from '../../../src/storage/record-entries.ts';
import { owedSummary } from '../../../src/storage/restored-mark.ts';
import {
  changeTeamAccess,
  leaveTeam,
  readTeam,
  replaceTeamKeys,
} from '../../../src/storage/team/team-record.ts';
import { entriesById, fileOf, idsInCopy, restore } from '../../support/backup-files.ts';
import { recordEverything } from '../../support/every-fact.ts';
import { call, day, entryId, TEXAS_CASE, VERMONT_CASE } from '../../support/given.ts';
import type { MemoryStorage } from '../../support/memory-storage.ts';
import { keptAndCalled, newEntry, readRow } from '../../support/memory-storage.ts';
import type { MemoryTeamServer } from '../../support/memory-team-server.ts';
import { createMemoryTeamServer } from '../../support/memory-team-server.ts';
import {
  createMember,
  exchangeWith,
  join,
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
});

describe('an exchange', () => {
  it('makes two journals hold the same of what travels, docket and second copy with it', async () => {
    await recordEverything(ada);
    await recordEntries(ben, keptAndCalled(0x900, TEXAS_CASE, call()));
    await settle([ada, ben], server);
    const [one, other] = [await sharedBy(ada), await sharedBy(ben)];
    expect(other).toEqual(one);
    expect(one.entries.length).toBeGreaterThan(40);
    expect(await idsInCopy(ben)).toEqual((await entriesById(ben)).map(({ id }) => id));
    expect(await makeWhole(ben, { fully: true })).toBeUndefined();
  });

  it('keeps settings and addresses out of the server and of other journals', async () => {
    await recordEntries(ada, [
      { id: entryId(1), fact: { type: 'setting-changed', name: 'reminderHour', value: 7 } },
      ...keptAndCalled(2, VERMONT_CASE, call()),
    ]);
    await settle([ada, ben], server);
    expect((await entriesById(ben)).map(({ id }) => id)).toEqual([entryId(2), entryId(3)]);
    expect(server.documents()).toHaveLength(3);
  });

  it('hands over what a newer version wrote word for word, and carries on the joining of a member', async () => {
    await recordEntries(ada, [
      newEntry(1, { type: 'case-dreamt-of', deep: [{ er: 1 }] } as never),
      {
        id: entryId(2),
        fact: { type: 'member-joined', memberId: TEAM, name: 'Ada', team: TEAM } as never,
      },
    ]);
    await settle([ada, ben], server);
    expect(await entriesById(ben)).toEqual(await entriesById(ada));
    expect(await entriesById(ben)).toHaveLength(2);
  });

  it('lets no member say in the name of this browser whose it is, or what it is called', async () => {
    await recordEntries(ada, keptAndCalled(1, VERMONT_CASE, call()));
    const [{ recordedBy, recordedAt, v }] = (await entriesById(ada)) as [Entry];
    const forged = [
      { type: 'member-joined', memberId: TEAM, name: 'Eve', team: TEAM },
      { type: 'member-left', memberId: TEAM, deviceId: recordedBy, team: TEAM },
      { type: 'device-named', deviceId: recordedBy, name: 'Eve' },
    ].map((fact, n) => ({ id: entryId(0x700 + n), v, recordedAt, recordedBy, fact }));
    const items = forged.map((entry) => SEALING.seal({ type: 'entry', entry }));
    await server.push(await Promise.all(items));
    await exchangeWith(ada, server);
    await exchangeWith(ben, server);
    expect((await entriesById(ada)).map(({ id }) => id)).toEqual([entryId(1), entryId(2)]);
    expect(await stateOf(ada)).toMatchObject({ leftOut: 3 });
    // Whoever it names can't be asked elsewhere.
    expect(await entriesById(ben)).toHaveLength(5);
  });

  it('with nothing new asks little, and hands nothing over', async () => {
    await recordEntries(ada, keptAndCalled(1, VERMONT_CASE, call()));
    await settle([ada, ben], server);
    const before = { ...server.asked };
    await exchangeWith(ben, server);
    const asked = { readTeam: 1, readMark: 1, changes: 1, lacking: 0, push: 0, writeMark: 0 };
    for (const [name, times] of Object.entries(asked)) {
      const key = name as keyof typeof asked;
      expect([name, server.asked[key] - before[key]]).toEqual([name, times]);
    }
  });

  it('does not hand back what came from the server', async () => {
    await recordEntries(ada, keptAndCalled(1, VERMONT_CASE, call()));
    await exchangeWith(ada, server);
    await recordEntries(ben, keptAndCalled(0x900, TEXAS_CASE, call()));
    await exchangeWith(ben, server);
    expect(server.documents()).toHaveLength(5);
    expect((await stateOf(ben)).pulled).toEqual([]);
    expect((await stateOf(ben)).pushedThrough).toBe(3);
  });

  it('puts what was there before into one summary, and lets later things ring', async () => {
    await recordEntries(ada, keptAndCalled(1, VERMONT_CASE, call()));
    await exchangeWith(ada, server);
    await exchangeWith(ben, server);
    expect(await owedSummary(ben)).toBe(2);
    await recordEntries(ada, keptAndCalled(3, TEXAS_CASE, call()));
    await exchangeWith(ada, server);
    expect(await exchangeWith(ben, server)).toEqual({ added: 2, offered: 0 });
    expect(await owedSummary(ben)).toBe(2);
    expect(await readRow(ben, TEXAS_CASE)).toBeDefined();
  });

  it('tells when something was last heard of the others', async () => {
    await recordEntries(ada, keptAndCalled(1, VERMONT_CASE, call()));
    await exchangeWith(ada, server);
    ben.setNow('2026-11-22T09:00:00Z');
    await exchangeWith(ben, server);
    const [, called] = await entriesById(ada);
    expect((await stateOf(ben)).heard).toEqual([
      {
        deviceId: called?.recordedBy,
        recordedAt: called?.recordedAt,
        receivedAt: '2026-11-22T09:00:00Z',
      },
    ]);
    expect((await stateOf(ada)).heard).toEqual([]);
    expect((await stateOf(ada)).lastAt).toBe('2026-11-21T15:00:00Z');
  });

  it('leaves an entry as it is that is there with other words, and hands it over as its own says it', async () => {
    await recordEntries(ada, [newEntry(1, { type: 'case-described', patch: { label: 'Ada’s' } })]);
    await recordEntries(ben, [newEntry(1, { type: 'case-described', patch: { label: 'Ben’s' } })]);
    await exchangeWith(ada, server);
    await exchangeWith(ben, server);
    expect((await entriesById(ben)).map(({ fact }) => fact['patch'])).toEqual([{ label: 'Ben’s' }]);
    expect(await stateOf(ben)).toMatchObject({ leftOut: 0, mending: { mended: 1 } });
    // Which of two is right, nobody can tell who recorded neither.
    const carl = await createMember(2);
    await exchangeWith(carl, server);
    await exchangeWith(ada, server);
    await exchangeWith(carl, server);
    expect(await stateOf(carl)).toMatchObject({ leftOut: 1 });
    expect((await stateOf(carl)).mending).toMatchObject({ mended: 0 });
    expect((await entriesById(ada)).map(({ fact }) => fact['patch'])).toEqual([{ label: 'Ada’s' }]);
  });

  it('of a journal that joins again, or was restored, doubles nothing', async () => {
    await recordEntries(ada, keptAndCalled(1, VERMONT_CASE, call()));
    await settle([ada, ben], server);
    const documents = server.documents().length;
    await leaveTeam(ben);
    expect(await readTeam(ben)).toBeUndefined();
    await join(ben);
    await settle([ada, ben], server);
    expect(server.documents()).toHaveLength(documents);
    expect(await sharedBy(ben)).toEqual(await sharedBy(ada));
  });

  it('ends without a word where the team is left meanwhile', async () => {
    await recordEntries(ada, keptAndCalled(1, VERMONT_CASE, call()));
    await exchangeWith(ada, server);
    server.faring.meet = (name) => {
      if (name === 'changes') void leaveTeam(ben);
    };
    expect(await exchangeWith(ben, server)).toEqual({ added: 0, offered: 0 });
    expect(await readTeam(ben)).toBeUndefined();
    expect(await entriesById(ben)).toEqual([]);
  });

  it('notes nothing behind what was joined anew, or opened by new keys, meanwhile', async () => {
    await recordEntries(ada, keptAndCalled(1, VERMONT_CASE, call()));
    await exchangeWith(ada, server);
    server.faring.partSize = 1;
    for (const meanwhile of [
      () => join(ben),
      () => replaceTeamKeys(ben, { ...KEYRING, generation: 2 }),
      () =>
        changeTeamAccess(ben, { database: 'https://b.example.org/x', user: 'u', password: 'p' }),
    ]) {
      let isDone = false;
      server.faring.lie = (part) => {
        if (!isDone) void meanwhile();
        isDone = true;
        return part;
      };
      const { since } = await stateOf(ben);
      await exchangeWith(ben, server);
      expect((await stateOf(ben)).since).toBe(since);
      await join(ben);
    }
    delete server.faring.lie;
    await settle([ada, ben], server);
    expect(await sharedBy(ben)).toEqual(await sharedBy(ada));
  });

  it('gives back to the team nothing of an import that is undone, nor brings it back', async () => {
    await recordEntries(ada, keptAndCalled(1, VERMONT_CASE, call()));
    await restore(ben, await fileOf(ada));
    await exchangeWith(ben, server);
    const [record] = await readImports(ben);
    await undoImport(ben, record as ImportRecord);
    await settle([ben], server);
    expect(await entriesById(ben)).toEqual([]);
    expect(server.documents()).toHaveLength(3);
  });

  it('knows nothing of a team once everything was erased', async () => {
    await eraseEverything(ben);
    expect(await readTeam(ben)).toBeUndefined();
    expect(JSON.stringify(await (await ben.connection()).getAll('settings'))).not.toContain('ada');
  });
});

describe('a server that went back to an older state', () => {
  it('gets all that it lost, also the markers of what was erased since', async () => {
    await recordEntries(ada, keptAndCalled(1, VERMONT_CASE, call()));
    await settle([ada, ben], server);
    const old = server.look();
    await recordEntries(ben, keptAndCalled(0x900, TEXAS_CASE, call({ on: day('2026-11-19') })));
    await eraseEntry(ada, { id: entryId(2), caseId: VERMONT_CASE });
    await settle([ada, ben], server);
    server.restore(old);
    await settle([ada, ben], server);
    const carl = await createMember(2);
    await settle([carl], server);
    expect(await sharedBy(carl)).toEqual(await sharedBy(ada));
    expect(await sharedBy(carl)).toEqual(await sharedBy(ben));
    expect(await entriesById(carl)).toHaveLength(3);
  });

  it('also where others have handed over more since than it lost', async () => {
    await settle([ada, ben], server);
    const old = server.look();
    await recordEntries(ada, keptAndCalled(1, VERMONT_CASE, call()));
    await exchangeWith(ada, server);
    server.restore(old);
    for (let n = 0; n < 9; n += 1) {
      const caseId = `EAC999000010${n}` as CaseId;
      await recordEntries(ben, keptAndCalled(0x900 + 2 * n, caseId, call()));
    }
    await exchangeWith(ben, server);
    await settle([ada, ben], server);
    expect(await sharedBy(ben)).toEqual(await sharedBy(ada));
    expect(await entriesById(ben)).toHaveLength(20);
  });
});
