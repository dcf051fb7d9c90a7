import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * The form whose first field with a problem gets the focus whenever there are new problems, unless the
 * person has gone on to another field by then: of a window that is covered no frame is drawn.
 */
export function useFocusOnProblem(
  ...problems: readonly unknown[]
): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  const before = useRef<Element>(null);
  useLayoutEffect(() => {
    before.current = document.activeElement;
  }, [...problems]);
  useEffect(() => {
    // While it is tried to be saved the fields are disabled, and can't have the focus.
    const frame = requestAnimationFrame(() => {
      const now = document.activeElement;
      if (now !== before.current && form.current?.contains(now) === true) return;
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [...problems]);
  return form;
}
