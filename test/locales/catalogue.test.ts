import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createWords } from '../../src/locales/catalogue.ts';
import { en } from '../../src/locales/en.ts';
import { es } from '../../src/locales/es.ts';
import { zhCN } from '../../src/locales/zh-cn.ts';

const src = fileURLToPath(new URL('../../src/', import.meta.url));

function readSource(): string {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/locales[\\/](?:en|es|zh-cn)[.\\/]/.test(file))
    .map((file) => readFileSync(src + file, 'utf8'))
    .join('\n');
}

describe('the catalogue', () => {
  test('holds no text that nothing shows', () => {
    const source = readSource();
    // As a text of its own, or as the value of an attribute.
    const isShown = (key: string) => source.includes(`'${key}'`) || source.includes(`="${key}"`);
    expect(Object.keys(en).filter((key) => !isShown(key))).toEqual([]);
  });

  test('names each text once, in one of its areas', async () => {
    const areas = readdirSync(`${src}locales/en`);
    const modules = await Promise.all(
      areas.map((file): Promise<Record<string, object>> => import(`${src}locales/en/${file}`)),
    );
    const keys = modules.flatMap((module) => Object.values(module).flatMap(Object.keys));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(new Set(keys)).toEqual(new Set(Object.keys(en)));
  });

  test('counts wherever it has plural forms', () => {
    const plural = Object.entries(en).filter(([, text]) => typeof text !== 'string');
    const uncounted = plural.filter(([, text]) => !JSON.stringify(text).includes('{count}'));
    expect(uncounted.map(([key]) => key)).toEqual([]);
  });
});

describe('the English words', () => {
  const words = createWords('en-US');

  test('fill the places of a text', () => {
    expect(words.text('callOpenInquiry', { kind: 'Expedite', date: 'Nov 21, 2026' })).toBe(
      'Expedite, open since Nov 21, 2026',
    );
  });

  test('choose the plural form by the count, and group its digits', () => {
    expect(words.text('dueOver', { count: 1 })).toBe('1 day over');
    expect(words.text('dueOver', { count: 1200 })).toBe('1,200 days over');
  });

  test('leave what a person typed as it is, even where it looks like a place', () => {
    expect(words.text('tellDescribedLabel', { label: '{count} $& {label}' })).toBe(
      'Label: {count} $& {label}',
    );
  });

  test('write a calendar date the same in every zone', () => {
    expect(words.date('2026-03-08')).toBe('Mar 8, 2026');
    expect(words.list(['a', 'b', 'c'])).toBe('a, b, and c');
  });

  test('count a length of time in two digits, and in hours once there are some', () => {
    expect([0, 65, 3599, 3600, 36_061].map(words.clock)).toEqual([
      '00:00',
      '01:05',
      '59:59',
      '1:00:00',
      '10:01:01',
    ]);
  });
});

describe('texts that are put together', () => {
  test.each([
    ['en-US', en, 'A. B.', 'a; b', 'Ana, attorney', 'Form: I-485', 'a, b, c', '2 min 5 sec'],
    ['es-US', es, 'A. B.', 'a; b', 'Ana, attorney', 'Form: I-485', 'a, b y c', '2 min 5 s'],
    ['zh-CN', zhCN, 'A.B.', 'a；b', 'Ana，attorney', 'Form：I-485', 'a、b、c', '2分钟5秒'],
  ] as const)('are so as %s writes them', (language, texts, ...expected) => {
    const words = createWords(language, texts);
    expect([
      words.sentences(['A.', undefined, 'B.']),
      words.clauses(['a', 'b']),
      words.aside(['Ana', 'attorney']),
      words.named('Form', 'I-485'),
      words.row(['a', 'b', 'c']),
      words.duration(125),
    ]).toEqual(expected);
  });

  test('are nothing where there is nothing, and take a place in what is put together as it is', () => {
    const { sentences, aside } = createWords('en-US');
    expect(sentences([])).toBe('');
    expect(aside([undefined, 'one'])).toBe('one');
    expect(aside(['{next}', '{said}', '$&'])).toBe('{next}, {said}, $&');
  });
});
