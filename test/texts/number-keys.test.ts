import { describe, expect, test } from 'vitest';
import { replaceKeys, toNumbers } from '../../scripts/texts/number-keys.mjs';
import { readCatalogue, toList } from '../../scripts/texts/numbered-texts.mjs';
import { createWords, type Texts } from '../../src/locales/catalogue.ts';
import { en } from '../../src/locales/en.ts';
import { es } from '../../src/locales/es.ts';

const numbers = toNumbers(['boxTitle', 'boxDue', 'box2']);
const quoted = (number: number) => `'${number}'`;

describe('in the place of its key a text has its number', () => {
  test.each([
    ["text('boxDue', { count })", "text('1', { count })"],
    ["text(a ? 'boxTitle' : 'box2')", "text(a ? '0' : '2')"],
    ["const X = { due: 'boxDue' } as const", "const X = { due: '1' } as const"],
    ["type X = 'boxDue' | 'other'", "type X = '1' | 'other'"],
    ['<Box label="boxTitle" class="box" />', '<Box label=\'0\' class="box" />'],
    // A word of a sentence, a name and a piece of a text are no keys.
    ["text('the boxDue'); boxDue(x.boxDue, `boxDue${x}`)", undefined],
  ])('%s', (code, wanted) => {
    expect(replaceKeys('src/ui/box.tsx', code, numbers, quoted)).toBe(wanted ?? code);
  });

  test('of an area of a catalogue, the keys alone are numbered', () => {
    const code = "export const area = { boxTitle: 'boxDue', boxDue: { other: 'box2' } };";
    expect(replaceKeys('src/locales/es/area.ts', code, numbers, String)).toBe(
      "export const area = { 0: 'boxDue', 1: { other: 'box2' } };",
    );
  });
});

describe('nothing is numbered where it is not sure to be a key', () => {
  test.each(['src/domain/box.ts', 'src/storage/box.ts', 'src/content/box.ts'])(
    'in a room that names no texts: %s',
    (file) => {
      expect(() => replaceKeys(file, "const kind = 'boxDue';", numbers, quoted)).toThrow(
        `“boxDue” is the name of a text, and something else in ${file}.`,
      );
    },
  );

  test('nor is a plain word the name of a text', () => {
    expect(() => toNumbers(['boxTitle', 'saved'])).toThrow('by their place: saved');
  });

  test('nor is a module that can’t be read', () => {
    expect(() => replaceKeys('src/ui/box.ts', "text('boxDue", numbers, quoted)).toThrow('parse');
  });
});

describe('a catalogue as a list', () => {
  test('says the same as by its keys, in each form', async () => {
    const all = toNumbers(Object.keys(en));
    const list = toList('es', await readCatalogue('es'), all);
    const byNumber = createWords('es-US', list as unknown as Texts);
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
    expect(toList('es', new Map([['boxDue', forms]]), toNumbers(['boxDue']))).toEqual([
      { one: 'a', other: 'b' },
    ]);
  });

  test.each([[['boxDue', 'boxTitle']], [['box2', 'boxTitle', 'boxOther']]])(
    'is none where texts are missing: %s',
    (keys) => {
      const texts = new Map(keys.map((key) => [key, 'text']));
      expect(() => toList('es', texts, numbers)).toThrow('es has n');
    },
  );
});
