import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askToExchange, onTeamMessage } from '../../../src/platform/team/team-messages.ts';

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined;

const { browser } = vi.hoisted(() => ({
  browser: {
    runtime: {
      id: 'own-id',
      getURL: () => 'chrome-extension://own-id/',
      onMessage: { addListener: vi.fn<(listener: unknown) => void>() },
      sendMessage: vi.fn<(message: unknown) => Promise<unknown>>(),
    },
  },
}));
vi.mock('webextension-polyfill', () => ({ default: browser }));

const exchange = vi.fn<() => Promise<void>>();
const noteFailure = vi.fn<(error: unknown) => void>();
const DESK = { id: 'own-id', url: 'chrome-extension://own-id/src/desk/index.html' };

beforeEach(() => {
  vi.resetAllMocks();
  exchange.mockResolvedValue(undefined);
});

function say(message: unknown, sender: object): Promise<unknown> | undefined {
  onTeamMessage({ exchange }, noteFailure);
  const [listener] = browser.runtime.onMessage.addListener.mock.lastCall as [Listener];
  return listener(message, sender);
}

describe('to exchange now', () => {
  it('is done for a page of ours, which hears when it was not', async () => {
    expect(await say({ type: 'team-exchange' }, DESK)).toEqual({ ok: true });
    exchange.mockRejectedValue(new Error('No database.'));
    expect(await say({ type: 'team-exchange' }, DESK)).toEqual({
      ok: false,
      problem: 'No database.',
    });
    expect(noteFailure).toHaveBeenCalledTimes(1);
  });

  it.each([
    [
      'the status page',
      { id: 'own-id', url: 'https://egov.uscis.gov/casestatus/', tab: { id: 1 } },
    ],
    ['another extension', { id: 'other-id', url: 'chrome-extension://own-id/src/desk/index.html' }],
    ['nobody known', { id: 'own-id' }],
  ])('is not done for %s', (_, sender) => {
    expect(say({ type: 'team-exchange' }, sender)).toBeUndefined();
    expect(exchange).not.toHaveBeenCalled();
  });

  it('is asked of the worker, whose words are passed on', async () => {
    for (const message of [null, 'team-exchange', { type: 'reconcile' }]) {
      expect(say(message, DESK)).toBeUndefined();
    }
    browser.runtime.sendMessage.mockResolvedValue({ ok: true });
    await askToExchange();
    expect(browser.runtime.sendMessage).toHaveBeenCalledWith({ type: 'team-exchange' });
    browser.runtime.sendMessage.mockResolvedValue({ ok: false, problem: 'No database.' });
    await expect(askToExchange()).rejects.toThrow('No database.');
  });
});
