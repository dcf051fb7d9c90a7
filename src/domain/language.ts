/** The languages of the interface. Letters and reports to USCIS are English in all of them. */
export const LANGUAGES = ['en', 'es', 'zh-CN'] as const;
/** A language of the interface, as a BCP 47 tag. */
export type Language = (typeof LANGUAGES)[number];

/** What can be chosen: a language, or what the browser asks web pages for. */
export const LANGUAGE_CHOICES = ['browser', ...LANGUAGES] as const;
/** A choice of language. */
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

/**
 * The language to speak: the chosen one, or else the first of those asked for that there is. Who asks for
 * Chinese in traditional characters is not given simplified ones unless they were chosen.
 *
 * @param asked the person's languages as BCP 47 tags, the best first.
 */
export function toLanguage(choice: LanguageChoice, asked: readonly string[]): Language {
  if (choice !== 'browser') return choice;
  for (const tag of asked) {
    const found = languageOfTag(tag);
    if (found !== undefined) return found;
  }
  return 'en';
}

/**
 * The tag by which dates and numbers are written: the region asked for with the language, as in `en-GB`,
 * or else as the language is written in the United States, and Chinese in China.
 */
export function toLocale(language: Language, asked: readonly string[]): string {
  const regional = { en: 'en-US', es: 'es-US', 'zh-CN': 'zh-CN' } as const;
  const found = asked.find((tag) => languageOfTag(tag) === language);
  // Without a region "es" would group no digits below 10,000, as in Spain.
  return found !== undefined && found.includes('-') ? found : regional[language];
}

function languageOfTag(tag: string): Language | undefined {
  const [language, ...rest] = tag.toLowerCase().split('-');
  if (language === 'en' || language === 'es') return language;
  if (language !== 'zh') return undefined;
  const isTraditional = rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part));
  return isTraditional && !rest.includes('hans') ? undefined : 'zh-CN';
}
