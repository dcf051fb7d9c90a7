import type { ComponentChildren } from 'preact';
import { createContext } from 'preact';
import { useContext, useLayoutEffect, useMemo } from 'preact/hooks';
import { asForeign, asOneOf } from '../domain/reading.ts';
import type { Settings } from '../domain/settings.ts';
import { maskWords } from '../locales/mask-words.ts';
import { readSettings } from '../storage/settings-store.ts';
import type { App } from './app.ts';
import { AppContext } from './app.ts';
import type { SaveResult } from './save.ts';
import { useLive } from './use-live.ts';
import { useShownAtOnce } from './use-shown-at-once.ts';

/** How the pages look: light or dark, and whether what is private is masked. */
type Look = Pick<Settings, 'theme' | 'isMasked'>;

const THEMES = ['system', 'light', 'dark'] as const;
const KEPT_UNDER = 'look';
const PLAIN: Look = { theme: 'system', isMasked: false };

/**
 * Makes the page look as it last did. The settings are read too late for that: a dark page would be
 * white for a moment, and what is masked would be readable.
 */
export function restoreLook(): Look {
  const look = keptLook();
  apply(look);
  return look;
}

/** Masks this page, or shows it again, before that is on record; and where it can't be recorded. */
type MaskHere = (isMasked: boolean, saving: Promise<SaveResult>) => void;
const MaskHereContext = createContext<MaskHere>(() => undefined);

/** What masks this page at once. */
export function useMaskHere(): MaskHere {
  return useContext(MaskHereContext);
}

/**
 * Makes the page look as the settings say, here and, when they change, in every window. What is masked
 * is masked twice: free text by its class, as dots; numbers and names in the words themselves, which
 * also stand where no style reaches, as in the name of the tab, in a list to choose from, or in what a
 * reader says aloud. Of what is being typed the field that has the focus can be read, and no other: one
 * who types has to see it, and looks round first. Copies and files hold everything (`Words.full`).
 */
export function Appearance({
  app,
  restored,
  children,
}: {
  readonly app: App;
  /** How the page looks until the settings are read. */
  readonly restored: Look;
  readonly children: ComponentChildren;
}) {
  const settings = useLive(() => readSettings(app.storage), []);
  const look = settings.state === 'read' ? settings.value : undefined;
  const { theme, isMasked: isMaskedOnRecord } = look ?? restored;
  const [isMasked, choose] = useShownAtOnce(isMaskedOnRecord);
  useLayoutEffect(() => {
    apply({ theme, isMasked });
    if (look !== undefined || isMasked !== restored.isMasked) keep({ theme, isMasked });
  }, [look === undefined, theme, isMasked]);
  const maskHere: MaskHere = (chosen, saving) => {
    // Also where it is not recorded: who masks the page has somebody looking on.
    const shown = saving.then(() => ({ saved: true }));
    choose(chosen, shown);
  };
  const shown = useMemo(
    () => (isMasked ? { ...app, words: maskWords(app.words) } : app),
    [app, isMasked],
  );
  return (
    <MaskHereContext.Provider value={maskHere}>
      <AppContext.Provider value={shown}>{children}</AppContext.Provider>
    </MaskHereContext.Provider>
  );
}

function keptLook(): Look {
  try {
    const kept = asForeign(JSON.parse(localStorage.getItem(KEPT_UNDER) ?? '{}'));
    return {
      theme: asOneOf(kept?.['theme'], THEMES) ?? PLAIN.theme,
      isMasked: kept?.['isMasked'] === true,
    };
  } catch {
    // Where nothing may be kept, or something else stands there, the settings say it a moment later.
    return PLAIN;
  }
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
