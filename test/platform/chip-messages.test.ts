import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChipMessage } from '../../src/platform/chip-runtime.ts';
import { onWorkerMessage } from '../../src/platform/messages.ts';
import { receipt } from '../support/given.ts';

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined;

const { browser } = vi.hoisted(() => ({
  browser: {
    runtime: {
      id: 'own-id',
      getURL: () => 'chrome-extension://own-id/',
      onMessage: { addListener: vi.fn<(listener: unknown) => void>() },
    },
  },
}));
vi.mock('webextension-polyfill', () => ({ default: browser }));

beforeEach(() => vi.resetAllMocks());

const receiptNumber = receipt('EAC2190012345');
const ASKED: readonly ChipMessage[] = [
  { type: 'chip-look', receiptNumber },
  { type: 'chip-call', receiptNumber },
  {
    type: 'chip-keep',
    sighting: { receiptNumbers: [receiptNumber], receiptCount: 1, language: 'en' },
  },
  { type: 'chip-place', place: { x: 0, y: 0 } },
  { type: 'chip-wanted' },
  { type: 'chip-off' },
];
const STATUS_PAGE = {
  id: 'own-id',
  url: 'https://egov.uscis.gov/casestatus/',
  tab: { id: 1 },
  frameId: 0,
};

describe('what a chip asks', () => {
  const asked = vi.fn<(message: ChipMessage) => Promise<undefined>>();

  function say(message: ChipMessage, sender: object): Promise<unknown> | undefined {
    asked.mockResolvedValue(undefined);
    const unused = () => Promise.reject(new Error('Nobody asked for this.'));
    onWorkerMessage(
      { chip: asked, sighting: unused, reconcile: unused, testNotification: unused },
      () => undefined,
    );
    const [listener] = browser.runtime.onMessage.addListener.mock.lastCall as [Listener];
    return listener(message, sender);
  }

  it('is answered on the status page itself', async () => {
    for (const message of ASKED) expect(await say(message, STATUS_PAGE)).toEqual({ ok: true });
    expect(asked).toHaveBeenCalledTimes(ASKED.length);
  });

  it.each([
    ['a frame in it', { ...STATUS_PAGE, frameId: 1 }],
    ['another site', { ...STATUS_PAGE, url: 'https://egov.uscis.gov.example/casestatus/' }],
    ['the account page', { ...STATUS_PAGE, url: 'https://my.uscis.gov/account/applicant' }],
    ['an address without a lock', { ...STATUS_PAGE, url: 'http://egov.uscis.gov/' }],
    ['no address', { ...STATUS_PAGE, url: undefined }],
    ['a page of ours in a tab', { ...STATUS_PAGE, url: 'chrome-extension://own-id/src/desk/' }],
    ['a page of ours in no tab', { id: 'own-id', url: 'chrome-extension://own-id/src/popup/' }],
    ['another extension', { ...STATUS_PAGE, id: 'other-id' }],
  ])('is refused from %s', (_where, sender) => {
    for (const message of ASKED) expect(say(message, sender)).toBeUndefined();
    expect(asked).not.toHaveBeenCalled();
  });
});
