import type { DateFormat } from '../../domain/import/date-format.ts';
import { DATE_FORMATS } from '../../domain/import/date-format.ts';
import type { ColumnMapping } from '../../domain/import/import-column.ts';
import { IMPORT_COLUMNS } from '../../domain/import/import-column.ts';
import { asOneOf } from '../../domain/reading.ts';

/**
 * How a table is read, as a draft keeps it: the pasted rows, and what was said of the columns. A file is
 * not kept; what was said of its columns holds again when one with the same first row is chosen.
 */
export type TableFields = {
  readonly text: string;
  /** The first row of the table that the rest was said of, as JSON. */
  readonly firstRow: string;
  /** `yes` where that row names the columns. */
  readonly hasHeader: string;
  /** What each column says, as JSON; an empty one is not taken. */
  readonly mapping: string;
  /** In which order dates are written; empty while it was not said. */
  readonly format: string;
};

/** What was said of the columns of a table. */
export type SaidOfColumns = {
  readonly hasHeader: boolean;
  readonly mapping: ColumnMapping;
  readonly format: DateFormat | undefined;
};

/** So many characters of a first row are kept. */
const LONGEST_FIRST_ROW = 10_000;

/** The form before anything was typed, or as a draft kept it. */
export function startTable(kept: Readonly<Record<string, string>> = {}): TableFields {
  const of = (name: keyof TableFields) => kept[name] ?? '';
  return {
    text: of('text'),
    firstRow: of('firstRow'),
    hasHeader: of('hasHeader'),
    mapping: of('mapping'),
    format: of('format'),
  };
}

/** What was said of the columns of a table, as a draft keeps it; a very wide table is not kept. */
export function toFields(
  [firstRow = []]: readonly (readonly string[])[],
  { hasHeader, mapping, format }: SaidOfColumns,
): Omit<TableFields, 'text'> {
  const row = JSON.stringify(firstRow);
  if (row.length > LONGEST_FIRST_ROW) {
    return { firstRow: '', hasHeader: '', mapping: '', format: '' };
  }
  return {
    firstRow: row,
    hasHeader: hasHeader ? 'yes' : '',
    mapping: JSON.stringify(mapping.map((column) => column ?? '')),
    format: format ?? '',
  };
}

/** What a draft says of the columns of this table, or `undefined` when it was said of another. */
export function fromFields(
  fields: Omit<TableFields, 'text'>,
  rows: readonly (readonly string[])[],
  width: number,
): SaidOfColumns | undefined {
  if (fields.firstRow !== JSON.stringify(rows[0] ?? [])) return undefined;
  const listed = parseList(fields.mapping);
  if (listed?.length !== width) return undefined;
  return {
    hasHeader: fields.hasHeader === 'yes',
    mapping: listed.map((column) => asOneOf(column, IMPORT_COLUMNS)),
    format: asOneOf(fields.format, DATE_FORMATS),
  };
}

function parseList(json: string): readonly unknown[] | undefined {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) ? list : undefined;
  } catch {
    // Torn, or nothing was said.
    return undefined;
  }
}
