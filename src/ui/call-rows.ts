import { LONGEST_FIELD, LONGEST_NOTE, MOST_CASES_OF_A_CALL } from '../domain/contact.ts';
import type { EntryId } from '../domain/ids.ts';
import { parseEntryId } from '../domain/ids.ts';
import { asForeign } from '../domain/reading.ts';
import { parseTypedReceiptNumber } from '../domain/receipt-number.ts';
import { NO_REQUEST } from './request-fields.ts';
import type { RequestFields } from './request-fields.ts';

/** What stands in the fields of one more case of a call, as typed. */
export type CallRowFields = RequestFields & {
  readonly receipt: string;
  /** The inquiry that the call continues there. */
  readonly inquiry: string;
  readonly kind: string;
  readonly startsWait: string;
};

/** One more case that a call is about. */
export type CallRow = CallRowFields & {
  /** The id its entry will have; minted when the row is added, so that a retry can't double it. */
  readonly entryId: EntryId;
};

/**
 * The other cases of a call, and the ids of rows that were taken out again: a save that only seemed
 * to fail may have recorded them.
 */
export type CallRows = {
  readonly rows: readonly CallRow[];
  readonly removed: readonly EntryId[];
};

/** So many cases can stand beside the first one. */
export const MOST_ROWS = MOST_CASES_OF_A_CALL - 1;

const MOST_REMOVED = 100;

/** So much more than is taken may stand in a field, to be shortened by the person and not by us. */
const MOST_KEPT = 5 * LONGEST_NOTE;

/** How long what a draft keeps of a field can be; the keys are all the fields of a row. */
const LONGEST = {
  receipt: LONGEST_FIELD,
  inquiry: LONGEST_FIELD,
  kind: LONGEST_FIELD,
  serviceRequest: MOST_KEPT,
  refusal: MOST_KEPT,
  refusalKind: LONGEST_FIELD,
  askAgainFrom: LONGEST_FIELD,
  startsWait: LONGEST_FIELD,
} as const satisfies Record<keyof CallRowFields, number>;

/** An empty row, of the same kind of matter as the first case. */
export function emptyRow(entryId: EntryId, inquiry: string, kind: string): CallRow {
  return { entryId, receipt: '', inquiry, kind, ...NO_REQUEST, startsWait: '' };
}

/** Rows as the one field of a draft that holds them; empty when there are none. */
export function formatCallRows({ rows, removed }: CallRows): string {
  return rows.length === 0 && removed.length === 0 ? '' : JSON.stringify({ rows, removed });
}

/**
 * The rows that a field of a draft holds. A row whose id can't be read can't be saved, and of two
 * with one id the first counts; what can't be read of the others is empty.
 */
export function parseCallRows(text: string): CallRows {
  const raw = asForeign(parseJson(text));
  const seen = new Set<EntryId>();
  const isNew = (entryId: EntryId | undefined): entryId is EntryId => {
    if (entryId === undefined || seen.has(entryId)) return false;
    seen.add(entryId);
    return true;
  };
  const rows = listOf(raw?.['rows'])
    .slice(0, MOST_ROWS)
    .flatMap((value) => {
      const row = asForeign(value);
      const entryId = parseEntryId(row?.['entryId']);
      return isNew(entryId) ? [{ ...readFields(row ?? {}), entryId }] : [];
    });
  const removed = listOf(raw?.['removed']).slice(0, MOST_REMOVED).map(parseEntryId).filter(isNew);
  return { rows, removed };
}

function readFields(row: Readonly<Record<string, unknown>>): CallRowFields {
  const names = Object.keys(LONGEST) as (keyof CallRowFields)[];
  return Object.fromEntries(
    names.map((name) => {
      const value = row[name];
      return [name, typeof value === 'string' ? value.slice(0, LONGEST[name]) : ''];
    }),
  ) as CallRowFields;
}

/** Whether a text of a row is longer than the journal takes; its field says by how much. */
export function isTooLongRow({ serviceRequest, refusal }: CallRowFields): boolean {
  const hasNumber = serviceRequest.trim() !== '';
  return hasNumber
    ? serviceRequest.trim().length > LONGEST_FIELD
    : refusal.trim().length > LONGEST_NOTE;
}

/** The rows with one of them changed. */
export function changeRow(
  { rows, removed }: CallRows,
  entryId: EntryId,
  change: Partial<CallRowFields>,
): CallRows {
  return {
    rows: rows.map((row) => (row.entryId === entryId ? { ...row, ...change } : row)),
    removed,
  };
}

/** The rows without one of them. */
export function removeRow({ rows, removed }: CallRows, entryId: EntryId): CallRows {
  return {
    rows: rows.filter((row) => row.entryId !== entryId),
    removed: [...removed, entryId].slice(-MOST_REMOVED),
  };
}

/** The rows whose case stands above them already: one call has one entry for each case. */
export function rowsTwice(receipt: string, rows: readonly CallRow[]): ReadonlySet<EntryId> {
  const seen = new Set<string>();
  const isSeen = (typed: string): boolean => {
    const read = parseTypedReceiptNumber(typed);
    if (!read.ok) return false;
    if (seen.has(read.receiptNumber)) return true;
    seen.add(read.receiptNumber);
    return false;
  };
  isSeen(receipt);
  return new Set(rows.filter((row) => isSeen(row.receipt)).map(({ entryId }) => entryId));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Empty, or torn.
    return undefined;
  }
}
