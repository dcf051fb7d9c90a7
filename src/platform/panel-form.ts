import browser from 'webextension-polyfill';
import { asForeign } from '../domain/reading.ts';

/** Which form a panel is to go on with, by name; texts only. */
export type HandedForm = Readonly<Record<string, string>>;

/** Leaves word for the panel of a window of the form that it is to go on with; until the browser ends. */
export async function handToPanel(windowId: number, form: HandedForm): Promise<void> {
  await browser.storage.session.set({ [keyOf(windowId)]: form });
}

/** Takes back what was left for the panel of a window, which did not open. */
export async function takeFromPanel(windowId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(windowId));
}

/**
 * Gives the panel of a window what is left for it, now and from now on, each form once. Returns how
 * to stop that.
 */
export function listenForHandedForms(
  windowId: number,
  onForm: (form: HandedForm) => void,
  onFailure: (error: unknown) => void,
): () => void {
  const key = keyOf(windowId);
  const take = async (): Promise<void> => {
    const { [key]: left } = await browser.storage.session.get(key);
    const form = parseHandedForm(left);
    if (form === undefined) return;
    await browser.storage.session.remove(key);
    onForm(form);
  };
  const look = (): void => {
    take().catch(onFailure);
  };
  const onChanged = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>): void => {
    if (changes[key]?.newValue !== undefined) look();
  };
  browser.storage.session.onChanged.addListener(onChanged);
  look();
  return () => browser.storage.session.onChanged.removeListener(onChanged);
}

function keyOf(windowId: number): string {
  return `panel-form ${windowId}`;
}

function parseHandedForm(value: unknown): HandedForm | undefined {
  const raw = asForeign(value);
  if (raw === undefined) return undefined;
  const texts = Object.entries(raw).filter(
    (each): each is [string, string] => typeof each[1] === 'string',
  );
  return Object.fromEntries(texts);
}
