import type { Marionette } from './marionette.ts';

/** Which of the two tabs is in front and is driven. */
export type Tabs = {
  readonly toStatusSite: () => Promise<void>;
  readonly toOwnPages: () => Promise<void>;
};

/** The tab that Firefox starts with shows the status site; the other one is opened when it is first needed. */
export function createTabs(session: Marionette): Tabs {
  let statusSite: string | undefined;
  let ownPages: string | undefined;

  const current = async (): Promise<string> =>
    ((await session.send('WebDriver:GetWindowHandle')) as { value: string }).value;
  const create = async (): Promise<string> =>
    ((await session.send('WebDriver:NewWindow', { type: 'tab' })) as { handle: string }).handle;
  const bringToFront = async (handle: string): Promise<void> => {
    await session.send('WebDriver:SwitchToWindow', { handle, focus: true });
  };
  return {
    toStatusSite: async () => {
      statusSite ??= await current();
      await bringToFront(statusSite);
    },
    toOwnPages: async () => {
      statusSite ??= await current();
      ownPages ??= await create();
      await bringToFront(ownPages);
    },
  };
}

type OwnPage = {
  readonly browser: {
    readonly tabs: {
      readonly query: (which: object) => Promise<{ id?: number }[]>;
      readonly sendMessage: (tab: number | undefined, message: object) => Promise<unknown>;
    };
  };
};

/** Runs in a page of the extension; resolves when the content script of another tab answers. */
export async function waitForContentScript(): Promise<void> {
  const { tabs } = (globalThis as unknown as OwnPage).browser;
  for (;;) {
    for (const { id } of await tabs.query({})) {
      try {
        await tabs.sendMessage(id, { type: 'what-is-here' });
        return;
      } catch {
        // Nobody is there yet; or it is this tab itself.
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
