import { MOST_TAGS } from '../../domain/bookkeeping.ts';
import type { DateFormat } from '../../domain/import/date-format.ts';
import type { PlannedLine, Refusal } from '../../domain/import/plan-import.ts';
import type { TableEncoding } from '../../domain/import/table-encoding.ts';
import { MOST_PEOPLE } from '../../domain/particulars.ts';
import type { TextKey, Words } from '../../locales/catalogue.ts';
import type { Delimiter } from '../../platform/table-file.ts';
import type { Meanwhile } from '../../ui/give-number.ts';
import { sayNumberProblem } from '../../ui/say-number-problem.ts';
import { sayColumn, sayField } from '../say-column.ts';

/** What stands between the columns of a table, by name. */
export const DELIMITER_TEXT = {
  ',': 'importComma',
  ';': 'importSemicolon',
  '\t': 'importTab',
  '|': 'importBar',
} as const satisfies Record<Delimiter, TextKey>;

/** The encodings by name. */
export const ENCODING_TEXT = {
  'utf-8': 'importUtf8',
  'utf-16le': 'importUtf16le',
  'utf-16be': 'importUtf16be',
  'windows-1252': 'importWindows',
} as const satisfies Record<TableEncoding, TextKey>;

/** The orders of dates by name. */
export const FORMAT_TEXT = {
  'year-first': 'importDateYear',
  'month-first': 'importDateMonth',
  'day-first': 'importDateDay',
} as const satisfies Record<DateFormat, TextKey>;

/** What becomes of a line, by name. */
export const BECOMES_TEXT = {
  added: 'importBecomesAdded',
  updated: 'importBecomesUpdated',
  joined: 'importBecomesJoined',
  unchanged: 'importBecomesUnchanged',
  refused: 'importBecomesRefused',
} as const satisfies Record<PlannedLine['becomes'], TextKey>;

/** What another window did while many cases were being recorded. */
export const LEFT_OUT_TEXT = {
  'kept-meanwhile': 'addKeptMeanwhile',
  'changed-meanwhile': 'addChangedMeanwhile',
} as const satisfies Record<Meanwhile, TextKey>;

/** Field by field what a line changes, or why it is refused. */
export function sayPlanned(line: PlannedLine, words: Words): readonly string[] {
  const { text } = words;
  switch (line.becomes) {
    case 'unchanged':
      return [];
    case 'refused':
      return line.refusals.map((refusal) => sayRefusal(refusal, words));
    case 'added':
      return line.changed.map((field) =>
        text('importNew', {
          field: sayColumn(field, words),
          after: sayField(line.after, field, words) ?? text('importNone'),
        }),
      );
    case 'updated':
    case 'joined':
      return line.changed.map((field) =>
        text('importChange', {
          field: sayColumn(field, words),
          before: sayField(line.before, field, words) ?? text('importNone'),
          after: sayField(line.after, field, words) ?? text('importNone'),
        }),
      );
  }
}

/** Why a line is not taken over. */
export function sayRefusal(refusal: Refusal, words: Words): string {
  const { text } = words;
  switch (refusal.problem) {
    case 'nameless':
      return text('refusedNameless');
    case 'twice':
      return text('refusedTwice', { row: refusal.row });
    case 'ambiguous':
      return text('refusedAmbiguous');
    case 'numbered':
      return text('refusedNumbered');
    case 'not-read':
      return text('refusedNotRead');
    case 'protected':
      return text('refusedProtected');
    case 'too-many':
      return refusal.field === 'tags'
        ? text('refusedTooManyTags', { most: MOST_TAGS })
        : text('refusedTooManyPeople', { most: MOST_PEOPLE });
    default:
      return sayCellProblem(refusal, words);
  }
}

type CellRefusal = Extract<Refusal, { readonly column: unknown }>;

function sayCellProblem(refusal: CellRefusal, words: Words): string {
  const { text } = words;
  const column = sayColumn(refusal.column, words);
  switch (refusal.problem) {
    case 'receipt':
      return text('refusedNumber', { column, why: sayNumberProblem(refusal.of, words) });
    case 'too-long':
      return text('refusedTooLong', { column, longest: refusal.longest });
    case 'no-date':
      return text('refusedDate', { column, written: words.secret(refusal.written) });
    case 'no-office':
      return text('refusedOffice', { column, written: words.secret(refusal.written) });
    case 'office-prefix':
      return text('refusedPrefix', { column, written: words.secret(refusal.written) });
    case 'no-a-number':
      return text('refusedANumber', { column, written: words.secret(refusal.written) });
  }
}
