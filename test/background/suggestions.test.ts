import { describe, expect, test } from 'vitest';
import { sayJump, toJump, toSuggestions } from '../../src/background/suggestions.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import { maskWords } from '../../src/locales/mask-words.ts';
import type { FoundCase } from '../../src/storage/case-finder.ts';
import { receipt } from '../support/given.ts';

const words = createWords('en-US');
const NUMBER = receipt('EAC2190012345');
const rosa: FoundCase = {
  caseId: 'EAC2190012345' as CaseId,
  receiptNumber: NUMBER,
  label: 'Rosa Made-Up',
  form: 'I-130',
};
const luis: FoundCase = {
  caseId: 'pending:0f8fad5b-d9cb-469f-a165-70867728950e' as CaseId,
  label: 'Luis',
};

describe('Enter leads', () => {
  test.each([
    ['', [rosa, luis], { to: 'cases' }],
    ['  ', [], { to: 'cases' }],
    ['eac-21-900-12345', [], { to: 'number', receiptNumber: NUMBER }],
    ['rosa', [rosa], { to: 'case', found: rosa }],
    ['i-130', [rosa, luis], { to: 'search', typed: 'i-130' }],
    ['nobody ', [], { to: 'search', typed: 'nobody' }],
  ])('of “%s” where it should', (typed, found, jump) => {
    expect(toJump(typed, found)).toEqual(jump);
  });

  test.each([
    [{ to: 'cases' }, false, 'Type a receipt number, a label, a name or a form to open its case'],
    [{ to: 'case', found: rosa }, true, 'Open the case EAC 21 900 12345 · Rosa Made-Up · I-130'],
    [{ to: 'number', receiptNumber: NUMBER }, true, 'Open the case EAC 21 900 12345'],
    [
      { to: 'number', receiptNumber: NUMBER },
      false,
      'EAC 21 900 12345 is not kept yet: press Enter to see it and keep it',
    ],
    [{ to: 'search', typed: 'i-130' }, false, 'List the cases found by “i-130”'],
  ] as const)('and the first line says so: %o', (jump, isKept, says) => {
    expect(sayJump(jump, isKept, words)).toBe(says);
  });
});

describe('suggestions', () => {
  test('say the number, the label and the form, and put into the bar what leads there by itself', () => {
    expect(toSuggestions([rosa, luis], 'u', words)).toEqual([
      {
        caseId: rosa.caseId,
        content: 'EAC 21 900 12345',
        description: 'EAC 21 900 12345 · Rosa Made-Up · I-130',
      },
      {
        caseId: luis.caseId,
        content: 'pending:0f8fad5b-d9cb-469f-a165-70867728950e',
        description: 'Case without a number · Luis',
      },
    ]);
  });

  test('say neither number nor name where the screen is masked, in the bar neither', () => {
    const said = JSON.stringify(
      toSuggestions([rosa, luis], 'u', maskWords(words)).map(({ content, description }) => [
        content,
        description,
      ]),
    );
    expect(said).not.toMatch(/12345|Rosa|Luis/);
    expect(said).toContain('R. M.');
  });

  test('are told apart where they are masked, by what was typed too', () => {
    const other = { ...luis, caseId: 'pending:0f8fad5b-d9cb-469f-a165-70867728950f' as CaseId };
    const lines = toSuggestions([luis, other], 'L.', maskWords(words));
    expect(lines.map(({ content }) => content)).toEqual(['L. (2)', 'L. (3)']);
  });

  test('leave out what the first line says', () => {
    expect(toSuggestions([rosa], 'rosa', words)).toEqual([]);
    expect(toSuggestions([rosa, luis], 'EAC2190012345', words)).toHaveLength(1);
  });
});
