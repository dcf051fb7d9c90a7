import type { Page, Worker } from '@playwright/test';
import { STATUS_SITE } from '../../../scripts/launch-chromium.mjs';
import { expect, type Extension } from './extension.ts';

type WorkerGlobals = {
  readonly chrome: {
    readonly tabs: {
      readonly query: (which: object) => Promise<{ id?: number; lastAccessed?: number }[]>;
      readonly sendMessage: (tab: number, message: object) => Promise<unknown>;
    };
  };
};

/** Opens the status site at this path showing this page, and waits until the content script has read it. */
export async function openReadPage(extension: Extension, html: string, path = '/'): Promise<Page> {
  extension.serve(html);
  const page = await extension.context.newPage();
  await page.goto(`${STATUS_SITE}${path}`);
  const worker = await extension.worker();
  await expect.poll(() => askNewestTab(worker), 'the content script answers').not.toBe('nobody');
  return page;
}

/** What the content script of the tab in front says is there now; `null` is nothing to read. */
export async function askNewestTab(worker: Worker): Promise<unknown> {
  return worker.evaluate(async () => {
    const { tabs } = (globalThis as unknown as WorkerGlobals).chrome;
    const all = await tabs.query({});
    const [newest] = all.toSorted(
      (one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0),
    );
    try {
      return await tabs.sendMessage(newest?.id ?? -1, { type: 'what-is-here' });
    } catch {
      return 'nobody';
    }
  });
}
