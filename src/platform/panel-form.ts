import { asForeign } from '../domain/reading.ts';
import { leaveNote, listenForNote, removeNote, takeNote } from './session-note.ts';

/** Which form a panel is to go on with, by name; texts only. */
export type HandedForm = Readonly<Record<string, string>>;

/** Leaves word for the panel of a window of the form that it is to go on with. */
export async function handToPanel(windowId: number, form: HandedForm): Promise<void> {
  await leaveNote(nameOf(windowId), form);
}

/** Takes back what was left for the panel of a window, which did not open. */
export async function takeFromPanel(windowId: number): Promise<void> {
  await removeNote(nameOf(windowId));
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
  const name = nameOf(windowId);
  const take = async (): Promise<void> => {
    const form = parseHandedForm(await takeNote(name));
    if (form !== undefined) onForm(form);
  };
  return listenForNote(name, () => {
    take().catch(onFailure);
  });
}

function nameOf(windowId: number): string {
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
