import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { readSettings } from '../storage/settings-store.ts';
import { useApp } from './app.ts';
import type { KeysOfLines } from './line-keys.ts';
import { LineKeysContext, readLineMove } from './line-keys.ts';
import { takesLetters } from './takes-letters.ts';
import { useLive } from './use-live.ts';

/** Lines that have keys. */
const LINES = '.agenda-line[tabindex]';

/**
 * Gives the lines of an agenda their keys, unless single keys are switched off (WCAG 2.2, 2.1.4): `j`
 * and `k` go from line to line, the others do something about the line that has the focus.
 */
export function WithLineKeys({
  goTo,
  children,
}: Pick<KeysOfLines, 'goTo'> & { readonly children: ComponentChildren }) {
  const { storage, words } = useApp();
  const settings = useLive(() => readSettings(storage), []);
  const isOn = settings.state === 'read' && settings.value.hasShortcuts;
  const [idle, sayIdle] = useState<string>();
  const latest = useRef(goTo);
  latest.current = goTo;
  const keys = useMemo(
    () => (isOn ? { goTo: (hash: string) => latest.current(hash), sayIdle } : undefined),
    [isOn],
  );
  useMoveByKey(isOn, () => sayIdle(undefined));
  return (
    <LineKeysContext.Provider value={keys}>
      {children}
      <output class={idle === undefined ? 'visually-hidden' : 'key-idle'} data-testid="key-idle">
        {idle !== undefined && words.text('lineKeyIdle', { key: idle })}
      </output>
    </LineKeysContext.Provider>
  );
}

function useMoveByKey(isOn: boolean, onMove: () => void): void {
  /** The place of the line that had the focus last: what stood there may be dealt with, and gone. */
  const place = useRef<number>(undefined);
  // No later than the lines say that they have keys.
  useLayoutEffect(() => {
    if (!isOn) return undefined;
    const listLines = () =>
      [...document.querySelectorAll<HTMLElement>(LINES)].filter((line) => line.checkVisibility());
    const notePlace = ({ target }: FocusEvent) => {
      const line = target instanceof Element ? target.closest<HTMLElement>(LINES) : null;
      if (line !== null) place.current = listLines().indexOf(line);
    };
    const move = (event: KeyboardEvent) => {
      const { target } = event;
      const isAsking = document.querySelector('dialog[open]') !== null;
      if (event.defaultPrevented || event.isComposing || isAsking || takesLetters(target)) return;
      const step = readLineMove(event, target instanceof Element && target.matches(LINES));
      const lines = listLines();
      if (step === undefined || lines.length === 0) return;
      event.preventDefault();
      onMove();
      const line = target instanceof Element ? target.closest<HTMLElement>(LINES) : null;
      lines[toPlace(line === null ? -1 : lines.indexOf(line), step, lines.length)]?.focus();
    };
    const toPlace = (at: number, step: 1 | -1, count: number) => {
      // Off the lines, down leads to the one that took the place of the last, up to the one before.
      const from = at >= 0 ? at + step : (place.current ?? 0) + (step === 1 ? 0 : -1);
      return Math.min(Math.max(from, 0), count - 1);
    };
    document.addEventListener('focusin', notePlace);
    document.addEventListener('keydown', move);
    return () => {
      document.removeEventListener('focusin', notePlace);
      document.removeEventListener('keydown', move);
    };
  }, [isOn]);
}
