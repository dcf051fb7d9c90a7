import type { Page } from '@playwright/test';

/** The extension's own world in a page: what its content script can reach, and nothing else. */
export type IsolatedWorld = {
  /** Runs a function there and awaits it. */
  evaluate: <Given extends unknown[], Result>(
    inWorld: (...given: Given) => Result | Promise<Result>,
    ...given: Given
  ) => Promise<Result>;
};

/** Finds the world in which Chromium runs this extension's content script in this page. */
export async function openIsolatedWorld(page: Page, extensionId: string): Promise<IsolatedWorld> {
  const cdp = await page.context().newCDPSession(page);
  const found = new Promise<number>((resolve) => {
    cdp.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
      if (origin === `chrome-extension://${extensionId}`) resolve(id);
    });
  });
  await cdp.send('Runtime.enable');
  const contextId = await found;
  return {
    evaluate: async (inWorld, ...given) => {
      const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
        expression: `(${inWorld.toString()})(...${JSON.stringify(given)})`,
        contextId,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails !== undefined) {
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      }
      return result.value;
    },
  };
}
