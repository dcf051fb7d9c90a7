/** The longest line of a letter: below the 78 characters that RFC 5322 asks not to pass. */
export const LETTER_WIDTH = 76;

const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
// Not at the blanks that were made to hold words together.
const BLANKS = /[^\S\u00a0\u202f\u2007\ufeff]+/;
const LIST_MARK = /^\s*(?:[-*•]|\d{1,3}[.)]) +/;
// A label and its value, as "Form:            I-765".
const LABEL = /^[^:]{1,24}: {2,}(?=\S)/;
// What is seen as one character: with its accents, its joined signs, or as a flag.
const CLUSTER = /\p{RI}\p{RI}|\P{M}[\p{M}\p{EMod}]*(?:\u200d\P{M}[\p{M}\p{EMod}]*)*|\p{M}+/gu;

/**
 * Wraps a text so that no line has more than `width` UTF-16 units. Lines stay lines: a paragraph, a
 * list or a table is never joined. What goes on in the next line stands below where it began, after
 * the mark of a list or a label. Only a word that is longer than a line is broken, between
 * what is seen as characters.
 */
export function wrapText(text: string, width: number = LETTER_WIDTH): string {
  return text
    .split(LINE_BREAK)
    .flatMap((line) => wrapLine(line.trimEnd(), width))
    .join('\n');
}

function wrapLine(line: string, width: number): readonly string[] {
  if (line.length <= width) return [line];
  const head = headOf(line, width);
  const indent = ' '.repeat(head.length);
  const words = line
    .slice(head.length)
    .split(BLANKS)
    .filter((word) => word !== '')
    .flatMap((word) => piecesOf(word, width - head.length));
  const lines: string[] = [];
  let current: string | undefined;
  for (const word of words) {
    const longer = current === undefined ? head + word : `${current} ${word}`;
    if (current === undefined || longer.length <= width) {
      current = longer;
      continue;
    }
    lines.push(current);
    current = indent + word;
  }
  return current === undefined ? lines : [...lines, current];
}

/** What stands before the text of a line, and below which nothing goes on: at most half a line. */
function headOf(line: string, width: number): string {
  const start = line.slice(0, Math.floor(width / 2));
  const head = LABEL.exec(start) ?? LIST_MARK.exec(start) ?? /^\s*/.exec(start);
  return head?.[0] ?? '';
}

/** A word, in pieces that fit. */
function piecesOf(word: string, room: number): readonly string[] {
  if (word.length <= room) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const sign of signsOf(word, room)) {
    if (piece.length + sign.length > room) {
      pieces.push(piece);
      piece = '';
    }
    piece += sign;
  }
  return [...pieces, piece];
}

function signsOf(word: string, room: number): readonly string[] {
  const clusters = word.match(CLUSTER) ?? [];
  // A pile of accents that is longer than a line can't stay together.
  return clusters.flatMap((cluster) => (cluster.length <= room ? [cluster] : Array.from(cluster)));
}
