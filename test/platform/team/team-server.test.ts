import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TeamChanges, TeamServer } from '../../../src/domain/team/team-server.ts';
import { createTeamServer } from '../../../src/platform/team/team-server.ts';
import { failureOf } from '../../support/team-failure.ts';
import type { TestTeamServer } from '../../support/team-server.ts';
import { NOTHING_IN_THE_WAY, startTeamServer, TEAM_SERVERS } from '../../support/team-server.ts';

const { isAllowed, isOnline } = NOTHING_IN_THE_WAY;

/** A document as sealing makes them, in what a server sees of it. */
function sealed(number: number, length = 380) {
  return { _id: number.toString(16).padStart(32, '0'), key: 'k', sealed: 'A'.repeat(length) };
}
const many = (count: number) => Array.from({ length: count }, (_, at) => sealed(at));

async function everything(server: TeamServer, since?: string) {
  const parts: TeamChanges[] = [];
  for (let last = since; ;) {
    const part = await server.changes(last);
    parts.push(part);
    if (!part.hasMore) return parts;
    last = part.last;
  }
}
const idsOf = (parts: readonly TeamChanges[]) =>
  parts
    .flatMap(({ documents }) => documents.map((each) => (each as { _id: string })._id))
    .toSorted();

describe.for(TEAM_SERVERS)('the team’s database on $name', ({ start, isThere }) => {
  let served: TestTeamServer;
  let server: TeamServer;
  beforeEach(async (context) => {
    context.skip(!isThere, 'COUCHDB_URL names no CouchDB.');
    served = await start();
    server = createTeamServer(served.access, { isAllowed, isOnline });
    context.onTestFinished(() => served.close());
  });

  it('gives back what was handed over, in parts that go on where the last ended', async () => {
    await server.push(many(601));
    const parts = await everything(server);
    expect(idsOf(parts)).toEqual(many(601).map(({ _id }) => _id));
    expect(parts.map(({ documents }) => documents.length).slice(0, 3)).toEqual([250, 250, 101]);
    expect(parts.map(({ tooLarge }) => tooLarge)).toEqual(parts.map(() => 0));
    const { last } = parts.at(-1) ?? { last: '' };
    await server.push([sealed(7000)]);
    expect(idsOf(await everything(server, last))).toEqual([sealed(7000)._id]);
    expect(await served.documents()).toHaveLength(602);
  });

  it('keeps the first of what is handed over twice', async () => {
    await server.push([sealed(1)]);
    await server.push([{ ...sealed(1), sealed: 'BBBB' }, sealed(2)]);
    expect(await served.documents()).toMatchObject([sealed(1), sealed(2)]);
  });

  it('tells what it lacks, or has removed', async () => {
    await server.push(many(3));
    await server.remove([sealed(1)._id, sealed(99)._id]);
    const asked = [...many(4), ...Array.from({ length: 1100 }, (_, at) => sealed(at + 5000))];
    const lacking = await server.lacking(asked.map(({ _id }) => _id));
    expect([lacking.has(sealed(0)._id), lacking.has(sealed(2)._id)]).toEqual([false, false]);
    expect([lacking.has(sealed(1)._id), lacking.has(sealed(3)._id)]).toEqual([true, true]);
    expect(lacking.size).toBe(1102);
  });

  it('leaves out what was removed', async () => {
    await server.push(many(3));
    await server.remove([sealed(1)._id]);
    expect(idsOf(await everything(server))).toEqual([sealed(0)._id, sealed(2)._id]);
    expect(await served.documents()).toHaveLength(2);
    await server.remove([sealed(1)._id]);
    expect(await served.documents()).toHaveLength(2);
  });

  it('removes a document also where it is there in several revisions, as after copying between servers', async () => {
    await server.push([sealed(1)]);
    const path = new URL(served.access.database).pathname;
    const others = ['a', 'f'].map((digit) => ({
      ...sealed(1),
      sealed: digit.repeat(300),
      _rev: `1-${digit.repeat(32)}`,
    }));
    await served.ask(`${path}/_bulk_docs`, {
      method: 'POST',
      body: JSON.stringify({ new_edits: false, docs: others }),
    });
    await server.remove([sealed(1)._id]);
    expect(await served.documents()).toEqual([]);
    expect(await server.lacking([sealed(1)._id])).toEqual(new Set([sealed(1)._id]));
  });

  it('has nothing to give where it is empty', async () => {
    expect(await server.changes(undefined)).toMatchObject({ documents: [], hasMore: false });
    expect(await server.lacking([])).toEqual(new Set());
    await server.push([]);
    await server.remove([]);
    expect(await served.documents()).toHaveLength(0);
  });

  it('holds the team’s own document, of which the first stays', async () => {
    expect(await server.readTeam()).toBeUndefined();
    const first = { _id: 'team', team: 'made up' };
    expect(await server.writeTeam(first, undefined)).toBe('written');
    expect(await server.writeTeam({ ...first, team: 'other' }, undefined)).toBe('conflict');
    const read = (await server.readTeam()) as { _rev: string };
    expect(read).toMatchObject(first);
    expect(await server.writeTeam({ ...first, generation: 2 }, read._rev)).toBe('written');
    expect(await server.writeTeam({ ...first, generation: 3 }, read._rev)).toBe('conflict');
    expect(await server.readTeam()).toMatchObject({ generation: 2 });
  });

  it('keeps what a browser notes of itself, beside the documents and for whoever asks by its id', async () => {
    expect(await server.readMark('one')).toBeUndefined();
    await server.writeMark('one', 'first');
    await server.writeMark('one', 'second');
    await server.writeMark('other', 'third');
    const later = createTeamServer(served.access, { isAllowed, isOnline });
    expect(await later.readMark('one')).toBe('second');
    await later.writeMark('one', 'fourth');
    expect(await server.readMark('one')).toBe('fourth');
    expect(await server.readMark('other')).toBe('third');
    expect(await server.changes(undefined)).toMatchObject({ documents: [], hasMore: false });
    expect(await served.documents()).toHaveLength(0);
  });

  it('takes the largest documents, a few at a time', async () => {
    const large = Array.from({ length: 7 }, (_, at) => sealed(at, 2_796_000));
    await server.push(large);
    const parts = await everything(server);
    expect(idsOf(parts)).toEqual(large.map(({ _id }) => _id));
    for (const { documents } of parts) expect(documents.length).toBeLessThan(4);
  });
});

describe('a request', () => {
  let served: TestTeamServer;
  beforeEach(async () => {
    served = await startTeamServer();
  });
  afterEach(() => served.close());
  const reached = () => createTeamServer(served.access, { isAllowed, isOnline });

  it('is the only one for each question: nothing is asked, created or tried again besides', async () => {
    const server = reached();
    await server.readTeam();
    await server.writeTeam({ _id: 'team' }, undefined);
    await server.push([sealed(1)]);
    await server.lacking([sealed(1)._id]);
    await server.changes(undefined);
    const asked = served.requests.map(({ method, url }) => `${method} ${url}`);
    expect(asked).toEqual([
      'GET /followthrough/team',
      'PUT /followthrough/team',
      'POST /followthrough/_bulk_docs',
      'POST /followthrough/_all_docs',
      'GET /followthrough/_changes?include_docs=true&seq_interval=250&since=0&limit=250',
    ]);
  });

  it('carries who one is, and no cookie, nor where it comes from', async () => {
    await reached().lacking(['1']);
    const headers = served.requests[0]?.headers;
    const { user, password } = served.access;
    const encoded = Buffer.from(`${user}:${password}`).toString('base64');
    expect(headers).toMatchObject({
      authorization: `Basic ${encoded}`,
      accept: 'application/json',
    });
    expect([headers?.cookie, headers?.referer]).toEqual([undefined, undefined]);
  });

  it('creates no database that is not there', async () => {
    const { database, ...who } = served.access;
    const elsewhere = createTeamServer(
      { ...who, database: `${database}-2` },
      { isAllowed, isOnline },
    );
    for (const call of [
      () => elsewhere.lacking(['1']),
      () => elsewhere.readTeam(),
      () => elsewhere.changes(undefined),
      () => elsewhere.push([sealed(1)]),
      () => elsewhere.writeTeam({ _id: 'team' }, undefined),
    ]) {
      expect((await failureOf(call())).failure).toBe('no-database');
    }
    expect(
      served.requests.filter(({ method, url }) => method === 'PUT' && !url.endsWith('team')),
    ).toEqual([]);
  });

  it('is not sent where the browser may not', async () => {
    const server = createTeamServer(served.access, { isAllowed: async () => false, isOnline });
    expect((await failureOf(server.lacking(['1']))).failure).toBe('not-allowed');
    expect(served.requests).toEqual([]);
  });

  it('fails with what the person can be told', async () => {
    const server = reached();
    const told = new Map([
      [401, 'wrong-password'],
      [403, 'forbidden'],
      [404, 'no-database'],
      [413, 'too-large'],
      [429, 'busy'],
      [500, 'busy'],
      [503, 'busy'],
      [507, 'quota'],
      [418, 'nonsense'],
    ]);
    for (const [status, why] of told) {
      for (const call of [
        () => server.lacking(['1']),
        () => server.push([sealed(1)]),
        () => server.readTeam(),
      ]) {
        served.failNext(status);
        expect([status, (await failureOf(call())).failure]).toEqual([status, why]);
      }
    }
    expect(served.requests).toHaveLength(3 * told.size);
  });

  it('fails when the password is no longer accepted', async () => {
    const server = reached();
    await server.lacking(['1']);
    served.users.clear();
    expect((await failureOf(server.changes(undefined))).failure).toBe('wrong-password');
  });

  it('fails when nothing answers, and goes on when something does again', async () => {
    const server = reached();
    await served.stop();
    expect((await failureOf(server.lacking(['1']))).failure).toBe('unreachable');
    const offline = createTeamServer(served.access, { isAllowed, isOnline: () => false });
    expect((await failureOf(offline.lacking(['1']))).failure).toBe('offline');
    await served.start();
    expect(await server.lacking(['1'])).toEqual(new Set(['1']));
  });

  it('does not wait without an end', async () => {
    const patience = { untilItBeginsInMs: 50, betweenPiecesInMs: 50, untilItEndsInMs: 1000 };
    const server = createTeamServer(served.access, { isAllowed, isOnline, patience });
    served.delay(500);
    expect((await failureOf(server.lacking(['1']))).failure).toBe('unreachable');
  });

  it('blames the clock where that is far from the server’s, or before this version was built', async () => {
    const at = (minutes: number) => () => Temporal.Now.instant().add({ minutes });
    const why = async (minutes: number, builtAt?: () => Temporal.Instant) => {
      const server = createTeamServer(served.access, {
        isAllowed,
        isOnline,
        now: at(minutes),
        ...(builtAt && { builtAt }),
      });
      served.failNext(401);
      return (await failureOf(server.lacking(['1']))).failure;
    };
    expect(await why(9)).toBe('wrong-password');
    expect(await why(11)).toBe('clock');
    expect(await why(-11)).toBe('clock');
    await served.stop();
    expect(await why(0, at(-60))).toBe('unreachable');
    expect(await why(0, at(60))).toBe('clock');
  });
});
