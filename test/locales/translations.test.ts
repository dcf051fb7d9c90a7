import { describe, expect, test } from 'vitest';
import type { Texts } from '../../src/locales/catalogue.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import { en } from '../../src/locales/en.ts';
import { es } from '../../src/locales/es.ts';
import { zhCN } from '../../src/locales/zh-cn.ts';
import { SAME_IN_ENGLISH } from './same-in-english.ts';

const keys = Object.keys(en) as (keyof Texts)[];

function forms(texts: Texts, key: keyof Texts): Readonly<Record<string, string>> {
  const text = texts[key];
  return typeof text === 'string' ? { other: text } : { ...text };
}

/** The places of a text, each once, in one order. */
function placesOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([place]) => place))].toSorted();
}

describe.each([
  ['Spanish', 'es', es],
  ['Chinese', 'zh-CN', zhCN],
] as const)('the %s texts', (_, language, texts) => {
  test('are as many as the English ones, with plural forms where those have some', () => {
    expect(Object.keys(texts).toSorted()).toEqual(keys.toSorted());
    const isString = (from: Texts) => keys.filter((key) => typeof from[key] === 'string');
    expect(isString(texts)).toEqual(isString(en));
  });

  test('have a form for each way that the language counts', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    const counting = keys.filter((key) => typeof en[key] !== 'string');
    const wanting = counting.filter((key) =>
      pluralCategories.some((category) => forms(texts, key)[category] === undefined),
    );
    expect(wanting).toEqual([]);
    const needless = counting.filter((key) =>
      Object.keys(forms(texts, key)).some((form) => !pluralCategories.includes(form as 'other')),
    );
    expect(needless).toEqual([]);
  });

  test('hold the places of the English ones, all of them and no others', () => {
    const differing = keys.flatMap((key) => {
      const wanted = placesOf(forms(en, key)['other'] ?? '');
      return Object.entries(forms(texts, key))
        .filter(([form, text]) => {
          const held = placesOf(text);
          // The form for one may spell the number out, or leave it away.
          const expected = form === 'one' ? new Set([...held, '{count}']) : new Set(held);
          return form === 'one'
            ? wanted.some((place) => !expected.has(place)) ||
                held.some((place) => !wanted.includes(place))
            : held.join() !== wanted.join();
        })
        .map(([form]) => `${key} (${form})`);
    });
    expect(differing).toEqual([]);
  });

  test('are translated, but for what reads the same', () => {
    const untranslated = keys.filter(
      (key) =>
        JSON.stringify(texts[key]) === JSON.stringify(en[key]) &&
        /\p{L}{2}/u.test((forms(en, key)['other'] ?? '').replaceAll(/\{\w+\}/g, '')) &&
        !(SAME_IN_ENGLISH[language] as readonly string[]).includes(key),
    );
    expect(untranslated).toEqual([]);
  });

  test('say every text without a place left open', () => {
    const words = createWords(language, texts);
    const left = keys.filter((key) => {
      const places = placesOf(Object.values(forms(texts, key)).join(' '));
      const values = Object.fromEntries(places.map((place) => [place.slice(1, -1), 7]));
      return /[{}]/.test(words.text(key as 'popupKeep', ...([values] as unknown as [])));
    });
    expect(left).toEqual([]);
  });
});

describe('the terms of a language', () => {
  const spoken = (texts: Texts) =>
    keys.flatMap((key) =>
      Object.entries(forms(texts, key)).map(([form, text]) => ({ key, form, text })),
    );

  test('in Spanish: a number in digits takes no “de”, so large ones are said as others', () => {
    const differing = keys.filter((key) => {
      const { many, other } = forms(es, key);
      return many !== undefined && many !== other;
    });
    expect(differing).toEqual([]);
  });

  test.each([
    ['a status is an estatus', /\bestado del caso\b|página de estado\b/i],
    ['a key or a button is presionado', /\bpuls(?:ar|e|a)\b/i],
    ['what is cited stands in curly quotes', /[«»]/],
  ])('in Spanish: %s', (_, other) => {
    const found = spoken(es).filter(({ text }) => other.test(text));
    expect(found).toEqual([]);
  });

  test('in Chinese: no blank stands between a number and its measure word', () => {
    const found = spoken(zhCN).filter(({ text }) =>
      /\} (?:个|天|条|次|行|项|封|份|位|页)/u.test(text),
    );
    expect(found).toEqual([]);
  });
});

describe('what is said to read the same in English', () => {
  test.each([
    ['es', es],
    ['zh-CN', zhCN],
  ] as const)('does so in %s', (language, texts) => {
    const other = SAME_IN_ENGLISH[language].filter(
      (key) => JSON.stringify(texts[key]) !== JSON.stringify(en[key]),
    );
    expect(other).toEqual([]);
  });
});
