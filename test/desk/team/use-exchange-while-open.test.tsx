// @vitest-environment happy-dom
import { renderHook } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useExchangeWhileOpen } from '../../../src/desk/team/use-exchange-while-open.ts';
import { askToReconcile } from '../../../src/platform/messages.ts';

vi.mock('../../../src/platform/messages.ts', () => ({
  askToReconcile: vi.fn<() => Promise<void>>(() => Promise.resolve()),
}));
vi.mock('../../../src/platform/surroundings.ts', () => ({ reportProblem: vi.fn<() => void>() }));

const MINUTE = 60_000;
let visibility: DocumentVisibilityState = 'visible';

beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(askToReconcile).mockClear();
  visibility = 'visible';
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('wakes the worker every five minutes, as long as the page is open and seen', () => {
  const { unmount } = renderHook(() => useExchangeWhileOpen(true));
  expect(askToReconcile).toHaveBeenCalledTimes(0);
  vi.advanceTimersByTime(11 * MINUTE);
  expect(askToReconcile).toHaveBeenCalledTimes(2);
  visibility = 'hidden';
  vi.advanceTimersByTime(20 * MINUTE);
  expect(askToReconcile).toHaveBeenCalledTimes(2);
  visibility = 'visible';
  document.dispatchEvent(new Event('visibilitychange'));
  expect(askToReconcile).toHaveBeenCalledTimes(3);
  unmount();
  vi.advanceTimersByTime(20 * MINUTE);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(askToReconcile).toHaveBeenCalledTimes(3);
});

test('leaves the worker alone where there is no team', () => {
  renderHook(() => useExchangeWhileOpen(false));
  vi.advanceTimersByTime(60 * MINUTE);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(askToReconcile).toHaveBeenCalledTimes(0);
});
