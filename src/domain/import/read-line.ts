import { parseANumber } from '../a-number.ts';
import type { ConfirmedOffice } from '../confirmed-office.ts';
import { CONFIRMABLE_OFFICES } from '../confirmed-office.ts';
import { fromSafeCell } from '../export/cell-safety.ts';
import { proposedOffice } from '../office.ts';
import type { Person } from '../particulars.ts';
import { ROLES } from '../particulars.ts';
import type { ReceiptNumber, ReceiptNumberProblem } from '../receipt-number.ts';
import { parseReceiptNumber, parseTypedReceiptNumber } from '../receipt-number.ts';
import { present } from '../reading.ts';
import type { DateFormat } from './date-format.ts';
import { readDate } from './date-format.ts';
import type { ColumnMapping, DateColumn, ImportColumn } from './import-column.ts';
import type { ImportFields } from './import-fields.ts';
import { LONGEST_IMPORTED } from './import-fields.ts';

/** Why a cell can't be taken over. */
export type CellProblem =
  | { readonly column: 'receipt'; readonly problem: 'receipt'; readonly of: ReceiptNumberProblem }
  | { readonly column: ImportColumn; readonly problem: 'too-long'; readonly longest: number }
  | {
      readonly column: ImportColumn;
      readonly problem: 'no-date' | 'no-office' | 'office-prefix' | 'no-a-number';
      /** What stands in the cell, cut where it is long. */
      readonly written: string;
    };

/** What a line of a table says. */
export type ReadLine = {
  readonly receiptNumber?: ReceiptNumber;
  readonly fields: ImportFields;
  readonly problems: readonly CellProblem[];
};

/** So much of a cell is looked at; none of what is taken over is nearly as long. */
const LOOKED_AT = 20_000;
/** So much of a cell that can't be taken over is said. */
const LONGEST_SAID = 40;
const NOT_APPLICABLE = /^(?:n\/?a|not applicable|none)$/i;
const NONE = /^(?:none|n\/?a)$/i;

/** Reads a line of a table. Nothing in it is trusted: it is data, whatever it looks like. */
export function readLine(
  cells: readonly string[],
  mapping: ColumnMapping,
  format: DateFormat,
): ReadLine {
  const problems: CellProblem[] = [];
  const of = (column: ImportColumn) => cellsOf(cells, mapping, column);
  const text = (column: keyof typeof LONGEST_IMPORTED & ImportColumn) =>
    limited(of(column)[0], column, LONGEST_IMPORTED[column], problems);
  const date = (column: DateColumn) => {
    const [cell] = of(column);
    if (cell === undefined) return undefined;
    const read = readDate(cell, format);
    if (read === undefined) problems.push({ column, problem: 'no-date', written: said(cell) });
    return read;
  };
  const receiptNumber = readReceipt(of('receipt')[0], problems);
  const [priority] = of('priorityDate');
  const fields = present({
    label: text('label'),
    form: text('form'),
    tags: readTags(of('tags'), problems),
    people: readPeople(of, problems),
    matterNumber: text('matterNumber'),
    category: text('category'),
    office: readOffice(of('office')[0], problems),
    officeReadOn: date('officeReadOn'),
    receivedOn: date('receivedOn'),
    filedOn: date('filedOn'),
    priorityDate:
      priority !== undefined && NOT_APPLICABLE.test(priority)
        ? ('not-applicable' as const)
        : date('priorityDate'),
    aNumber: readANumber(of('aNumber')[0], problems),
  });
  return present({ receiptNumber, fields, problems });
}

/** The cells of a table that say this, as texts of one line; empty ones are left out. */
export function cellsOf(
  cells: readonly string[],
  mapping: ColumnMapping,
  column: ImportColumn,
): readonly string[] {
  return mapping.flatMap((each, index) => {
    const cell = each === column ? toLine(cells[index] ?? '') : '';
    return cell === '' ? [] : [cell];
  });
}

/** One line of text: what is no text becomes a blank, and the safety prefix of our own export goes. */
function toLine(cell: string): string {
  const bare = fromSafeCell(cell.slice(0, LOOKED_AT));
  return bare
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]+/gu, ' ')
    .trim();
}

function readReceipt(cell: string | undefined, problems: CellProblem[]): ReceiptNumber | undefined {
  if (cell === undefined) return undefined;
  const typed = parseTypedReceiptNumber(cell);
  if (typed.ok) return typed.receiptNumber;
  problems.push({ column: 'receipt', problem: 'receipt', of: typed });
  return undefined;
}

function readTags(
  cells: readonly string[],
  problems: CellProblem[],
): readonly string[] | undefined {
  const tags = cells
    .flatMap((cell) => parts(cell, /[,;|]/))
    .map((tag) => limited(tag, 'tags', LONGEST_IMPORTED.tag, problems))
    .filter((tag) => tag !== undefined);
  return tags.length === 0 ? undefined : [...new Set(tags)];
}

/** Names may hold commas, so several in one cell are told apart by semicolons. */
function readPeople(
  of: (column: ImportColumn) => readonly string[],
  problems: CellProblem[],
): readonly Person[] | undefined {
  const people = ROLES.flatMap((role) =>
    of(role)
      .flatMap((cell) => parts(cell, /[;|；｜]/))
      .map((name) => limited(name, role, LONGEST_IMPORTED.name, problems))
      .filter((name) => name !== undefined)
      .map((name) => ({ role, name })),
  );
  return people.length === 0 ? undefined : people;
}

function parts(cell: string, by: RegExp): readonly string[] {
  return cell
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * By our code, or by the name that its code holds: *Vermont Service Center*. The prefix of its receipts is
 * none: it is that of the office which took a case in, and only proposes the one that Form I-797 names.
 */
function readOffice(
  cell: string | undefined,
  problems: CellProblem[],
): ConfirmedOffice | undefined {
  if (cell === undefined) return undefined;
  const packed = cell
    .toLowerCase()
    .replace(/^(?:an?|the) /, '')
    .replace(/[^a-z]+/g, '-');
  const bare = packed.replace(/-(?:service-)?cent(?:er|re)$/, '');
  const office = CONFIRMABLE_OFFICES.find((code) =>
    [packed, bare, OTHER_NAMES.get(packed)].includes(code),
  );
  if (office === undefined) {
    const prefix = parseReceiptNumber(`${cell.toUpperCase()}0000000000`);
    const isPrefix = prefix !== undefined && proposedOffice(prefix) !== undefined;
    const problem = isPrefix ? 'office-prefix' : 'no-office';
    problems.push({ column: 'office', problem, written: said(cell) });
  }
  return office;
}

const OTHER_NAMES: ReadonlyMap<string, ConfirmedOffice> = new Map([
  ['another-office', 'other'],
  ['local-office', 'field-office'],
]);

function readANumber(cell: string | undefined, problems: CellProblem[]) {
  if (cell === undefined) return undefined;
  if (NONE.test(cell)) return 'none' as const;
  const aNumber = parseANumber(cell);
  if (aNumber === undefined) {
    problems.push({ column: 'aNumber', problem: 'no-a-number', written: said(cell) });
  }
  return aNumber;
}

function limited(
  text: string | undefined,
  column: ImportColumn,
  longest: number,
  problems: CellProblem[],
): string | undefined {
  if (text === undefined || text.length <= longest) return text;
  problems.push({ column, problem: 'too-long', longest });
  return undefined;
}

function said(cell: string): string {
  return cell.length <= LONGEST_SAID ? cell : `${cell.slice(0, LONGEST_SAID).toWellFormed()}…`;
}
