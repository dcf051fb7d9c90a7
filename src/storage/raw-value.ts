/**
 * A stored value as JSON can hold it. What JSON has no word for, which only a newer version may have
 * stored, is spelled as an object with one property: `$date`, `$bytes` (base64), `$bigint`,
 * `$number`, `$map`, `$set`, or `$other` for what can't be spelled at all.
 */
export function toRawJson(value: unknown): string {
  return JSON.stringify(spell(value));
}

function spell(value: unknown): unknown {
  if (typeof value === 'bigint') return { $bigint: String(value) };
  if (typeof value === 'number' && !Number.isFinite(value)) return { $number: String(value) };
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(spell);
  if (value instanceof Date) {
    return { $date: Number.isNaN(value.getTime()) ? null : value.toISOString() };
  }
  if (value instanceof ArrayBuffer) return { $bytes: toBase64(new Uint8Array(value)) };
  if (ArrayBuffer.isView(value)) {
    return { $bytes: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
  }
  if (value instanceof Map) {
    return { $map: [...value].map(([key, held]) => [spell(key), spell(held)]) };
  }
  if (value instanceof Set) return { $set: [...value].map(spell) };
  if (Object.getPrototypeOf(value) !== Object.prototype) {
    return { $other: Object.prototype.toString.call(value) };
  }
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, spell(held)]));
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));
}
