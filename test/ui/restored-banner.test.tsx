// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import type { RestoredMark } from '../../src/storage/restored-mark.ts';
import { inWriteTransaction } from '../../src/storage/write-transaction.ts';
import { RestoredBanner } from '../../src/ui/restored-banner.tsx';
import { createMemoryStorage, forgetDatabases } from '../support/memory-storage.ts';
import { renderInApp } from '../support/render-in-app.tsx';

vi.mock('webextension-polyfill', () => ({ default: { extension: {} } }));

beforeEach(forgetDatabases);

async function show(mark: Omit<RestoredMark, 'at'>): Promise<string> {
  const storage = createMemoryStorage();
  await inWriteTransaction(storage, async (transaction) => {
    const at = '2026-11-21T15:00:00Z';
    await transaction.objectStore('settings').put({ at, ...mark }, 'restored');
  });
  renderInApp(storage, <RestoredBanner />);
  return (await screen.findByTestId('restored')).textContent;
}

test('that automatic backup was on when the database was lost is said with what came back', async () => {
  const said = await show({ entries: 2, backupLost: true });
  expect(said).toContain('had lost 2 entries');
  expect(said).toContain('Automatic backup was on');
});

test('nothing is said of automatic backup where it was off', async () => {
  expect(await show({ entries: 2 })).not.toContain('backup');
});

test('what was lost besides is said where nothing of the record had to come back', async () => {
  const said = await show({ entries: 0, backupLost: true });
  expect(said).not.toContain('0 entries');
  expect(said).toContain('Automatic backup was on');
});
