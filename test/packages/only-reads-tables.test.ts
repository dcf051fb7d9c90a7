import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { toOnlyReadingTables } from '../../scripts/packages/only-reads-tables.mjs';

type Library = { readonly parse: (text: string, config: object) => object };

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
