import { toSafeCell } from './cell-safety.ts';

/** Spreadsheets that are not told otherwise read a file without it in the machine's old encoding. */
export const BYTE_ORDER_MARK = '\u{FEFF}';

/** What no spreadsheet can hold in a cell: controls other than tabs and line breaks, halves of characters. */
const NOT_HELD = /[^\P{Cc}\t\n\u007F-\u009F]|[\uFFFE\uFFFF]/gu;
const LINE_BREAK = /\r\n?/g;

/**
 * One line of a CSV file (RFC 4180), with its line break. Every cell stands in quotation marks, so that
 * a spreadsheet can be told to take them all as text; those it might take for a formula get the safety
 * prefix. Line breaks within a cell become `\n`.
 */
export function toCsvLine(cells: readonly string[]): string {
  return `${cells.map(toCsvCell).join(',')}\r\n`;
}

function toCsvCell(cell: string): string {
  return `"${toSafeCell(toHeldText(cell)).replaceAll('"', '""')}"`;
}

/** A text without what no spreadsheet can hold. */
export function toHeldText(text: string): string {
  return text.toWellFormed().replace(LINE_BREAK, '\n').replace(NOT_HELD, '');
}
