import type { Page } from '@playwright/test';
import { expect, type Extension } from './extension.ts';

/** A page of the extension as the browser itself shows it: the popup, the panel, or a tab of one. */
export type OwnView = {
  /** Runs a function in the page; awaits its promise. It stands alone: its source is what is run. */
  readonly evaluate: <Given extends unknown[], Result>(
    inPage: (...given: Given) => Result | Promise<Result>,
    ...given: Given
  ) => Promise<Result>;
  /** Waits for the element and reads its text, or what stands in it. */
  readonly read: (testId: string) => Promise<string>;
  /** Waits for the element and presses the mouse on its middle. */
  readonly click: (testId: string) => Promise<void>;
  readonly press: (key: keyof typeof KEYS) => Promise<void>;
  /** Types where the focus is, a key at a time. */
  readonly type: (text: string) => Promise<void>;
};

type Send = (method: string, params?: object) => Promise<unknown>;

const KEYS = {
  Tab: { code: 'Tab', windowsVirtualKeyCode: 9 },
  Enter: { code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
} as const;

/** A tab of Playwright's, driven by nothing but mouse and keys. */
export async function viewPage(page: Page): Promise<OwnView> {
  const session = await page.context().newCDPSession(page);
  return createView((method, params) =>
    session.send(method as 'Runtime.evaluate', params as never),
  );
}

/** The popup as the browser shows it, opened by the extension's own action. */
export async function openRealPopup(extension: Extension): Promise<OwnView> {
  const worker = await extension.worker();
  await worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { action: { openPopup: () => Promise<void> } };
    };
    await chrome.action.openPopup();
  });
  return attach(extension, 'src/popup/index.html');
}

/** The panel as it stands beside the page, once it was opened. */
export async function attachRealPanel(extension: Extension): Promise<OwnView> {
  return attach(extension, 'src/panel/index.html');
}

/** Whether the browser shows this page of ours anywhere. */
export async function isShown(extension: Extension, path: string): Promise<boolean> {
  return (await findTarget(extension, path)) !== undefined;
}

async function browserSession(extension: Extension) {
  const browser = extension.context.browser();
  if (browser === null) throw new Error('The browser can’t be reached.');
  return browser.newBrowserCDPSession();
}

async function findTarget(extension: Extension, path: string): Promise<string | undefined> {
  const session = await browserSession(extension);
  const { targetInfos } = await session.send('Target.getTargets');
  await session.detach();
  const url = `chrome-extension://${extension.id}/${path}`;
  return targetInfos.find((target) => target.type === 'page' && target.url === url)?.targetId;
}

/** Playwright knows of tabs alone, so that these are spoken to over a session of their own. */
async function attach(extension: Extension, path: string): Promise<OwnView> {
  let targetId: string | undefined;
  const find = async () => (targetId = await findTarget(extension, path));
  await expect.poll(find, `the browser shows ${path}`).toBeDefined();
  const session = await browserSession(extension);
  const { sessionId } = await session.send('Target.attachToTarget', {
    targetId: targetId ?? '',
    flatten: false,
  });
  const waiting = new Map<number, (answer: { result?: unknown; error?: unknown }) => void>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const answer = JSON.parse(message) as { id?: number; result?: unknown; error?: unknown };
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  let last = 0;
  return createView(async (method, params = {}) => {
    const id = (last += 1);
    const answered = new Promise<{ result?: unknown; error?: unknown }>((resolve) => {
      waiting.set(id, resolve);
    });
    const message = JSON.stringify({ id, method, params });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    const { result, error } = await answered;
    if (error !== undefined) throw new Error(`${method}: ${JSON.stringify(error)}`);
    return result;
  });
}

function createView(send: Send): OwnView {
  const evaluate: OwnView['evaluate'] = async (inPage, ...given) => {
    const { result, exceptionDetails } = (await send('Runtime.evaluate', {
      expression: `(${inPage.toString()})(...${JSON.stringify(given)})`,
      returnByValue: true,
      awaitPromise: true,
    })) as { result: { value: Awaited<ReturnType<typeof inPage>> }; exceptionDetails?: object };
    if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
    return result.value;
  };
  const find = async <Found>(
    what: string,
    look: (what: string) => Found | undefined | Promise<Found | undefined>,
  ): Promise<Found> => {
    let found: Found | undefined;
    const lookOnce = async () => (found = await evaluate(look, what));
    await expect.poll(lookOnce, `there is ${what}`).toBeDefined();
    return found as Found;
  };
  const pressKey = async (key: string, rest: object): Promise<void> => {
    await send('Input.dispatchKeyEvent', { type: 'keyDown', key, ...rest });
    await send('Input.dispatchKeyEvent', { type: 'keyUp', key, ...rest, text: undefined });
  };
  return {
    evaluate,
    read: (testId) => find(testId, readHere),
    click: async (testId) => {
      const at = await find(`[data-testid="${testId}"]`, findMiddle);
      const button = { ...at, button: 'left', clickCount: 1 };
      await send('Input.dispatchMouseEvent', { type: 'mousePressed', ...button });
      // What it opens may close the page before it has answered.
      void send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button });
    },
    press: (key) => pressKey(key, KEYS[key]),
    type: async (text) => {
      for (const sign of text) await pressKey(sign, { text: sign });
    },
  };
}

/** Runs in the page: the text of an element, or what stands in a field. */
function readHere(testId: string): string | undefined {
  const element = document.querySelector<HTMLElement>(`[data-testid="${testId}"]`);
  if (element === null) return undefined;
  return 'value' in element && element.tagName !== 'BUTTON'
    ? String(element.value)
    : element.innerText;
}

/**
 * Runs in the page: brings an element that can be used into sight, and says where its middle is once
 * it stands still there and nothing lies over it.
 */
export async function findMiddle(selector: string): Promise<{ x: number; y: number } | undefined> {
  const element = document.querySelector<HTMLElement>(selector);
  if (element === null || element.matches(':disabled')) return undefined;
  element.scrollIntoView({ block: 'center' });
  const middle = () => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };
  const before = middle();
  for (let frames = 0; frames < 5; frames += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  const { x, y } = middle();
  const isStill = before.x === x && before.y === y;
  return isStill && element.contains(document.elementFromPoint(x, y)) ? { x, y } : undefined;
}
