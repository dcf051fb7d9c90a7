import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** The form whose first field with a problem gets the focus whenever there are new problems. */
export function useFocusOnProblem(
  ...problems: readonly unknown[]
): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // While it is tried to be saved the fields are disabled, and can't have the focus.
    const frame = requestAnimationFrame(() => {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [...problems]);
  return form;
}
