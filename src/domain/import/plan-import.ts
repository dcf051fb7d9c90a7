import type { CaseFile } from '../case-file.ts';
import type { CaseId } from '../ids.ts';
import type { ReceiptNumber } from '../receipt-number.ts';
import type { WaitingCase, WaitingCases } from '../waiting-cases.ts';
import { exactCase } from '../waiting-cases.ts';
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
  /** It has no number, and a case that has one bears its label. */
  | { readonly problem: 'numbered' }
  /** The waiting case that was chosen for it is not among what was read. */
  | { readonly problem: 'not-read' }
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
      /** `joined`: its number is that of a case kept without one, which gets the number. */
      readonly becomes: 'updated' | 'joined';
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
  /** The labels of lines without a number that a case with one bears. */
  readonly numberedLabels: ReadonlySet<string>;
  /** The cases that wait for a number, and the files of those that a line may be about. */
  readonly waiting: WaitingCases;
  readonly waitingFiles: ReadonlyMap<CaseId, CaseFile>;
};

/**
 * What the person chose of lines whose number is not kept, by their rows: the waiting case that it
 * belongs to, or `new` where it belongs to none.
 */
export type LineChoices = ReadonlyMap<number, CaseId | 'new'>;

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

/** The waiting case that a line is about beyond doubt: by its matter number, or by its label. */
export function exactlyMeant(
  { receiptNumber, fields }: Pick<NumberedLine, 'receiptNumber' | 'fields'>,
  { byReceipt, waiting }: Pick<KnownCases, 'byReceipt' | 'waiting'>,
): WaitingCase | undefined {
  if (receiptNumber === undefined || byReceipt.has(receiptNumber)) return undefined;
  return exactCase(waiting, fields);
}

/**
 * Says what becomes of each line; nothing is recorded by it. A number that is not kept goes to the
 * waiting case that was chosen for it, or that it alone of all lines means exactly; else it is a new case.
 */
export function planImport(
  lines: readonly NumberedLine[],
  known: KnownCases,
  choices: LineChoices = new Map(),
): readonly PlannedLine[] {
  const plan: Plan = {
    known,
    firstRows: new Map(),
    taken: new Map(),
    joins: joinsOf(lines, known, choices),
  };
  return lines.map((line) => planLine(line, plan));
}

type Plan = {
  readonly known: KnownCases;
  /** The row in which a number, or without one a label, stood first. */
  readonly firstRows: Map<string, number>;
  /** The row that gives a waiting case its number. */
  readonly taken: Map<CaseId, number>;
  /** The waiting cases that rows give their number to. */
  readonly joins: ReadonlyMap<number, CaseId>;
};

function joinsOf(
  lines: readonly NumberedLine[],
  known: KnownCases,
  choices: LineChoices,
): ReadonlyMap<number, CaseId> {
  const meant = lines.map((line) => ({ line, exact: exactlyMeant(line, known) }));
  const counts = new Map<CaseId, number>();
  const count = (caseId: CaseId) => counts.set(caseId, (counts.get(caseId) ?? 0) + 1);
  for (const { line, exact } of meant) {
    if (exact !== undefined) count(exact.caseId);
    // A line without a number may be about the same case.
    if (line.receiptNumber === undefined) {
      for (const { caseId } of filesOf(line, known)) count(caseId);
    }
  }
  const chosen = new Set(choices.values());
  const joins = new Map<number, CaseId>();
  for (const { line, exact } of meant) {
    const choice = choices.get(line.row);
    const isAlone = exact && counts.get(exact.caseId) === 1 && !chosen.has(exact.caseId);
    const caseId = choice ?? (isAlone === true ? exact?.caseId : undefined);
    if (caseId !== undefined && caseId !== 'new') joins.set(line.row, caseId);
  }
  return joins;
}

function planLine(line: NumberedLine, plan: Plan): PlannedLine {
  const { row, receiptNumber, fields, problems } = line;
  const named = { row, ...(receiptNumber && { receiptNumber }) };
  const refused = (...refusals: readonly Refusal[]): PlannedLine => {
    return { ...named, after: fields, becomes: 'refused', refusals };
  };
  if (problems.length > 0) return refused(...problems);
  const { label } = fields;
  const key = receiptNumber ?? (label === undefined ? undefined : `label ${label}`);
  if (key === undefined) return refused({ problem: 'nameless' });
  const earlier = plan.firstRows.get(key);
  if (earlier !== undefined) return refused({ problem: 'twice', row: earlier });
  plan.firstRows.set(key, row);
  const [file, ...others] = filesOf(line, plan.known);
  if (others.length > 0) return refused({ problem: 'ambiguous' });
  if (file === undefined && isNumbered(line, plan.known)) return refused({ problem: 'numbered' });
  const joins = file === undefined && receiptNumber !== undefined && plan.joins.get(row);
  const joined = joins ? plan.known.waitingFiles.get(joins) : undefined;
  if (joins && joined === undefined) return refused({ problem: 'not-read' });
  const about = file ?? joined;
  if (about?.isProtected === true) return refused({ problem: 'protected' });
  const takenBy = about && plan.taken.get(about.caseId);
  if (takenBy !== undefined) return refused({ problem: 'twice', row: takenBy });
  if (about !== undefined) plan.taken.set(about.caseId, row);
  const before = about === undefined ? {} : fieldsOf(about);
  const after = withFields(before, fields);
  const field = overfull(after);
  if (field !== undefined) return refused({ problem: 'too-many', field });
  const changed = changedFields(before, after);
  if (about === undefined) return { ...named, after, becomes: 'added', changed };
  const { caseId } = about;
  if (joined !== undefined) {
    return { ...named, after, becomes: 'joined', caseId, before, changed };
  }
  return changed.length === 0
    ? { ...named, after, becomes: 'unchanged' }
    : { ...named, after, becomes: 'updated', caseId, before, changed };
}

/** Whether a line without a number may be of a case that has one: then it would be kept twice. */
function isNumbered(
  { receiptNumber, fields: { label } }: NumberedLine,
  { numberedLabels }: KnownCases,
): boolean {
  return receiptNumber === undefined && label !== undefined && numberedLabels.has(label);
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
