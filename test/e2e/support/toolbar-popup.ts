import type { CDPSession } from '@playwright/test';
import { expect, type Extension } from './extension.ts';
import { findMiddle } from './own-view.ts';

/**
 * The popup as it hangs from the toolbar. Playwright knows nothing of it, as it is no tab: it is driven
 * through the protocol of the browser, by real mouse events.
 */
export type ToolbarPopup = {
  /** Waits until an element is there, and gives its text. */
  readonly waitFor: (selector: string) => Promise<string>;
  /** Waits until the element stands still, and clicks in the middle of it. */
  readonly click: (selector: string) => Promise<void>;
  /** How often it was clicked. */
  readonly clicks: () => number;
  /** Its picture, as PNG. */
  readonly screenshot: () => Promise<Buffer>;
};

type WorkerScope = {
  readonly chrome: { readonly action: { readonly openPopup: () => Promise<void> } };
};

/** Opens the popup as the button in the toolbar does. */
export async function openToolbarPopup(extension: Extension): Promise<ToolbarPopup> {
  const worker = await extension.worker();
  await worker.evaluate(() => (globalThis as unknown as WorkerScope).chrome.action.openPopup());
  return findToolbarPopup(extension);
}

/** The popup that opened, or is about to. */
export async function findToolbarPopup(extension: Extension): Promise<ToolbarPopup> {
  const browser = extension.context.browser();
  if (browser === null) throw new Error('The browser can’t be asked for its popup.');
  const cdp = await browser.newBrowserCDPSession();
  let targetId = '';
  await expect
    .poll(async () => {
      const { targetInfos } = await cdp.send('Target.getTargets');
      targetId =
        targetInfos.find(({ url }) => url.endsWith('/src/popup/index.html'))?.targetId ?? '';
      return targetId;
    })
    .not.toBe('');
  return drive(await attach(cdp, targetId));
}

type Send = (method: string, parameters?: object) => Promise<unknown>;

/** Sends to a target that Playwright does not know, and reads what it answers. */
async function attach(cdp: CDPSession, targetId: string): Promise<Send> {
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (answer: unknown) => void>();
  let last = 0;
  cdp.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: unknown };
    if (id !== undefined) waiting.get(id)?.(result);
  });
  return (method, params = {}) => {
    const id = (last += 1);
    const answer = new Promise((resolve) => waiting.set(id, resolve));
    const message = JSON.stringify({ id, method, params });
    return cdp.send('Target.sendMessageToTarget', { sessionId, message }).then(() => answer);
  };
}

function drive(send: Send): ToolbarPopup {
  let clicks = 0;
  const evaluate = async (expression: string): Promise<unknown> => {
    const answer = (await send('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
    })) as { result?: { value?: unknown } };
    return answer.result?.value;
  };
  const find = (selector: string) => `document.querySelector(${JSON.stringify(selector)})`;
  const waitFor = async (selector: string): Promise<string> => {
    await expect.poll(() => evaluate(`${find(selector)} !== null`), selector).toBe(true);
    return String(await evaluate(`${find(selector)}.innerText`));
  };
  return {
    waitFor,
    click: async (selector) => {
      let place: unknown;
      const look = `(${findMiddle.toString()})(${JSON.stringify(selector)})`;
      await expect.poll(async () => (place = await evaluate(look)), selector).toBeDefined();
      for (const type of ['mousePressed', 'mouseReleased']) {
        await send('Input.dispatchMouseEvent', {
          type,
          ...(place as object),
          button: 'left',
          clickCount: 1,
        });
      }
      clicks += 1;
    },
    clicks: () => clicks,
    screenshot: async () => {
      const { data } = (await send('Page.captureScreenshot')) as { data: string };
      return Buffer.from(data, 'base64');
    },
  };
}
