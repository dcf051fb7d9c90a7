import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** The form whose first field with a problem gets the focus whenever there are new problems. */
export function useFocusOnProblem(
  ...problems: readonly unknown[]
): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [...problems]);
  return form;
}
