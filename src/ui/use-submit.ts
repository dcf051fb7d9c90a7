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

/** What is saved sooner never looked as if it were being saved. */
const SHOWN_AFTER_MS = 50;
/** By which a person changes something or sets something off. */
const DOINGS = ['beforeinput', 'input', 'keydown', 'pointerdown', 'mousedown', 'click'] as const;

/** Lets nothing that is done in a form count until the function it gives is called. */
function holdStill(form: HTMLFormElement): () => void {
  const end = new AbortController();
  const stop = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const doing of DOINGS)
    form.addEventListener(doing, stop, { capture: true, signal: end.signal });
  return () => end.abort();
}

/**
 * Takes the focus from a form that is about to go, and gives it to nobody: what comes in its place has to
 * take it. Once that is in the page, the browser would lay all of it out before the form could go.
 */
export function letFocusGo(): void {
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && focused.closest('form') !== null) focused.blur();
}

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
    const form = focused?.closest('form');
    const letGo = form ? holdStill(form) : () => undefined;
    const show = () => setIsSaving(true);
    // To draw it takes about as long as to save.
    const showing = form ? setTimeout(show, SHOWN_AFTER_MS) : show();
    setFailure(undefined);
    const result = await save();
    clearTimeout(showing ?? undefined);
    letGo();
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
