import { describe, expect, it, test } from 'vitest';
import { toLanguage, toLocale } from '../../src/domain/language.ts';

describe('the language of the interface', () => {
  it('is the one that was chosen, whatever the browser asks for', () => {
    expect(toLanguage('zh-CN', ['es-MX', 'en'])).toBe('zh-CN');
    expect(toLanguage('en', ['es'])).toBe('en');
  });

  test.each([
    [['es-MX', 'en-US'], 'es'],
    [['fr-FR', 'es', 'en'], 'es'],
    [['zh'], 'zh-CN'],
    [['zh-Hans-HK'], 'zh-CN'],
    [['ZH-cn'], 'zh-CN'],
    [['zh-TW', 'en'], 'en'],
    [['zh-TW', 'es'], 'es'],
    [['fr'], 'en'],
    [[], 'en'],
    [['', '-', 'esperanto'], 'en'],
  ])('is else the first one asked for that there is: of %j, %s', (asked, language) => {
    expect(toLanguage('browser', asked)).toBe(language);
  });
});

describe('the tag that dates and numbers are written by', () => {
  test.each([
    ['en', ['en-GB', 'en-US'], 'en-GB'],
    ['en', ['es-MX'], 'en-US'],
    ['es', ['en-US', 'es-MX'], 'es-MX'],
    ['es', ['es', 'es-MX'], 'es-US'],
    ['zh-CN', ['zh-SG'], 'zh-SG'],
    ['zh-CN', ['zh-TW'], 'zh-CN'],
  ] as const)('for %s, asked for as %j, is %s', (language, asked, locale) => {
    expect(toLocale(language, asked)).toBe(locale);
  });
});
