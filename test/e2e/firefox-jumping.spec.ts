import { expect, test } from './support/firefox-test.ts';

type OwnPage = {
  readonly browser: {
    readonly contextMenus: {
      readonly update: (id: string, change: object) => Promise<void>;
      readonly create: (item: object, done: () => void) => void;
    };
    readonly omnibox: object;
    readonly runtime: { readonly lastError?: { readonly message: string } };
    readonly storage: { readonly session: { readonly set: (items: object) => Promise<void> } };
  };
};

/**
 * Firefox lets no tool press a menu of its own or type in its address bar, nor tell an event to the
 * extension: what is looked at is that the item and the keyword are there, and what a selection becomes.
 */
test('in Firefox the menu has one item for a selected number, and the desk keeps what was selected', async ({
  firefox,
}) => {
  await firefox.openDesk('#/settings');
  await firefox.readText('[data-testid="to-welcome"]');
  const found = await firefox.evaluate(async () => {
    const { contextMenus, omnibox, runtime, storage } = (globalThis as unknown as OwnPage).browser;
    await contextMenus.update('keep-selected', { title: 'Keep this receipt number' });
    const refused = await new Promise<string | undefined>((resolve) => {
      const item = { id: 'keep-selected', title: 'Again', contexts: ['selection'] };
      contextMenus.create(item, () => resolve(runtime.lastError?.message));
    });
    const selected = {
      entryId: '0192f0c0-0000-7000-8000-000000000001',
      text: 'Receipt Number: eac-21-900-12345',
      isPrivate: false,
    };
    await storage.session.set({
      'left selected-text': { left: selected, leftAt: Date.now() },
    });
    return { refused, hasKeyword: typeof omnibox };
  });
  expect(found.refused, 'there can’t be a second one').toMatch(/already exists/i);
  expect(found.hasKeyword).toBe('object');

  await firefox.openDesk('#/selected');
  await expect
    .poll(() => firefox.readText('[data-testid="selected-kept"]'))
    .toContain('EAC 21 900 12345');
});
