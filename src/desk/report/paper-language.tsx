import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Language } from '../../domain/language.ts';
import { toLanguage } from '../../domain/language.ts';
import type { Words } from '../../locales/catalogue.ts';
import { LANGUAGE_NAMES } from '../../locales/language-names.ts';
import { loadWords } from '../../locales/load-words.ts';
import { reportProblem } from '../../platform/surroundings.ts';
import { AppContext, useApp, useWords } from '../../ui/app.ts';
import { Choice } from '../../ui/fields.tsx';

/** In which language a paper is written, and the words it takes. */
export type PaperWords = {
  readonly language: Language;
  /** Masking nothing; `undefined` until they are read. */
  readonly words: Words | undefined;
  readonly choose: (language: Language) => void;
};

/** The language the interface speaks. */
export function useInterfaceLanguage(): Language {
  const { language } = useWords();
  return toLanguage('browser', [language]);
}

/**
 * The words of a paper: it may speak another language than the interface, as one for USCIS does.
 *
 * @param first the language it is in until another one is chosen.
 */
export function usePaperWords(first: Language): PaperWords {
  const [language, choose] = useState(first);
  const [words, setWords] = useState<Words>();
  useEffect(() => {
    let isWanted = true;
    loadWords(language, navigator.languages)
      .then((loaded) => isWanted && setWords(loaded))
      .catch((error: unknown) => reportProblem('reading a language', error));
    return () => {
      isWanted = false;
    };
  }, [language]);
  return { language, words, choose };
}

/** What stands on a paper, said in its language once that is read. */
export function InPaperWords({
  paper: { words },
  children,
}: {
  readonly paper: PaperWords;
  readonly children: ComponentChildren;
}) {
  const app = useApp();
  const inWords = useMemo(() => words && { ...app, words }, [app, words]);
  if (inWords === undefined) return null;
  return <AppContext.Provider value={inWords}>{children}</AppContext.Provider>;
}

/** Which language a paper is to be in; nothing where there is no choice. */
export function PaperLanguage({
  paper,
  languages,
  hint,
}: {
  readonly paper: PaperWords;
  readonly languages: readonly Language[];
  readonly hint?: string;
}) {
  const { text } = useWords();
  if (languages.length < 2) return null;
  return (
    <fieldset>
      <legend>{text('paperLanguage')}</legend>
      {languages.map((each) => (
        <Choice
          key={each}
          name="paper-language"
          label={LANGUAGE_NAMES[each]}
          language={each}
          isChosen={each === paper.language}
          onChoose={() => paper.choose(each)}
          testId={`paper-language-${each}`}
        />
      ))}
      {hint !== undefined && <p class="quiet">{hint}</p>}
    </fieldset>
  );
}
