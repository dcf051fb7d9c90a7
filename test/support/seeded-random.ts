/** Numbers that look random and are the same for a seed, in every engine. */
export type SeededRandom = {
  /** A whole number from 0 to `count` − 1. */
  readonly below: (count: number) => number;
  /** Whether something of this probability happens. */
  readonly happens: (probability: number) => boolean;
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
  /** So many hexadecimal digits. */
  readonly hex: (digits: number) => string;
};

/** The generator known as mulberry32. */
export function createSeededRandom(seed: number): SeededRandom {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (count: number) => next() % count;
  return {
    below,
    happens: (probability) => next() < probability * 2 ** 32,
    pick: (items) => items[below(items.length)] ?? items[0],
    hex(digits) {
      let text = '';
      while (text.length < digits) text += next().toString(16).padStart(8, '0');
      return text.slice(0, digits);
    },
  };
}
