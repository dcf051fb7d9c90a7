// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { SaveStatus } from '../../src/ui/save-status.tsx';
import { createMemoryStorage } from '../support/memory-storage.ts';
import { renderInApp } from '../support/render-in-app.tsx';

vi.mock('webextension-polyfill', () => ({ default: { extension: {} } }));

const PENDING = 'Saved, second copy pending';

function showPending(): (isCopied: boolean) => void {
  let settle: (isCopied: boolean) => void = () => undefined;
  const later = new Promise<boolean>((resolve) => {
    settle = resolve;
  });
  const result = { saved: true, inSecondCopy: false, later } as const;
  renderInApp(createMemoryStorage(), <SaveStatus result={result} />);
  expect(screen.getByTestId('saved').textContent).toBe(PENDING);
  return settle;
}

test('what was pending is said to be saved as soon as the second copy has it, too', async () => {
  const settle = showPending();
  settle(true);
  await waitFor(() => expect(screen.getByTestId('saved').textContent).toBe('Saved'));
});

test('what the second copy did not take stays pending', async () => {
  const settle = showPending();
  settle(false);
  await new Promise((resolve) => setTimeout(resolve));
  expect(screen.getByTestId('saved').textContent).toBe(PENDING);
});
