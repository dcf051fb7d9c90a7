import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
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
  const isLeft = useIsLeft();
  const leave = async () => {
    setIsUnkept(false);
    const isKept = await draft.keep();
    if (isLeft()) return;
    if (isKept) onLeave();
    else setIsUnkept(true);
  };
  return [isUnkept, () => void leave(), isLeft];
}

/**
 * Leaves a form in which nothing was changed, and forgets its draft. Where that fails the draft is offered
 * again, as any that was begun.
 */
export function useLeaveUnchanged(
  draft: Pick<KeptFields<never>, 'drop'>,
  onLeave: () => void,
): () => void {
  const isLeft = useIsLeft();
  return () => void draft.drop().then(() => isLeft() || onLeave());
}

/** Whether what uses it is gone from the window. */
function useIsLeft(): () => boolean {
  const isLeft = useRef(false);
  // At once, as a form may be gone before it was painted.
  useLayoutEffect(
    () => () => {
      isLeft.current = true;
    },
    [],
  );
  return () => isLeft.current;
}
