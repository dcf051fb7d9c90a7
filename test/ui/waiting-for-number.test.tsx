// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import type { CaseId } from '../../src/domain/ids.ts';
import { findByReceiptNumber } from '../../src/storage/read-case.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { CallForm } from '../../src/ui/call-form.tsx';
import { call, receipt, VERMONT_CASE } from '../support/given.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { createMemoryStorage, forgetDatabases, newEntry } from '../support/memory-storage.ts';
import { renderForm } from '../support/render-in-app.tsx';

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { sendMessage: () => Promise.resolve() }, extension: {} },
}));
vi.mock('../../src/platform/form-hold.ts', () => import('../support/form-held-at-once.ts'));

const WAITING = 'pending:0f8fad5b-d9cb-469f-a165-70867728950e' as CaseId;
const NUMBER = receipt(VERMONT_CASE);
let storage: MemoryStorage;

beforeEach(async () => {
  forgetDatabases();
  storage = createMemoryStorage();
  await recordEntries(storage, [newEntry(1, { type: 'case-kept' }, WAITING)]);
});

function open() {
  const onSaved = vi.fn<(caseId: CaseId) => void>();
  renderForm(storage, <CallForm receipt={NUMBER} onSaved={onSaved} onLeave={() => undefined} />);
  return onSaved;
}

test('a call about a new number is noted in the waiting case that it is said to belong to', async () => {
  const onSaved = open();
  fireEvent.click(await screen.findByTestId('waiting-case'));
  await waitFor(async () => {
    expect((await findByReceiptNumber(storage, NUMBER))?.caseId).toBe(WAITING);
  });
  await waitFor(() => expect(screen.queryByTestId('waiting-case')).toBeNull());
  fireEvent.click(screen.getByTestId('save-call'));
  await waitFor(() => expect(onSaved).toHaveBeenCalledOnce());
  expect(onSaved.mock.calls[0]?.[0]).toBe(WAITING);
  expect(await (await storage.connection()).count('docket')).toBe(1);
});

test('a call about a number that is kept is offered no waiting case', async () => {
  const kept = { type: 'case-kept', receiptNumber: NUMBER } as const;
  await recordEntries(storage, [
    newEntry(2, kept, VERMONT_CASE),
    newEntry(3, call(), VERMONT_CASE),
  ]);
  open();
  await screen.findByTestId('call-form');
  await screen.findByTestId('call-inquiry');
  expect(screen.queryByTestId('waiting-offer')).toBeNull();
});
