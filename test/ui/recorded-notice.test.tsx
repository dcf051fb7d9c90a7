// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { RecordedNotice } from '../../src/ui/recorded-notice.tsx';
import { entryId, VERMONT_CASE } from '../support/given.ts';
import { createMemoryStorage } from '../support/memory-storage.ts';
import { appOver, renderInApp } from '../support/render-in-app.tsx';
import { AppContext } from '../../src/ui/app.ts';

vi.mock('webextension-polyfill', () => ({ default: { extension: {} } }));

test('what was recorded is announced by a status that stood there before', () => {
  const storage = createMemoryStorage();
  const undone = () => undefined;
  const view = renderInApp(storage, <RecordedNotice recorded={undefined} onUndone={undone} />);
  const standing = screen.getByRole('status');
  expect(standing.textContent).toBe('');
  const recorded = {
    result: { saved: true, inSecondCopy: true } as const,
    caseId: VERMONT_CASE,
    entryId: entryId(1),
    says: () => 'Put off until Dec 9, 2026.',
    about: () => 'Interview, Case ending 0001',
  };
  view.rerender(
    <AppContext.Provider value={appOver(storage)}>
      <RecordedNotice recorded={recorded} onUndone={undone} />
    </AppContext.Provider>,
  );
  expect(screen.getByRole('status')).toBe(standing);
  expect(standing.textContent).toBe('SavedPut off until Dec 9, 2026.');
  expect(screen.getByRole('button', { name: 'Undo: Interview, Case ending 0001' })).toBe(
    screen.getByTestId('undo-recorded'),
  );
  expect(standing.contains(screen.getByTestId('undo-recorded'))).toBe(false);
});
