import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { TextKey } from '../locales/catalogue.ts';

/** What a single key does on the line of the agenda that has the focus. */
export type LineAction = 'note' | 'answer' | 'later' | 'until' | 'letter' | 'done' | 'open';

/** A key of a line, as it is pressed and as a reader of the page is told. */
export type LineKey = {
  readonly key: string;
  readonly action: LineAction;
  readonly says: TextKey;
  /** In the words of `aria-keyshortcuts`. */
  readonly told: string;
};

/** The keys of a line. `n` notes a call elsewhere, too: here it is one about the case of the line. */
export const LINE_KEYS: readonly LineKey[] = [
  { key: 'n', action: 'note', says: 'lineKeyNote', told: 'n' },
  { key: 'r', action: 'answer', says: 'lineKeyAnswer', told: 'r' },
  { key: 'z', action: 'later', says: 'lineKeyLater', told: 'z' },
  { key: 'Z', action: 'until', says: 'lineKeyUntil', told: 'Shift+z' },
  { key: 'w', action: 'letter', says: 'lineKeyLetter', told: 'w' },
  { key: 'd', action: 'done', says: 'lineKeyDone', told: 'd' },
  { key: 'o', action: 'open', says: 'lineKeyOpen', told: 'o' },
];

/** What the keys of lines need of the surface; absent where lines have no keys. */
export type KeysOfLines = {
  /** Opens a room of the desk. */
  readonly goTo: (hash: string) => void;
  /** Says that a key does nothing on this line; `undefined` when one does something again. */
  readonly sayIdle: (key: string | undefined) => void;
};

/** The keys of lines; none outside an agenda, or where single keys are switched off. */
export const LineKeysContext = createContext<KeysOfLines | undefined>(undefined);

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat'>;

/** What a key that was pressed asks of a line; a key held down asks once. */
export function readLineKey(event: Pressed): LineAction | undefined {
  if (isHeld(event) || event.repeat) return undefined;
  return LINE_KEYS.find(({ key }) => key === event.key)?.action;
}

/**
 * How many lines further a key leads, or `undefined`.
 *
 * @param isOnLine whether a line has the focus: only there the arrows do not scroll.
 */
export function readLineMove(
  event: Omit<Pressed, 'repeat'>,
  isOnLine: boolean,
): 1 | -1 | undefined {
  if (isHeld(event)) return undefined;
  if (event.key === 'j' || (isOnLine && event.key === 'ArrowDown')) return 1;
  return event.key === 'k' || (isOnLine && event.key === 'ArrowUp') ? -1 : undefined;
}

function isHeld({ ctrlKey, metaKey, altKey }: Omit<Pressed, 'key' | 'repeat'>): boolean {
  return ctrlKey || metaKey || altKey;
}

/** The attribute of the control that a key presses; empty where lines have no keys. */
export function useLineKey(action: LineAction | undefined): { 'aria-keyshortcuts'?: string } {
  const keys = useContext(LineKeysContext);
  const told = LINE_KEYS.find((each) => each.action === action)?.told;
  return keys === undefined || told === undefined ? {} : { 'aria-keyshortcuts': told };
}

/** Presses the control of a line that does this, and tells whether there is one. */
export function pressInLine(line: HTMLElement, action: LineAction): boolean {
  const told = LINE_KEYS.find((each) => each.action === action)?.told;
  const control = line.querySelector<HTMLElement>(`[aria-keyshortcuts="${told}"]`);
  control?.click();
  // A list that opened is gone on with by the keys.
  if (control?.matches('summary') === true) {
    control.parentElement?.querySelector<HTMLElement>('button')?.focus();
  }
  return control !== null;
}
