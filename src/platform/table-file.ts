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
 * Splits a text into rows and cells. The library is loaded only here; it gives lists and no objects, so
 * that no heading can name a property.
 *
 * @param delimiter what stands between the columns; guessed when left out.
 */
export async function readTable(text: string, delimiter?: Delimiter): Promise<Table> {
  const { default: papa } = await import('papaparse');
  const { data, meta } = papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimiter: delimiter ?? '',
    delimitersToGuess: [...DELIMITERS],
  });
  const rows = data.map((row) => row.map(String));
  // The last line break ends a row and begins none.
  const last = rows.findLastIndex((row) => row.some((cell) => cell.trim() !== ''));
  return {
    rows: rows.slice(0, last + 1),
    delimiter: asOneOf(meta.delimiter, DELIMITERS) ?? ',',
  };
}
