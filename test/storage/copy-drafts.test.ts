import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft } from '../../src/domain/draft.ts';
import {
  copyDraft,
  keepInCopyOnly,
  makeDraftsWhole,
  readEitherDraft,
  removeSavedCopy,
} from '../../src/storage/copy-drafts.ts';
import { createDraftCopy } from '../../src/storage/draft-copy.ts';
import { dropDraft, keepDraft, readBegunForms, readDraft } from '../../src/storage/drafts.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { entryId } from '../support/given.ts';
import { createMemoryDirectory } from '../support/memory-directory.ts';
import { createMemoryStorage, forgetDatabases, newEntry } from '../support/memory-storage.ts';

beforeEach(forgetDatabases);

const draft: Draft = {
  key: 'call EAC9990000001',
  entryId: entryId(1),
  savedAt: '2026-11-21T15:00:00Z',
  fields: { notes: 'Was told to' },
};
const newer: Draft = {
  ...draft,
  savedAt: '2026-11-21T15:00:01Z',
  fields: { notes: 'Was told to wait' },
};

/** A storage whose database can be wiped while the files stay. */
function setUp(directory = createMemoryDirectory()) {
  const draftCopy = createDraftCopy(
    () => Promise.resolve(directory),
    (work) => work(),
  );
  return { ...createMemoryStorage(), draftCopy, directory };
}

function afterWipe({ directory }: { readonly directory: FileSystemDirectoryHandle }) {
  forgetDatabases();
  return setUp(directory);
}

async function keepBoth(storage: ReturnType<typeof setUp>, kept: Draft) {
  await keepDraft(storage, kept);
  await copyDraft(storage, kept.key);
}

it('a draft that a wiped database had is there again, word for word', async () => {
  const before = setUp();
  await keepBoth(before, draft);
  await keepBoth(before, newer);
  await keepBoth(before, { ...draft, key: 'answer 1', entryId: entryId(2) });
  const storage = afterWipe(before);
  await makeDraftsWhole(storage);
  expect(await readDraft(storage, draft.key)).toEqual({
    ...newer,
    savedAt: '2026-11-21T15:00:01Z',
  });
  expect(await readBegunForms(storage, 10)).toHaveLength(2);
  await makeDraftsWhole(storage);
  expect(await readBegunForms(storage, 10)).toHaveLength(2);
});

it('a form opened before both copies are united has what the second one holds', async () => {
  const before = setUp();
  await keepBoth(before, newer);
  const storage = afterWipe(before);
  expect(await readEitherDraft(storage, draft.key)).toEqual({ draft: newer });
  expect(await readDraft(storage, draft.key)).toMatchObject(newer);
});

describe('a form opened while one copy can’t be read', () => {
  const noDatabase = () => Promise.reject(new Error('No database.'));
  const noFiles = createDraftCopy(
    () => Promise.reject(new Error('No files.')),
    (work) => work(),
  );

  it('has what the second copy holds, and says what is the matter with the database', async () => {
    const { draftCopy } = setUp();
    await keepInCopyOnly(draftCopy, newer);
    const read = await readEitherDraft({ connection: noDatabase, draftCopy }, draft.key);
    expect(read).toMatchObject({ draft: newer, unread: { message: 'No database.' } });
  });

  it('has what the database holds, and says what is the matter with the second copy', async () => {
    const { connection } = setUp();
    await keepDraft({ connection }, newer);
    const read = await readEitherDraft({ connection, draftCopy: noFiles }, draft.key);
    expect(read).toMatchObject({ draft: newer, unread: { message: 'No files.' } });
  });

  it('says that it can’t be read when the other has nothing, or can’t be read either', async () => {
    for (const draftCopy of [setUp().draftCopy, noFiles]) {
      await expect(
        readEitherDraft({ connection: noDatabase, draftCopy }, 'answer 1'),
      ).rejects.toThrow('No database.');
    }
    const { connection } = setUp();
    await expect(readEitherDraft({ connection, draftCopy: noFiles }, 'answer 1')).rejects.toThrow(
      'No files.',
    );
  });
});

describe('while another writer holds the drafts', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    return () => vi.useRealTimers();
  });

  /** Holds the drafts until the function it gives is called. */
  async function holdDrafts({ connection }: ReturnType<typeof setUp>) {
    const holding = (await connection()).transaction('drafts', 'readwrite');
    const gate = { isHeld: true };
    const hold = (async () => {
      while (gate.isHeld) await holding.store.get('nothing');
    })();
    return async () => {
      gate.isHeld = false;
      await hold;
      await holding.done;
    };
  }

  it('a form has the words of the second copy after 2 seconds', async () => {
    const storage = setUp();
    await keepBoth(storage, newer);
    const release = await holdDrafts(storage);
    const reading = readEitherDraft(storage, draft.key);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await reading).toMatchObject({ draft: newer, unread: { name: 'TimeoutError' } });
    await release();
  });

  it('what is not kept within 2 seconds counts as not kept, and is not kept after all', async () => {
    const storage = setUp();
    await keepBoth(storage, draft);
    const release = await holdDrafts(storage);
    const [keeping, dropping] = [keepDraft(storage, newer), dropDraft(storage, newer)].map((work) =>
      work.catch((error: unknown) => error),
    );
    await vi.advanceTimersByTimeAsync(2000);
    expect(await keeping).toMatchObject({ name: 'TimeoutError' });
    expect(await dropping).toMatchObject({ name: 'TimeoutError' });
    await release();
    expect(await readDraft(storage, draft.key)).toEqual(draft);
  });

  it('what is kept in the second copy alone waits no longer than that for its lock', async () => {
    const storage = setUp();
    const copy = { ...storage.draftCopy, withLock: () => new Promise<never>(() => undefined) };
    const keeping = keepInCopyOnly(copy, draft).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await keeping).toMatchObject({ name: 'TimeoutError' });
  });
});

it('what the database did not take counts where it is newer, and overwrites nothing newer', async () => {
  const storage = setUp();
  await keepBoth(storage, draft);
  await keepInCopyOnly(storage.draftCopy, newer);
  await keepInCopyOnly(storage.draftCopy, draft);
  await makeDraftsWhole(storage);
  expect(await readDraft(storage, draft.key)).toMatchObject(newer);
});

it('a copy that a closed window had no time to write is brought up to the database', async () => {
  const storage = setUp();
  await keepBoth(storage, draft);
  await keepDraft(storage, newer);
  await makeDraftsWhole(storage);
  expect(await storage.draftCopy.read(draft.key)).toMatchObject(newer);
  expect(await readDraft(storage, draft.key)).toEqual(newer);
});

describe('a discarded draft', () => {
  it('does not come back after the database was wiped', async () => {
    const before = setUp();
    await keepBoth(before, draft);
    await dropDraft(before, draft);
    await copyDraft(before, draft.key);
    expect(await (await before.connection()).count('drafts')).toBe(0);
    const storage = afterWipe(before);
    await makeDraftsWhole(storage);
    expect(await readBegunForms(storage, 10)).toEqual([]);
  });

  it('does not come back when the browser ended before its file was removed', async () => {
    const storage = setUp();
    await keepBoth(storage, draft);
    await dropDraft(storage, draft);
    expect(await readEitherDraft(storage, draft.key)).toEqual({ draft: undefined });
    await makeDraftsWhole(storage);
    expect(await storage.draftCopy.readAll()).toEqual([]);
    expect(await (await storage.connection()).count('drafts')).toBe(0);
  });

  it('leaves alone the same form begun anew', async () => {
    const storage = setUp();
    await keepBoth(storage, draft);
    await dropDraft(storage, draft);
    await keepBoth(storage, { ...newer, entryId: entryId(2) });
    await makeDraftsWhole(storage);
    expect(await readDraft(storage, draft.key)).toMatchObject({ entryId: entryId(2) });
    expect(await storage.draftCopy.read(draft.key)).toMatchObject({ entryId: entryId(2) });
  });
});

describe('a saved draft', () => {
  it('is gone from both copies', async () => {
    const storage = setUp();
    await keepBoth(storage, draft);
    await recordEntries(storage, [newEntry(1, { type: 'case-kept' })], { draftKey: draft.key });
    await removeSavedCopy(storage.draftCopy, draft);
    expect(await storage.draftCopy.readAll()).toEqual([]);
  });

  it('does not come back when the browser ended before its file was removed', async () => {
    const storage = setUp();
    await keepBoth(storage, draft);
    await recordEntries(storage, [newEntry(1, { type: 'case-kept' })], { draftKey: draft.key });
    expect(await readEitherDraft(storage, draft.key)).toEqual({ draft: undefined });
    await makeDraftsWhole(storage);
    expect(await storage.draftCopy.readAll()).toEqual([]);
    expect(await (await storage.connection()).count('drafts')).toBe(0);
  });

  it('does not take the next call about the same number with it', async () => {
    const storage = setUp();
    await keepBoth(storage, { ...newer, entryId: entryId(2) });
    await removeSavedCopy(storage.draftCopy, draft);
    expect(await storage.draftCopy.read(draft.key)).toMatchObject({ entryId: entryId(2) });
  });
});

it('torn files and leftovers of a killed browser are no drafts, and stop nothing', async () => {
  const storage = setUp();
  await keepBoth(storage, draft);
  for (const [name, text] of [
    ['answer_20_1.json', '{"key":"answer 1","ent'],
    ['answer_20_2.json.crswap', JSON.stringify(draft)],
  ] as const) {
    const stream = await (
      await storage.directory.getFileHandle(name, { create: true })
    ).createWritable();
    await stream.write(text);
    await stream.close();
  }
  expect(await storage.draftCopy.readAll()).toEqual([draft]);
  const names: string[] = [];
  for await (const name of storage.directory.keys()) names.push(name);
  expect(names).not.toContain('answer_20_2.json.crswap');
});

it('words typed after the entry of their draft was recorded stay in both copies', async () => {
  const storage = setUp();
  await recordEntries(storage, [newEntry(1, { type: 'case-kept' })]);
  await keepBoth(storage, newer);
  await makeDraftsWhole(storage);
  expect(await readDraft(storage, newer.key)).toEqual(newer);
  const found = afterWipe(storage);
  await makeDraftsWhole(found);
  expect(await readDraft(found, newer.key)).toEqual(newer);
});
