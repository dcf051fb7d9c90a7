// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { CaseErasing } from '../../src/desk/erasing/case-erasing.tsx';
import { ErasedCase } from '../../src/desk/erasing/erased-case.tsx';
import { readCaseFile } from '../../src/storage/read-case.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { receipt, VERMONT_CASE } from '../support/given.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { createMemoryStorage, forgetDatabases, newEntry } from '../support/memory-storage.ts';
import { entriesOf, renderForm, renderInApp } from '../support/render-in-app.tsx';

const asked = vi.hoisted(() => vi.fn<(message: unknown) => Promise<void>>());
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { sendMessage: asked },
    extension: {},
    storage: { session: { get: () => Promise.reject(new Error('The session is full.')) } },
  },
}));

let storage: MemoryStorage;

beforeEach(() => {
  forgetDatabases();
  storage = createMemoryStorage();
  asked.mockResolvedValue();
});

test('a case is said to be erased, and the worker is told, where the browser keeps what a page showed of it', async () => {
  const kept = { type: 'case-kept', receiptNumber: receipt(VERMONT_CASE) } as const;
  await recordEntries(storage, [newEntry(1, kept)]);
  renderForm(
    storage,
    <CaseErasing isLookedFor={false} file={await readCaseFile(storage, VERMONT_CASE)} />,
  );
  fireEvent.click(screen.getByTestId('erase-case'));
  fireEvent.input(screen.getByTestId('erase-typed'), {
    target: { value: VERMONT_CASE.slice(-4) },
  });
  fireEvent.click(screen.getByTestId('erase-confirm'));
  await vi.waitFor(() => {
    expect(screen.queryByTestId('not-erased')).toBeNull();
    expect(location.hash).toBe('#/cases');
  });
  expect(await entriesOf(storage)).toEqual([]);
  expect(asked).toHaveBeenCalledWith({ type: 'reconcile' });
  renderInApp(storage, <ErasedCase />);
  expect(screen.getByTestId('case-erased').textContent).toContain('not all of it is gone yet');
});
