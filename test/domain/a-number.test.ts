import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ANumber } from '../../src/domain/a-number.ts';
import { formatANumber, holdsANumber, parseANumber } from '../../src/domain/a-number.ts';

describe('an A-number', () => {
  it.each([
    ['A001234567', 'A001234567'],
    ['a 001 234 567', 'A001234567'],
    ['001-234-567', 'A001234567'],
    ['A# 1234567', 'A1234567'],
    [' A12345678 ', 'A12345678'],
    ['Ａ００１２３４５６７', 'A001234567'],
    ['A\u2013001\u2011234\u00a0567', 'A001234567'],
  ])('is read as it is printed or typed: %s', (typed, read) => {
    expect(parseANumber(typed)).toBe(read);
  });

  it.each([
    '',
    'A123456',
    'A1234567890',
    'EAC9990000001',
    'B001234567',
    'A00123456x',
    'A001234567\u0000',
    undefined,
    1_234_567,
  ])('is refused when it is none: %s', (typed) => {
    expect(parseANumber(typed)).toBeUndefined();
  });

  it.each([
    ['A001234567', 'A001-234-567'],
    ['A12345678', 'A12-345-678'],
    ['A1234567', 'A1-234-567'],
  ])('is shown in groups of three from the right: %s as %s', (typed, shown) => {
    expect(formatANumber(parseANumber(typed) as ANumber)).toBe(shown);
  });

  it('is read again as it is shown', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{7,9}$/), (digits) => {
        const read = parseANumber(digits);
        expect(parseANumber(formatANumber(read as ANumber))).toBe(read);
      }),
    );
  });
});

describe('a text', () => {
  it.each(['A012-345-678', 'A 12 345 678', 'a#123456789', 'A1234567'])(
    'holds an A-number with %s in it',
    (number) => {
      expect(holdsANumber(`A-Number: ${number}.`)).toBe(true);
    },
  );

  it.each(['A 123', 'EAC2190012345', 'Area 202-555-0100', 'A1234567890'])(
    'holds none with %s in it',
    (text) => {
      expect(holdsANumber(text)).toBe(false);
    },
  );
});
