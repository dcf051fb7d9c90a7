import type { CaseFile } from '../case-file.ts';
import type { CaseId } from '../ids.ts';
import type { ReceiptNumber } from '../receipt-number.ts';
import type { DateFormat } from './date-format.ts';
import type { ColumnMapping } from './import-column.ts';
import type { ImportField, ImportFields } from './import-fields.ts';
import { changedFields, fieldsOf, overfull, withFields } from './import-fields.ts';
import type { CellProblem, ReadLine } from './read-line.ts';
import { readLine } from './read-line.ts';

/** A line of a table, and which one it is: the first is 1, as spreadsheets count. */
export type NumberedLine = ReadLine & { readonly row: number };

/** Why a line is not taken over. */
export type Refusal =
  | CellProblem
  /** It has neither a receipt number nor a label. */
  | { readonly problem: 'nameless' }
  /** Its receipt number, or without one its label, stands in an earlier line. */
  | { readonly problem: 'twice'; readonly row: number }
  /** Several cases without a number have this label. */
  | { readonly problem: 'ambiguous' }
  /** Of a protected case nothing is shown or changed but in its own file. */
  | { readonly problem: 'protected' }
  /** With what is known already there would be too many. */
  | { readonly problem: 'too-many'; readonly field: 'tags' | 'people' };

/** What becomes of a line. */
export type PlannedLine = {
  readonly row: number;
  readonly receiptNumber?: ReceiptNumber;
  /** What it says, and of a case that is kept already what is known beside. */
  readonly after: ImportFields;
} & (
  | { readonly becomes: 'added'; readonly changed: readonly ImportField[] }
  | {
      readonly becomes: 'updated';
      readonly caseId: CaseId;
      readonly before: ImportFields;
      readonly changed: readonly ImportField[];
    }
  | { readonly becomes: 'unchanged' }
  | { readonly becomes: 'refused'; readonly refusals: readonly Refusal[] }
);

/** What there is already of the cases that a table speaks of. */
export type KnownCases = {
  readonly byReceipt: ReadonlyMap<ReceiptNumber, CaseFile>;
  /** The cases without a number that have this label. */
  readonly byLabel: ReadonlyMap<string, readonly CaseFile[]>;
};

/** Reads the lines of a table; those in which no cell says anything are left out. */
export function readLines(
  rows: readonly (readonly string[])[],
  mapping: ColumnMapping,
  format: DateFormat,
  firstRow: number,
): readonly NumberedLine[] {
  return rows.flatMap((cells, index) =>
    cells.every((cell) => cell.trim() === '')
      ? []
      : [{ ...readLine(cells, mapping, format), row: firstRow + index }],
  );
}

/** Says what becomes of each line; nothing is recorded by it. */
export function planImport(
  lines: readonly NumberedLine[],
  known: KnownCases,
): readonly PlannedLine[] {
  const firstRows = new Map<string, number>();
  return lines.map((line) => planLine(line, known, firstRows));
}

function planLine(
  line: NumberedLine,
  known: KnownCases,
  firstRows: Map<string, number>,
): PlannedLine {
  const { row, receiptNumber, fields, problems } = line;
  const named = { row, ...(receiptNumber && { receiptNumber }) };
  const refused = (...refusals: readonly Refusal[]): PlannedLine => {
    return { ...named, after: fields, becomes: 'refused', refusals };
  };
  if (problems.length > 0) return refused(...problems);
  const { label } = fields;
  const key = receiptNumber ?? (label === undefined ? undefined : `label ${label}`);
  if (key === undefined) return refused({ problem: 'nameless' });
  const earlier = firstRows.get(key);
  if (earlier !== undefined) return refused({ problem: 'twice', row: earlier });
  firstRows.set(key, row);
  const [file, ...others] = filesOf(line, known);
  if (others.length > 0) return refused({ problem: 'ambiguous' });
  if (file?.isProtected === true) return refused({ problem: 'protected' });
  const before = file === undefined ? {} : fieldsOf(file);
  const after = withFields(before, fields);
  const field = overfull(after);
  if (field !== undefined) return refused({ problem: 'too-many', field });
  const changed = changedFields(before, after);
  if (file === undefined) return { ...named, after, becomes: 'added', changed };
  return changed.length === 0
    ? { ...named, after, becomes: 'unchanged' }
    : { ...named, after, becomes: 'updated', caseId: file.caseId, before, changed };
}

/** The case with the line's number; of a line without one those that have its label and no number. */
function filesOf(
  { receiptNumber, fields: { label } }: NumberedLine,
  { byReceipt, byLabel }: KnownCases,
): readonly CaseFile[] {
  if (receiptNumber !== undefined) {
    const file = byReceipt.get(receiptNumber);
    return file === undefined ? [] : [file];
  }
  return (label !== undefined && byLabel.get(label)) || [];
}
