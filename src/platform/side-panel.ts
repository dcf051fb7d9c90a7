import browser from 'webextension-polyfill';

/** The place beside the page that a browser has, if any; the types know Firefox's alone. */
type PlaceBeside = {
  /** Chrome and Edge. */
  readonly sidePanel?: {
    readonly open?: (where: { readonly windowId: number }) => Promise<void>;
  };
  /** Firefox, not on phones. */
  readonly sidebarAction?: { readonly open?: () => Promise<void> };
};

function placeBeside(): PlaceBeside {
  return browser;
}

/** Whether this browser has a place beside the page that an extension can open. */
export function hasSidePanel(): boolean {
  const { sidePanel, sidebarAction } = placeBeside();
  return sidePanel?.open !== undefined || sidebarAction?.open !== undefined;
}

/**
 * Opens the panel beside the page. To be called in the handler of a click or key itself, before
 * anything is waited for: later a browser does not take it for the person's own wish. Rejects when
 * it is not opened.
 *
 * @param windowId the window it is to stand in; Firefox takes the one in front.
 */
export async function openSidePanel(windowId: number): Promise<void> {
  const { sidePanel, sidebarAction } = placeBeside();
  if (sidePanel?.open !== undefined) await sidePanel.open({ windowId });
  else if (sidebarAction?.open !== undefined) await sidebarAction.open();
  else throw new Error('This browser has no place beside the page.');
}

/** The window that this page is in, or that the panel stands in. */
export async function readOwnWindow(): Promise<number | undefined> {
  return (await browser.windows.getCurrent()).id;
}
