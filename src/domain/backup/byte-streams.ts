/** Bytes that come piece by piece, in pieces of whatever size. */
export type Bytes = AsyncIterable<Uint8Array>;

const LINE_END = 0x0a;

/** A line went on for longer than any line may. */
export class LineTooLongError extends Error {
  override readonly name = 'LineTooLongError';
}

/**
 * The lines of a file, without their ends. Nothing longer than a line and a piece is ever held.
 *
 * @param longest how many bytes a line may have.
 * @throws {@link LineTooLongError} as soon as one has more.
 */
export async function* splitLines(bytes: Bytes, longest: number): AsyncGenerator<Uint8Array> {
  let begun: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes) {
    let from = 0;
    for (;;) {
      const end = piece.indexOf(LINE_END, from);
      const part = piece.subarray(from, end < 0 ? piece.length : end);
      size += part.length;
      if (size > longest) throw new LineTooLongError(`A line has more than ${longest} bytes.`);
      if (end < 0) {
        if (part.length > 0) begun.push(part);
        break;
      }
      yield begun.length === 0 ? part : joinBytes([...begun, part]);
      begun = [];
      size = 0;
      from = end + 1;
    }
  }
  if (size > 0) yield joinBytes(begun);
}

/** One of the equal pieces of a file; only the last may be shorter. */
export type Piece = {
  readonly bytes: Uint8Array;
  readonly number: number;
  readonly isLast: boolean;
};

/** The bytes in pieces of `size`, each told with its number, from 0 on, and whether it is the last. */
export async function* splitPieces(bytes: Bytes, size: number): AsyncGenerator<Piece> {
  let piece = new Uint8Array(size);
  let filled = 0;
  let number = 0;
  for await (const some of bytes) {
    for (let from = 0; from < some.length;) {
      // Only what follows tells that a full one was not the last.
      if (filled === size) {
        yield { bytes: piece, number, isLast: false };
        piece = new Uint8Array(size);
        filled = 0;
        number += 1;
      }
      const part = some.subarray(from, from + size - filled);
      piece.set(part, filled);
      filled += part.length;
      from += part.length;
    }
  }
  if (filled > 0 || number === 0) yield { bytes: piece.subarray(0, filled), number, isLast: true };
}

/** Several pieces as one. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1) return only;
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

/** Bytes as pairs of hexadecimal digits. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The bytes that lower-case hexadecimal digits spell, or `undefined` when they spell none. */
export function parseHex(value: unknown, bytes: number): Uint8Array | undefined {
  if (typeof value !== 'string' || value.length !== 2 * bytes || !/^[0-9a-f]*$/.test(value)) {
    return undefined;
  }
  return Uint8Array.from({ length: bytes }, (_, at) =>
    Number.parseInt(value.slice(2 * at, 2 * at + 2), 16),
  );
}
