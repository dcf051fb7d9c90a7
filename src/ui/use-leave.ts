import { useState } from 'preact/hooks';
import type { KeptFields } from './use-draft.ts';

/**
 * Leaves a form once what was typed is kept; where it can't be, the form stays and says so.
 *
 * @returns whether it could not be kept, and the way out.
 */
export function useLeave(
  draft: Pick<KeptFields<never>, 'keep'>,
  onLeave: () => void,
): readonly [isUnkept: boolean, leave: () => void] {
  const [isUnkept, setIsUnkept] = useState(false);
  const leave = async () => {
    setIsUnkept(false);
    if (await draft.keep()) onLeave();
    else setIsUnkept(true);
  };
  return [isUnkept, () => void leave()];
}
