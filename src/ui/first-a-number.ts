import { holdsANumber } from '../domain/a-number.ts';

// It is said once while this window is open, and kept nowhere.
let wasSaid = false;

/** Whether a text that was copied is the first of this window to hold an A-number, which is said then. */
export function isFirstANumber(copied: string): boolean {
  const isFirst = !wasSaid && holdsANumber(copied);
  wasSaid ||= isFirst;
  return isFirst;
}
