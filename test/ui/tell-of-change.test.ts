// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tellAfterwards } from '../../src/ui/tell-of-change.ts';

const announceChange = vi.hoisted(() => vi.fn<() => void>());
const askToReconcile = vi.hoisted(() => vi.fn<() => Promise<void>>(() => Promise.resolve()));
vi.mock('../../src/platform/journal-channel.ts', () => ({ announceChange }));
vi.mock('../../src/platform/messages.ts', () => ({ askToReconcile }));
vi.mock('../../src/platform/surroundings.ts', () => ({ reportProblem: () => undefined }));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.clearAllMocks();
});

const told = () => [announceChange.mock.calls.length, askToReconcile.mock.calls.length];

test('a change is told once its second copy was seen to, not before and not twice', () => {
  const telling = tellAfterwards();
  telling.owe();
  expect(told()).toEqual([0, 0]);
  telling.tellSoon();
  expect(told()).toEqual([0, 0]);
  vi.runAllTimers();
  expect(told()).toEqual([1, 1]);
  dispatchEvent(new Event('pagehide'));
  expect(told()).toEqual([1, 1]);
});

test('a window that goes before the second copy is there tells as it goes', () => {
  const telling = tellAfterwards();
  telling.owe();
  dispatchEvent(new Event('pagehide'));
  expect(told()).toEqual([1, 1]);
  telling.tellSoon();
  vi.runAllTimers();
  expect(told()).toEqual([1, 1]);
});

test('of what was not committed nothing is told', () => {
  const telling = tellAfterwards();
  telling.tellSoon();
  vi.runAllTimers();
  expect(told()).toEqual([0, 0]);
});
