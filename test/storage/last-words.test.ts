import { beforeEach, describe, expect, test } from 'vitest';
import type { Draft } from '../../src/domain/draft.ts';
import { makeDraftsWhole, readEitherDraft } from '../../src/storage/copy-drafts.ts';
import { createDraftCopy } from '../../src/storage/draft-copy.ts';
import { keepDraft, readBegunForms } from '../../src/storage/drafts.ts';
import { createLastWords } from '../../src/storage/last-words.ts';
import { entryId } from '../support/given.ts';
import { createMemoryDirectory } from '../support/memory-directory.ts';
import { createMemoryStorage, forgetDatabases } from '../support/memory-storage.ts';

const KEY = 'call EAC9990000001';

function draft(notes: string, second: number, key = KEY): Draft {
  const savedAt = `2026-11-21T15:00:${String(second).padStart(2, '0')}Z`;
  return { key, entryId: entryId(1), savedAt, fields: { notes } };
}

/** A store of a page's own. */
function createPageStore() {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index: number) => [...items.keys()][index] ?? null,
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
    removeItem: (name: string) => void items.delete(name),
  };
}

function setUp() {
  const store = createPageStore();
  const lastWords = createLastWords(() => store);
  const directory = createMemoryDirectory() as never;
  const draftCopy = createDraftCopy(
    async () => directory,
    (work) => work(),
    lastWords,
  );
  const storage = createMemoryStorage();
  return { store, lastWords, draftCopy, storage, both: { ...storage, draftCopy } };
}

beforeEach(forgetDatabases);

describe('last words', () => {
  test('of a form of which no copy has anything are read, and offered again', async () => {
    const { lastWords, storage, draftCopy, both } = setUp();
    lastWords.note(draft('She', 1));
    expect((await readEitherDraft(both, KEY)).draft).toEqual(draft('She', 1));

    lastWords.note(draft('He', 2, 'call LIN2690012345'));
    await makeDraftsWhole(both);
    const begun = await readBegunForms(storage, 5);
    expect(begun.map((form) => form.draft.fields)).toEqual([{ notes: 'He' }, { notes: 'She' }]);
    expect(await draftCopy.read('call LIN2690012345')).toMatchObject({ fields: { notes: 'He' } });
    expect(lastWords.readAll()).toEqual([]);
  });

  test('count where they are newer than both copies, and not where they are older', async () => {
    const { lastWords, storage, draftCopy, both } = setUp();
    await keepDraft(storage, draft('She said', 2));
    await draftCopy.write(draft('She said', 2));
    lastWords.note(draft('She said so', 3));
    expect((await readEitherDraft(both, KEY)).draft).toEqual(draft('She said so', 3));
    lastWords.note(draft('She', 1));
    expect((await readEitherDraft(both, KEY)).draft).toEqual(draft('She said so', 3));
  });

  test('are forgotten up to what a copy has, and no further', () => {
    const { lastWords } = setUp();
    lastWords.note(draft('She said', 2));
    lastWords.forget(KEY, draft('She', 1));
    expect(lastWords.read(KEY)).toEqual(draft('She said', 2));
    lastWords.forget(KEY, draft('She said', 2));
    expect(lastWords.read(KEY)).toBeUndefined();
  });

  test('leave alone what else the page stores, and what is torn', () => {
    const { lastWords, store } = setUp();
    store.setItem('another', JSON.stringify(draft('Not ours', 1)));
    store.setItem(`last-words ${KEY}`, '{"key":');
    expect(lastWords.readAll()).toEqual([]);
    lastWords.forget(KEY);
    expect(store.length).toBe(1);
  });

  test('are none where the page has no store', () => {
    const lastWords = createLastWords(() => {
      throw new DOMException('Not here.', 'SecurityError');
    });
    lastWords.note(draft('She', 1));
    expect(lastWords.read(KEY)).toBeUndefined();
    expect(lastWords.readAll()).toEqual([]);
    lastWords.forget(KEY);
  });
});
