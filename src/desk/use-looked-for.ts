import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * What the address leads to within its room: it takes the focus.
 *
 * @param isLookedFor true once the room has what stands above it; before, it would be pushed away.
 */
export function useLookedFor<Kind extends HTMLElement>(
  isLookedFor: boolean,
): RefObject<Kind | null> {
  const element = useRef<Kind>(null);
  useEffect(() => {
    if (isLookedFor) element.current?.focus();
  }, [isLookedFor]);
  return element;
}
