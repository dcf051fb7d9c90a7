import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TeamServer } from '../../../src/domain/team/team-server.ts';
import { createTeamServer } from '../../../src/platform/team/team-server.ts';
import type { LyingServer } from '../../support/lying-server.ts';
import { json, junk, startLyingServer, withGiant } from '../../support/lying-server.ts';
import { countBytesRead, failureOf } from '../../support/team-failure.ts';
import { entryItem, teamSealing } from '../../support/team-keys.ts';
import { NOTHING_IN_THE_WAY } from '../../support/team-server.ts';

const MEGABYTE = 2 ** 20;
/** A part, and the piece in which it went over what one may have. */
const LARGEST_PART = 8 * MEGABYTE + 2 ** 18;
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

describe('a server that lies about what changed', () => {
  it.each([
    ['none', undefined],
    ['null', null],
    ['an object', { since: 1 }],
    ['half a number', 1.5],
    ['a number below all', -1],
    ['a number beyond all', 1e300],
    ['a text without an end', 'x'.repeat(4097)],
    ['blanks', '1 2'],
    ['an empty one', ''],
    ['the end, wherever that is', 'now'],
    ['the one it was asked after', '7'],
  ])('is told to talk nonsense where the sequence it gives is %s', async (_what, last_seq) => {
    const results = [{ seq: 1, id: 'a', changes: [], doc: {} }];
    liar.tell(json({ results, last_seq }));
    expect((await failureOf(server.changes('7'))).failure).toBe('nonsense');
    expect(liar.requests).toHaveLength(1);
  });

  it.each([
    ['no list', { results: {} }],
    ['no changes', { results: [1, null] }],
    ['nothing', {}],
    ['more than was asked for', { results: Array.from({ length: 251 }, () => ({ doc: {} })) }],
  ])('is told to talk nonsense where it gives %s', async (_what, part) => {
    liar.tell(json({ ...part, last_seq: '9' }));
    expect((await failureOf(server.changes(undefined))).failure).toBe('nonsense');
    expect(liar.requests).toHaveLength(1);
  });

  it('does not say for ever that there is more, and gives nothing', async () => {
    liar.tell(json({ results: [], last_seq: '8', pending: 1e9 }));
    expect(await server.changes('7')).toMatchObject({ hasMore: false });
  });

  it('has a million documents passed over, a few at a time', async () => {
    liar.tell(junk(1_000_000));
    let count = 0;
    let largest = 0;
    for (let since: string | undefined; ;) {
      const { documents, last, hasMore } = await server.changes(since);
      count += documents.length;
      largest = Math.max(largest, documents.length);
      since = last;
      if (!hasMore) break;
    }
    expect([count, largest]).toEqual([1_000_000, 250]);
    expect(Math.max(...bytesRead)).toBeLessThan(MEGABYTE);
  }, 120_000);

  it('has a giant document passed over unread, and all around it read', async () => {
    const documents = Array.from({ length: 40 }, (_, at) => ({
      _id: `${at}`,
      key: 'k',
      sealed: 's',
    }));
    liar.tell(withGiant(documents, 17));
    const read: unknown[] = [];
    const tooLarge: unknown[] = [];
    for (let since: string | undefined; ;) {
      const part = await server.changes(since);
      read.push(...part.documents);
      tooLarge.push(...part.tooLarge);
      since = part.last;
      if (part.documents.length === 0 && part.tooLarge.length === 0) break;
    }
    expect(read).toEqual(documents.filter((_, at) => at !== 17));
    expect(tooLarge).toEqual([{ _id: 'junk-18', _rev: '1-a' }]);
    expect(Math.max(...bytesRead)).toBeLessThan(LARGEST_PART);
    expect(liar.requests.length).toBeLessThan(40);
  });

  it('brings nothing in that is another team’s, or was altered', async () => {
    const [own, other] = [await teamSealing(1), await teamSealing(2)];
    const good = await own.seal(entryItem(1));
    const altered = { ...good, sealed: `${good.sealed.slice(0, 40)}AAAA${good.sealed.slice(44)}` };
    const given = [await other.seal(entryItem(2)), altered, { ...good, _id: ID }, null, 7, good];
    const results = given.map((doc, at) => ({ seq: at, id: `${at}`, changes: [], doc }));
    liar.tell(json({ results, last_seq: '6' }));
    const { documents } = await server.changes(undefined);
    const opened = await Promise.all(documents.map((each) => own.open(each)));
    expect(opened.filter((each) => each !== undefined)).toEqual([
      { entry: { id: expect.any(String) as string } },
    ]);
  });
});
