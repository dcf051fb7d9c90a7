import type { ComponentChildren } from 'preact';
import { createContext } from 'preact';
import { useContext, useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { LanguageChoice } from '../domain/language.ts';
import type { Words } from '../locales/catalogue.ts';
import { loadWords } from '../locales/load-words.ts';
import { maskWords } from '../locales/mask-words.ts';
import { reportProblem } from '../platform/surroundings.ts';
import { readSettings } from '../storage/settings-store.ts';
import type { App } from './app.ts';
import { AppContext } from './app.ts';
import type { Look } from './look.ts';
import { applyLook, keepLook } from './look.ts';
import type { SaveResult } from './save.ts';
import { useLive } from './use-live.ts';
import { useShownAtOnce } from './use-shown-at-once.ts';

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
  const { language, theme, isMasked: isMaskedOnRecord } = look ?? restored;
  const [isMasked, choose] = useShownAtOnce(isMaskedOnRecord);
  useLayoutEffect(() => {
    const now = { language, theme, isMasked };
    applyLook(now);
    if (look !== undefined || isMasked !== restored.isMasked) keepLook(now);
  }, [look === undefined, language, theme, isMasked]);
  const words = useWordsOf(language, restored.language, app.words);
  const maskHere: MaskHere = (chosen, saving) => {
    // Also where it is not recorded: who masks the page has somebody looking on.
    const shown = saving.then(() => ({ saved: true }));
    choose(chosen, shown);
  };
  const shown = useMemo(
    () => ({ ...app, words: isMasked ? maskWords(words) : words }),
    [app, words, isMasked],
  );
  return (
    <MaskHereContext.Provider value={maskHere}>
      <AppContext.Provider value={shown}>{children}</AppContext.Provider>
    </MaskHereContext.Provider>
  );
}

/** The words of the chosen language: those the page began with until others are read, or where they can't be. */
function useWordsOf(choice: LanguageChoice, begunWith: LanguageChoice, begun: Words): Words {
  const [words, setWords] = useState({ choice: begunWith, words: begun });
  useEffect(() => {
    let isWanted = choice !== words.choice;
    if (isWanted) {
      loadWords(choice, navigator.languages)
        .then((loaded) => isWanted && setWords({ choice, words: loaded }))
        .catch((error: unknown) => reportProblem('reading a language', error));
    }
    return () => {
      isWanted = false;
    };
  }, [choice]);
  useLayoutEffect(() => {
    document.documentElement.lang = words.words.language;
  }, [words]);
  return words.words;
}
