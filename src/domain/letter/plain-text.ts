const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;
// Controls, and the signs that turn the direction of what follows: neither is seen, and both mislead.
// oxlint-disable-next-line eslint/no-control-regex -- they are what is looked for
const UNSEEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text with `\n` for every kind of line break and nothing in it that is not seen. Halves of a
 * character, which no encoding can write, become U+FFFD.
 */
export function toPlainText(text: string): string {
  return text.toWellFormed().replace(LINE_BREAK, '\n').replace(UNSEEN, '');
}

/** A text as one line: whatever was typed into a field can begin no line of its own, nor a header. */
export function toOneLine(text: string): string {
  return toPlainText(text).replace(/\s+/g, ' ').trim();
}
