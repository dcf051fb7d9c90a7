import type { LanguageChoice } from '../domain/language.ts';
import { toLanguage, toLocale } from '../domain/language.ts';
import type { Words } from './catalogue.ts';
import { createWords } from './catalogue.ts';

/**
 * The words that a page speaks. English comes with the page; of the other languages only the one that is
 * spoken is read, from the extension's own files.
 *
 * @param asked the languages that the browser asks for, the best first.
 * @throws when the texts can't be read, as after the extension was updated under an open page.
 */
export async function loadWords(choice: LanguageChoice, asked: readonly string[]): Promise<Words> {
  const language = toLanguage(choice, asked);
  const locale = toLocale(language, asked);
  switch (language) {
    case 'en':
      return createWords(locale);
    case 'es':
      return createWords(locale, (await import('./es.ts')).es);
    case 'zh-CN':
      return createWords(locale, (await import('./zh-cn.ts')).zhCN);
  }
}
