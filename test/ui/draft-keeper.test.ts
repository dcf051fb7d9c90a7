import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft } from '../../src/domain/draft.ts';
import { makeDraftsWhole, readEitherDraft } from '../../src/storage/copy-drafts.ts';
import { createDraftCopy } from '../../src/storage/draft-copy.ts';
import { readBegunForms, readDraft } from '../../src/storage/drafts.ts';
import { NO_LAST_WORDS } from '../../src/storage/last-words.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { createDraftKeeper } from '../../src/ui/draft-keeper.ts';
import { entryId } from '../support/given.ts';
import { createMemoryDirectory } from '../support/memory-directory.ts';
import { createMemoryStorage, forgetDatabases, newEntry } from '../support/memory-storage.ts';

const reported = vi.hoisted(() => [] as string[]);
vi.mock('../../src/platform/surroundings.ts', () => ({
  reportProblem: (where: string) => reported.push(where),
}));

const KEY = 'call EAC9990000001';
const WORDS = { notes: 'She said the file is at' };

beforeEach(() => {
  forgetDatabases();
  reported.length = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A keeper of a form that is begun anew, over a database that can be made to fail or hang. */
function setUp() {
  const storage = createMemoryStorage();
  const directory = createMemoryDirectory();
  const given: { database?: 'fails' | 'hangs'; files?: 'fail' } = {};
  const connection: typeof storage.connection = (lost) => {
    if (given.database === 'fails') return Promise.reject(new Error('No database.'));
    if (given.database === 'hangs') return new Promise(() => undefined);
    return storage.connection(lost);
  };
  const noted: Draft[] = [];
  const draftCopy = createDraftCopy(
    () => (given.files === 'fail' ? Promise.reject(new Error('No files.')) : (directory as never)),
    (work) => work(),
    { ...NO_LAST_WORDS, note: (draft) => noted.push(draft) },
  );
  const clock = {
    now: () => Temporal.Instant.from('2026-11-21T15:00:00Z'),
    zone: () => 'America/New_York',
  };
  const told: unknown[] = [];
  const keeper = createDraftKeeper(
    { storage: { ...storage, connection }, draftCopy, clock },
    KEY,
    undefined,
    (unkept) => told.push(unkept?.error),
  );
  keeper.begin(entryId(1), undefined);
  return { keeper, given, storage, draftCopy, told, noted, kept: () => readDraft(storage, KEY) };
}

/** Lets the database in memory, which answers by and by, come to an end. */
async function pass(milliseconds: number) {
  await vi.advanceTimersByTimeAsync(milliseconds);
  for (let turn = 0; turn < 30; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

const withWords = expect.objectContaining({ fields: WORDS }) as Draft;

describe('what is typed', () => {
  it('is noted before anything is waited for: the window may be gone by then', () => {
    const { keeper, given, noted } = setUp();
    Object.assign(given, { database: 'hangs', files: 'fail' });
    keeper.type(WORDS);
    expect(noted).toEqual([withWords]);
  });

  it('is in both copies after a short pause', async () => {
    const { keeper, draftCopy, kept, told } = setUp();
    keeper.type(WORDS);
    await pass(150);
    expect(await kept()).toEqual(withWords);
    expect(await draftCopy.read(KEY)).toEqual(withWords);
    expect(keeper.isBehind()).toBe(false);
    expect(told.filter((error) => error !== undefined)).toEqual([]);
  });

  it('is in the second copy within 300 ms while the database hangs, and in both once it answers', async () => {
    const { keeper, given, draftCopy, kept, told } = setUp();
    given.database = 'hangs';
    keeper.type(WORDS);
    await pass(300);
    expect(await draftCopy.read(KEY)).toEqual(withWords);
    expect(keeper.isBehind()).toBe(false);
    await pass(2000);
    delete given.database;
    expect(await kept()).toBeUndefined();
    await pass(1000);
    expect(await kept()).toEqual(withWords);
    expect(told.filter((error) => error !== undefined)).toEqual([]);
    expect(reported).toEqual(['keeping a draft']);
  });

  it('that is in no copy is told, tried again by itself, and told to be kept', async () => {
    const { keeper, given, draftCopy, kept, told } = setUp();
    given.database = 'fails';
    given.files = 'fail';
    keeper.type(WORDS);
    await pass(300);
    expect(told.at(-1)).toMatchObject({ message: 'No database.' });
    expect(keeper.isBehind()).toBe(true);
    delete given.files;
    await pass(1000);
    expect(told.at(-1)).toBeUndefined();
    expect(keeper.isBehind()).toBe(false);
    expect(await draftCopy.read(KEY)).toEqual(withWords);
    delete given.database;
    await pass(1000);
    expect(await kept()).toEqual(withWords);
  });

  it('and could not be kept is not brought back once its form was saved', async () => {
    const { keeper, given, draftCopy, kept } = setUp();
    given.database = 'hangs';
    keeper.type(WORDS);
    await pass(300);
    keeper.end();
    delete given.database;
    await pass(5000);
    expect(await kept()).toBeUndefined();
    expect(await draftCopy.read(KEY)).toBeUndefined();
  });
});

describe('what is typed after a save that only seemed to fail', () => {
  const LONGER = { notes: `${WORDS.notes} the Vermont center` };
  const withLonger = expect.objectContaining({ fields: LONGER }) as Draft;

  /** The entry is in the journal, stamped hours ahead of the clock; the form goes on. */
  async function typeOn() {
    const given = setUp();
    const { keeper, storage, draftCopy } = given;
    keeper.type(WORDS);
    await pass(150);
    keeper.noteSave();
    const ahead = { ...storage, now: () => Temporal.Instant.from('2026-11-21T22:00:00Z') };
    await recordEntries(ahead, [newEntry(1, { type: 'case-kept' })]);
    keeper.type(LONGER);
    await pass(150);
    expect(await draftCopy.read(KEY)).toEqual(withLonger);
    return { ...given, both: { ...storage, draftCopy } };
  }

  it('is offered again, whatever the clocks say, and after the database was wiped too', async () => {
    const { both, storage, kept } = await typeOn();
    await makeDraftsWhole(both);
    expect(await kept()).toEqual(withLonger);
    await (await storage.connection()).delete('drafts', KEY);
    expect(await readEitherDraft(both, KEY)).toEqual({ draft: withLonger });
  });

  it('stays so marked for the window that goes on with it', async () => {
    const { both, kept } = await typeOn();
    const next = setUp().keeper;
    next.begin(entryId(1), await kept());
    next.type({ notes: 'Shorter' });
    await pass(150);
    expect((await readEitherDraft(both, KEY)).draft?.fields).toEqual({ notes: 'Shorter' });
  });

  it('is not offered again once it was saved, though its file could not be removed', async () => {
    const { both, kept, draftCopy } = await typeOn();
    await recordEntries(both, [newEntry(1, { type: 'case-kept' })], { draftKey: KEY });
    expect(await draftCopy.read(KEY)).toEqual(withLonger);
    expect(await readEitherDraft(both, KEY)).toEqual({ draft: undefined });
    await makeDraftsWhole(both);
    expect(await kept()).toBeUndefined();
    expect(await draftCopy.read(KEY)).toBeUndefined();
    expect(await (await both.connection()).count('drafts')).toBe(0);
  });

  it('is not offered again where the next save comes at once and takes longer than keeping does', async () => {
    const { keeper, both, storage, kept } = await typeOn();
    keeper.type({ notes: 'Mended' });
    keeper.noteSave();
    await recordEntries(both, [newEntry(1, { type: 'case-kept' })], { draftKey: KEY });
    await pass(150);
    keeper.end();
    await pass(0);
    expect((await kept())?.dropped ?? true).toBe(true);
    expect(await readBegunForms(storage, 9)).toEqual([]);
  });

  it('is ended at once, and its file removed a moment later', async () => {
    const { keeper, both, draftCopy } = await typeOn();
    await recordEntries(both, [newEntry(1, { type: 'case-kept' })], { draftKey: KEY });
    const removing = vi.spyOn(draftCopy, 'withLock');
    keeper.end();
    expect(removing).not.toHaveBeenCalled();
    expect(keeper.isBehind()).toBe(false);
    // The form is begun anew before that.
    keeper.begin(entryId(5), undefined);
    await pass(0);
    expect(await draftCopy.read(KEY)).toBeUndefined();
    expect(await (await both.connection()).count('drafts')).toBe(0);
  });

  it('leaves nothing behind when it ends as it should', async () => {
    const { keeper, both, draftCopy } = await typeOn();
    await recordEntries(both, [newEntry(1, { type: 'case-kept' })], { draftKey: KEY });
    keeper.end();
    await pass(0);
    expect(await draftCopy.read(KEY)).toBeUndefined();
    expect(await (await both.connection()).count('drafts')).toBe(0);
  });
});

describe('discarding', () => {
  it('takes both copies away', async () => {
    const { keeper, draftCopy, kept } = setUp();
    keeper.type(WORDS);
    await pass(150);
    const dropping = keeper.drop();
    await pass(0);
    expect(await dropping).toEqual({});
    expect(await kept()).toBeUndefined();
    expect(await draftCopy.read(KEY)).toBeUndefined();
  });

  it('leaves the words that are typed meanwhile in the form that was begun anew', async () => {
    const { keeper, draftCopy, kept } = setUp();
    const forget = vi.spyOn(draftCopy.lastWords, 'forget');
    keeper.type({ notes: 'Discarded' });
    await pass(150);
    const dropping = keeper.drop();
    keeper.begin(entryId(2), undefined);
    keeper.type(WORDS);
    await pass(0);
    expect(await dropping).toEqual({});
    // Not all of them: some are in neither copy yet.
    expect(forget).not.toHaveBeenCalledWith(KEY);
    await pass(150);
    expect(await kept()).toEqual(withWords);
    forget.mockRestore();
  });

  it('that the database does not take within 2 seconds says so, and leaves every word', async () => {
    const { keeper, given, draftCopy, kept } = setUp();
    keeper.type(WORDS);
    given.database = 'hangs';
    const dropping = keeper.drop();
    await pass(2000);
    expect(await dropping).toMatchObject({ failure: { name: 'TimeoutError' } });
    delete given.database;
    await pass(1000);
    expect(await kept()).toEqual(withWords);
    expect(await draftCopy.read(KEY)).toEqual(withWords);
  });
});
