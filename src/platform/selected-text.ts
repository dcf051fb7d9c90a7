import { parseEntryId } from '../domain/ids.ts';
import type { EntryId } from '../domain/ids.ts';
import { asForeign, asText } from '../domain/reading.ts';
import { LONGEST_SELECTION } from '../domain/selected-text.ts';
import { leaveNote, listenForNote, readNote, removeNote } from './session-note.ts';

/** A text that the person chose to keep the number of. */
export type Selection = {
  /** The id of the entry that keeps it: it is recorded once, however often it is read here. */
  readonly entryId: EntryId;
  readonly text: string;
  /** Whether it was selected in a private window. */
  readonly isPrivate: boolean;
};

/** The same until a window of ours has dealt with it. */
export type HandedSelection = Selection & {
  /** When it was chosen, in milliseconds since the epoch. */
  readonly leftAt: number;
};

const NAME = 'selected-text';

/** Leaves a selected text for the window of ours that opens next. */
export async function handSelection(selection: Selection): Promise<void> {
  await leaveNote(NAME, selection);
}

/** Takes away what was dealt with; what was selected since stays. */
export async function forgetSelection(entryId: EntryId): Promise<void> {
  if ((await readSelection())?.entryId === entryId) await removeNote(NAME);
}

/** Gives what is left to be dealt with, now and from now on. Returns how to stop that. */
export function listenForSelection(
  onSelection: (selection: HandedSelection | undefined) => void,
  onFailure: (error: unknown) => void,
): () => void {
  return listenForNote(NAME, () => {
    readSelection().then(onSelection).catch(onFailure);
  });
}

/** What is left to be dealt with. */
export async function readSelection(): Promise<HandedSelection | undefined> {
  const note = await readNote(NAME);
  const raw = asForeign(note?.left);
  const entryId = parseEntryId(raw?.['entryId']);
  const text = asText(raw?.['text'], LONGEST_SELECTION);
  if (note === undefined || entryId === undefined || text === undefined) return undefined;
  return { entryId, text, isPrivate: raw?.['isPrivate'] === true, leftAt: note.leftAt };
}
