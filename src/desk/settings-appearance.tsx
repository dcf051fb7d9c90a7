import { asOneOf } from '../domain/reading.ts';
import type { Settings } from '../domain/settings.ts';
import type { TextKey } from '../locales/catalogue.ts';
import { useWords } from '../ui/app.ts';
import { Choice } from '../ui/fields.tsx';
import { SaveStatus } from '../ui/save-status.tsx';
import { LanguageFields } from './language-fields.tsx';
import { Switch } from './settings-switch.tsx';
import { useSaving } from './use-saving.ts';
import { useShownAtOnce } from '../ui/use-shown-at-once.ts';

const THEME_TEXT = {
  system: 'settingsThemeSystem',
  light: 'settingsThemeLight',
  dark: 'settingsThemeDark',
} as const satisfies Record<Settings['theme'], TextKey>;
const THEMES = ['system', 'light', 'dark'] as const;

/** How the pages look, the keys of the desk, and what stands on the status page. */
export function AppearancePart({ settings }: { readonly settings: Settings }) {
  const { text } = useWords();
  const [result, record] = useSaving();
  const [theme, chooseTheme] = useShownAtOnce(settings.theme);
  const setTheme = (chosen: string) => {
    const value = asOneOf(chosen, THEMES);
    if (value === undefined || value === theme) return;
    chooseTheme(value, record({ type: 'setting-changed', name: 'theme', value }));
  };
  return (
    <section class="part">
      <h2>{text('settingsAppearance')}</h2>
      <LanguageFields language={settings.language} />
      <fieldset>
        <legend>{text('settingsTheme')}</legend>
        {THEMES.map((each) => (
          <Choice
            key={each}
            name="theme"
            label={text(THEME_TEXT[each])}
            isChosen={each === theme}
            onChoose={() => setTheme(each)}
            testId={`theme-${each}`}
          />
        ))}
      </fieldset>
      <SaveStatus result={result} />
      <Switch
        toFact={(isOn) => ({ type: 'setting-changed', name: 'isMasked', value: isOn })}
        isOn={settings.isMasked}
        label={text('settingsMasked')}
        hint={text('settingsMaskedHint')}
        testId="is-masked"
      />
      <Switch
        toFact={(isOn) => ({ type: 'setting-changed', name: 'hasShortcuts', value: isOn })}
        isOn={settings.hasShortcuts}
        label={text('settingsShortcuts')}
        hint={text('settingsShortcutsHint')}
        testId="has-shortcuts"
      />
      <Switch
        toFact={(isOn) => ({ type: 'setting-changed', name: 'hasChip', value: isOn })}
        isOn={settings.hasChip}
        label={text('settingsChip')}
        hint={text('settingsChipHint')}
        testId="has-chip"
      />
    </section>
  );
}
