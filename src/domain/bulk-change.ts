import { MOST_TAGS, parseBookkeeping } from './bookkeeping.ts';
import type { CalendarDate } from './calendar-date.ts';
import { parseCalendarDate } from './calendar-date.ts';
import type { DocketRow } from './docket.ts';
import type { Fact } from './fact.ts';
import { LONGEST_RECEIVER } from './hand-over.ts';
import type { EntryId } from './ids.ts';
import type { LadderRef } from './ladder-pin.ts';
import { parseLadderRef } from './ladder-pin.ts';
import { asForeign, asOneOf, asText, present } from './reading.ts';

/** What can be done to many cases at once. */
export type BulkChange =
  | { readonly kind: 'add-tag'; readonly tags: readonly string[] }
  | { readonly kind: 'remove-tag'; readonly tags: readonly string[] }
  | { readonly kind: 'close'; readonly on: CalendarDate }
  | { readonly kind: 'reopen'; readonly on: CalendarDate }
  | { readonly kind: 'hand-over'; readonly on: CalendarDate; readonly to?: string }
  | { readonly kind: 'take-back'; readonly on: CalendarDate }
  /** `null` is the ladder that follows from the office. Waits that run stay as they are. */
  | { readonly kind: 'ladder'; readonly ladder: LadderRef | null };

/**
 * What a change records of one case, or `undefined` where it changes nothing: it is so already, there
 * is no room for the tags, or the case is protected and dealt with only in its own file.
 */
export function toBulkFact(row: DocketRow, change: BulkChange): Fact | undefined {
  if (row.isProtected === true) return undefined;
  const { tags = [], closedOn, handedOverOn } = row;
  switch (change.kind) {
    case 'add-tag': {
      const added = change.tags.filter((tag) => !tags.includes(tag));
      if (added.length === 0 || tags.length + added.length > MOST_TAGS) return undefined;
      return { type: 'case-described', patch: { tags: [...tags, ...added] } };
    }
    case 'remove-tag': {
      const rest = tags.filter((tag) => !change.tags.includes(tag));
      if (rest.length === tags.length) return undefined;
      return { type: 'case-described', patch: { tags: rest.length === 0 ? null : rest } };
    }
    case 'close':
      return closedOn === undefined ? { type: 'case-closed', on: change.on } : undefined;
    case 'reopen':
      return closedOn === undefined ? undefined : { type: 'case-reopened', on: change.on };
    case 'hand-over':
      return handedOverOn === undefined
        ? { type: 'case-handed-over', on: change.on, ...present({ to: change.to }) }
        : undefined;
    case 'take-back':
      return handedOverOn === undefined ? undefined : { type: 'case-taken-back', on: change.on };
    case 'ladder':
      return { type: 'ladder-chosen', ladder: change.ladder, moves: [] };
  }
}

/** What takes a change of one case back: another change, or a strike of the entry that recorded it. */
export type BulkUndo = BulkChange | { readonly kind: 'strike'; readonly entryId: EntryId };

/**
 * What takes back what a change does to one case, no more and no less: of several tags those that it did
 * not have before. Where the row does not say what stood there before (which order of steps a case
 * followed, to whom it had been handed over and when, when it had been closed), the entry is struck.
 *
 * @param row the case before the change.
 * @param entryId the entry that records the change.
 */
export function undoOf(
  { tags = [] }: Pick<DocketRow, 'tags'>,
  change: BulkChange,
  entryId: EntryId,
  today: CalendarDate,
): BulkUndo {
  switch (change.kind) {
    case 'add-tag':
      return { kind: 'remove-tag', tags: change.tags.filter((tag) => !tags.includes(tag)) };
    case 'remove-tag':
      return { kind: 'add-tag', tags: change.tags.filter((tag) => tags.includes(tag)) };
    case 'close':
      return { kind: 'reopen', on: today };
    case 'hand-over':
      return { kind: 'take-back', on: today };
    case 'reopen':
    case 'take-back':
    case 'ladder':
      return { kind: 'strike', entryId };
  }
}

/** What taking back records of one case, or `undefined` where there is nothing to take back any more. */
export function toUndoFact(row: DocketRow, undo: BulkUndo): Fact | undefined {
  if (undo.kind !== 'strike') return toBulkFact(row, undo);
  return row.isProtected === true ? undefined : { type: 'entry-struck', entryId: undo.entryId };
}

/** A change from outside, as one that was cut short is kept, or `undefined` if it is none. */
export function parseBulkChange(value: unknown): BulkChange | undefined {
  const raw = asForeign(value);
  const on = parseCalendarDate(raw?.['on']);
  const kind = asOneOf(raw?.['kind'], BULK_KINDS);
  switch (kind) {
    case 'add-tag':
    case 'remove-tag': {
      const { tags } = parseBookkeeping(raw ?? {});
      return tags ? { kind, tags } : undefined;
    }
    case 'close':
    case 'reopen':
    case 'take-back':
      return on && { kind, on };
    case 'hand-over':
      return on && present({ kind, on, to: asText(raw?.['to'], LONGEST_RECEIVER) });
    case 'ladder': {
      const ladder = raw?.['ladder'] === null ? null : parseLadderRef(raw?.['ladder']);
      return ladder === undefined ? undefined : { kind, ladder };
    }
    case undefined:
      return undefined;
  }
}

const BULK_KINDS = [
  'add-tag',
  'remove-tag',
  'close',
  'reopen',
  'hand-over',
  'take-back',
  'ladder',
] as const satisfies readonly BulkChange['kind'][];
