import type { Page } from '@playwright/test';

type Value = { readonly value?: string };
type Node = {
  readonly ignored: boolean;
  readonly role?: Value;
  readonly name?: Value;
  readonly description?: Value;
};

/** What a person does something with, or finds her way by. */
const NAMED_ROLES = new Set([
  'button',
  'checkbox',
  'combobox',
  'Date',
  'DateTime',
  'dialog',
  'DisclosureTriangle',
  'heading',
  'img',
  'link',
  'listbox',
  'menuitem',
  'option',
  'progressbar',
  'radio',
  'RootWebArea',
  'searchbox',
  'slider',
  'spinbutton',
  'switch',
  'tab',
  'table',
  'textbox',
]);

/**
 * What a screen reader has no name for, or a name that is a mistake of ours, in the tree that the browser
 * itself hands it.
 */
export async function findNameless(page: Page): Promise<readonly string[]> {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as unknown as {
    nodes: readonly Node[];
  };
  await cdp.detach();
  const told = nodes.filter(({ ignored, role }) => !ignored && NAMED_ROLES.has(role?.value ?? ''));
  if (told.length < 2) throw new Error('The page tells a screen reader nothing.');
  return told.flatMap(({ role, name }) => {
    const says = (name?.value ?? '').trim();
    const isMistaken = says === '' || /[{}]|undefined|\[object/.test(says);
    return isMistaken ? [`${role?.value} “${says}”`] : [];
  });
}
