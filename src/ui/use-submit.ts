import { useRef, useState } from 'preact/hooks';
import type { SaveResult } from './save.ts';

/** A button or form that saves something. */
export type Submit = {
  readonly isSaving: boolean;
  /** How the last try failed; a success is told by what comes after it. */
  readonly failure: SaveResult | undefined;
  /** Saves, unless it is being saved already: a double click must not record twice. */
  readonly submit: () => void;
};

/**
 * Saves one at a time.
 *
 * @param save settles with how it went, or with `undefined` when something has to be mended first.
 *   It never rejects.
 * @param onSaved called after a success.
 */
export function useSubmit(
  save: () => Promise<SaveResult | undefined>,
  onSaved: (result: SaveResult) => void = () => undefined,
): Submit {
  const [isSaving, setIsSaving] = useState(false);
  const [failure, setFailure] = useState<SaveResult>();
  const isRunning = useRef(false);
  const run = async () => {
    isRunning.current = true;
    const focused = document.activeElement;
    setIsSaving(true);
    setFailure(undefined);
    const result = await save();
    isRunning.current = false;
    setIsSaving(false);
    if (result?.saved === false) {
      setFailure(result);
      // What is disabled while it is saved loses the focus.
      requestAnimationFrame(() => (focused as HTMLElement | null)?.focus());
    }
    if (result?.saved === true) onSaved(result);
  };
  return {
    isSaving,
    failure,
    submit: () => {
      if (!isRunning.current) void run();
    },
  };
}
