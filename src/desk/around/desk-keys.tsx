import { useEffect, useState } from 'preact/hooks';
import { newEntryId } from '../../platform/new-ids.ts';
import { readSettings } from '../../storage/settings-store.ts';
import { useApp } from '../../ui/app.ts';
import { save } from '../../ui/save.ts';
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
      else if (value !== undefined) {
        const fact = { type: 'setting-changed', name: 'isMasked', value: !value.isMasked } as const;
        void save(app, [{ id: newEntryId(), fact }]);
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [value]);
  const close = () => setOpen(undefined);
  if (open === 'palette') return <Palette route={route} onClose={close} />;
  return open === 'help' ? <KeysHelp onClose={close} /> : null;
}
