import { useEffect, useRef, useState } from 'preact/hooks';
import { newEntryId } from '../../platform/new-ids.ts';
import { readSettings } from '../../storage/settings-store.ts';
import { useApp } from '../../ui/app.ts';
import { useMaskHere } from '../../ui/appearance.tsx';
import { save, sayReason } from '../../ui/save.ts';
import { takesLetters } from '../../ui/takes-letters.ts';
import { useLive } from '../../ui/use-live.ts';
import type { Route } from '../route.ts';
import { parseRoute } from '../route.ts';
import { KeysHelp } from './keys-help.tsx';
import { readKey } from './keys.ts';
import { Palette } from './palette.tsx';

/** Listens for the keys of the desk, and shows what they open. */
export function DeskKeys({ route }: { readonly route: Route }) {
  const app = useApp();
  const [open, setOpen] = useState<'palette' | 'help'>();
  const settings = useLive(() => readSettings(app.storage), []);
  const value = settings.state === 'read' ? settings.value : undefined;
  const maskHere = useMaskHere();
  const [failure, setFailure] = useState<{ readonly error: unknown }>();
  const isMasked = useRef(false);
  isMasked.current = app.words.isMasked;
  const mask = () => {
    const chosen = !isMasked.current;
    // A second press may come before the first is drawn.
    isMasked.current = chosen;
    const fact = { type: 'setting-changed', name: 'isMasked', value: chosen } as const;
    const saving = save(app, [{ id: newEntryId(), fact }]);
    maskHere(chosen, saving);
    void saving.then((result) => setFailure(result.saved ? undefined : { error: result.error }));
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // A question that stands open is answered first.
      const isAsking = document.querySelector('dialog[open]') !== null;
      if (event.defaultPrevented || event.isComposing || isAsking) return;
      const isTyping = takesLetters(event.target);
      const hasSingleKeys = value?.hasShortcuts === true;
      // The address is the newest word on where she is: what is drawn may be a moment behind it.
      const asked = readKey(event, { isTyping, hasSingleKeys }, parseRoute(location.hash));
      if (asked === undefined) return;
      event.preventDefault();
      if (asked.asks === 'go') location.hash = asked.hash;
      else if (asked.asks !== 'mask') setOpen(asked.asks);
      else mask();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [value, app]);
  const close = () => setOpen(undefined);
  return (
    <>
      {failure !== undefined && (
        <p role="alert" class="problem keys-failure" data-testid="mask-not-saved">
          {app.words.text('keysMaskNotSaved', { reason: sayReason(failure.error, app.words) })}
        </p>
      )}
      {open === 'palette' && <Palette route={route} onClose={close} />}
      {open === 'help' && <KeysHelp onClose={close} />}
    </>
  );
}
