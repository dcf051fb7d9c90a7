/** The longest line of an encoded text, the sign that it goes on included (RFC 2045, 6.7). */
const LONGEST_LINE = 76;
/** The longest encoded word is 75 (RFC 2047, 2); the first one has the name of its header before it. */
const LONGEST_WORD = 64;

/** A text in quoted-printable, with CRLF: readable as a file, and no line longer than 76 (RFC 2045, 6.7). */
export function toQuotedPrintable(text: string): string {
  return text.split('\n').map(encodeLine).join('\r\n');
}

function encodeLine(line: string): string {
  const signs = Array.from(line, (sign) => (/^[ -<>-~\t]$/.test(sign) ? sign : toEscapes(sign)));
  const last = signs.at(-1);
  // A blank at the end of a line is lost on the way.
  if (last === ' ' || last === '\t') signs[signs.length - 1] = toEscapes(last);
  return join(signs, LONGEST_LINE - 1).join('=\r\n');
}

/**
 * A text as encoded words, one a line (RFC 2047); several are read as one. A character is never split
 * between two.
 */
export function toEncodedWords(text: string): string {
  const signs = Array.from(text, (sign) => {
    if (sign === ' ') return '_';
    return /^[A-Za-z0-9!*+/-]$/.test(sign) ? sign : toEscapes(sign);
  });
  const room = LONGEST_WORD - '=?utf-8?Q??='.length;
  return join(signs, room)
    .map((word) => `=?utf-8?Q?${word}?=`)
    .join('\r\n ');
}

/** The bytes of a character in UTF-8, as `=E2=80=99`. */
function toEscapes(sign: string): string {
  const code = sign.charCodeAt(0);
  // Of these letters and digits would be left as they are.
  const percent = code < 128 ? `%${toHex(code)}` : encodeURIComponent(sign);
  return percent.replaceAll('%', '=');
}

function toHex(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, '0');
}

/** As many signs in each line as there is room for. */
function join(signs: readonly string[], room: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const sign of signs) {
    if (line.length + sign.length > room) {
      lines.push(line);
      line = '';
    }
    line += sign;
  }
  return [...lines, line];
}
