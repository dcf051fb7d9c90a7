import type { LanguageChoice } from '../domain/language.ts';
import { LANGUAGE_CHOICES } from '../domain/language.ts';
import { LANGUAGE_NAMES } from '../locales/language-names.ts';
import { useWords } from '../ui/app.ts';
import { Choice } from '../ui/fields.tsx';
import { SaveStatus } from '../ui/save-status.tsx';
import { useShownAtOnce } from '../ui/use-shown-at-once.ts';
import { useSaving } from './use-saving.ts';

/** The language of the interface, taken as soon as it is chosen. */
export function LanguageFields({ language: kept }: { readonly language: LanguageChoice }) {
  const { text } = useWords();
  const [result, record] = useSaving();
  const [language, choose] = useShownAtOnce(kept);
  const setLanguage = (value: LanguageChoice) => {
    if (value === language) return;
    choose(value, record({ type: 'setting-changed', name: 'language', value }));
  };
  return (
    <>
      <fieldset>
        <legend>{text('settingsLanguage')}</legend>
        {LANGUAGE_CHOICES.map((each) => (
          <Choice
            key={each}
            name="language"
            label={each === 'browser' ? text('settingsLanguageBrowser') : LANGUAGE_NAMES[each]}
            {...(each !== 'browser' && { language: each })}
            isChosen={each === language}
            onChoose={() => setLanguage(each)}
            testId={`language-${each}`}
          />
        ))}
        <p class="hint">{text('settingsLanguageHint')}</p>
      </fieldset>
      <SaveStatus result={result} />
    </>
  );
}
