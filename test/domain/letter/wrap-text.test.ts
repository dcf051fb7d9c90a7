import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { wrapText } from '../../../src/domain/letter/wrap-text.ts';

const packed = (text: string) => text.replaceAll(/[\s\u0085]+/g, '');
const longest = (text: string) => Math.max(...text.split('\n').map((line) => line.length));

/** Words and blanks as in a letter, and anything else. */
const anyLetter = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme-composite', maxLength: 400 }),
  fc
    .array(
      fc.constantFrom('a', 'word', '- ', '  ', '\n', '\n\n', 'Form:  ', '2. ', 'é'.repeat(90)),
      {
        maxLength: 80,
      },
    )
    .map((pieces) => pieces.join(' ')),
);

describe('wrapping', () => {
  test.each([
    ['one two three', 'one two\nthree'],
    ['one two\n\nthree', 'one two\n\nthree'],
    ['- one two', '- one\n  two'],
    ['12. one two', '12. one\n    two'],
    ['one  two', 'one  two'],
    ['onetwothree', 'onetwoth\nree'],
    ['one onetwothree', 'one\nonetwoth\nree'],
    ['one two  \nthree', 'one two\nthree'],
    ['one\r\ntwo\u2028three', 'one\ntwo\nthree'],
    ['one two\u00a0x y', 'one\ntwo\u00a0x y'],
  ])('%j at 8 becomes %j', (text, wrapped) => {
    expect(wrapText(text, 8)).toBe(wrapped);
  });

  it('goes on below the value of a label, and not below a double blank in a sentence', () => {
    const value = 'value '.repeat(14).trim();
    expect(wrapText(`Form:    ${value}`).split('\n')[1]).toMatch(/^ {9}value/);
    expect(wrapText(`One.  ${value}`).split('\n')[1]).toMatch(/^value/);
  });

  it('keeps what is seen as one character in one line', () => {
    const family = '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}';
    expect(wrapText(family.repeat(3), 9)).toBe([family, family, family].join('\n'));
    expect(wrapText('e\u0301'.repeat(3), 3)).toBe(['e\u0301', 'e\u0301', 'e\u0301'].join('\n'));
  });

  it('leaves no line longer than the width, loses nothing but white space, and is done once', () => {
    fc.assert(
      fc.property(anyLetter, fc.integer({ min: 10, max: 90 }), (text, width) => {
        const wrapped = wrapText(text, width);
        expect(longest(wrapped)).toBeLessThanOrEqual(width);
        expect(packed(wrapped)).toBe(packed(text));
        expect(wrapText(wrapped, width)).toBe(wrapped);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps every empty line, so that paragraphs stay apart', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a b', 'c '.repeat(60), ''), { minLength: 1 }),
        (lines) => {
          const empty = (text: string) => text.split('\n').filter((line) => line === '').length;
          const text = lines.join('\n');
          expect(empty(wrapText(text))).toBe(empty(text));
        },
      ),
    );
  });
});
