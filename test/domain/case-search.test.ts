import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFound, parseCaseQuery, toSearchText } from '../../src/domain/case-search.ts';
import type { DocketRow } from '../../src/domain/docket.ts';
import { foldText, foldWithPlaces } from '../../src/domain/fold-text.ts';
import { anyReceipt } from '../support/arbitraries.ts';
import { row } from '../support/rows.ts';

const ROSA = row('EAC2190012345', {
  label: 'Rosa’s work permit',
  form: 'I-765',
  people: ['Fátima Đặng-Søndergård'],
  tags: ['urgent'],
  matterNumber: '2026/17',
  foundBy: ['SR-made-up-1', 'Ms. Made-Up', 'TX1234'],
});

function finds(typed: string, found: DocketRow = ROSA): boolean {
  return isFound(toSearchText(found), parseCaseQuery(typed));
}

describe('the search over cases', () => {
  it.each([
    ['', 'nothing at all'],
    ['EAC2190012345', 'the number'],
    ['eac 21 900 12345', 'the number in groups'],
    ['EAC-21-900-123', 'the number with dashes, half typed'],
    ['21 900', 'two groups of it'],
    ['12345', 'its last digits'],
    ['rosa’s', 'the label'],
    ["ROSA'S permit", 'two words of the label with a plain apostrophe'],
    ['fatima', 'a name without its accent'],
    ['dang-sondergard', 'a name without the letters of its language'],
    ['FÁTIMA', 'a name in capitals'],
    ['urg', 'the start of a tag'],
    ['2026/17', 'the matter number'],
    ['sr-made-up-1', 'the number of a service request'],
    ['tx1234', 'the number of a representative'],
    ['i-765 rosa 21 900', 'words of several fields in any order'],
    ['wei 12345', 'a short name and the last digits', row('EAC2190012345', { label: 'Wei' })],
  ])('finds a case by “%s”: %s', (typed, _, found = ROSA) => {
    expect(finds(typed, found)).toBe(true);
  });

  it.each([
    ['21 901', 'another group'],
    ['900 21', 'groups in another order'],
    ['rosa approved', 'a word that stands nowhere'],
    ['permiturgent', 'words of two fields as one'],
  ])('does not find it by “%s”: %s', (typed) => {
    expect(finds(typed)).toBe(false);
  });

  it('finds a protected case by nothing that is typed', () => {
    const hidden = row('EAC2190012345', { isProtected: true, label: 'Rosa' });
    expect(finds('', hidden)).toBe(true);
    for (const typed of ['EAC2190012345', 'e', '2', 'rosa']) {
      expect(finds(typed, hidden)).toBe(false);
    }
  });

  it('finds any case by any piece of its number, with blanks and dashes anywhere in it', () => {
    fc.assert(
      fc.property(
        anyReceipt,
        fc.nat(12),
        fc.array(fc.constantFrom('', ' ', '-', '  '), { minLength: 13, maxLength: 13 }),
        (number, length, gaps) => {
          const piece = number.slice(0, length + 1).split('');
          // Of a number whose letters are torn apart nobody would take them for one.
          const typed = piece.map((each, at) => (at < 2 ? each : each + gaps[at])).join('');
          expect(finds(typed, row(number))).toBe(true);
        },
      ),
    );
  });

  it('finds a case by any piece of a word of its label, however it is written', () => {
    const word = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
    fc.assert(
      fc.property(anyReceipt, word, fc.nat(11), (number, label, from) => {
        const typed = label.slice(from % label.length).toUpperCase();
        // Letters that have no one capital, such as ŉ, are not the same word any more.
        fc.pre(foldText(label).includes(foldText(typed)));
        expect(finds(typed, row(number, { label }))).toBe(true);
      }),
    );
  });

  it('finds no more cases when a word is added', () => {
    const word = fc.constantFrom('eac', '21', '900', 'rosa', 'x', '12345', 'fat', '1');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 5 }), word, (words, added) => {
        const isFoundNow = finds([...words, added].join(' '));
        expect(isFoundNow && !finds(words.join(' '))).toBe(false);
      }),
    );
  });
});

describe('a folded text', () => {
  it('is the same when it is folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });

  it('knows of each of its characters where it came from', () => {
    const { folded, places } = foldWithPlaces('Straße, Ärger');
    expect(folded).toBe('strasse, arger');
    expect(places.map((at) => 'Straße, Ärger'.charAt(at)).join('')).toBe('Straßße, Ärger');
  });
});
