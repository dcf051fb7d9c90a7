import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { breakText, charactersIn, cutToRoom } from '../../src/domain/band-labels.ts';

describe('the room of a text', () => {
  test.each([
    ['', 0],
    ['Called', 6],
    ['电话', 3.5],
    ['21 nov：电话', 7 + 5.25 - 1],
  ])('of %j is that of so many Latin characters: %s', (text, room) => {
    expect(charactersIn(text)).toBe(room);
  });

  it('is what is cut to', () => {
    expect(cutToRoom('Called them', 6)).toBe('Called');
    expect(cutToRoom('2026年11月', 7)).toBe('2026年1');
    expect(cutToRoom('电话', 1)).toBe('');
  });
});

describe('a text broken into lines', () => {
  it('is broken between words, and within those that are too long', () => {
    expect(breakText('Call the Contact Center', 11)).toEqual(['Call the', 'Contact', 'Center']);
    expect(breakText('联络中心已答复', 7)).toEqual(['联络中心', '已答复']);
    expect(breakText('', 5)).toEqual(['']);
  });

  it('loses nothing, and each line has room', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', '电', '话', '，', '1') }),
        fc.integer({ min: 2, max: 20 }),
        (text, most) => {
          const lines = breakText(text, most);
          const bare = (said: string) => said.replaceAll(' ', '');
          expect(bare(lines.join(''))).toBe(bare(text));
          for (const line of lines) expect(charactersIn(line)).toBeLessThanOrEqual(most);
        },
      ),
    );
  });
});
