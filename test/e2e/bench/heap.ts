import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import type { RunningExtension } from '../../../scripts/launch-chromium.mjs';

/** What a heap holds, in bytes: what is JavaScript’s, the browser’s own for it, and bytes of buffers. */
type HeapUsage = {
  readonly usedSize: number;
  readonly embedderHeapUsedSize: number;
  readonly backingStorageSize: number;
};

/** Sends a command and gives its result. */
type Send = (method: string, params?: object) => Promise<unknown>;

/** One pass leaves what only finalizers let go of. */
const PASSES = 3;

/** The memory that the extension’s worker holds after the garbage was collected, in MB. */
export async function workerHeap({ context, id }: RunningExtension): Promise<number> {
  const cdp = await browserSession(context);
  const { targetInfos } = await cdp.send('Target.getTargets');
  const worker = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.startsWith(`chrome-extension://${id}/`),
  );
  if (worker === undefined) throw new Error('The worker does not run.');
  const { targetId } = worker;
  // Not flat: a session of Playwright’s can’t send to a flat one that it did not open itself.
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: false });
  try {
    return await heapOf(throughTarget(cdp, sessionId));
  } finally {
    await cdp.detach();
  }
}

/** The same of the process in which a page is, with all that else is in it. */
export async function pageHeap(page: Page): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  try {
    return await heapOf(async (method) => cdp.send(method as 'HeapProfiler.enable'));
  } finally {
    await cdp.detach();
  }
}

async function heapOf(send: Send): Promise<number> {
  await send('HeapProfiler.enable');
  for (let pass = 0; pass < PASSES; pass += 1) await send('HeapProfiler.collectGarbage');
  const usage = (await send('Runtime.getHeapUsage')) as HeapUsage;
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = usage;
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / 1e6;
}

async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (browser === null) throw new Error('The browser can’t be asked.');
  return browser.newBrowserCDPSession();
}

function throughTarget(cdp: CDPSession, sessionId: string): Send {
  let last = 0;
  return async (method, params = {}) => {
    last += 1;
    const id = last;
    const answered = new Promise<unknown>((resolve, reject) => {
      const hear = (event: { readonly sessionId: string; readonly message: string }) => {
        const answer = JSON.parse(event.message) as {
          readonly id?: number;
          readonly result?: unknown;
          readonly error?: { readonly message: string };
        };
        if (event.sessionId !== sessionId || answer.id !== id) return;
        cdp.off('Target.receivedMessageFromTarget', hear);
        if (answer.error === undefined) resolve(answer.result);
        else reject(new Error(`${method}: ${answer.error.message}`));
      };
      cdp.on('Target.receivedMessageFromTarget', hear);
    });
    const message = JSON.stringify({ id, method, params });
    await cdp.send('Target.sendMessageToTarget', { sessionId, message });
    return answered;
  };
}
