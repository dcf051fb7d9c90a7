import { useLayoutEffect } from 'preact/hooks';
import { asForeign, asOneOf } from '../domain/reading.ts';
import type { Settings } from '../domain/settings.ts';
import { readSettings } from '../storage/settings-store.ts';
import { useApp } from './app.ts';
import { useLive } from './use-live.ts';

/** How the pages look: light or dark, and whether what is private is masked. */
type Look = Pick<Settings, 'theme' | 'isMasked'>;

const THEMES = ['system', 'light', 'dark'] as const;
const KEPT_UNDER = 'look';

/**
 * Makes the page look as it last did. The settings are read too late for that: a dark page would be
 * white for a moment, and what is masked would be readable.
 */
export function restoreLook(): void {
  try {
    const kept = asForeign(JSON.parse(localStorage.getItem(KEPT_UNDER) ?? '{}'));
    apply({
      theme: asOneOf(kept?.['theme'], THEMES) ?? 'system',
      isMasked: kept?.['isMasked'] === true,
    });
  } catch {
    // Where nothing may be kept, or something else stands there, the settings say it a moment later.
  }
}

/** Makes the page look as the settings say, here and, when they change, in every window. */
export function Appearance() {
  const app = useApp();
  const settings = useLive(() => readSettings(app.storage), []);
  const look = settings.state === 'read' ? settings.value : undefined;
  useLayoutEffect(() => {
    if (look === undefined) return;
    apply(look);
    keep(look);
  }, [look?.theme, look?.isMasked]);
  return null;
}

function apply({ theme, isMasked }: Look): void {
  const root = document.documentElement;
  root.style.colorScheme = theme === 'system' ? '' : theme;
  root.classList.toggle('is-masked', isMasked);
}

function keep({ theme, isMasked }: Look): void {
  try {
    localStorage.setItem(KEPT_UNDER, JSON.stringify({ theme, isMasked }));
  } catch {
    // A private window, or no room: the settings still hold.
  }
}
