import { beforeEach, describe, expect, it, test, vi } from 'vitest';
import { isAccountAddress } from '../../src/domain/account-address.ts';
import { browserAccountScript } from '../../src/platform/account-page.ts';
import { onWorkerMessage } from '../../src/platform/messages.ts';

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined;

const { browser } = vi.hoisted(() => ({
  browser: {
    runtime: {
      id: 'own-id',
      getURL: () => 'moz-extension://own/',
      onMessage: { addListener: vi.fn<(listener: unknown) => void>() },
    },
    permissions: { contains: vi.fn<(asked: object) => Promise<boolean>>() },
    scripting: {
      registerContentScripts: vi.fn<(scripts: object[]) => Promise<void>>(),
      executeScript: vi.fn<(injection: object) => Promise<unknown>>(),
    },
    tabs: {
      query: vi.fn<(which: object) => Promise<object[]>>(),
      sendMessage: vi.fn<(tab: number, message: object) => Promise<unknown>>(),
    },
  },
}));
vi.mock('webextension-polyfill', () => ({ default: browser }));

beforeEach(() => vi.resetAllMocks());

test('only pages under the account are the account’s', () => {
  const all = [
    'https://my.uscis.gov/account/applicant',
    'https://my.uscis.gov/accounts',
    'https://my.uscis.gov.example/account/applicant',
    'http://my.uscis.gov/account/applicant',
    undefined,
  ];
  expect(all.map(isAccountAddress)).toEqual([true, false, false, false, false]);
});

test('the script is registered for the site that was allowed, not for what is framed in it', async () => {
  await browserAccountScript.register();
  expect(browser.scripting.registerContentScripts).toHaveBeenCalledExactlyOnceWith([
    {
      id: 'account-page',
      js: ['src/content/account-page.iife.js'],
      matches: ['https://my.uscis.gov/*'],
      runAt: 'document_idle',
      allFrames: false,
      persistAcrossSessions: true,
    },
  ]);
});

test('a tab that went elsewhere does not keep the others from being read', async () => {
  browser.tabs.query.mockResolvedValue([{ id: 1 }, {}, { id: 2 }]);
  browser.scripting.executeScript.mockRejectedValueOnce(new Error('Cannot access the page'));
  await browserAccountScript.startInOpenPages();
  expect(browser.scripting.executeScript).toHaveBeenCalledTimes(2);
});

test('every tab is told to end, whoever hears it', async () => {
  browser.tabs.query.mockResolvedValue([{ id: 1 }, { id: 2 }]);
  browser.tabs.sendMessage.mockRejectedValueOnce(new Error('Receiving end does not exist'));
  await browserAccountScript.endInOpenPages();
  expect(browser.tabs.sendMessage).toHaveBeenLastCalledWith(2, { type: 'reading-ended' });
});

describe('what an account page shows', () => {
  const told = vi.fn<() => Promise<void>>();
  const message = {
    type: 'sighting',
    sighting: { receiptNumbers: ['IOE0912345678'], receiptCount: 1, language: 'en' },
  };

  /** @param now the address of the tab, where it is another than that of the load. */
  async function say(url: string, now?: string): Promise<unknown> {
    told.mockResolvedValue();
    const unused = () => Promise.reject(new Error('Nobody asked for this.'));
    onWorkerMessage(
      { sighting: told, chip: unused, reconcile: unused, testNotification: unused },
      () => undefined,
    );
    const [[listener]] = browser.runtime.onMessage.addListener.mock.calls as [[Listener]];
    return listener(message, { id: 'own-id', url, tab: { id: 1, url: now }, frameId: 0 });
  }

  it('is heard while it may be read', async () => {
    browser.permissions.contains.mockResolvedValue(true);
    expect(await say('https://my.uscis.gov/account/applicant')).toEqual({ ok: true });
    expect(told).toHaveBeenCalledOnce();
  });
  it('is not heard once the permission was given back', async () => {
    browser.permissions.contains.mockResolvedValue(false);
    await say('https://my.uscis.gov/account/applicant');
    expect(told).not.toHaveBeenCalled();
  });
  it('is heard from where the app is now, not from where it was loaded', async () => {
    browser.permissions.contains.mockResolvedValue(true);
    const [account, other] = ['https://my.uscis.gov/account/applicant', 'https://my.uscis.gov/'];
    expect(await say(account, other)).toBeUndefined();
    expect(told).not.toHaveBeenCalled();
    browser.runtime.onMessage.addListener.mockClear();
    expect(await say(other, account)).toEqual({ ok: true });
    expect(told).toHaveBeenCalledOnce();
  });
  it('is not heard from any other page of that site', async () => {
    browser.permissions.contains.mockResolvedValue(true);
    expect(await say('https://my.uscis.gov/')).toBeUndefined();
    expect(told).not.toHaveBeenCalled();
  });
});
