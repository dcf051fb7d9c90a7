import type { Language } from '../domain/language.ts';

/** Each language by its own name: who looks for it may read no other. */
export const LANGUAGE_NAMES = {
  en: 'English',
  es: 'Español',
  'zh-CN': '简体中文',
} as const satisfies Record<Language, string>;
