import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guessEncoding } from '../../../src/domain/import/table-encoding.ts';

const TABLE = 'Receipt,Name\r\nEAC2190012345,María Ñandú\r\n';
const utf8 = new TextEncoder();

describe('the encoding of a table', () => {
  test('is what its mark says', () => {
    expect(guessEncoding(utf8.encode(`\uFEFF${TABLE}`))).toBe('utf-8');
    expect(guessEncoding(utf16(`\uFEFF${TABLE}`, true))).toBe('utf-16le');
    expect(guessEncoding(utf16(`\uFEFF${TABLE}`, false))).toBe('utf-16be');
  });

  test('without a mark is UTF-16 when every other byte is nothing', () => {
    expect(guessEncoding(utf16(TABLE, true))).toBe('utf-16le');
    expect(guessEncoding(utf16(TABLE, false))).toBe('utf-16be');
  });

  test('without a mark is Windows-1252 when it is no UTF-8', () => {
    expect(guessEncoding(Uint8Array.from(TABLE, (letter) => letter.charCodeAt(0)))).toBe(
      'windows-1252',
    );
  });

  test('is UTF-8 when nothing else is said, of an empty one too', () => {
    expect(guessEncoding(utf8.encode(TABLE))).toBe('utf-8');
    expect(guessEncoding(new Uint8Array())).toBe('utf-8');
  });

  test('is UTF-8 exactly when another decoder takes the bytes for it', () => {
    const strict = new TextDecoder('utf-8', { fatal: true });
    const isRead = (bytes: Uint8Array) => {
      try {
        strict.decode(bytes);
        return true;
      } catch {
        return false;
      }
    };
    const noZeros = fc.integer({ min: 1, max: 255 });
    const telling = fc.constantFrom(
      0xc1,
      0xc2,
      0xe0,
      0xed,
      0xef,
      0xf0,
      0xf4,
      0xf5,
      0x80,
      0x9f,
      0xa0,
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(noZeros, telling), { maxLength: 12 }), (values) => {
        const bytes = Uint8Array.from(values);
        fc.pre(
          !(values[0] === 0xff && values[1] === 0xfe) &&
            !(values[0] === 0xfe && values[1] === 0xff),
        );
        expect(guessEncoding(bytes) === 'utf-8').toBe(isRead(bytes));
      }),
      { numRuns: 3000 },
    );
  });
});

function utf16(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
}
