// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createWords } from '../../src/locales/catalogue.ts';
import { ContactCenterHours } from '../../src/ui/contact-center-hours.tsx';
import { holidays } from '../support/given.ts';

const app = vi.hoisted(() => ({ current: {} }));
vi.mock('../../src/ui/app.ts', () => ({ useApp: () => app.current }));

let visibility: DocumentVisibilityState;

beforeEach(() => {
  vi.useFakeTimers();
  visibility = 'visible';
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
  app.current = {
    clock: {
      now: () => Temporal.Instant.fromEpochMilliseconds(Date.now()),
      zone: () => 'America/New_York',
    },
    storage: { holidays },
    words: createWords('en-US'),
  };
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function show(now: string): () => string {
  vi.setSystemTime(now);
  const { getByTestId } = render(<ContactCenterHours />);
  return () => getByTestId('contact-center-hours').textContent?.replaceAll('\u202f', ' ') ?? '';
}

async function look(as: DocumentVisibilityState) {
  visibility = as;
  await act(() => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

async function pass(milliseconds: number) {
  await act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
}

it('says at the very moment that the center opened, without being asked', async () => {
  const said = show('2026-11-23T07:58:30.500-05:00');
  expect(said()).toContain('closed now; opens today, 8 AM Eastern');
  await pass(89_499);
  expect(said()).toContain('closed now');
  await pass(1);
  expect(said()).toContain('open now, until 8 PM Eastern');
});

it('notices within a minute that the machine had slept', async () => {
  const said = show('2026-11-23T12:00:00-05:00');
  expect(said()).toContain('open now');
  vi.setSystemTime('2026-11-23T22:00:00-05:00');
  await pass(60_000);
  expect(said()).toContain('closed now; opens Tuesday, 8 AM Eastern');
});

it('lets no timer run while the window is hidden, and looks again when it is shown', async () => {
  const said = show('2026-11-23T19:59:00-05:00');
  await look('hidden');
  expect(vi.getTimerCount()).toBe(0);
  vi.setSystemTime('2026-11-23T20:01:00-05:00');
  await look('visible');
  expect(said()).toContain('closed now');
  expect(vi.getTimerCount()).toBe(1);
});

it('leaves no timer behind', () => {
  show('2026-11-23T12:00:00-05:00');
  cleanup();
  // What the renderer itself still had to do is over at once; ours would ring again and again.
  vi.advanceTimersByTime(1000);
  expect(vi.getTimerCount()).toBe(0);
});
