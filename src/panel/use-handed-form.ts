import { useEffect, useRef } from 'preact/hooks';
import { listenForHandedForms } from '../platform/panel-form.ts';
import { readOwnWindow } from '../platform/side-panel.ts';
import { reportProblem } from '../platform/surroundings.ts';
import type { OpenForm } from '../ui/open-form.ts';
import { parseHandedForm } from '../ui/open-form.ts';

/** Opens each form that another page of this window hands to the panel. */
export function useHandedForm(onForm: (form: OpenForm) => void): void {
  const latest = useRef(onForm);
  latest.current = onForm;
  useEffect(() => {
    let stop: (() => void) | undefined;
    let isOver = false;
    const fail = (error: unknown) => reportProblem('taking over a form', error);
    readOwnWindow().then((windowId) => {
      if (isOver || windowId === undefined) return;
      const open: Parameters<typeof listenForHandedForms>[1] = (handed) => {
        const form = parseHandedForm(handed);
        if (form !== undefined) latest.current(form);
      };
      stop = listenForHandedForms(windowId, open, fail);
    }, fail);
    return () => {
      isOver = true;
      stop?.();
    };
  }, []);
}
