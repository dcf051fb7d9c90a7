import { useEffect, useRef, useState } from 'preact/hooks';
import type { KeptFields } from './use-draft.ts';

/**
 * Leaves a form once what was typed is kept; where it can't be, the form stays and says so. A form in
 * whose place another was opened meanwhile is left already: `onLeave` would close that one.
 *
 * @returns whether it could not be kept, the way out, and whether it was left already.
 */
export function useLeave(
  draft: Pick<KeptFields<never>, 'keep' | 'unkept'>,
  onLeave: () => void,
): readonly [isUnkept: boolean, leave: () => void, isLeft: () => boolean] {
  const [isUnkept, setIsUnkept] = useState(false);
  useEffect(() => {
    if (draft.unkept === undefined) setIsUnkept(false);
  }, [draft.unkept]);
  const isOver = useRef(false);
  useEffect(
    () => () => {
      isOver.current = true;
    },
    [],
  );
  const leave = async () => {
    setIsUnkept(false);
    const isKept = await draft.keep();
    if (isOver.current) return;
    if (isKept) onLeave();
    else setIsUnkept(true);
  };
  return [isUnkept, () => void leave(), () => isOver.current];
}
