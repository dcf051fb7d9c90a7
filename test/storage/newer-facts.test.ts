import * as fc from 'fast-check';
import { deleteDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry } from '../../src/domain/entry.ts';
import type { RawFact } from '../../src/domain/fact.ts';
import { FACT_TYPES } from '../../src/domain/fact.ts';
import { createConnection } from '../../src/storage/connection.ts';
import { makeWhole } from '../../src/storage/make-whole.ts';
import { readRawCopy } from '../../src/storage/raw-copy.ts';
import { readCaseFile } from '../../src/storage/read-case.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import type { ArrivedEntry } from '../../src/storage/second-copy.ts';
import { createSegmentCopy } from '../../src/storage/segment-copy.ts';
import type { Upgrade } from '../../src/storage/upgrades.ts';
import { upgrades } from '../../src/storage/upgrades.ts';
import { anyFact } from '../support/fact-arbitraries.ts';
import { BUSY_MACHINE_IN_MS, entry, entryId, VERMONT_CASE } from '../support/given.ts';
import { entriesById, fileOf, preview, restore } from '../support/backup-files.ts';
import { createMemoryDirectory } from '../support/memory-directory.ts';
import { createMemoryStorage, forgetDatabases, newEntry } from '../support/memory-storage.ts';
import { anotherBrowser } from '../support/whole-journals.ts';

vi.setConfig({ testTimeout: BUSY_MACHINE_IN_MS });
beforeEach(forgetDatabases);

/** Values as a file can hold them. */
const anyJson = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)));
const more = fc.dictionary(fc.stringMatching(/^new[A-Z][a-z]{1,8}$/), anyJson, { maxKeys: 3 });

/** A fact of a kind that is not known here, or a known one that says more. */
const newerFact = fc.oneof(
  fc
    .tuple(fc.stringMatching(/^later-[a-z]{1,20}$/), more)
    .map(([type, said]) => ({ ...said, type })),
  fc.tuple(anyFact, more).map(([fact, said]) => ({ ...said, ...fact })),
) as fc.Arbitrary<RawFact>;

/** Entries of a newer version: with later facts, a higher `v`, and more in their envelopes. */
const newerEntries = fc
  .array(fc.tuple(newerFact, fc.integer({ min: 2, max: 1_000_000 }), more), {
    minLength: 1,
    maxLength: 12,
  })
  .map((all) => all.map(([fact, v, said], n): Entry => ({ ...said, ...entry(n, fact, { v }) })));

const laterStep: Upgrade = (database) => {
  database.createObjectStore('later' as 'drafts').createIndex('at' as never, 'at');
};

/** Everything that both copies and the raw one go through, one after another. */
async function goThrough(entries: readonly Entry[]): Promise<void> {
  const files = createMemoryDirectory();
  const openFiles = () => Promise.resolve(files);
  const copy = createSegmentCopy(openFiles);
  await copy.append(entries.map((each, arrival) => ({ arrival, entry: each })));
  const held = async () => {
    const all: ArrivedEntry[] = [];
    for await (const each of copy.readAll()) all.push(each);
    return all.map((each) => each.entry);
  };

  // Restored from the second copy, and that written anew from the database.
  const storage = { ...createMemoryStorage(), copy };
  await makeWhole(storage, { fully: true });
  const database = await storage.connection();
  expect(await database.getAll('entries')).toEqual(entries);
  await copy.replaceAll(empty());
  await makeWhole(storage, { fully: true });
  expect(await held()).toEqual(entries);

  // Named by what this version records, and read beside it.
  await recordEntries(storage, [
    newEntry(100, { type: 'entry-struck', entryId: entryId(0), reason: 'Not so' }),
    newEntry(101, { type: 'entry-corrected', entryId: entryId(1), fact: { type: 'later-x' } }),
  ]);
  await readCaseFile(storage, VERMONT_CASE);
  expect((await database.getAll('entries')).slice(0, entries.length)).toEqual(entries);
  expect((await held()).slice(0, entries.length)).toEqual(entries);
  database.close();

  // Updated, and saved as it is.
  const updated = await createConnection({ steps: [...upgrades, laterStep] })();
  expect((await updated.getAll('entries')).slice(0, entries.length)).toEqual(entries);
  updated.close();
  const raw = await readRawCopy({ openFiles, now: storage.now, appVersion: '0.1.0' });
  const rows = raw.map((line) => JSON.parse(line) as { store?: string; value?: unknown });
  const saved = rows.filter(({ store }) => store === 'entries').map(({ value }) => value);
  expect(saved.slice(0, entries.length)).toEqual(entries);
}

async function* empty(): AsyncGenerator<readonly ArrivedEntry[]> {
  // Nothing: the copy is emptied.
}

describe('what a newer version wrote', () => {
  it('comes word for word through reading, both copies, a restoring, corrections, an update and a raw copy', async () => {
    await fc.assert(
      fc.asyncProperty(newerEntries, async (entries) => {
        await expect(goThrough(entries)).resolves.toBeUndefined();
        await deleteDB('followthrough');
      }),
      { numRuns: 40 },
    );
  });

  it('is told as unknown in the case file, and a strike of it holds', async () => {
    const storage = createMemoryStorage();
    const fact = { type: 'later-sung', verse: [1, null] } as unknown as RawFact;
    const newer = entry(2, fact, { v: 2 });
    await recordEntries(storage, [newEntry(1, { type: 'case-kept' })]);
    await storage.copy.append([{ arrival: 1, entry: newer }]);
    await makeWhole(storage, { fully: true });
    const read = async () => {
      const { history } = await readCaseFile(storage, VERMONT_CASE);
      return history.told.find((told) => told.entryId === newer.id);
    };
    expect(await read()).toMatchObject({ fact: undefined, rawFact: fact });
    await recordEntries(storage, [newEntry(3, { type: 'entry-struck', entryId: newer.id })]);
    expect(await read()).toMatchObject({ rawFact: fact, struck: {} });
  });
});

describe('what this version can’t read', () => {
  it('of an entry that it could have written comes back from a backup as it was', async () => {
    const anyUnread = fc
      .array(fc.tuple(fc.constantFrom(...FACT_TYPES), more), { minLength: 1, maxLength: 8 })
      .map((all) => all.map(([type, said], n) => entry(n, { ...said, type })));
    await fc.assert(
      fc.asyncProperty(anyUnread, async (kept) => {
        const storage = await anotherBrowser();
        await storage.copy.append(kept.map((each, arrival) => ({ arrival, entry: each })));
        await makeWhole(storage);
        expect(await entriesById(storage)).toEqual(kept);
        const file = await fileOf(storage);
        const other = await anotherBrowser();
        expect([...(await preview(other, file)).leftOut]).toEqual([]);
        await restore(other, file);
        expect(await entriesById(other)).toEqual(kept);
        expect(await readCaseFile(other, VERMONT_CASE)).toEqual(
          await readCaseFile(storage, VERMONT_CASE),
        );
      }),
      { numRuns: 20 },
    );
  });
});
