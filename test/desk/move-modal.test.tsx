// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { MoveModal } from '../../src/desk/case-file/move-modal.tsx';
import type { Fact } from '../../src/domain/fact.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { readCaseFile } from '../../src/storage/read-case.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { answer, call, entryId, receipt, TEXAS_CASE, VERMONT_CASE } from '../support/given.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { createMemoryStorage, forgetDatabases } from '../support/memory-storage.ts';
import { entriesOf, renderForm } from '../support/render-in-app.tsx';

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { sendMessage: () => Promise.resolve() }, extension: {} },
}));
vi.mock('../../src/platform/form-hold.ts', () => import('../support/form-held-at-once.ts'));

const CALL = entryId(0x100);
let storage: MemoryStorage;
let recorded = 0;

beforeEach(() => {
  forgetDatabases();
  storage = createMemoryStorage();
});

async function record(caseId: CaseId, fact: Fact, id = entryId((recorded += 1))): Promise<void> {
  await recordEntries(storage, [{ id, caseId, fact }]);
}

/** Opens the form that moves Vermont's only call, and chooses Texas's case. */
async function open() {
  await record(VERMONT_CASE, { type: 'case-kept', receiptNumber: receipt(VERMONT_CASE) });
  await record(TEXAS_CASE, { type: 'case-kept', receiptNumber: receipt(TEXAS_CASE) });
  await record(VERMONT_CASE, call(), CALL);
  const file = await readCaseFile(storage, VERMONT_CASE);
  const told = file.history.byEntry.get(CALL);
  if (told === undefined) throw new Error('Nothing is told.');
  const onSaved = vi.fn<() => void>();
  const events = { onSaved, onLeave: () => undefined };
  renderForm(storage, <MoveModal file={file} told={told} {...events} />);
  fireEvent.input(await screen.findByTestId('pick-case'), { target: { value: TEXAS_CASE } });
  fireEvent.click(await screen.findByTestId(`pick-${TEXAS_CASE}`));
  return onSaved;
}

test('the only contact of a matter is not moved away from an answer that was noted meanwhile', async () => {
  const onSaved = await open();
  await record(VERMONT_CASE, answer('2026-11-22', 'nothing-new'));
  const before = await entriesOf(storage);
  fireEvent.click(screen.getByTestId('confirm-move'));
  expect((await screen.findByTestId('move-refused')).textContent).toContain(
    '1 answer hangs on it. Move or strike that answer first.',
  );
  await waitFor(() => {
    expect(screen.getByTestId<HTMLButtonElement>('confirm-move').disabled).toBe(false);
  });
  expect(onSaved).not.toHaveBeenCalled();
  expect(await entriesOf(storage)).toEqual(before);
});

test('nothing is moved to a case that another window ended meanwhile', async () => {
  const onSaved = await open();
  const { history } = await readCaseFile(storage, TEXAS_CASE);
  const kept = history.told[0]?.entryId ?? CALL;
  await record(TEXAS_CASE, { type: 'entry-struck', entryId: kept });
  const before = await entriesOf(storage);
  fireEvent.click(screen.getByTestId('confirm-move'));
  expect(await screen.findByText(/changed meanwhile/)).toBeDefined();
  expect(onSaved).not.toHaveBeenCalled();
  expect(await entriesOf(storage)).toEqual(before);
});

test('a call is moved as another window corrected it meanwhile', async () => {
  const onSaved = await open();
  const corrected = { ...call({ notes: 'Said so.' }) };
  await record(VERMONT_CASE, { type: 'entry-corrected', entryId: CALL, fact: corrected });
  fireEvent.click(screen.getByTestId('confirm-move'));
  await waitFor(() => expect(onSaved).toHaveBeenCalledOnce());
  const { inquiries } = await readCaseFile(storage, TEXAS_CASE);
  expect(inquiries[0]?.contacts).toMatchObject([{ notes: 'Said so.' }]);
});

test('the only contact of a matter without answers is moved', async () => {
  const onSaved = await open();
  fireEvent.click(screen.getByTestId('confirm-move'));
  await waitFor(() => expect(onSaved).toHaveBeenCalledOnce());
  expect((await readCaseFile(storage, VERMONT_CASE)).inquiries).toEqual([]);
  expect((await readCaseFile(storage, TEXAS_CASE)).inquiries).toHaveLength(1);
});
