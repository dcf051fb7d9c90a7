import { beforeEach, expect, test, vi } from 'vitest';
import { onFirstInstalled } from '../../src/platform/worker-events.ts';

type Hear = (details: { readonly reason: string }) => void;

const { browser } = vi.hoisted(() => ({
  browser: { runtime: { onInstalled: { addListener: vi.fn<(hear: Hear) => void>() } } },
}));
vi.mock('webextension-polyfill', () => ({ default: browser }));

beforeEach(() => vi.resetAllMocks());

test('an installation is one, an update of the extension or of the browser is none', () => {
  const handle = vi.fn<() => void>();
  onFirstInstalled(handle);
  const [hear] = browser.runtime.onInstalled.addListener.mock.lastCall as [Hear];
  for (const reason of ['update', 'browser_update', 'chrome_update', 'shared_module_update']) {
    hear({ reason });
  }
  expect(handle).not.toHaveBeenCalled();
  hear({ reason: 'install' });
  expect(handle).toHaveBeenCalledOnce();
});
