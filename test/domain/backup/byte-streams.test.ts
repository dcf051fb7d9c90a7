import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  joinBytes,
  LineTooLongError,
  parseHex,
  splitLines,
  splitPieces,
  toHex,
} from '../../../src/domain/backup/byte-streams.ts';

async function* of(...pieces: readonly Uint8Array[]) {
  yield* pieces;
}
async function all<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}
const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

const anyPieces = fc.array(fc.uint8Array({ maxLength: 20, max: 12 }), { maxLength: 8 });

describe('the lines of a file', () => {
  it('are the same in whatever pieces its bytes come', async () => {
    await fc.assert(
      fc.asyncProperty(anyPieces, async (pieces) => {
        const lines = decode(Buffer.concat(pieces)).split('\n');
        if (lines.at(-1) === '') lines.pop();
        expect((await all(splitLines(of(...pieces), 1000))).map(decode)).toEqual(lines);
      }),
    );
  });

  it('are refused as soon as one is too long, however it goes on', async () => {
    let asked = 0;
    async function* endless() {
      for (;;) {
        asked += 1;
        yield encode('xxxxxxxxxx');
      }
    }
    await expect(all(splitLines(endless(), 25))).rejects.toThrow(LineTooLongError);
    expect(asked).toBe(3);
  });
});

describe('the pieces of a file', () => {
  it('are all of one size but the last, which alone is told as such', async () => {
    const size = fc.integer({ min: 1, max: 9 });
    await fc.assert(
      fc.asyncProperty(anyPieces, size, async (some, length) => {
        const pieces = await all(splitPieces(of(...some), length));
        expect(joinBytes(pieces.map(({ bytes }) => bytes))).toEqual(joinBytes(some.concat([])));
        expect(pieces.map(({ number }) => number)).toEqual(pieces.map((_, index) => index));
        expect(pieces.map(({ isLast }) => isLast)).toEqual(
          pieces.map((_, index) => index === pieces.length - 1),
        );
        const sizes = pieces.slice(0, -1).map(({ bytes }) => bytes.length);
        expect(new Set(sizes)).toEqual(new Set(sizes.length === 0 ? [] : [length]));
      }),
    );
  });
});

describe('hexadecimal digits', () => {
  it('spell bytes and are read back', () => {
    expect(toHex(Uint8Array.of(0, 15, 255))).toBe('000fff');
    expect(parseHex('000fff', 3)).toEqual(Uint8Array.of(0, 15, 255));
  });

  it.each(['000ff', '000FFF', '000fff00', 'zz0fff', 7])('are not read in %j', (value) => {
    expect(parseHex(value, 3)).toBeUndefined();
  });
});
