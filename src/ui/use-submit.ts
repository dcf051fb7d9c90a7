import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { nextTurn } from '../storage/next-turn.ts';
import type { SaveResult } from './save.ts';

/** A button or form that saves something. */
export type Submit = {
  readonly isSaving: boolean;
  /** How the last try failed; a success is told by what comes after it. */
  readonly failure: SaveResult | undefined;
  /** Where a success is said at once; a {@link SaveStatus} that is given it does so. */
  readonly said: Said;
  /**
   * Saves, unless it is being saved already: a double click must not record twice.
   *
   * @param event what set it off. Where that is the submitting of a form, nothing that is done in the form
   *   counts until it is drawn that it is being saved.
   */
  readonly submit: (event?: Event) => void;
};

/** Who says that something is saved, while what comes after it is still being drawn. */
export type Said = { current: ((result: SaveResult) => void) | undefined };

/** What is saved sooner never looked as if it were being saved. */
const SHOWN_AFTER_MS = 50;
/**
 * By which a person changes something or sets something off. What got into a field all the same, as by a
 * keyboard for Chinese, is not among them: it stands there, and is to be known.
 */
const DOINGS = ['beforeinput', 'keydown', 'pointerdown', 'mousedown', 'click'] as const;

/** Lets nothing that is done in a form count until the function it gives is called. */
function holdStill(form: HTMLFormElement): () => void {
  const end = new AbortController();
  const stop = (event: Event) => {
    // Nobody is to be caught in it.
    if (event instanceof KeyboardEvent && event.key === 'Tab') return;
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
  const letGo = useRef<() => void>(undefined);
  const said: Said = useRef(undefined);
  const release = () => {
    letGo.current?.();
    letGo.current = undefined;
  };
  // From now on what is disabled is drawn so, and the rest, such as the way back, counts again.
  useLayoutEffect(() => {
    if (isSaving) release();
  }, [isSaving]);
  const run = async (form: HTMLFormElement | undefined) => {
    isRunning.current = true;
    const focused = document.activeElement;
    letGo.current = form && holdStill(form);
    const show = () => setIsSaving(true);
    // To draw it takes about as long as to save.
    const showing = form ? setTimeout(show, SHOWN_AFTER_MS) : show();
    setFailure(undefined);
    const result = await save();
    clearTimeout(showing ?? undefined);
    if (result?.saved === true && said.current !== undefined) {
      // To draw what comes after it takes longer than to say it.
      said.current(result);
      await nextTurn();
    }
    release();
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
    said,
    submit: (event) => {
      if (isRunning.current) return;
      const { type, currentTarget } = event ?? {};
      void run(
        type === 'submit' && currentTarget instanceof HTMLFormElement ? currentTarget : undefined,
      );
    },
  };
}
