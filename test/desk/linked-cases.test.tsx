// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { LinkForm } from '../../src/desk/case-file/link-form.tsx';
import { LinkedCases } from '../../src/desk/case-file/linked-cases.tsx';
import type { Fact } from '../../src/domain/fact.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { readCaseFile, readCaseFiles } from '../../src/storage/read-case.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { entryId, groupId, receipt, TEXAS_CASE, VERMONT_CASE } from '../support/given.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { createMemoryStorage, forgetDatabases } from '../support/memory-storage.ts';
import { renderForm, renderInApp } from '../support/render-in-app.tsx';

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { sendMessage: () => Promise.resolve() }, extension: {} },
}));
vi.mock('../../src/platform/form-hold.ts', () => import('../support/form-held-at-once.ts'));

const PROTECTED_CASE = 'EAC9990000003' as CaseId;
const LINKED: Fact = { type: 'case-linked', groupId: groupId(1), kind: 'family' };
const PROTECTED: Fact = { type: 'case-described', patch: { isProtected: true } };
let storage: MemoryStorage;
let recorded = 0;

beforeEach(() => {
  forgetDatabases();
  storage = createMemoryStorage();
});

async function keep(caseId: CaseId, ...facts: readonly Fact[]): Promise<void> {
  const all: readonly Fact[] = [{ type: 'case-kept', receiptNumber: receipt(caseId) }, ...facts];
  const entries = all.map((fact) => ({ id: entryId((recorded += 1)), caseId, fact }));
  await recordEntries(storage, entries);
}

/** Takes Vermont's case out of its group, and tells who is still in it. */
async function unlink(): Promise<readonly CaseId[]> {
  const file = await readCaseFile(storage, VERMONT_CASE);
  renderInApp(storage, <LinkedCases file={file} />);
  const button = screen.getByTestId<HTMLButtonElement>('unlink');
  await waitFor(() => expect(button.disabled).toBe(false));
  expect(screen.getByTestId('linked-cases').textContent).not.toContain('0003');
  fireEvent.click(button);
  await waitFor(async () => {
    expect((await readCaseFile(storage, VERMONT_CASE)).links).toEqual([]);
  });
  const files = await readCaseFiles(storage, [VERMONT_CASE, TEXAS_CASE, PROTECTED_CASE]);
  return files.filter(({ links }) => links.length > 0).map(({ caseId }) => caseId);
}

test('leaving a group leaves a case and a protected one together', async () => {
  await keep(VERMONT_CASE, LINKED);
  await keep(TEXAS_CASE, LINKED);
  await keep(PROTECTED_CASE, LINKED, PROTECTED);
  expect(await unlink()).toEqual([TEXAS_CASE, PROTECTED_CASE]);
});

test('leaving a group leaves no protected case alone in it', async () => {
  await keep(VERMONT_CASE, LINKED);
  await keep(TEXAS_CASE);
  await keep(PROTECTED_CASE, LINKED, PROTECTED);
  expect(await unlink()).toEqual([]);
});

test('a case that another window put in a group meanwhile is not half linked', async () => {
  await keep(VERMONT_CASE);
  await keep(TEXAS_CASE);
  const file = await readCaseFile(storage, VERMONT_CASE);
  const onSaved = vi.fn<() => void>();
  renderForm(storage, <LinkForm file={file} onSaved={onSaved} onLeave={() => undefined} />);
  fireEvent.input(await screen.findByTestId('pick-case'), { target: { value: TEXAS_CASE } });
  fireEvent.click(await screen.findByTestId(`pick-${TEXAS_CASE}`));
  const linked = [VERMONT_CASE, TEXAS_CASE].map((caseId) => ({
    id: entryId((recorded += 1)),
    caseId,
    fact: LINKED,
  }));
  await recordEntries(storage, linked);
  fireEvent.click(screen.getByTestId('save-link'));
  expect(await screen.findByText('They are in one such group already.')).toBeDefined();
  expect(onSaved).not.toHaveBeenCalled();
  const files = await readCaseFiles(storage, [VERMONT_CASE, TEXAS_CASE]);
  const own = [{ groupId: groupId(1), kind: 'family' }];
  expect(files.map(({ links }) => links)).toEqual([own, own]);
});

test('joining two groups takes the protected case of the other along', async () => {
  const theirs: Fact = { ...LINKED, groupId: groupId(2) };
  await keep(VERMONT_CASE, LINKED);
  await keep(TEXAS_CASE, theirs);
  await keep(PROTECTED_CASE, theirs, PROTECTED);
  const file = await readCaseFile(storage, VERMONT_CASE);
  const onSaved = vi.fn<() => void>();
  renderForm(storage, <LinkForm file={file} onSaved={onSaved} onLeave={() => undefined} />);
  fireEvent.input(await screen.findByTestId('pick-case'), { target: { value: TEXAS_CASE } });
  fireEvent.click(await screen.findByTestId(`pick-${TEXAS_CASE}`));
  fireEvent.click(screen.getByTestId('save-link'));
  const joins = await screen.findByTestId<HTMLInputElement>('link-joins');
  // What is pressed before the first try has ended does not count.
  await waitFor(() => {
    fireEvent.click(joins);
    expect(joins.checked).toBe(true);
  });
  fireEvent.click(screen.getByTestId('save-link'));
  await waitFor(() => expect(onSaved).toHaveBeenCalledOnce());
  const files = await readCaseFiles(storage, [VERMONT_CASE, TEXAS_CASE, PROTECTED_CASE]);
  const own = [{ groupId: groupId(1), kind: 'family' }];
  expect(files.map(({ links }) => links)).toEqual([own, own, own]);
});
