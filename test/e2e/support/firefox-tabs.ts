import type { Marionette } from './marionette.ts';

/** The first page opens once the extension has seen that no record is there. */
const WELCOME_LIMIT_MS = 15_000;

/** Which of the two tabs is in front and is driven. */
export type Tabs = {
  readonly toStatusSite: () => Promise<void>;
  readonly toOwnPages: () => Promise<void>;
  /** Opens one more tab for the extension's pages, the one they are opened in from then on. */
  readonly toNewOwnPage: () => Promise<void>;
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
    toNewOwnPage: async () => {
      ownPages = await create();
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

/** Waits for the page that the extension opens by itself after its installation, and closes it. */
export async function closeWelcome(session: Marionette): Promise<void> {
  const handles = async (): Promise<readonly string[]> =>
    (await session.send('WebDriver:GetWindowHandles')) as readonly string[];
  const address = async (): Promise<string> =>
    ((await session.send('WebDriver:GetCurrentURL')) as { value: string }).value;
  const { value: first } = (await session.send('WebDriver:GetWindowHandle')) as { value: string };
  const endsAt = performance.now() + WELCOME_LIMIT_MS;
  while (performance.now() < endsAt) {
    for (const handle of await handles()) {
      if (handle === first) continue;
      await session.send('WebDriver:SwitchToWindow', { handle, focus: true });
      if (!(await address()).endsWith('#/welcome')) continue;
      await session.send('WebDriver:CloseWindow');
      await session.send('WebDriver:SwitchToWindow', { handle: first, focus: true });
      return;
    }
  }
  throw new Error('The first page did not open.');
}
