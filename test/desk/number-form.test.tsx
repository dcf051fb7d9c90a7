// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { NumberForm } from '../../src/desk/number-form.tsx';
import type { CaseId } from '../../src/domain/ids.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { receipt, VERMONT_CASE } from '../support/given.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { createMemoryStorage, forgetDatabases, newEntry } from '../support/memory-storage.ts';
import { renderForm } from '../support/render-in-app.tsx';

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { sendMessage: () => Promise.resolve() }, extension: {} },
}));
vi.mock('../../src/platform/form-hold.ts', () => import('../support/form-held-at-once.ts'));

const WAITING = 'pending:0f8fad5b-d9cb-469f-a165-70867728950e' as CaseId;
let storage: MemoryStorage;

beforeEach(() => {
  forgetDatabases();
  storage = createMemoryStorage();
});

test('a number that another window keeps in the very moment is not given to a second case', async () => {
  await recordEntries(storage, [newEntry(1, { type: 'case-kept' }, WAITING)]);
  const onSaved = vi.fn<() => void>();
  const events = { onSaved, onLeave: () => undefined, onJoined: () => undefined };
  const form = <NumberForm caseId={WAITING} receiptNumber={undefined} {...events} />;
  renderForm(storage, form);
  fireEvent.input(await screen.findByTestId('case-number'), { target: { value: VERMONT_CASE } });
  const kept = { type: 'case-kept', receiptNumber: receipt(VERMONT_CASE) } as const;
  const keeping = recordEntries(storage, [newEntry(2, kept, VERMONT_CASE)]);
  fireEvent.click(screen.getByTestId('save-number'));
  await keeping;
  expect(await screen.findByTestId('case-number-taken')).toBeDefined();
  expect(onSaved).not.toHaveBeenCalled();
  const database = await storage.connection();
  const number = receipt(VERMONT_CASE);
  expect(await database.countFromIndex('docket', 'receiptNumber', number)).toBe(1);
});
