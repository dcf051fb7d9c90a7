import { beforeEach, expect, test, vi } from 'vitest';
import { putChipIntoPage } from '../../src/platform/chip-script.ts';

const { browser } = vi.hoisted(() => ({
  browser: {
    scripting: { executeScript: vi.fn<(injection: object) => Promise<unknown>>() },
  },
}));
vi.mock('webextension-polyfill', () => ({ default: browser }));

beforeEach(() => vi.resetAllMocks());

const { executeScript } = browser.scripting;
const injection = { files: ['src/content/status-chip.iife.js'], injectImmediately: true };

test('the chip is put into the very page that asked, not into what its tab shows by now', async () => {
  await putChipIntoPage(7, 'load-of-the-page');
  expect(executeScript).toHaveBeenCalledExactlyOnceWith({
    target: { tabId: 7, documentIds: ['load-of-the-page'] },
    ...injection,
  });
});

test('where the browser does not tell one load from the next, not into what is framed in the page', async () => {
  await putChipIntoPage(7, undefined);
  expect(executeScript).toHaveBeenCalledExactlyOnceWith({
    target: { tabId: 7, frameIds: [0] },
    ...injection,
  });
});

test('a page that is gone, or whose site was taken from the extension, is no failure and is not tried again', async () => {
  executeScript.mockRejectedValue(new Error('Missing host permission for the tab'));
  await expect(putChipIntoPage(7, 'load-of-the-page')).resolves.toBeUndefined();
  expect(executeScript).toHaveBeenCalledOnce();
});

test('what is in no tab gets no chip', async () => {
  await putChipIntoPage(undefined, 'load-of-the-page');
  expect(executeScript).not.toHaveBeenCalled();
});
