import type { TableEncoding } from '../domain/import/table-encoding.ts';
import { asOneOf } from '../domain/reading.ts';

/** What can stand between the columns of a table. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;
/** What stands between the columns of a table. */
export type Delimiter = (typeof DELIMITERS)[number];

/** The most bytes of a table. */
export const MOST_TABLE_BYTES = 5 * 1024 * 1024;
/** The most rows of a table, the one that names the columns not counted. */
export const MOST_TABLE_ROWS = 20_000;

/** The rows of a table as they stand there, and what stands between its columns. */
export type Table = {
  readonly rows: readonly (readonly string[])[];
  readonly delimiter: Delimiter;
};

/**
 * A table in which a cell begins with a quotation mark that is not closed at its end: it would swallow
 * the rows after it.
 */
export type BrokenTable = {
  /** In which line of the text that cell begins, from 1. */
  readonly openQuoteInLine: number;
};

/** The text that bytes stand for, without the mark that says how. */
export function decodeTable(bytes: Uint8Array, encoding: TableEncoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** Whether the bytes are those of a workbook or another packed file (ZIP, or the older Microsoft one). */
export function isWorkbook(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes;
  if (first === 0x50 && second === 0x4b) return true;
  return first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0;
}

/**
 * Splits a text into rows and cells, or says where a quotation mark makes that a guess. The library is
 * loaded only here; it gives lists and no objects, so that no heading can name a property.
 *
 * @param delimiter what stands between the columns; guessed when left out.
 */
export async function readTable(text: string, delimiter?: Delimiter): Promise<Table | BrokenTable> {
  const { default: papa } = await import('papaparse');
  // The library takes what comes after the last line break for a row of one cell, and guesses by it.
  const input = withoutLastBreaks(text.replace(/^\uFEFF/, ''));
  const { data, errors, meta } = papa.parse<string[]>(input, {
    delimiter: delimiter ?? '',
    delimitersToGuess: [...DELIMITERS],
  });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken !== undefined) return { openQuoteInLine: lineAt(input, broken.index ?? 0) };
  const rows = data.map((row) => row.map(String));
  // Nor is an empty row at the end one of the table.
  const last = rows.findLastIndex((row) => row.some((cell) => cell.trim() !== ''));
  return {
    rows: rows.slice(0, last + 1),
    delimiter: asOneOf(meta.delimiter, DELIMITERS) ?? ',',
  };
}

/** A search by pattern would take long in a file of nothing but line breaks and one letter. */
function withoutLastBreaks(text: string): string {
  let end = text.length;
  while (end > 0 && '\r\n'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** In which line of a text a place is, from 1. */
function lineAt(text: string, place: number): number {
  return text.slice(0, place).split(/\r\n|\r|\n/).length;
}
