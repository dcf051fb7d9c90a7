import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TeamServer } from '../../../src/domain/team/team-server.ts';
import { createTeamServer } from '../../../src/platform/team/team-server.ts';
import type { Lie, LyingServer } from '../../support/lying-server.ts';
import {
  cutOff,
  drip,
  endless,
  endlessAs,
  endlessOnceUnpacked,
  json,
  stall,
  startLyingServer,
  text,
} from '../../support/lying-server.ts';
import { countBytesRead, failureOf } from '../../support/team-failure.ts';
import { NOTHING_IN_THE_WAY } from '../../support/team-server.ts';

const MEGABYTE = 2 ** 20;
/** A part of what changed, and the piece in which it went over that. */
const LARGEST_PART = 8 * MEGABYTE + 2 ** 18;
const LARGEST_OTHER = MEGABYTE + 2 ** 18;
const SHORT = { untilItBeginsInMs: 5000, betweenPiecesInMs: 300, untilItEndsInMs: 900 };
const ID = '0'.repeat(32);

let liar: LyingServer;
let server: TeamServer;
let bytesRead: readonly number[];

beforeEach(async () => {
  liar = await startLyingServer();
  server = createTeamServer(liar.access, NOTHING_IN_THE_WAY);
  bytesRead = countBytesRead();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await liar.close();
});

/** Every question there is. */
function everyCall(): readonly (() => Promise<unknown>)[] {
  return [
    () => server.readTeam(),
    () => server.writeTeam({ _id: 'team' }, undefined),
    () => server.lacking([ID]),
    () => server.push([{ _id: ID, key: 'k', sealed: 's' }]),
    () => server.remove([ID]),
    () => server.changes('1'),
  ];
}

describe('a server that lies', () => {
  it.each<[string, Lie]>([
    ['without an end', endless],
    ['without an end once it is unpacked', endlessOnceUnpacked],
  ])('is read no further than an honest one goes where it answers %s', async (_what, lie) => {
    liar.tell(lie);
    for (const call of everyCall()) expect((await failureOf(call())).failure).toBe('nonsense');
    expect(Math.max(...bytesRead)).toBeLessThan(LARGEST_PART);
    const withoutBodies = bytesRead.filter(
      (_, at) => !liar.requests[at]?.includes('include_docs=true'),
    );
    expect(withoutBodies.length).toBeGreaterThan(5);
    expect(Math.max(...withoutBodies)).toBeLessThan(LARGEST_OTHER);
  });

  it('is not read at all where it says beforehand that it has too much to say', async () => {
    liar.tell(text('', { headers: { 'Content-Length': 2 ** 30 } }));
    expect((await failureOf(server.lacking([ID]))).failure).toBe('nonsense');
    expect(bytesRead[0]).toBe(0);
  });

  it.each<[string, Lie]>([
    [
      'a page in which to log in',
      text('<!doctype html><title>Log in</title>', { headers: { 'Content-Type': 'text/html' } }),
    ],
    [
      'JSON that it calls something else',
      json({ doc_count: 1 }, { headers: { 'Content-Type': 'text/plain' } }),
    ],
    ['no JSON', text('{"doc_count":1')],
    ['nothing', text('')],
    ['null', json(null)],
    ['no', json(false)],
    ['zero', json(0)],
    ['a number', json(7)],
    ['a list of nothing', json([null])],
    ['a text', json('doc_count')],
    ['lists in lists', text('['.repeat(500_000) + ']'.repeat(500_000))],
    ['objects in objects', text(`${'{"rows":'.repeat(100_000)}1${'}'.repeat(100_000)}`)],
    ['a status that nobody has', json({}, { status: 299 })],
  ])('is told to talk nonsense where it answers %s', async (_what, lie) => {
    liar.tell(lie);
    const asked = everyCall().filter((_, at) => at > 1);
    for (const call of asked) expect((await failureOf(call())).failure).toBe('nonsense');
  });

  it('says what it likes in the place of the team’s document, which is looked at by who opens it', async () => {
    const said = JSON.parse('{"_id":"team","__proto__":{"team":"x"},"deep":[[[[]]]]}') as unknown;
    liar.tell(json(said));
    expect(await server.readTeam()).toEqual(said);
    liar.tell(text(JSON.stringify({ sealed: 'A'.repeat(2 * MEGABYTE) })));
    expect((await failureOf(server.readTeam())).failure).toBe('nonsense');
  });

  it('is not followed to another server, which gets to know nothing', async () => {
    const elsewhere = await startLyingServer();
    for (const status of [301, 302, 303, 307, 308]) {
      liar.tell(text('', { status, headers: { Location: `${elsewhere.origin}/followthrough/` } }));
      expect((await failureOf(server.lacking([ID]))).failure).toBe('unreachable');
      liar.tell(text('', { status, headers: { Location: `${liar.origin}/other/` } }));
      expect((await failureOf(server.push([{ _id: ID, key: '', sealed: '' }]))).failure).toBe(
        'unreachable',
      );
    }
    expect(elsewhere.requests).toEqual([]);
    expect(liar.requests).toHaveLength(10);
    await elsewhere.close();
  });

  it('is not waited for where it says a little from time to time', async () => {
    server = createTeamServer(liar.access, { ...NOTHING_IN_THE_WAY, patience: SHORT });
    liar.tell(drip(50));
    expect((await failureOf(server.lacking([ID]))).failure).toBe('nonsense');
    liar.tell(stall('{"rows":'));
    expect((await failureOf(server.lacking([ID]))).failure).toBe('unreachable');
  });

  it('is unreachable where it breaks off in the middle', async () => {
    liar.tell(cutOff);
    expect((await failureOf(server.changes(undefined))).failure).toBe('unreachable');
  });

  it.each([
    ['120', 120],
    ['999999999', 86_400],
    ['0', undefined],
    ['-5', undefined],
    ['soon', undefined],
    ['Thu, 01 Jan 1970 00:00:00 GMT', undefined],
  ])('is tried again when it asks for that: %s', async (header, seconds) => {
    for (const status of [429, 503]) {
      liar.tell(
        text('<p>Busy', {
          status,
          headers: { 'Retry-After': header, 'Content-Type': 'text/html' },
        }),
      );
      const { failure: why, retryAfter } = await failureOf(server.lacking([ID]));
      // Whoever is asked too often asks for rest, whatever else is said.
      expect([why, retryAfter]).toEqual(['busy', seconds ?? (status === 429 ? 60 : undefined)]);
    }
  });

  it.each<[string, Lie, string]>([
    [
      'locked',
      json(
        {
          error: 'forbidden',
          reason: 'Account is temporarily locked due to multiple authentication failures',
        },
        { status: 403 },
      ),
      'locked-out',
    ],
    ['not let in', json({ error: 'forbidden', reason: 'No.' }, { status: 403 }), 'forbidden'],
    ['not told why', text('<p>No', { status: 403 }), 'forbidden'],
    ['told without an end', endlessAs(403), 'forbidden'],
    [
      'told so where it is no refusal',
      json({ reason: 'temporarily locked' }, { status: 418 }),
      'nonsense',
    ],
  ])('says why one is not let in: %s', async (_what, lie, why) => {
    liar.tell(lie);
    for (const call of everyCall()) expect((await failureOf(call())).failure).toBe(why);
    expect(Math.max(...bytesRead)).toBeLessThan(2 ** 18);
  });

  it('is tried again when it asks for that by a date', async () => {
    const now = () => Temporal.Instant.from('2026-11-20T10:00:00Z');
    server = createTeamServer(liar.access, { ...NOTHING_IN_THE_WAY, now });
    liar.tell(
      json({}, { status: 503, headers: { 'Retry-After': 'Fri, 20 Nov 2026 10:05:00 GMT' } }),
    );
    expect(await failureOf(server.lacking([ID]))).toMatchObject({
      failure: 'busy',
      retryAfter: 300,
    });
  });

  it.each([
    ['nothing of it', [], 'nonsense'],
    ['another document', [{ id: 'x', ok: true }], 'nonsense'],
    ['that it could not', [{ id: ID, error: 'internal_server_error' }], 'nonsense'],
    ['that one may not', [{ id: ID, error: 'forbidden', reason: 'no' }], 'forbidden'],
    ['as CouchDB does that its disk is full', [{ id: ID, error: 'insufficent_storage' }], 'quota'],
    ['that its disk is full', [{ id: ID, error: 'insufficient_storage' }], 'quota'],
  ])('has nothing handed over where it says %s', async (_what, rows, why) => {
    liar.tell(json(rows, { status: 201 }));
    const pushing = server.push([{ _id: ID, key: 'k', sealed: 's' }]);
    expect((await failureOf(pushing)).failure).toBe(why);
  });

  describe('of what was removed', () => {
    const goOnHaving = (rev: () => string) => {
      liar.tell((response, request) => {
        const isWritten = request.url?.endsWith('_bulk_docs') === true;
        const rows = [{ key: ID, id: ID, value: { rev: rev() } }];
        json(isWritten ? [{ ok: true, id: ID, rev: '2-a' }] : { rows })(response, request);
      });
    };

    it('may give back the same for a while, as a node of a cluster does that lags behind', async () => {
      goOnHaving(() => '1-a');
      await server.remove([ID]);
      expect(liar.requests).toHaveLength(3);
    });

    it('is not asked for ever to remove what comes back as another', async () => {
      goOnHaving(() => `1-${liar.requests.length}`);
      expect((await failureOf(server.remove([ID]))).failure).toBe('nonsense');
      expect(liar.requests.length).toBeLessThan(50);
    });
  });

  it('is given everything anew where it knows of nothing, and nothing where it claims to have it', async () => {
    liar.tell(json({ rows: [] }));
    expect(await server.lacking([ID])).toEqual(new Set([ID]));
    liar.tell(json({ rows: [{ key: ID, id: ID, value: { rev: 7 } }, { key: 'x' }] }));
    expect(await server.lacking([ID])).toEqual(new Set([ID]));
    liar.tell(json({ rows: [{ key: ID, id: ID, value: { rev: '1-a' } }] }));
    expect(await server.lacking([ID])).toEqual(new Set());
  });
});
