import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxAt, choosePlace, placeAt } from '../../src/content/choose-place.ts';

const CHIP = { width: 300, height: 140 };
const WINDOW = { width: 1280, height: 800 };
const AT_BOTTOM_RIGHT = { left: 1200, top: 760, width: 40, height: 20 };
const AT_BOTTOM_LEFT = { left: 20, top: 700, width: 40, height: 20 };

describe('the chip stands', () => {
  it('at the bottom right where nothing is there', () => {
    const place = choosePlace([], CHIP, WINDOW, []);
    expect(boxAt(place, CHIP, WINDOW)).toEqual({ left: 972, top: 652, ...CHIP });
  });
  it('in the next corner that is free', () => {
    expect(choosePlace([], CHIP, WINDOW, [AT_BOTTOM_RIGHT])).toEqual({ x: 0, y: 1000 });
    const both = [AT_BOTTOM_RIGHT, AT_BOTTOM_LEFT];
    expect(choosePlace([], CHIP, WINDOW, both)).toEqual({ x: 1000, y: 0 });
  });
  it('where it was moved to, unless a control came to be there', () => {
    const wanted = { x: 500, y: 500 };
    expect(choosePlace([wanted], CHIP, WINDOW, [AT_BOTTOM_RIGHT])).toEqual(wanted);
    const inTheMiddle = { left: 600, top: 380, width: 50, height: 50 };
    expect(choosePlace([wanted], CHIP, WINDOW, [inTheMiddle])).toEqual({ x: 1000, y: 1000 });
  });
  it('where it covers least, when no place is free', () => {
    const everywhere = [
      { left: 0, top: 0, width: 320, height: 300 },
      { left: 0, top: 350, width: 320, height: 200 },
    ];
    const small = { width: 320, height: 480 };
    expect(choosePlace([], CHIP, small, everywhere)).toEqual({ x: 1000, y: 1000 });
  });
});

it('a place is in the window wherever it is moved to, and found again', () => {
  const pixels = fc.integer({ min: -5000, max: 5000 });
  const size = fc.record({
    width: fc.integer({ min: 320, max: 4000 }),
    height: fc.integer({ min: 200, max: 4000 }),
  });
  fc.assert(
    fc.property(pixels, pixels, size, (left, top, window) => {
      const place = placeAt(left, top, CHIP, window);
      const box = boxAt(place, CHIP, window);
      expect(box.left).toBeGreaterThanOrEqual(8);
      expect(box.top).toBeGreaterThanOrEqual(8);
      expect(box.left + box.width).toBeLessThanOrEqual(Math.max(308, window.width - 8));
      expect(box.top + box.height).toBeLessThanOrEqual(Math.max(148, window.height - 8));
      const again = boxAt(placeAt(box.left, box.top, CHIP, window), CHIP, window);
      // A thousandth of a large window is a few pixels.
      expect(Math.abs(again.left - box.left)).toBeLessThanOrEqual(window.width / 1000 + 1);
    }),
  );
});
