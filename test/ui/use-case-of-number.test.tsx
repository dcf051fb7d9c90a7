// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import type { CaseId } from '../../src/domain/ids.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { InquirySelect } from '../../src/ui/inquiry-select.tsx';
import { useCaseOfNumber } from '../../src/ui/use-case-of-number.ts';
import { call, TEXAS_CASE, VERMONT_CASE } from '../support/given.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { createMemoryStorage, forgetDatabases, newEntry } from '../support/memory-storage.ts';
import { renderInApp } from '../support/render-in-app.tsx';

vi.mock('webextension-polyfill', () => ({ default: { extension: {} } }));

let storage: MemoryStorage;

beforeEach(async () => {
  forgetDatabases();
  storage = createMemoryStorage();
  await recordEntries(storage, [newEntry(1, { type: 'case-kept' }), newEntry(2, call())]);
});

function Matters({ fileOf }: { readonly fileOf?: CaseId }) {
  const [live, file] = useCaseOfNumber(VERMONT_CASE, fileOf);
  return (
    <div data-testid={live.state}>
      <InquirySelect file={file} value="" testId="matters" onChange={() => undefined} />
    </div>
  );
}

test.each([
  ['on the agenda', 'open', undefined, true],
  ['on the agenda', 'protected', undefined, false],
  ['in the file of another case', 'protected', TEXAS_CASE, false],
  ['in its own file', 'protected', VERMONT_CASE, true],
])('a number typed %s, of a case that is %s, lists its matters or not', async (...row) => {
  const [, how, fileOf, isListed] = row;
  const isProtected = how === 'protected';
  await recordEntries(storage, [newEntry(3, { type: 'case-described', patch: { isProtected } })]);
  renderInApp(storage, <Matters {...(fileOf && { fileOf })} />);
  await waitFor(() => expect(screen.getByTestId('read')).toBeDefined());
  expect(screen.queryByTestId('matters') !== null).toBe(isListed);
});
