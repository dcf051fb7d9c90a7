/** So many arguments any browser takes. */
const AT_ONCE = 8192;

/** Bytes in base64. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let from = 0; from < bytes.length; from += AT_ONCE) {
    binary += String.fromCharCode(...bytes.subarray(from, from + AT_ONCE));
  }
  return btoa(binary);
}

/** The bytes that a text spells in base64, as {@link toBase64} and nobody else would spell them; else `undefined`. */
export function parseBase64(value: unknown, longest: number): Uint8Array<ArrayBuffer> | undefined {
  if (typeof value !== 'string' || value.length > longest) return undefined;
  let binary;
  try {
    binary = atob(value);
  } catch {
    return undefined;
  }
  // White space, or bits behind the last byte: another text for the same bytes, which somebody made of it.
  if (btoa(binary) !== value) return undefined;
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
