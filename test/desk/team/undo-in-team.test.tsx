// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { UndoPanel } from '../../../src/desk/backup/undo-panel.tsx';
import { previewUndo } from '../../../src/storage/undo-import.ts';
import { readImports } from '../../../src/storage/import-records.ts';
import { recordEntries } from '../../../src/storage/record-entries.ts';
import type { ImportRecord } from '../../../src/domain/backup/import-record.ts';
import { fileOf, restore } from '../../support/backup-files.ts';
import { call, VERMONT_CASE } from '../../support/given.ts';
import type { MemoryStorage } from '../../support/memory-storage.ts';
import {
  createMemoryStorage,
  forgetDatabases,
  keptAndCalled,
} from '../../support/memory-storage.ts';
import { renderInApp } from '../../support/render-in-app.tsx';
import { join } from '../../support/team-replica.ts';

vi.mock('webextension-polyfill', () => ({ default: { extension: {} } }));

let storage: MemoryStorage;
let record: ImportRecord;

beforeEach(async () => {
  forgetDatabases();
  const other = createMemoryStorage();
  await recordEntries(other, keptAndCalled(1, VERMONT_CASE, call()));
  const file = await fileOf(other);
  forgetDatabases();
  storage = createMemoryStorage();
  await restore(storage, file);
  [record] = (await readImports(storage)) as [ImportRecord];
});

async function ask(): Promise<string> {
  renderInApp(
    storage,
    <UndoPanel record={record} onEnd={() => undefined} onLeave={() => undefined} />,
  );
  expect((await previewUndo(storage, record)).removed).toBe(2);
  await screen.findByTestId('undo-confirm');
  return screen.getByTestId('undo-panel').textContent;
}

test('whoever is in a team is told that undoing takes nothing back from the others', async () => {
  await join(storage);
  expect(await ask()).toContain('Nothing is taken back from your colleagues');
});

test('whoever is in none is told nothing of colleagues', async () => {
  expect(await ask()).not.toContain('colleagues');
});
