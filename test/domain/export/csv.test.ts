import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromSafeCell, toSafeCell } from '../../../src/domain/export/cell-safety.ts';
import { BYTE_ORDER_MARK, toCsvLine, toHeldText } from '../../../src/domain/export/csv.ts';

/** What spreadsheets are known to take for formulas, and what hides it from a careless reader. */
const HOSTILE = fc.constantFrom(
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  "'",
  '"',
  ',',
  ';',
  ' ',
  '\u00A0',
  '＝',
  '＋',
  '－',
  '＠',
  '=1+1',
  '=cmd|’/C calc’!A0',
  '=HYPERLINK("http://example.org")',
  '\u0000',
  'Rosa',
  '\uD83D',
);
const anyCell = fc.oneof(
  fc.array(HOSTILE, { maxLength: 6 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

describe('a cell of an export', () => {
  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '\u00A0=1',
    "'=1",
    '＝1',
  ])('that begins like %j gets the safety prefix', (cell) => {
    expect(toSafeCell(cell)).toBe(`'${cell}`);
  });

  test.each(['', 'EAC2190012345', '2026-11-21', 'a=b', "O'Brien", "'quoted'", 'A012-345-678'])(
    'like %j stays as it is',
    (cell) => {
      expect(toSafeCell(cell)).toBe(cell);
    },
  );

  test('is never a formula, and is read back as it was', () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        const safe = toSafeCell(cell);
        expect(safe.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/);
        expect(safe).not.toMatch(/^[\t\r\n]/);
        expect(fromSafeCell(safe)).toBe(cell);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a line of a CSV file', () => {
  test('has every cell in quotation marks, and ends as RFC 4180 says', () => {
    expect(toCsvLine(['a', 'say "b"', 'c,d', ''])).toBe('"a","say ""b""","c,d",""\r\n');
  });

  test('is read back by another reader as it was written, whatever the cells hold', () => {
    const table = fc.array(fc.array(anyCell, { minLength: 3, maxLength: 3 }), { maxLength: 8 });
    fc.assert(
      fc.property(table, (rows) => {
        const file = BYTE_ORDER_MARK + rows.map(toCsvLine).join('');
        const read = parse(file, { bom: true, relax_column_count: false });
        expect(read).toEqual(
          rows.map((cells) => cells.map((cell) => toSafeCell(toHeldText(cell)))),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('holds nothing that a spreadsheet can’t', () => {
    expect(toHeldText('a\u0000b\r\nc\rd\te\uD83D')).toBe('ab\nc\nd\te\uFFFD');
  });
});
