import { beforeEach, expect, test, vi } from 'vitest';
import { putChipIntoPage } from '../../src/platform/chip-script.ts';

const { browser } = vi.hoisted(() => ({
  browser: {
    scripting: { executeScript: vi.fn<(injection: object) => Promise<unknown>>() },
    permissions: { contains: vi.fn<() => Promise<boolean>>() },
    tabs: { sendMessage: vi.fn<(...message: unknown[]) => Promise<unknown>>() },
  },
}));
vi.mock('webextension-polyfill', () => ({ default: browser }));

beforeEach(() => vi.resetAllMocks());

const { permissions, tabs } = browser;
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

test.each([
  ['a page that is gone', true, () => Promise.reject(new Error('Receiving end does not exist.'))],
  ['a page whose site was taken from the extension', false, () => Promise.resolve(null)],
])('%s is no failure and is not tried again', async (_, isAllowed, answer) => {
  executeScript.mockRejectedValue(new Error('Cannot access contents of the page.'));
  permissions.contains.mockResolvedValue(isAllowed);
  tabs.sendMessage.mockImplementation(answer);
  await expect(putChipIntoPage(7, 'load-of-the-page')).resolves.toBeUndefined();
  expect(executeScript).toHaveBeenCalledOnce();
});

test('what the browser refuses although the page is there and may be read is a failure', async () => {
  executeScript.mockRejectedValue(new Error('Could not load file.'));
  permissions.contains.mockResolvedValue(true);
  tabs.sendMessage.mockResolvedValue(null);
  await expect(putChipIntoPage(7, 'load-of-the-page')).rejects.toThrow('Could not load file.');
  expect(tabs.sendMessage).toHaveBeenCalledWith(7, expect.anything(), {
    documentId: 'load-of-the-page',
  });
});

test('what is in no tab gets no chip', async () => {
  await putChipIntoPage(undefined, 'load-of-the-page');
  expect(executeScript).not.toHaveBeenCalled();
});
