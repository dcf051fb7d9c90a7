import { beforeEach, expect, it } from 'vitest';
import {
  compareAfterStart,
  compareWhenDue,
  readCompared,
} from '../../src/storage/full-comparison.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { readRestored } from '../../src/storage/restored-mark.ts';
import { createSegmentCopy } from '../../src/storage/segment-copy.ts';
import { createMemoryDirectory } from '../support/memory-directory.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { createMemoryStorage, forgetDatabases, newEntry } from '../support/memory-storage.ts';

const SAME_RUN = { version: '0.1.0', isStartedSince: false };
const FIRST = '00000000-000.jsonl';

let storage: MemoryStorage;
let directory: FileSystemDirectoryHandle;

beforeEach(async () => {
  forgetDatabases();
  directory = createMemoryDirectory();
  const copy = createSegmentCopy(() => Promise.resolve(directory));
  storage = { ...createMemoryStorage(), copy: copy as MemoryStorage['copy'] };
  const label = 'Rosa';
  await recordEntries(
    storage,
    Array.from({ length: 300 }, (_, n) =>
      newEntry(n, { type: 'case-described', patch: { label } }),
    ),
  );
  await compareWhenDue(storage, SAME_RUN);
});

async function idsInCopy(): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const { entry } of storage.copy.readAll()) ids.push(entry.id);
  return ids;
}

async function idsInDatabase(): Promise<readonly string[]> {
  return (await (await storage.connection()).getAll('entries')).map(({ id }) => id);
}

async function change(name: string, changed: (text: string) => string): Promise<void> {
  const handle = await directory.getFileHandle(name);
  const text = await (await handle.getFile()).text();
  const stream = await handle.createWritable();
  await stream.write(changed(text));
  await stream.close();
}

it('both copies are compared in full the first time, and that is written down', async () => {
  expect(await readCompared(storage)).toEqual({ at: '2026-11-21T15:00:00Z', version: '0.1.0' });
  expect(storage.problems).toEqual([]);
});

it.each([
  ['a week later', '2026-11-28T15:00:00Z', SAME_RUN],
  ['after an update', '2026-11-21T15:01:00Z', { ...SAME_RUN, version: '0.2.0' }],
  ['when the clock was put back', '2026-11-20T15:00:00Z', SAME_RUN],
])(
  'the second copy without its first file is whole again %s, which only the diagnostics tell',
  async (_, now, occasion) => {
    await directory.removeEntry(FIRST);
    storage.setNow(now);
    expect(await compareWhenDue(storage, occasion)).toBe(false);
    expect(await idsInCopy()).toEqual(await idsInDatabase());
    expect(storage.problems.map(({ where }) => where)).toEqual(['second-copy']);
    expect(await readRestored(storage)).toBeUndefined();
    expect(await readCompared(storage)).toMatchObject({ version: occasion.version });
  },
);

it('nothing is compared again within the week, by the same version', async () => {
  await directory.removeEntry(FIRST);
  storage.setNow('2026-11-28T14:59:00Z');
  await compareWhenDue(storage, SAME_RUN);
  expect(await idsInCopy()).toHaveLength(172);
});

it('after a rebuilding they are compared again, but only when the browser was started anew', async () => {
  await compareAfterStart(storage, '0.1.0');
  await directory.removeEntry(FIRST);
  await compareWhenDue(storage, SAME_RUN);
  expect(await idsInCopy()).toHaveLength(172);
  await compareWhenDue(storage, { ...SAME_RUN, isStartedSince: true });
  expect(await idsInCopy()).toHaveLength(300);
  expect(await readCompared(storage)).not.toHaveProperty('again');
});

it('a word that was spoilt in the second copy is set right from the database', async () => {
  await change(FIRST, (text) => text.replace('Rosa', 'Rosb'));
  storage.setNow('2026-12-01T15:00:00Z');
  expect(await compareWhenDue(storage, SAME_RUN)).toBe(false);
  const labels = new Set<string>();
  for await (const { entry } of storage.copy.readAll()) labels.add(JSON.stringify(entry.fact));
  expect(labels.size).toBe(1);
});

it('what only the database had lost in its middle is told as restored', async () => {
  await (await storage.connection()).delete('entries', 7);
  storage.setNow('2026-12-01T15:00:00Z');
  expect(await compareWhenDue(storage, SAME_RUN)).toBe(true);
  expect(await readRestored(storage)).toMatchObject({ entries: 1 });
  expect(await idsInDatabase()).toHaveLength(300);
});

it('copies that agree are compared without keeping anyone from saving', async () => {
  storage.setNow('2026-12-01T15:00:00Z');
  const locked = { ...storage, withCopyLock: () => Promise.reject(new Error('It was locked.')) };
  expect(await compareWhenDue(locked, SAME_RUN)).toBe(false);
  expect(await readCompared(storage)).toMatchObject({ at: '2026-12-01T15:00:00Z' });
});
