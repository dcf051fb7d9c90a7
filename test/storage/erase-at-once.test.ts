import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordClaims } from '../../src/storage/deliveries.ts';
import { eraseCase, eraseEntry } from '../../src/storage/erase.ts';
import { eraseEverything } from '../../src/storage/erase-everything.ts';
import { makeWhole } from '../../src/storage/make-whole.ts';
import { findByReceiptNumber, readCaseFile } from '../../src/storage/read-case.ts';
import { ErasedError } from '../../src/storage/expect-not-erased.ts';
import { recordEntries, recordFound } from '../../src/storage/record-entries.ts';
import { createSegmentCopy } from '../../src/storage/segment-copy.ts';
import { writeHandOff } from '../../src/storage/write-backup.ts';
import { APP, collect, entriesById, fileOf, idsInCopy } from '../support/backup-files.ts';
import {
  BUSY_MACHINE_IN_MS,
  call,
  day,
  entryId,
  receipt,
  TEXAS_CASE,
  VERMONT_CASE,
} from '../support/given.ts';
import type { KillSwitch } from '../support/kill-switch.ts';
import { createKillSwitch } from '../support/kill-switch.ts';
import { createMemoryDirectory } from '../support/memory-directory.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import {
  createMemoryStorage,
  forgetDatabases,
  keptAndCalled,
  newEntry,
  readRow,
} from '../support/memory-storage.ts';

let storage: MemoryStorage;

beforeEach(async () => {
  forgetDatabases();
  storage = createMemoryStorage();
  await recordEntries(storage, keptAndCalled(1, VERMONT_CASE, call({ notes: 'Never say this' })));
  await recordEntries(storage, keptAndCalled(3, TEXAS_CASE, call({ notes: 'This may be said' })));
  await recordClaims(storage, [
    {
      id: `${entryId(2)}:lapsed:2026-12-22`,
      caseId: VERMONT_CASE,
      subject: entryId(2),
      kind: 'lapsed',
      dueOn: day('2026-12-22'),
      state: 'claimed',
      claimedAt: '2026-12-22T14:00:00Z',
      passed: [],
    },
  ]);
});

const ids = (...numbers: readonly number[]) => numbers.map(entryId);
const left = async () => (await entriesById(storage)).map(({ id }) => id);
const describeCase = (n: number) =>
  newEntry(n, { type: 'case-described', patch: { label: 'Late' } });
const text = async (bytes: Promise<Uint8Array>) => new TextDecoder().decode(await bytes);

/** Whatever is decided now is not finished: the second copy can't be written. */
const cutShort = () => storage.copy.setFailing(true);

async function handOffOf() {
  const written = await writeHandOff(
    storage,
    { cases: new Set([VERMONT_CASE]), withNotes: true, withStruck: true },
    { app: APP },
  );
  return text(collect(written.bytes));
}

const ways = [
  ['a case', () => eraseCase(storage, VERMONT_CASE)],
  ['everything', () => eraseEverything(storage)],
] as const;

describe.each(ways)('%s whose erasing is decided and not finished', (_, erase) => {
  let isGone: boolean;

  beforeEach(async () => {
    cutShort();
    isGone = (await erase()).isGone;
  });

  it('stands in no list, rings nothing, and has an empty file', async () => {
    expect(isGone).toBe(false);
    expect(await readRow(storage, VERMONT_CASE)).toBeUndefined();
    const database = await storage.connection();
    expect(await database.getAllFromIndex('deliveries', 'caseId', VERMONT_CASE)).toEqual([]);
    expect((await readCaseFile(storage, VERMONT_CASE)).isKept).toBe(false);
    expect(await findByReceiptNumber(storage, receipt(VERMONT_CASE))).toBeUndefined();
  });

  it('is in no backup and in no hand-off', async () => {
    expect(await text(fileOf(storage))).not.toContain('Never say this');
    expect(await handOffOf()).not.toContain('Never say this');
  });

  it('takes no new record, however it was made', async () => {
    const saving = recordEntries(storage, [describeCase(10)]);
    await expect(saving).rejects.toHaveProperty('cause', expect.any(ErasedError));
    const found = recordFound(storage, async () => [describeCase(11)]);
    await expect(found).rejects.toHaveProperty('cause', expect.any(ErasedError));
    expect(await left()).not.toEqual(expect.arrayContaining(ids(10)));
  });

  it('is a new case when its number is kept anew, and stays one when the erasing is finished', async () => {
    await recordEntries(storage, keptAndCalled(20, VERMONT_CASE, call({ notes: 'Anew' })));
    await recordEntries(storage, [describeCase(22)]);
    storage.copy.setFailing(false);
    const next = createMemoryStorage(storage.copy);
    await makeWhole(next);
    expect(await readRow(next, VERMONT_CASE)).toMatchObject({ label: 'Late', openInquiries: 1 });
    expect(await left()).toEqual(expect.arrayContaining(ids(20, 21, 22)));
    expect(await left()).not.toEqual(expect.arrayContaining(ids(1)));
    expect(await left()).not.toEqual(expect.arrayContaining(ids(2)));
    expect(await idsInCopy(next)).toEqual(await left());
    expect(await makeWhole(next, { fully: true })).toBeUndefined();
  });
});

describe('a case that was erased', () => {
  it('takes no new record afterwards, either', async () => {
    await eraseCase(storage, VERMONT_CASE);
    const saving = recordEntries(storage, [describeCase(10)]);
    await expect(saving).rejects.toHaveProperty('cause', expect.any(ErasedError));
    expect(await left()).toEqual(ids(3, 4));
  });

  it('takes some again once its number is kept anew', async () => {
    await eraseCase(storage, VERMONT_CASE);
    await recordEntries(storage, [newEntry(10, { type: 'case-kept' })]);
    await recordEntries(storage, [describeCase(11)]);
    expect(await readRow(storage, VERMONT_CASE)).toMatchObject({ label: 'Late' });
  });
});

describe('an entry whose erasing is decided and not finished', () => {
  it('is no longer in the file of its case, nor in a backup', async () => {
    cutShort();
    await eraseEntry(storage, { id: entryId(2), caseId: VERMONT_CASE });
    expect((await readRow(storage, VERMONT_CASE))?.openInquiries).toBe(0);
    expect(await text(fileOf(storage))).not.toContain('Never say this');
    const database = await storage.connection();
    expect(await database.getAllFromIndex('deliveries', 'caseId', VERMONT_CASE)).toEqual([]);
  });
});

describe('erasing a case, killed at any of its calls', () => {
  let kill: KillSwitch;

  beforeEach(() => {
    kill = createKillSwitch();
  });
  afterEach(() => kill.remove());

  it(
    'is finished at the next start with all that was recorded in between, or had not begun',
    async () => {
      const outcomes = new Set<string>();
      let calls = 1;
      for (let after = -1; after < calls; after += 1) {
        forgetDatabases();
        const directory = createMemoryDirectory();
        const start = () => ({
          ...createMemoryStorage(),
          copy: createSegmentCopy(() => Promise.resolve(kill.wrap(directory))),
        });
        const browser = start();
        await recordEntries(browser, keptAndCalled(3, TEXAS_CASE, call()));
        await recordEntries(browser, keptAndCalled(1, VERMONT_CASE, call({ notes: 'Gone' })));
        const before = kill.calls();
        // First as a whole, to know its calls.
        if (after >= 0) kill.arm(after);
        await eraseCase(browser, VERMONT_CASE).catch(() => undefined);
        kill.arm();
        if (after < 0) calls = kill.calls() - before;

        const between = start();
        const isKept =
          (await (await between.connection()).getKey('docket', VERMONT_CASE)) !== undefined;
        outcomes.add(isKept ? 'not begun' : 'decided');
        const anew = keptAndCalled(11, VERMONT_CASE, call({ notes: 'Anew' }));
        await recordEntries(between, isKept ? anew.slice(1) : anew);
        await recordEntries(between, [newEntry(13, call({ notes: 'Anew, too' }), TEXAS_CASE)]);

        const next = start();
        await makeWhole(next);
        const expected = isKept ? ids(1, 2, 3, 4, 12, 13) : ids(3, 4, 11, 12, 13);
        expect((await entriesById(next)).map(({ id }) => id)).toEqual(expected);
        expect(await idsInCopy(next)).toEqual(expected);
        expect(await next.copy.readMarkers()).toEqual(isKept ? [] : ids(1, 2));
        const settings = await (await next.connection()).getAllKeys('settings');
        expect(settings).not.toContain('erasing');
        expect(settings).not.toContain('copyHoldsErased');
        expect(await makeWhole(next, { fully: true })).toBeUndefined();
      }
      expect([...outcomes].toSorted()).toEqual(['decided', 'not begun']);
    },
    BUSY_MACHINE_IN_MS,
  );
});

describe('the second copy of what was erased', () => {
  it('loses it behind a gap in its files, too', async () => {
    const directory = createMemoryDirectory();
    const copy = createSegmentCopy(() => Promise.resolve(directory));
    forgetDatabases();
    const browser = { ...createMemoryStorage(), copy };
    const keepMany = (from: number, caseId: typeof VERMONT_CASE) =>
      recordEntries(browser, [
        newEntry(from, { type: 'case-kept' }, caseId),
        ...Array.from({ length: 299 }, (_, at) =>
          newEntry(
            from + 1 + at,
            { type: 'case-described', patch: { label: 'Never say this' } },
            caseId,
          ),
        ),
      ]);
    await recordEntries(browser, [newEntry(1, { type: 'case-kept' }, TEXAS_CASE)]);
    await keepMany(1000, VERMONT_CASE);
    await eraseCase(browser, VERMONT_CASE);
    await keepMany(2000, VERMONT_CASE);
    expect((await eraseCase(browser, VERMONT_CASE)).isGone).toBe(true);
    expect(await idsInCopy(browser)).toEqual(ids(1));
  });
});
