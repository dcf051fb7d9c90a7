import type { EntryId } from '../domain/ids.ts';
import { LONGEST_SELECTION } from '../domain/selected-text.ts';
import type { Selection } from '../platform/selected-text.ts';
import type { SelectionClicked } from '../platform/selection-menu.ts';

/** What handing a selection over needs. */
export type HandingOver = {
  readonly newEntryId: () => EntryId;
  readonly handSelection: (selection: Selection) => Promise<void>;
  readonly openPopup: () => Promise<void>;
  readonly openDesk: (hash: string) => Promise<void>;
};

/**
 * Leaves what was selected for the popup, and opens it: there the number is kept, and there stands what
 * became of it, with the ways on (undo, the case file, a call), or which of several is meant. A
 * notification could say only part of that, is often switched off, and would name a number on the
 * desktop. Chrome and Edge refuse to open a popup over a window that is not in front, Firefox outside
 * of the click itself; then a room of the desk shows the same. So nothing is kept unseen.
 */
export async function keepSelected(
  { newEntryId, handSelection, openPopup, openDesk }: HandingOver,
  { text, isPrivate }: SelectionClicked,
): Promise<void> {
  // Asked for first: after anything is waited for, the click does not count any more.
  const opened = openPopup().then(
    () => true,
    () => false,
  );
  await handSelection({ entryId: newEntryId(), text: text.slice(0, LONGEST_SELECTION), isPrivate });
  if (!(await opened)) await openDesk('#/selected');
}
