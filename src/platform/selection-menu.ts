import browser from 'webextension-polyfill';

const ID = 'keep-selected';

/** What a person selected on a page, and chose to keep the number of. */
export type SelectionClicked = {
  /** As the page has it. */
  readonly text: string;
  readonly isPrivate: boolean;
};

/** The menus of pages; Firefox on phones has none. */
function menus(): typeof browser.contextMenus | undefined {
  return browser.contextMenus;
}

/**
 * Calls back when the item is chosen, in the very moment of the click, in which alone a browser may let
 * the popup be opened. Registered at the top level of the worker's entry.
 */
export function onSelectionMenu(handle: (clicked: SelectionClicked) => void): void {
  menus()?.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
    if (menuItemId !== ID) return;
    handle({ text: selectionText, isPrivate: tab?.incognito === true });
  });
}

/**
 * Has the item stand in the menu of a selection under this title, once: browsers keep it for longer or
 * shorter, so it is changed where it is, and made only where there is none. Calls are made in turn.
 */
export async function keepSelectionMenu(title: string): Promise<void> {
  const own = menus();
  if (own === undefined) return;
  const shown = { title, contexts: ['selection' as const] };
  try {
    await own.update(ID, shown);
  } catch {
    await new Promise<void>((resolve, reject) => {
      own.create({ id: ID, ...shown }, () => {
        const { lastError } = browser.runtime;
        if (lastError) reject(new Error(lastError.message ?? 'The menu was not made.'));
        else resolve();
      });
    });
  }
}

/**
 * Opens the popup, as if its button had been pressed. To be called in the handler of a click itself.
 * Rejects when it is not opened: some browsers and windows don't allow it.
 */
export async function openPopup(): Promise<void> {
  await browser.action.openPopup();
}
