// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Desk } from '../../src/desk/desk.tsx';
import { createMemoryStorage, forgetDatabases } from '../support/memory-storage.ts';
import { renderInApp } from '../support/render-in-app.tsx';

const looked = vi.hoisted(() => vi.fn<() => Promise<boolean>>());
vi.mock('../../src/storage/back-up-when-due.ts', () => ({ backUpWhenDue: looked }));
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { sendMessage: () => Promise.resolve(), getManifest: () => ({ version: '1' }) },
    extension: {},
  },
}));

beforeEach(() => {
  forgetDatabases();
  location.hash = '#/nowhere';
  looked.mockReset();
  looked.mockResolvedValue(false);
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});

afterEach(() => {
  vi.useRealTimers();
});

async function openDesk() {
  const { unmount } = renderInApp(createMemoryStorage(), <Desk />);
  await screen.findByTestId('no-room');
  await vi.waitFor(() => expect(looked).toHaveBeenCalledOnce());
  return unmount;
}

test('a backup is written as it falls due for as long as the desk is open', async () => {
  const unmount = await openDesk();
  vi.advanceTimersByTime(24 * 60 * 60_000);
  expect(looked.mock.calls.length).toBeGreaterThanOrEqual(24);
  await act(() => void unmount());
  looked.mockClear();
  vi.advanceTimersByTime(24 * 60 * 60_000);
  expect(looked).not.toHaveBeenCalled();
});

test('a backup that fell due while the desk was in the background is written when it is shown again', async () => {
  await openDesk();
  fireEvent(document, new Event('visibilitychange'));
  expect(looked).toHaveBeenCalledTimes(2);
});
