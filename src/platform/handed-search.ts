import { asText } from '../domain/reading.ts';
import { leaveNote, takeNote } from './session-note.ts';

const NAME = 'search';
/** The most characters of a search that is handed over. */
const LONGEST_SEARCH = 200;

/** The address of the list of cases that takes up a search which was left for it. */
export const HANDED_SEARCH_HASH = '#/cases?handed=search';

/**
 * Leaves what cases are to be searched for to the list that opens next: in its address it would stand in
 * the browser's history for long, and it may be a name.
 *
 * @returns the address of that list.
 */
export async function handSearch(typed: string): Promise<string> {
  await leaveNote(NAME, typed.slice(0, LONGEST_SEARCH));
  return HANDED_SEARCH_HASH;
}

/** Takes what was left to be searched for, once. */
export async function takeSearch(): Promise<string | undefined> {
  return asText(await takeNote(NAME), LONGEST_SEARCH);
}
