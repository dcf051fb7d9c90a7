// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { RestoreResult } from '../../src/desk/backup/restore-result.tsx';
import { createMemoryStorage, forgetDatabases } from '../support/memory-storage.ts';
import { renderInApp } from '../support/render-in-app.tsx';

vi.mock('webextension-polyfill', () => ({ default: { extension: {} } }));

beforeEach(forgetDatabases);

function show(isErased: boolean): string {
  const restored = { added: 0, importId: undefined, inSecondCopy: true, isErased };
  const leave = () => undefined;
  renderInApp(
    createMemoryStorage(),
    <RestoreResult end={{ restored }} erased={3} onGoOn={leave} onLeave={leave} />,
  );
  return screen.getByTestId('restore-done').textContent;
}

test('what a file erased here is said to be erased', () => {
  expect(show(true)).toBe('Nothing new was added. 3 entries were erased here too.');
});

test('what is yet to be erased is said to go later', () => {
  const said = show(false);
  expect(said).not.toContain('were erased');
  expect(said).toContain('3 entries are to be erased here too');
});
