import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browserDesktop } from '../../src/platform/desktop.ts';

const { action, alarms } = vi.hoisted(() => ({
  action: {
    setBadgeBackgroundColor: vi.fn<() => Promise<void>>(),
    setBadgeText: vi.fn<() => Promise<void>>(),
  },
  alarms: {
    get: vi.fn<() => Promise<undefined>>(),
    create: vi.fn<(name: string) => Promise<void>>(),
    clear: vi.fn<() => Promise<boolean>>(),
  },
}));
vi.mock('webextension-polyfill', () => ({ default: { action, alarms } }));

beforeEach(() => {
  vi.resetAllMocks();
});

describe('of what the browser is asked for under a lock', () => {
  /** Something that lasts until it is ended. */
  function lasting() {
    let end: () => void = () => undefined;
    const work = new Promise<void>((resolve) => (end = resolve));
    return { work, end };
  }

  /** Whether all of it is over before it is told that one part was refused. */
  async function isOverFirst(asked: Promise<void>, end: () => void): Promise<boolean> {
    let isTold = false;
    const told = asked.catch(() => {
      isTold = true;
    });
    // As many turns as a promise could need to tell it too early.
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    const wasEarly = isTold;
    end();
    await told;
    return isTold && !wasEarly;
  }

  it('the text of the badge is set before a refused colour is told', async () => {
    const { work, end } = lasting();
    action.setBadgeBackgroundColor.mockRejectedValue(new Error('No such colour.'));
    action.setBadgeText.mockReturnValue(work);
    expect(await isOverFirst(browserDesktop.setBadge('1'), end)).toBe(true);
  });

  it('the next alarm is set before a refused tick is told', async () => {
    const { work, end } = lasting();
    const refused = () => Promise.reject(new Error('Too many.'));
    alarms.create.mockImplementation((name) => (name === 'tick' ? refused() : work));
    const next = Temporal.Instant.from('2026-11-21T15:00:00Z');
    expect(await isOverFirst(browserDesktop.setAlarms({ next }), end)).toBe(true);
  });
});
