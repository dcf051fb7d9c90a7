import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exchange } from '../../src/background/team/exchange.ts';
import type { TeamServerError } from '../../src/domain/team/team-server.ts';
import type { TeamAccess } from '../../src/domain/team/team-state.ts';
import { createTeamServer } from '../../src/platform/team/team-server.ts';
import { eraseEntry } from '../../src/storage/erase.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { call, day, entryId, TEXAS_CASE, VERMONT_CASE } from '../support/given.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { keptAndCalled } from '../support/memory-storage.ts';
import type { RealDatabase } from '../support/real-couchdb.ts';
import { startRealDatabase } from '../support/real-couchdb.ts';
import { failureOf } from '../support/team-failure.ts';
import {
  createMember,
  SEALING,
  settle,
  sharedBy,
  stateOf,
  TEAM_WRAPPED,
} from '../support/team-replica.ts';
import { NOTHING_IN_THE_WAY } from '../support/team-server.ts';

/*
 * What only Apache CouchDB itself can show: who may do what, its sequences, and what becomes of an exchange where its
 * database is lost or put back. The address of an administrator is in COUCHDB_URL.
 */
const address = process.env['COUCHDB_URL'];
const NEVER_CHANGED =
  'function (doc, before) { if (before && !before._deleted && !doc._deleted && doc._id !== "team") throw { forbidden: "Entries never change." }; }';

let real: RealDatabase;
const reach = (access: TeamAccess = real.access) => createTeamServer(access, NOTHING_IN_THE_WAY);
const put = (path: string, body?: object) =>
  real.ask(path, { method: 'PUT', ...(body && { body: JSON.stringify(body) }) });
const sealed = (number: number) => ({
  _id: number.toString(16).padStart(32, '0'),
  key: 'k',
  sealed: 'A'.repeat(380),
});

describe.skipIf(address === undefined)('a CouchDB', () => {
  beforeEach(async () => {
    real = await startRealDatabase(address ?? '');
  });
  afterEach(() => real.close());

  it('tells a wrong password from a user who may not, and from one it shuts out for a while', async () => {
    const wrong = reach({ ...real.access, password: 'not this one' });
    expect((await failureOf(wrong.readTeam())).failure).toBe('wrong-password');
    const other = await startRealDatabase(address ?? '');
    const stranger = reach({ ...other.access, database: real.access.database });
    for (const ask of [
      () => stranger.readTeam(),
      () => stranger.changes(undefined),
      () => stranger.lacking([sealed(1)._id]),
      () => stranger.push([sealed(1)]),
      () => stranger.writeTeam({ _id: 'team' }, undefined),
      () => stranger.writeMark('one', 'first'),
    ]) {
      expect((await failureOf(ask())).failure).toBe('forbidden');
    }
    const failures = [];
    for (let tried = 0; tried < 6; tried += 1) {
      failures.push((await failureOf(wrong.readTeam())).failure);
    }
    const byTheRightOne = await reach()
      .readTeam()
      .catch((error: unknown) => (error as TeamServerError).failure);
    // Since version 3.4; before that, a wrong password stays one, and the right one is taken.
    expect([
      ['locked-out', 'locked-out'],
      ['wrong-password', undefined],
    ]).toContainEqual([failures.at(-1), byTheRightOne]);
    await other.close();
    // It knows of users by a list of its own, and notices a moment later that one is gone.
    await expect
      .poll(async () => (await failureOf(stranger.readTeam())).failure, { timeout: 10_000 })
      .toBe('wrong-password');
  });

  it('that refuses changes takes all that an exchange does', async () => {
    await put(`${real.path}/_design/never-changed`, { validate_doc_update: NEVER_CHANGED });
    const server = reach();
    await server.push([sealed(1), sealed(2)]);
    await server.push([{ ...sealed(1), sealed: 'B' }, sealed(3)]);
    await server.remove([sealed(1)._id]);
    await server.push([sealed(1)]);
    expect(await server.writeTeam({ _id: 'team', generation: 1 }, undefined)).toBe('written');
    const { _rev } = (await server.readTeam()) as { _rev: string };
    expect(await server.writeTeam({ _id: 'team', generation: 2 }, _rev)).toBe('written');
    await server.writeMark('one', 'first');
    await server.writeMark('one', 'second');
    // A list may come from a node of a cluster that lags behind.
    await expect
      .poll(async () => (await real.documents()).filter(({ key }) => key === 'k'))
      .toMatchObject([sealed(1), sealed(2), sealed(3)]);
    const lying = await real.documents();

    const { _rev: rev } = lying.find(({ _id }) => _id === sealed(2)._id) ?? {};
    const spoilt = { ...sealed(2), _rev: rev, sealed: 'C' };
    const { database, user, password } = real.access;
    const answer = await fetch(`${database}/${sealed(2)._id}`, {
      method: 'PUT',
      headers: {
        'Content-Type': 'application/json',
        Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
      },
      body: JSON.stringify(spoilt),
    });
    expect(answer.status).toBe(403);
  });

  it('gives sequences as texts, goes on behind each, and gives the same one while nothing changes', async () => {
    const server = reach();
    await server.push(Array.from({ length: 30 }, (_, number) => sealed(number)));
    const { last } = await server.changes(undefined);
    expect(last).toMatch(/^\d+-\S+$/);
    const again = await server.changes(last);
    expect(again).toEqual({ documents: [], tooLarge: [], last, hasMore: false });
    await server.push([sealed(31)]);
    expect((await server.changes(last)).documents).toMatchObject([sealed(31)]);
  });

  describe('that a team exchanges with', () => {
    let ada: MemoryStorage;
    let ben: MemoryStorage;
    beforeEach(async () => {
      ada = await createMember(0);
      ben = await createMember(1);
      await reach().writeTeam({ ...TEAM_WRAPPED, _id: 'team' }, undefined);
    });

    const makeAnew = async () => {
      await real.ask(real.path, { method: 'DELETE' });
      await put(real.path);
      const name = real.access.user;
      await put(`${real.path}/_security`, {
        admins: { names: [], roles: ['_admin'] },
        members: { names: [name], roles: [] },
      });
    };
    const copy = (from: string, to: string) => {
      const { origin, username, password } = new URL(address ?? '');
      const auth = {
        basic: { username: decodeURIComponent(username), password: decodeURIComponent(password) },
      };
      const at = (path: string) => ({ url: `${origin}${path}`, auth });
      return real.ask('/_replicate', {
        method: 'POST',
        body: JSON.stringify({ source: at(from), target: at(to), create_target: true }),
      });
    };

    it('stops where the database was made anew, and takes nothing from here', async () => {
      await recordEntries(ada, keptAndCalled(1, VERMONT_CASE, call()));
      await settle([ada, ben], reach());
      const before = await sharedBy(ada);
      await makeAnew();
      const server = reach();
      expect(
        await exchange({ storage: ada, server, sealing: SEALING, version: '1' }),
      ).toMatchObject({
        failed: 'other-team',
      });
      expect(await sharedBy(ada)).toEqual(before);
      expect(await real.documents()).toEqual([]);
      expect((await stateOf(ada)).failed?.why).toBe('other-team');
    });

    it('gets what it lost where it was put back from a copy, also the markers', async () => {
      await recordEntries(ada, keptAndCalled(1, VERMONT_CASE, call()));
      await settle([ada, ben], reach());
      expect(await copy(real.path, `${real.path}-copy`)).toMatchObject({ ok: true });
      await recordEntries(ben, keptAndCalled(0x900, TEXAS_CASE, call({ on: day('2026-11-19') })));
      await eraseEntry(ada, { id: entryId(2), caseId: VERMONT_CASE });
      await settle([ada, ben], reach());
      await makeAnew();
      await copy(`${real.path}-copy`, real.path);
      await settle([ada, ben], reach());
      const carl = await createMember(2);
      await settle([carl], reach());
      expect(await sharedBy(carl)).toEqual(await sharedBy(ada));
      expect(await sharedBy(carl)).toEqual(await sharedBy(ben));
      // Three entries, a marker, and the team's document.
      expect(await real.documents()).toHaveLength(5);
      await real.ask(`${real.path}-copy`, { method: 'DELETE' });
    });
  });
});
