import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  estimateStrength,
  PASSPHRASE_STRENGTHS,
} from '../../../src/domain/backup/passphrase-strength.ts';

describe('a passphrase', () => {
  test.each([
    ['', 'weak'],
    ['a', 'weak'],
    ['password123', 'weak'],
    ['Tr0ub4dor&3', 'weak'],
    ['1234567890123456789012345678901234567890', 'weak'],
    ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'weak'],
    ['ababababababababababababababababababababababababababab', 'weak'],
    ['green lamp by river', 'fair'],
    ['correct horse battery staple', 'strong'],
    ['x7#Qm2!vL9$pR4&w', 'strong'],
  ])('is estimated by its length and variety: “%s” is %s', (passphrase, strength) => {
    expect(estimateStrength(passphrase)).toBe(strength);
  });

  test('never gets weaker by what is added at its end', () => {
    const rank = (passphrase: string) => PASSPHRASE_STRENGTHS.indexOf(estimateStrength(passphrase));
    const printable = string({ unit: 'grapheme-ascii', maxLength: 40 });
    assert(
      property(printable, printable, (passphrase, more) => {
        expect(rank(passphrase + more)).toBeGreaterThanOrEqual(rank(passphrase));
      }),
    );
  });
});
