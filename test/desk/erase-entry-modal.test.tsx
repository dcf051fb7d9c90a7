// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { EraseEntryModal } from '../../src/desk/erasing/erase-entry-modal.tsx';
import type { Fact } from '../../src/domain/fact.ts';
import { readCaseFile } from '../../src/storage/read-case.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { call, entryId, VERMONT_CASE } from '../support/given.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import {
  createMemoryStorage,
  forgetDatabases,
  keptAndCalled,
  newEntry,
} from '../support/memory-storage.ts';
import { renderInApp } from '../support/render-in-app.tsx';

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { sendMessage: () => Promise.resolve() }, extension: {} },
}));

let storage: MemoryStorage;

beforeEach(async () => {
  forgetDatabases();
  storage = createMemoryStorage();
  await recordEntries(storage, keptAndCalled(1, VERMONT_CASE, call()));
});

async function askToErase(strike: Partial<Extract<Fact, { type: 'entry-struck' }>>) {
  await recordEntries(storage, [
    newEntry(3, { type: 'entry-struck', entryId: entryId(2), ...strike }),
  ]);
  const file = await readCaseFile(storage, VERMONT_CASE);
  const told = file.history.byEntry.get(entryId(2));
  if (told === undefined) throw new RangeError('Nothing is told.');
  const events = { onErased: () => undefined, onCancel: () => undefined };
  renderInApp(storage, <EraseEntryModal file={file} told={told} {...events} />);
}

it('says of what was moved away that it stays where it was moved to', async () => {
  await askToErase({ isMoved: true });
  expect(screen.getByText(/moved to another case/)).toBeTruthy();
});

it('says nothing of that of what was only struck', async () => {
  await askToErase({ reason: 'Noted twice' });
  expect(screen.queryByText(/moved to another case/)).toBeNull();
});
