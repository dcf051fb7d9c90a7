// @vitest-environment happy-dom
import { act, configure, renderHook, waitFor } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { createRestKeeper } from '../../src/desk/cases/bulk-rest.ts';
import { useBulk } from '../../src/desk/cases/use-bulk.ts';
import type { BulkChange } from '../../src/domain/bulk-change.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { readRows } from '../../src/storage/read-case.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { dropDraft } from '../../src/storage/drafts.ts';
import type { App } from '../../src/ui/app.ts';
import { AppContext } from '../../src/ui/app.ts';
import { save } from '../../src/ui/save.ts';
import { day, entryId, receipt } from '../support/given.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { createMemoryStorage, forgetDatabases } from '../support/memory-storage.ts';
import { appOver } from '../support/render-in-app.tsx';
import { createMemoryDirectory } from '../support/memory-directory.ts';
import { createDraftCopy } from '../../src/storage/draft-copy.ts';

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { sendMessage: () => Promise.resolve() }, extension: {} },
}));
vi.mock('../../src/platform/locks.ts', () => ({
  withLock: (_name: string, work: () => Promise<unknown>) => work(),
  isLockFree: () => Promise.resolve(true),
}));

vi.mock('../../src/storage/drafts.ts', { spy: true });
vi.mock('../../src/ui/save.ts', { spy: true });

/** More than two transactions take. */
const MANY = Array.from(
  { length: 250 },
  (_, at) => `LIN2690${String(at).padStart(6, '0')}` as CaseId,
);
const TAG: BulkChange = { kind: 'add-tag', tags: ['urgent'] };
const CLOSE: BulkChange = { kind: 'close', on: day('2026-11-21') };
// A database in memory on a busy machine.
configure({ asyncUtilTimeout: 20_000 });
let storage: MemoryStorage;
let app: App;

beforeEach(async () => {
  forgetDatabases();
  storage = createMemoryStorage();
  const directory = createMemoryDirectory();
  const draftCopy = createDraftCopy(
    () => Promise.resolve(directory),
    (work) => work(),
  );
  app = { ...appOver(storage), draftCopy };
  const entries = MANY.map((caseId, at) => ({
    id: entryId(at + 1),
    caseId,
    fact: { type: 'case-kept', receiptNumber: receipt(caseId) } as const,
  }));
  await recordEntries(storage, entries);
});

function renderBulk() {
  const wrapper = ({ children }: { readonly children: ComponentChildren }) => (
    <AppContext.Provider value={app}>{children}</AppContext.Provider>
  );
  return renderHook(() => useBulk(), { wrapper }).result;
}

const countTagged = async () =>
  (await readRows(storage, 1000)).filter(({ tags }) => tags?.includes('urgent')).length;
const countClosed = async () =>
  (await readRows(storage, 1000)).filter(({ closedOn }) => closedOn !== undefined).length;

/** A change by a window that was closed in its midst. */
async function leaveUnfinished(): Promise<void> {
  await createRestKeeper(app).keep({ change: TAG, total: 250, caseIds: MANY.slice(100) });
}

test('a second change of many cases waits until it is said what becomes of the one that was cut short', async () => {
  const bulk = renderBulk();
  // Left by another window, of which this one does not know yet.
  await leaveUnfinished();
  void act(() => bulk.current.run(CLOSE, MANY));
  await waitFor(() => expect(bulk.current.state.stage).toBe('refused'));
  expect(await countClosed()).toBe(0);
  await waitFor(() => expect(bulk.current.rest?.caseIds).toHaveLength(150));
  void act(() => bulk.current.run(CLOSE, MANY.slice(0, 3)));
  await waitFor(() => expect(bulk.current.state).toMatchObject({ stage: 'done', count: 3 }));
  await waitFor(() => expect(bulk.current.rest?.change).toEqual(TAG));
  void act(() => bulk.current.goOn());
  await waitFor(() => expect(bulk.current.state).toMatchObject({ stage: 'done', count: 150 }));
  expect(await countTagged()).toBe(150);
  void act(() => bulk.current.run(CLOSE, MANY));
  await waitFor(() => expect(bulk.current.state).toMatchObject({ stage: 'done', count: 247 }));
});

test('what is left of a change stays offered where it could not be forgotten, and that is said', async () => {
  await leaveUnfinished();
  const bulk = renderBulk();
  await waitFor(() => expect(bulk.current.rest?.caseIds).toHaveLength(150));
  vi.mocked(dropDraft).mockRejectedValueOnce(new Error('no disk'));
  void act(() => bulk.current.leaveRest());
  await waitFor(() => expect(bulk.current.state.stage).toBe('not-left'));
  expect(bulk.current.rest?.caseIds).toHaveLength(150);
  void act(() => bulk.current.leaveRest());
  await waitFor(() => expect(bulk.current.state.stage).toBe('idle'));
  await waitFor(() => expect(bulk.current.rest).toBeUndefined());
});

test('an undo that fails halfway is gone on with by undo', async () => {
  const bulk = renderBulk();
  void act(() => bulk.current.run(TAG, MANY));
  await waitFor(() => expect(bulk.current.state).toMatchObject({ stage: 'done', count: 250 }));
  const { save: saveReally } = await vi.importActual<{ readonly save: typeof save }>(
    '../../src/ui/save.ts',
  );
  vi.mocked(save)
    .mockImplementationOnce((...args) => saveReally(...args))
    .mockResolvedValueOnce({ saved: false, error: new Error('no disk') });
  const undo = () => {
    const { state } = bulk.current;
    if (state.stage === 'done') void act(() => state.undo?.());
  };
  undo();
  await waitFor(() =>
    expect(bulk.current.state).toMatchObject({ stage: 'done', count: 100, change: 'undo' }),
  );
  expect(await countTagged()).toBe(150);
  undo();
  await waitFor(() =>
    expect(bulk.current.state).toMatchObject({ stage: 'done', count: 150, change: 'undo' }),
  );
  expect(await countTagged()).toBe(0);
  expect(bulk.current.state).not.toHaveProperty('undo');
});
