import type { Language, LanguageChoice } from '../domain/language.ts';
import { toLanguage, toLocale } from '../domain/language.ts';
import type { Texts, Words } from './catalogue.ts';
import { createWords } from './catalogue.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { zhCN } from './zh-cn.ts';

/** The texts of every language: for the worker, which can load nothing later. */
const TEXTS = { en, es, 'zh-CN': zhCN } as const satisfies Record<Language, Texts>;

/**
 * The words that the worker speaks.
 *
 * @param asked the languages that the browser asks for, the best first.
 */
export function wordsIn(choice: LanguageChoice, asked: readonly string[]): Words {
  const language = toLanguage(choice, asked);
  return createWords(toLocale(language, asked), TEXTS[language]);
}
