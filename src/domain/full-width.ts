const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
/** So far a sign of full width stands behind the narrow one. */
const DISTANCE = 0xff01 - 0x21;

/** A text with narrow letters, digits and signs, where a Chinese or Japanese keyboard typed those as wide as its own. */
export function toNarrow(text: string): string {
  return text.replaceAll(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - DISTANCE));
}
