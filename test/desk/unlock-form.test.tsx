// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { UnlockForm } from '../../src/desk/backup/unlock-form.tsx';
import { createMemoryStorage, forgetDatabases } from '../support/memory-storage.ts';
import { renderInApp } from '../support/render-in-app.tsx';

vi.mock('webextension-polyfill', () => ({ default: { extension: {} } }));

const onOpen = vi.fn<(passphrase: string) => void>();

beforeEach(() => {
  forgetDatabases();
  onOpen.mockReset();
  renderInApp(
    createMemoryStorage(),
    <UnlockForm
      madeAt="2026-11-21T15:00:00Z"
      problem={undefined}
      isBusy={false}
      onOpen={onOpen}
      onLeave={() => undefined}
    />,
  );
});

test('a file that is to be opened without a passphrase asks for one, each time', async () => {
  const form = screen.getByTestId('unlock-form');
  const line = screen.getByTestId('unlock-passphrase');
  for (const _ of [1, 2]) {
    screen.getByTestId('unlock').focus();
    fireEvent.submit(form);
    await waitFor(() => expect(document.activeElement).toBe(line));
    expect(form.textContent).toContain('Type the passphrase');
  }
  expect(line.getAttribute('aria-invalid')).toBe('true');
  fireEvent.input(line, { target: { value: 'plum' } });
  expect(form.textContent).not.toContain('Type the passphrase');
  fireEvent.submit(form);
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('plum');
});
