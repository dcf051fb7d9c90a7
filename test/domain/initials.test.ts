import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toInitials } from '../../src/domain/initials.ts';

test.each([
  ['Rosa Made-Up', 'R. M.'],
  ['rosa', 'R.'],
  ['Mother’s work permit', 'M. W. P.'],
  ['de la Cruz, Ana María', 'D. L. C.'],
  ['Élodie', 'É.'],
  ['Юлия Иванова', 'Ю. И.'],
  ['2nd filing of Rosa', 'F. O. R.'],
])('%s is %s', (name, initials) => {
  expect(toInitials(name)).toBe(initials);
});

test.each([
  ['A-number 12345', 'A.'],
  ['EAC2190012345', 'E.'],
])('no digit of %s is an initial: %s', (name, initials) => {
  expect(toInitials(name)).toBe(initials);
});

test.each([['王小明'], ['김민준'], ['1 2 3 4 5'], [''], ['—']])('%s has none', (name) => {
  expect(toInitials(name)).toBeUndefined();
});

test('initials are three letters at the most, whatever the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (name) => {
      const letters = (toInitials(name) ?? '').replaceAll(/[. ]/g, '');
      // The capital of one letter may be two, as that of *ŉ*.
      expect(letters.length).toBeLessThanOrEqual(3 * 4);
      expect(letters).not.toMatch(/\d/);
    }),
  );
});
