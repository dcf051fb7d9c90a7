import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSha256 } from '../../../src/domain/backup/sha-256.ts';

function digestOf(...pieces: readonly Uint8Array[]): string {
  const sha256 = createSha256();
  for (const piece of pieces) sha256.update(piece);
  return sha256.digest();
}

describe('SHA-256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('gives the published digest of “%s” (FIPS 180-4)', (text, expected) => {
    expect(digestOf(new TextEncoder().encode(text))).toBe(expected);
  });

  it('agrees with Node’s, in whatever pieces the bytes come', () => {
    const pieces = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 6 });
    fc.assert(
      fc.property(pieces, (some) => {
        const expected = createHash('sha256').update(Buffer.concat(some)).digest('hex');
        expect(digestOf(...some)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('can be asked in between', () => {
    const sha256 = createSha256();
    const first = sha256.digest();
    sha256.update(Uint8Array.of(1));
    expect(sha256.digest()).not.toBe(first);
    expect(sha256.digest()).toBe(digestOf(Uint8Array.of(1)));
  });
});
