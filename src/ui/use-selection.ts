import { useEffect, useState } from 'preact/hooks';
import type { HandedSelection } from '../platform/selected-text.ts';
import { listenForSelection, readSelection } from '../platform/selected-text.ts';
import { reportProblem } from '../platform/surroundings.ts';

/**
 * The text whose number is to be kept here, selected just now; it stays in sight when it is dealt with.
 *
 * @param isAhead whether this window opens before it is left here, as the popup does. One that was opened
 *   for a selection takes no other: it may have been left behind in a tab that nobody looks at.
 */
export function useSelection(isAhead: boolean): HandedSelection | undefined {
  const [selection, setSelection] = useState<HandedSelection>();
  useEffect(() => {
    const take = (handed: HandedSelection | undefined) => {
      if (handed !== undefined) setSelection(handed);
    };
    const fail = (error: unknown) => reportProblem('selected text', error);
    if (isAhead) return listenForSelection(take, fail);
    readSelection().then(take).catch(fail);
    return undefined;
  }, [isAhead]);
  return selection;
}
