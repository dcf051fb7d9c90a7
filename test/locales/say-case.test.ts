import { describe, expect, test } from 'vitest';
import { createWords } from '../../src/locales/catalogue.ts';
import { maskWords } from '../../src/locales/mask-words.ts';
import {
  sayCase,
  sayCaseBriefly,
  sayCaseNumber,
  sayCaseTitle,
} from '../../src/locales/say-case.ts';
import { fileOf, receipt } from '../support/given.ts';

const words = createWords('en-US');
const masked = maskWords(words);
const ROSA = { receiptNumber: receipt('EAC2190012345'), label: 'Rosa Made-Up', form: 'I-765' };

describe('a case is said', () => {
  test('by its number, label and form', () => {
    expect(sayCase(ROSA, words)).toBe('EAC 21 900 12345 · Rosa Made-Up · I-765');
    expect(sayCaseNumber(undefined, words)).toBe('Case without a number');
  });

  test('where the screen is masked, by the last four digits and the initials', () => {
    expect(sayCase(ROSA, masked)).toBe('EAC (… 2345) · R. M. · I-765');
    expect(sayCaseBriefly(ROSA, masked)).toBe('R. M.');
    expect(sayCaseBriefly({ receiptNumber: ROSA.receiptNumber }, masked)).toBe('Case ending 2345');
  });

  test('as a protected one and no more, masked or not', () => {
    for (const each of [words, masked]) {
      expect(sayCase({ ...ROSA, isProtected: true }, each)).toBe('Protected case');
    }
  });

  test('in the name of the tab as on the page', () => {
    const file = { ...fileOf(), receiptNumber: ROSA.receiptNumber };
    expect(sayCaseTitle(file, masked)).toBe('EAC (… 2345)');
    expect(sayCaseTitle({ ...file, isProtected: true }, words)).toBe('Protected case');
    expect(sayCaseTitle(undefined, words)).toBe('Case');
  });
});

test('masked words hide what has no initials, and lead back to the full ones', () => {
  expect(masked.name('王小明')).toBe('•••••');
  expect(masked.secret('A012-345-678')).toBe('•••••');
  expect(masked.full).toBe(words);
  expect(words.full).toBe(words);
  expect(masked.text('caseProtected')).toBe(words.text('caseProtected'));
});
