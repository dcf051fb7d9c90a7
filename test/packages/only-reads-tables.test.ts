import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { toOnlyReadingTables } from '../../scripts/packages/only-reads-tables.mjs';
import { DELIMITERS } from '../../src/platform/table-file.ts';

type Read = {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly type: string; readonly index?: number }[];
  readonly meta: { readonly delimiter: string };
};
type Library = { readonly parse: (text: string, config: object) => Read };

const source = readFileSync('node_modules/papaparse/papaparse.js', 'utf8');

function load(code: string): Library {
  const module = { exports: {} as Library };
  runInNewContext(code, { module, exports: module.exports });
  return module.exports;
}

test.each([
  ['a,b\n1,2\n', {}],
  ['a;"b ""c"""\r\n1;"two\r\nlines"\r\n', { delimiter: '', delimitersToGuess: [',', ';'] }],
  ['a,"b\n1,2', {}],
  ['', { delimiter: '\t' }],
])('what is left reads %j as the whole library does', (text, config) => {
  const left = load(toOnlyReadingTables(source)).parse(text, { ...config });
  expect(JSON.stringify(left)).toBe(JSON.stringify(load(source).parse(text, { ...config })));
});

/** As `readTable` asks for it. */
const guessed = { delimiter: '', delimitersToGuess: [...DELIMITERS] };
const bars = 'label|receipt\nMaria|EAC2190012345\nTheir case|WAC2190054321';
const wrong = 'label,receipt\nMaria,EAC2190012345\n"Two" words,EAC2190012346\nLast,1\n';

test.each<[string, string, object, Partial<Read>]>([
  ['commas, guessed', bars.replaceAll('|', ','), guessed, { meta: { delimiter: ',' } }],
  ['semicolons, guessed', bars.replaceAll('|', ';'), guessed, { meta: { delimiter: ';' } }],
  ['tabs, guessed', bars.replaceAll('|', '\t'), guessed, { meta: { delimiter: '\t' } }],
  ['bars, guessed', bars, guessed, { meta: { delimiter: '|' } }],
  ['bars, chosen', bars, { ...guessed, delimiter: '|' }, { meta: { delimiter: '|' } }],
  ['one column, nothing to guess by', 'receipt\nEAC2190012345\n', guessed, {}],
])('a table of %s is read as by the whole library', (_of, text, config, says) => {
  const left = load(toOnlyReadingTables(source)).parse(text, { ...config });
  expect(left).toMatchObject(says);
  expect(JSON.stringify(left)).toBe(JSON.stringify(load(source).parse(text, { ...config })));
});

test.each([
  ['after the mark that closes it', wrong],
  ['for want of one that closes it', wrong.replace('"Two" words', '"Two words')],
])(
  'what is left says where a quoted cell goes wrong %s, as the whole library does',
  (_how, text) => {
    const left = load(toOnlyReadingTables(source)).parse(text, { ...guessed });
    const [first] = left.errors;
    expect(first?.type).toBe('Quotes');
    expect(text.slice(0, first?.index).split('\n')).toHaveLength(3);
    expect(JSON.stringify(left)).toBe(JSON.stringify(load(source).parse(text, { ...guessed })));
  },
);

test('what is left reads tens of thousands of rows as the whole library does', () => {
  const row = (n: number) => `Case ${n};"two\r\nlines; ""${n}""";done\r\n`;
  const rows = Array.from({ length: 30_000 }, (_, n) => row(n));
  const text = `label;note;status\r\n${rows.join('')}`;
  const left = load(toOnlyReadingTables(source)).parse(text, { ...guessed });
  expect(left.errors).toHaveLength(0);
  // One more for the headings, and one for what comes after the last line break.
  expect(left.data.length).toBe(30_002);
  expect(left.data[30_000]).toEqual(['Case 29999', 'two\r\nlines; "29999"', 'done']);
  expect(JSON.stringify(left)).toBe(JSON.stringify(load(source).parse(text, { ...guessed })));
});

test('nothing is left that leads to what it could do besides', () => {
  const left = load(toOnlyReadingTables(source));
  const reading = ['parse', 'Parser', 'ParserHandle', 'StringStreamer'];
  const does = Object.entries(left).filter(([, part]) => typeof part === 'function');
  expect(does.map(([name]) => name)).toEqual(reading);
});

test('a library that was changed is not cut in the wrong place', () => {
  expect(() => toOnlyReadingTables(source.replaceAll('FileStreamer', 'Files'))).toThrow(
    'papaparse has',
  );
});
