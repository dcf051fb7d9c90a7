import { MOST_TAGS } from './bookkeeping.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { DocketRow } from './docket.ts';
import type { Fact } from './fact.ts';
import type { LadderRef } from './ladder-pin.ts';
import { present } from './reading.ts';

/** What can be done to many cases at once. */
export type BulkChange =
  | { readonly kind: 'add-tag'; readonly tag: string }
  | { readonly kind: 'remove-tag'; readonly tag: string }
  | { readonly kind: 'close'; readonly on: CalendarDate }
  | { readonly kind: 'reopen'; readonly on: CalendarDate }
  | { readonly kind: 'hand-over'; readonly on: CalendarDate; readonly to?: string }
  | { readonly kind: 'take-back'; readonly on: CalendarDate }
  /** `null` is the ladder that follows from the office. Waits that run stay as they are. */
  | { readonly kind: 'ladder'; readonly ladder: LadderRef | null };

/**
 * What a change records of one case, or `undefined` where it changes nothing: it is so already, there
 * is no room for another tag, or the case is protected and dealt with only in its own file.
 */
export function toBulkFact(row: DocketRow, change: BulkChange): Fact | undefined {
  if (row.isProtected === true) return undefined;
  const { tags = [], closedOn, handedOverOn } = row;
  switch (change.kind) {
    case 'add-tag':
      if (tags.includes(change.tag) || tags.length >= MOST_TAGS) return undefined;
      return { type: 'case-described', patch: { tags: [...tags, change.tag] } };
    case 'remove-tag': {
      if (!tags.includes(change.tag)) return undefined;
      const rest = tags.filter((tag) => tag !== change.tag);
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

/**
 * What takes a change back from the cases that it changed. `undefined` where the row does not say what
 * stood there before: to whom a case had been handed over and when, which ladder it followed, when it
 * had been closed.
 */
export function reversalOf(change: BulkChange, today: CalendarDate): BulkChange | undefined {
  switch (change.kind) {
    case 'add-tag':
      return { kind: 'remove-tag', tag: change.tag };
    case 'remove-tag':
      return { kind: 'add-tag', tag: change.tag };
    case 'close':
      return { kind: 'reopen', on: today };
    case 'hand-over':
      return { kind: 'take-back', on: today };
    case 'reopen':
    case 'take-back':
    case 'ladder':
      return undefined;
  }
}
