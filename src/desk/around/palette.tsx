import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useApp } from '../../ui/app.ts';
import { useFoundCases } from '../finding/use-found-cases.ts';
import type { Route } from '../route.ts';
import { findRooms, toCommand } from './find-commands.ts';
import { DESK_KEYS, MORE_ROOMS } from './keys.ts';

/** So many cases are listed; further words find the right one. */
const MOST_CASES = 8;

/** Goes to a room or a case by a few letters. Escape leaves everything as it was. */
export function Palette({
  route,
  onClose,
}: {
  readonly route: Route;
  readonly onClose: () => void;
}) {
  const { text } = useApp().words;
  const [typed, setTyped] = useState('');
  const { commands, state } = useCommands(typed, route);
  const [first] = commands;
  const dialog = useRef<HTMLDialogElement>(null);
  const go = (hash: string) => {
    onClose();
    location.hash = hash;
  };
  /** What Enter was pressed on before anything was found by it: it leads there once something is. */
  const [awaited, setAwaited] = useState<string>();
  useEffect(() => {
    if (awaited !== typed) return;
    if (first !== undefined) go(first.hash);
    else if (state !== 'reading') setAwaited(undefined);
  }, [awaited, typed, first?.hash, state]);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    return () => dialog.current?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="palette"
      aria-label={text('paletteTitle')}
      data-testid="palette"
      onKeyDown={(event) => moveFocus(event, dialog.current)}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          // The first one is meant: it is what the words lead to.
          if (first === undefined) setAwaited(typed);
          else go(first.hash);
        }}
      >
        <input
          type="search"
          aria-label={text('paletteTitle')}
          placeholder={text('palettePlaceholder')}
          autocomplete="off"
          spellcheck={false}
          value={typed}
          data-testid="palette-input"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </form>
      <ul aria-label={text('paletteFound')}>
        {commands.map((command) => (
          <li key={command.id}>
            <a href={command.hash} data-testid="palette-command" onClick={onClose}>
              <span class={command.isCase ? 'number' : undefined}>{command.says}</span>
              {command.detail !== undefined && command.detail !== '' && (
                <span class="quiet"> {command.detail}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
      <output class="quiet">
        {state === 'reading' && text('paletteReading')}
        {state === 'failed' && text('paletteFailed')}
        {state === 'read' && commands.length === 0 && text('paletteNothing')}
      </output>
    </dialog>
  );
}

/** Up and down lead from the field through what was found, and round. */
function moveFocus(event: KeyboardEvent, dialog: HTMLDialogElement | null): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || dialog === null) return;
  const stops = [...dialog.querySelectorAll<HTMLElement>('input, a')];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  event.preventDefault();
  stops[(at + step + stops.length) % stops.length]?.focus();
}

function useCommands(typed: string, route: Route) {
  const { words } = useApp();
  const found = useFoundCases(typed, MOST_CASES);
  const rooms = useMemo(
    () =>
      [...DESK_KEYS, ...MORE_ROOMS].flatMap(({ says, toHash }) => {
        const hash = toHash(route);
        return hash === undefined ? [] : [{ id: `says/${says}`, says: words.text(says), hash }];
      }),
    [route, words],
  );
  const cases = found.cases.map((each) => toCommand(each, words));
  return { commands: [...findRooms(typed, rooms), ...cases], state: found.state };
}
