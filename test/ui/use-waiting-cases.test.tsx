// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import type { CaseId } from '../../src/domain/ids.ts';
import { announceChange } from '../../src/platform/journal-channel.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { useWaitingCases } from '../../src/ui/use-waiting-cases.ts';
import { entryId, uuid } from '../support/given.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { createMemoryStorage, forgetDatabases } from '../support/memory-storage.ts';
import { renderInApp } from '../support/render-in-app.tsx';

vi.mock('webextension-polyfill', () => ({ default: { extension: {} } }));

let storage: MemoryStorage;
beforeEach(() => {
  forgetDatabases();
  storage = createMemoryStorage();
});

async function keepWaiting(n: number): Promise<void> {
  const caseId = `pending:${uuid(n)}` as CaseId;
  await recordEntries(storage, [{ id: entryId(n), caseId, fact: { type: 'case-kept' } }]);
}

function Count() {
  const waiting = useWaitingCases();
  return <p data-testid="count">{waiting.all.length}</p>;
}

const counts = () => screen.getAllByTestId('count').map(({ textContent }) => textContent);

test('a page that offers the waiting cases many times reads them once, and once on a change', async () => {
  await keepWaiting(1);
  const reads = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  renderInApp(
    storage,
    <>
      <Count />
      <Count />
      <Count />
    </>,
  );
  await waitFor(() => expect(counts()).toEqual(['1', '1', '1']));
  expect(reads).toHaveBeenCalledTimes(1);
  await keepWaiting(2);
  reads.mockClear();
  announceChange();
  await waitFor(() => expect(counts()).toEqual(['2', '2', '2']));
  expect(reads).toHaveBeenCalledTimes(1);
});
