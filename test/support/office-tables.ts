import './temporal.ts';
import { parse } from 'csv-parse/sync';
import { caseHeadings, caseRow } from '../../src/desk/exporting/case-table.ts';
import { contactHeadings, contactRows } from '../../src/desk/exporting/contact-table.ts';
import { BYTE_ORDER_MARK, toCsvLine, toHeldText } from '../../src/domain/export/csv.ts';
import { toSafeCell } from '../../src/domain/export/cell-safety.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import { call, day, fileOf, sighting } from './given.ts';

/** A table as we export it, and what each of its cells has to be in a spreadsheet. */
export type OfficeTable = {
  readonly name: string;
  readonly csv: string;
  readonly cells: readonly (readonly string[])[];
};

/** What spreadsheets are known to read as something else than it is. */
const HARD = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(1;1)',
  '\t=1',
  '\n=1',
  ' =1+1',
  '=HYPERLINK("http://example.org";"x")',
  "=cmd|'/C calc'!A0",
  "'=1",
  "'",
  "O'Hara",
  '＝1+1',
  '%0A=1',
  '{=1+1}',
  'DDE("a";"b";"c")',

  '0012345',
  '1e5',
  '1/2',
  '3-4',
  '12:30',
  '2026-03-04',
  'March 4',
  '12345678901234567890',
  'TRUE',

  'A012345678',
  'EAC2190012345',
  'María Ñandú',
  '日本',
  '😀',
  'a,b',
  'a;b',
  'say "x"',
  '"',
  '""',

  'two\nlines',
  'two\r\nlines',
  ' blanks ',
  '\ttab',
  'a\tb',
  '#REF!',
  '$1.00',
  '50%',
  '1,000',
  'x'.repeat(20_000),
];

/** The tables that an office program is to open: cases, contacts, and cells that are hard to read. */
export function officeTables(): readonly OfficeTable[] {
  const words = createWords('en-US');
  const files = HARD.map((text) => {
    const label = toHeldText(text).slice(0, 200);
    return fileOf(
      {
        type: 'status-seen',
        on: day('2026-11-03'),
        sighting: sighting({ title: text.slice(0, 200) }),
      },
      {
        type: 'case-described',
        patch: { label, matterNumber: text.slice(0, 100), tags: ['+1', '007'] },
      },
      call({
        notes: text,
        representativeId: '0012',
        serviceRequest: { number: text.slice(0, 200) },
      }),
    );
  });
  const cases = [caseHeadings(words), ...files.map((file) => caseRow(file, words))];
  const contacts = [
    contactHeadings(words),
    ...files.flatMap((file) => contactRows(file, [], words)),
  ];
  const hard = HARD.map((cell) => ['before', cell, 'after']);
  return [toTable('cases', cases), toTable('contacts', contacts), toTable('hard-cells', hard)];
}

/** The cells of a CSV file that an office program wrote. */
export function readCells(csv: string): readonly (readonly string[])[] {
  return parse(csv, { bom: true, relax_column_count: true });
}

function toTable(name: string, rows: readonly (readonly string[])[]): OfficeTable {
  const csv = BYTE_ORDER_MARK + rows.map(toCsvLine).join('');
  return { name, csv, cells: rows.map((row) => row.map((cell) => toSafeCell(toHeldText(cell)))) };
}
