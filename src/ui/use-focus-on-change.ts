import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** An element that takes the focus whenever `what` changes: what had it before is no longer there. */
export function useFocusOnChange(what: string): RefObject<HTMLElement | null> {
  const element = useRef<HTMLElement>(null);
  const before = useRef(what);
  useEffect(() => {
    if (before.current !== what) element.current?.focus();
    before.current = what;
  }, [what]);
  return element;
}
