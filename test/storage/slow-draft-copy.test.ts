import { beforeEach, expect, it, vi } from 'vitest';
import type { Draft } from '../../src/domain/draft.ts';
import { keepInCopyOnly, readEitherDraft } from '../../src/storage/copy-drafts.ts';
import { createDraftCopy } from '../../src/storage/draft-copy.ts';
import { entryId } from '../support/given.ts';
import { createMemoryDirectory } from '../support/memory-directory.ts';
import { createMemoryStorage, forgetDatabases } from '../support/memory-storage.ts';

beforeEach(() => {
  forgetDatabases();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  return () => vi.useRealTimers();
});

const draft: Draft = {
  key: 'call EAC9990000001',
  entryId: entryId(1),
  savedAt: '2026-11-21T15:00:00Z',
  fields: { notes: 'Was told to wait' },
};

it('a form that the database knows nothing of waits 2 seconds for the second copy', async () => {
  const storage = createMemoryStorage();
  const directory = createMemoryDirectory();
  const copy = createDraftCopy(
    () => Promise.resolve(directory),
    (work) => work(),
  );
  await keepInCopyOnly(copy, draft);
  const slowFor = (milliseconds: number) => ({
    ...copy,
    read: async (key: string) => {
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      return copy.read(key);
    },
  });
  const read = async (milliseconds: number) => {
    const draftCopy = slowFor(milliseconds);
    const reading = readEitherDraft({ connection: storage.connection, draftCopy }, draft.key);
    const settled = reading.catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(1000);
    // The database in memory answers by and by.
    for (let turn = 0; turn < 30; turn += 1) await new Promise((done) => setImmediate(done));
    await vi.advanceTimersByTimeAsync(1000);
    return settled;
  };
  expect(await read(60_000)).toMatchObject({ name: 'TimeoutError' });
  expect(await read(1500)).toEqual({ draft });
});
