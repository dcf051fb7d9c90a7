/** The encodings that spreadsheets save tables in, as `TextDecoder` names them. */
export const TABLE_ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
/** How the bytes of a table stand for characters. */
export type TableEncoding = (typeof TABLE_ENCODINGS)[number];

/** So many bytes are looked at where there is no mark: the two halves of a UTF-16 table show at once. */
const LOOKED_AT = 4000;

/**
 * The encoding that the bytes of a table are most likely in: what their mark says; without one UTF-16 if
 * every other byte is mostly nothing, UTF-8 if they are well-formed as such, else what Western European
 * Windows saves.
 */
export function guessEncoding(bytes: Uint8Array): TableEncoding {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = [0, 0] as [number, number];
  const looked = bytes.subarray(0, LOOKED_AT);
  for (const [index, byte] of looked.entries()) if (byte === 0) zeros[(index % 2) as 0 | 1] += 1;
  const most = looked.length / 4;
  if (zeros[1] > most && zeros[0] < most / 4) return 'utf-16le';
  if (zeros[0] > most && zeros[1] < most / 4) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** Whether the bytes are well-formed UTF-8 (Unicode, table 3-7). */
function isUtf8(bytes: Uint8Array): boolean {
  let at = 0;
  while (at < bytes.length) {
    const length = lengthAt(bytes, at);
    if (length === 0) return false;
    at += length;
  }
  return true;
}

/** How many bytes the character at `at` takes; 0 when they are none. */
function lengthAt(bytes: Uint8Array, at: number): number {
  const [first = 0, second = 0] = bytes.subarray(at, at + 2);
  if (first < 0x80) return 1;
  const length = first >= 0xc2 && first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  if (first < 0xc2 || first > 0xf4) return 0;
  // Overlong forms, halves of pairs, and what lies beyond the last character.
  if (first === 0xe0 && second < 0xa0) return 0;
  if (first === 0xed && second > 0x9f) return 0;
  if (first === 0xf0 && second < 0x90) return 0;
  if (first === 0xf4 && second > 0x8f) return 0;
  const rest = bytes.subarray(at + 1, at + length);
  return rest.length === length - 1 && rest.every((byte) => (byte & 0xc0) === 0x80) ? length : 0;
}
