import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDatabaseKeeper } from '../../src/background/keep-database.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import type { Draft } from '../../src/domain/draft.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { copyDraft, makeDraftsWhole } from '../../src/storage/copy-drafts.ts';
import { recordClaims, recordDeliveries } from '../../src/storage/deliveries.ts';
import { createDraftCopy } from '../../src/storage/draft-copy.ts';
import { dropDraft, keepDraft } from '../../src/storage/drafts.ts';
import { makeWhole } from '../../src/storage/make-whole.ts';
import { rebuildDatabase } from '../../src/storage/rebuild-database.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { createSegmentCopy } from '../../src/storage/segment-copy.ts';
import type { Storage } from '../../src/storage/storage.ts';
import type { Rebuilding } from '../../src/storage/with-database-alone.ts';
import { BUSY_MACHINE_IN_MS, call, day, entryId, inquiryId, uuid } from '../support/given.ts';
import type { KillSwitch } from '../support/kill-switch.ts';
import { createKillSwitch } from '../support/kill-switch.ts';
import { createMemoryDirectory } from '../support/memory-directory.ts';
import { createMemoryStorage, forgetDatabases, newEntry } from '../support/memory-storage.ts';

/** What stays when a browser is killed: its files; the database stays too. */
type Files = Record<'journal' | 'drafts' | 'rebuild', FileSystemDirectoryHandle>;
/** What a journal is made of: which case each entry is about, and whether both copies have it. */
type Place = 'both' | 'database' | 'copy';
type Wish = { readonly entries: readonly { readonly of: number; readonly place: Place }[] };

const STORES = ['entries', 'deliveries', 'drafts', 'erased', 'docket'] as const;

let kill: KillSwitch;
let files: Files;

beforeEach(() => {
  startAnew();
  kill = createKillSwitch();
});
afterEach(() => kill.remove());

function startAnew(): void {
  forgetDatabases();
  files = {
    journal: createMemoryDirectory(),
    drafts: createMemoryDirectory(),
    rebuild: createMemoryDirectory(),
  };
}

/** A browser that was just started on the files and the database that there are. */
function start(): Rebuilding & { readonly storage: Storage } {
  const open = (name: keyof Files) => () => Promise.resolve(kill.wrap(files[name]));
  const memory = createMemoryStorage();
  return {
    storage: { ...memory, copy: createSegmentCopy(open('journal')) },
    draftCopy: createDraftCopy(open('drafts'), (work) => work()),
    openDirectory: open('rebuild'),
    whileNobodyOpens: (work) => work(),
  };
}

/** What the worker does at its start: all of it, or it was killed. */
async function lookAfterAll(browser: Rebuilding, mark?: string): Promise<void> {
  const keep = createDatabaseKeeper({
    ...browser,
    readSuspectMark: () => Promise.resolve(mark),
    removeSuspectMark: () => Promise.resolve(),
    noteRebuilt: () => Promise.resolve(),
    announceChange: () => undefined,
    startId: () => Promise.resolve('start'),
    version: '1',
  });
  await keep();
  await makeWhole(browser.storage, { fully: true });
  await makeDraftsWhole({ ...browser.storage, draftCopy: browser.draftCopy });
}

const caseOf = (n: number) => `EAC999000000${n}` as CaseId;
const delivery = (n: number): Delivery => ({
  id: `${uuid(0x5000 + n)}:lapsed:2026-12-22`,
  caseId: caseOf(n),
  subject: uuid(0x5000 + n),
  kind: 'lapsed',
  dueOn: day('2026-12-22'),
  state: 'claimed',
  claimedAt: '2026-12-22T14:00:00Z',
  passed: [],
});
const draft = (n: number): Draft => ({
  key: `call EAC999000000${n}`,
  entryId: entryId(0x800 + n),
  savedAt: '2026-11-21T15:00:00.000Z',
  fields: { notes: `Was told ${n}` },
});

/** A journal with reminders that rang, forms begun and discarded, and settings that were changed. */
async function fill({ storage, draftCopy }: Rebuilding, { entries }: Wish): Promise<void> {
  await recordEntries(storage, [
    { id: entryId(0x900), fact: { type: 'setting-changed', name: 'reminderHour', value: 7 } },
  ]);
  const inBoth = storage;
  const inDatabase: Storage = {
    ...storage,
    withCopyLock: () => Promise.reject(new Error('Full.')),
  };
  for (const [n, { of, place }] of entries.entries()) {
    const fact = n % 3 === 0 ? ({ type: 'case-kept' } as const) : call({ inquiryId: inquiryId(n) });
    await recordEntries(place === 'database' ? inDatabase : inBoth, [
      newEntry(n, fact, caseOf(of)),
    ]);
  }
  const database = await storage.connection();
  for (const [n, { place }] of entries.entries()) {
    const arrival = await database.getKeyFromIndex('entries', 'id', entryId(n));
    if (place === 'copy' && arrival !== undefined) await database.delete('entries', arrival);
  }
  await recordClaims(storage, [delivery(0), delivery(1)], [delivery(1).id]);
  await recordDeliveries(storage, [{ delivery: delivery(0), state: 'shown' }]);
  await database.put('erased', { id: uuid(0x700) });
  for (const each of [draft(1), draft(2)]) await keepDraft(storage, each);
  await copyDraft({ ...storage, draftCopy }, draft(1).key);
  await keepDraft(storage, draft(3));
  await dropDraft(storage, draft(3));
}

/** Everything that counts in the database, in an order that does not depend on arrival. */
async function contentOf({ connection }: Pick<Storage, 'connection'>) {
  const database = await connection();
  const rows = await Promise.all(STORES.map((name) => database.getAll(name)));
  const byText = rows.map((each) => each.map((row) => JSON.stringify(row)).toSorted());
  const settings = await Promise.all(
    (['deviceId', 'settings', 'summary'] as const).map((key) => database.get('settings', key)),
  );
  return { ...Object.fromEntries(STORES.map((name, index) => [name, byText[index]])), settings };
}

/** What the same journal has when nothing is ever killed or rebuilt. */
async function contentWithout(wish: Wish, andThen?: (browser: Rebuilding) => Promise<unknown>) {
  startAnew();
  const browser = start();
  await fill(browser, wish);
  await andThen?.(browser);
  await lookAfterAll(browser);
  return contentOf(browser.storage);
}

async function idsInCopy({ storage }: Rebuilding): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const { entry } of storage.copy.readAll()) ids.push(entry.id);
  return ids.toSorted();
}

/** Fills a browser and rebuilds its database; ended at a call of the rebuilding, or of its finish. */
async function rebuildKilledAt(wish: Wish, first: number, second: number): Promise<Rebuilding> {
  startAnew();
  const browser = start();
  await fill(browser, wish);
  kill.arm(first);
  await rebuildDatabase(browser).catch(() => undefined);
  kill.arm();
  const next = start();
  kill.arm(second);
  await lookAfterAll(next).catch(() => undefined);
  kill.arm();
  return start();
}

/** What is in the database after the worker's next start, when both copies agree and no dump is left. */
async function contentAfterStart(browser: Rebuilding) {
  await lookAfterAll(browser);
  const database = await browser.storage.connection();
  const ids = (await database.getAll('entries')).map(({ id }) => id);
  expect(await idsInCopy(browser)).toEqual(ids.toSorted());
  const left: string[] = [];
  for await (const name of files.rebuild.keys()) left.push(name);
  expect(left).toEqual([]);
  return contentOf(browser.storage);
}

const SOME: Wish = {
  entries: [
    { of: 0, place: 'both' },
    { of: 1, place: 'database' },
    { of: 1, place: 'copy' },
    { of: 0, place: 'both' },
    { of: 1, place: 'database' },
  ],
};

describe('a rebuilt database', () => {
  it('holds everything it held, and under the same arrival numbers', async () => {
    const wish: Wish = { entries: SOME.entries.filter(({ place }) => place !== 'copy') };
    const expected = await contentWithout(wish);
    startAnew();
    const browser = start();
    await fill(browser, wish);
    await lookAfterAll(browser);
    const before = await (await browser.storage.connection()).getAllKeys('entries');
    const first = await browser.storage.connection();
    await rebuildDatabase(browser);
    expect(await contentAfterStart(browser)).toEqual(expected);
    const second = await browser.storage.connection();
    expect(second).not.toBe(first);
    expect(await second.getAllKeys('entries')).toEqual(before);
  });

  it(
    'holds everything, once, whenever it was killed, and whatever is killed next',
    async () => {
      const expected = await contentWithout(SOME);
      startAnew();
      const counted = start();
      await fill(counted, SOME);
      const before = kill.calls();
      await rebuildDatabase(counted);
      const calls = kill.calls() - before;
      expect(calls).toBeGreaterThan(50);
      for (let at = 0; at <= calls; at += 1) {
        // Every other time what goes on with it is killed too.
        const second = at % 2 === 0 ? Infinity : (at * 7) % calls;
        const killed = await rebuildKilledAt(SOME, at, second);
        expect(await contentAfterStart(killed)).toEqual(expected);
      }
    },
    BUSY_MACHINE_IN_MS,
  );

  it(
    'holds what was saved while it was half done',
    async () => {
      const late = newEntry(0x600, call({ inquiryId: inquiryId(0x600) }), caseOf(4));
      const save = ({ storage }: Rebuilding) => recordEntries(storage, [late]);
      const kept = ({ entries }: Record<string, unknown>) =>
        (entries as string[]).map((text) => (JSON.parse(text) as { id: string }).id).toSorted();
      const expected = await contentWithout(SOME, save);
      const { deliveries, drafts, docket, settings } = expected as Record<string, unknown>;
      for (let at = 0; at <= 120; at += 4) {
        startAnew();
        const browser = start();
        await fill(browser, SOME);
        kill.arm(at);
        await rebuildDatabase(browser).catch(() => undefined);
        kill.arm();
        const next = start();
        await save(next);
        await lookAfterAll(next);
        const content = await contentOf(next.storage);
        expect(kept(content)).toEqual(kept(expected));
        expect(content).toMatchObject({ deliveries, drafts, docket, settings });
      }
    },
    BUSY_MACHINE_IN_MS,
  );

  it(
    'of any journal, killed anywhere, holds everything once (property)',
    async () => {
      const wish = fc.record({
        entries: fc.array(
          fc.record({
            of: fc.nat({ max: 3 }),
            place: fc.constantFrom<Place>('both', 'both', 'database', 'copy'),
          }),
          { maxLength: 12 },
        ),
      });
      const moment = fc.nat({ max: 160 });
      await fc.assert(
        fc.asyncProperty(wish, moment, moment, async (journal, first, second) => {
          const expected = await contentWithout(journal);
          const killed = await rebuildKilledAt(journal, first, second);
          expect(await contentAfterStart(killed)).toEqual(expected);
        }),
        { numRuns: 60 },
      );
    },
    BUSY_MACHINE_IN_MS,
  );
});
