// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { ListsBehind } from '../../src/desk/lists-behind.tsx';
import { announceChange } from '../../src/platform/journal-channel.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { refoldStaleRows } from '../../src/storage/refold-stale-rows.ts';
import { entryId, VERMONT_CASE } from '../support/given.ts';
import { createMemoryStorage, forgetDatabases } from '../support/memory-storage.ts';
import { renderInApp } from '../support/render-in-app.tsx';

vi.mock('webextension-polyfill', () => ({ default: { extension: {} } }));

beforeEach(forgetDatabases);

test('lists say that they may lack cases until every row was computed anew', async () => {
  const storage = createMemoryStorage();
  const fact = { type: 'setting-changed', name: 'rollPolicy', value: 'none' } as const;
  const kept = { id: entryId(1), caseId: VERMONT_CASE, fact: { type: 'case-kept' } } as const;
  await recordEntries(storage, [kept]);
  await recordEntries(storage, [{ id: entryId(2), fact }]);
  renderInApp(storage, <ListsBehind />);
  await waitFor(() =>
    expect(screen.getByRole('status').textContent).toContain('still being brought up to date'),
  );
  await refoldStaleRows(storage);
  announceChange();
  await waitFor(() => expect(screen.queryByRole('status')).toBeNull());
});
