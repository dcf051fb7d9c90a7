import { describe, expect, test } from 'vitest';
import { replaceKeys, toNumbers } from '../../scripts/texts/number-keys.mjs';
import { readCatalogue, toLines } from '../../scripts/texts/numbered-texts.mjs';
import { createWords, type Texts } from '../../src/locales/catalogue.ts';
import { en } from '../../src/locales/en.ts';
import { es } from '../../src/locales/es.ts';
import { textsOfLines } from '../../src/locales/texts-of-lines.ts';

const numbers = toNumbers(['boxTitle', 'boxDue', 'box2']);

describe('in the place of its key a text has its number', () => {
  test.each([
    ["text('boxDue', { count })", 'text(2, { count })'],
    ["text(a ? 'boxTitle' : 'box2')", 'text(a ? 1 : 3)'],
    ["const X = { due: 'boxDue' } as const", 'const X = { due: 2 } as const'],
    ["type X = 'boxDue' | 'other'", "type X = 2 | 'other'"],
    ['<Box label="boxTitle" class="box" />', '<Box label={1} class="box" />'],
    // A word of a sentence, a name and a piece of a text are no keys.
    ["text('the boxDue'); boxDue(x.boxDue, `boxDue${x}`)", undefined],
  ])('%s', (code, wanted) => {
    expect(replaceKeys('src/ui/box.tsx', code, numbers)).toBe(wanted ?? code);
  });

  test('of an area of a catalogue, the keys alone are numbered', () => {
    const code = "export const area = { boxTitle: 'boxDue', boxDue: { other: 'box2' } };";
    expect(replaceKeys('src/locales/es/area.ts', code, numbers)).toBe(
      "export const area = { 1: 'boxDue', 2: { other: 'box2' } };",
    );
  });
});

describe('nothing is numbered where it is not sure to be a key', () => {
  test.each(['src/domain/box.ts', 'src/storage/box.ts', 'src/content/box.ts'])(
    'in a room that names no texts: %s',
    (file) => {
      expect(() => replaceKeys(file, "const kind = 'boxDue';", numbers)).toThrow(
        `“boxDue” is the name of a text, and something else in ${file}.`,
      );
    },
  );

  test('nor is a plain word the name of a text', () => {
    expect(() => toNumbers(['boxTitle', 'saved'])).toThrow('by their place: saved');
  });

  test('nor is a module that can’t be read', () => {
    expect(() => replaceKeys('src/ui/box.ts', "text('boxDue", numbers)).toThrow('parse');
  });
});

describe('a catalogue as lines', () => {
  test('says the same as by its keys, in each form', async () => {
    const all = toNumbers(Object.keys(en));
    const lines = toLines('es', await readCatalogue('es'), all);
    const byNumber = createWords('es-US', textsOfLines(lines) as unknown as Texts);
    const byKey = createWords('es-US', es);
    const say = (words: typeof byKey, key: string) =>
      [0, 1, 2, 1_000_000].map((count) => words.text(key as 'dueOver', { count })).join('\n');
    const wrong = [...all].filter(
      ([key, number]) => say(byNumber, String(number)) !== say(byKey, key),
    );
    expect(wrong).toEqual([]);
  });

  test('leaves out a form that says the same as “other”', () => {
    const forms = { one: 'a', many: 'b', other: 'b' };
    const lines = toLines('es', new Map([['boxDue', forms]]), toNumbers(['boxDue']));
    expect(lines).toBe('\nb\ta');
    expect(textsOfLines(lines)).toEqual(['', { one: 'a', other: 'b' }]);
  });

  test.each([[['boxDue', 'boxTitle']], [['box2', 'boxTitle', 'boxOther']]])(
    'is none where texts are missing: %s',
    (keys) => {
      const texts = new Map(keys.map((key) => [key, 'text']));
      expect(() => toLines('es', texts, numbers)).toThrow('es has n');
    },
  );

  test('keeps blanks and line breaks', () => {
    const lines = toLines('es', new Map([['boxDue', ', \n ']]), toNumbers(['boxDue']));
    expect(textsOfLines(lines)).toEqual(['', ', \n ']);
  });

  test.each(['one\vother', 'one\tother', { other: 'a', few: 'b' }])(
    'is none where a text is more than a line holds: %o',
    (text) => {
      const texts = new Map([['boxDue', text]]);
      expect(() => toLines('es', texts, toNumbers(['boxDue']))).toThrow('“boxDue” of es');
    },
  );

  test('keeps what is said of many where one is said as several are', () => {
    const forms = { one: 'b', many: 'c', other: 'b' };
    const lines = toLines('es', new Map([['boxDue', forms]]), toNumbers(['boxDue']));
    expect(textsOfLines(lines)).toEqual(['', { many: 'c', other: 'b' }]);
  });
});
