import { LANGUAGE_CHOICES } from '../domain/language.ts';
import { asForeign, asOneOf } from '../domain/reading.ts';
import type { Settings } from '../domain/settings.ts';

/** How the pages look: their language, light or dark, and whether what is private is masked. */
export type Look = Pick<Settings, 'language' | 'theme' | 'isMasked'>;

const THEMES = ['system', 'light', 'dark'] as const;
const KEPT_UNDER = 'look';
const PLAIN: Look = { language: 'browser', theme: 'system', isMasked: false };

/**
 * Makes the page look as it last did. The settings are read too late for that: a dark page would be
 * white for a moment, and what is masked would be readable.
 */
export function restoreLook(): Look {
  const look = keptLook();
  applyLook(look);
  return look;
}

/** Makes the page look so. */
export function applyLook({ theme, isMasked }: Look): void {
  const root = document.documentElement;
  root.style.colorScheme = theme === 'system' ? '' : theme;
  root.classList.toggle('is-masked', isMasked);
}

/** Keeps how the pages look for the next one that opens. */
export function keepLook(look: Look): void {
  try {
    localStorage.setItem(KEPT_UNDER, JSON.stringify(look));
  } catch {
    // A private window, or no room: the settings still hold.
  }
}

function keptLook(): Look {
  try {
    const kept = asForeign(JSON.parse(localStorage.getItem(KEPT_UNDER) ?? '{}'));
    return {
      language: asOneOf(kept?.['language'], LANGUAGE_CHOICES) ?? PLAIN.language,
      theme: asOneOf(kept?.['theme'], THEMES) ?? PLAIN.theme,
      isMasked: kept?.['isMasked'] === true,
    };
  } catch {
    // Where nothing may be kept, or something else stands there, the settings say it a moment later.
    return PLAIN;
  }
}
