import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { CaseId } from '../../domain/ids.ts';
import { toPatch } from '../../domain/import/import-fields.ts';
import type { PlannedLine } from '../../domain/import/plan-import.ts';
import type { ReceiptNumber } from '../../domain/receipt-number.ts';
import { newEntryId, newUuid } from '../../platform/new-ids.ts';
import type { CasePlace } from '../../storage/read-case.ts';
import { findPlace } from '../../storage/read-case.ts';
import type { NewEntry } from '../../storage/record-entries.ts';
import type { App } from '../../ui/app.ts';
import { today } from '../../ui/app.ts';
import { toKeeping } from '../../ui/keep-case.ts';
import type { SaveResult } from '../../ui/save.ts';
import { save } from '../../ui/save.ts';

/** So many entries at most are recorded in one transaction, which has to end in time on a slow machine too. */
const MOST_ENTRIES = 250;
/** The most entries that one case gets. */
const ENTRIES_OF_A_CASE = 2;

/** How far the recording of many cases got. */
export type Recording = {
  /** How many are recorded. */
  readonly done: number;
  /** How the last batch went. */
  readonly result: SaveResult;
};

/** Gives what is to be recorded of one of many; asked once for each, so that a retry can't double it. */
export type ToEntries<Item> = (item: Item) => Promise<readonly NewEntry[]>;

/**
 * Records many cases, some at a time, each with all of its entries; stops at the first batch that can't
 * be recorded. Never rejects.
 *
 * @param begun how many of the items were recorded before.
 */
export async function recordMany<Item>(
  app: App,
  items: readonly Item[],
  toEntries: ToEntries<Item>,
  begun: number,
  onDone: (done: number) => void,
): Promise<Recording> {
  let done = begun;
  let result: SaveResult = { saved: true, inSecondCopy: true };
  try {
    while (done < items.length) {
      const batch = items.slice(done, done + MOST_ENTRIES / ENTRIES_OF_A_CASE);
      const entries = await Promise.all(batch.map(toEntries));
      const flat = entries.flat();
      if (flat.length > 0) result = await save(app, flat);
      if (!result.saved) break;
      done += batch.length;
      onDone(done);
    }
    return { done, result };
  } catch (error) {
    return { done, result: { saved: false, error } };
  }
}

/** Remembers what was asked for, so that trying again records the same entries under the same ids. */
export function asked<Item extends object | string>(toEntries: ToEntries<Item>): ToEntries<Item> {
  const known = new Map<Item, readonly NewEntry[]>();
  return async (item) => {
    const before = known.get(item);
    if (before !== undefined) return before;
    const entries = await toEntries(item);
    known.set(item, entries);
    return entries;
  };
}

/** What keeps a case of which only the number is known; nothing of one that is kept meanwhile. */
export function keepNumber(app: App): ToEntries<ReceiptNumber> {
  return async (receiptNumber) => (await toKeeping(app, receiptNumber, undefined)).entries;
}

/** What is recorded of a line of a table, in the case that has its number by now. */
export function importLine(app: App): ToEntries<PlannedLine> {
  const on = today(app);
  return async (line) => {
    if (line.becomes !== 'added' && line.becomes !== 'updated') return [];
    const { caseId, isKept } = await placeOf(app, line);
    return [
      ...(isKept ? [] : [keptEntry(caseId, line.receiptNumber)]),
      ...describedEntries(caseId, line, on),
    ];
  };
}

async function placeOf(
  app: App,
  line: Extract<PlannedLine, { readonly becomes: 'added' | 'updated' }>,
): Promise<CasePlace> {
  if (line.becomes === 'updated') return { caseId: line.caseId, isKept: true };
  const { receiptNumber } = line;
  return receiptNumber === undefined
    ? { caseId: newPendingId(), isKept: false }
    : findPlace(app.storage, receiptNumber);
}

function describedEntries(
  caseId: CaseId,
  line: Extract<PlannedLine, { readonly becomes: 'added' | 'updated' }>,
  on: CalendarDate,
): readonly NewEntry[] {
  if (line.changed.length === 0) return [];
  const patch = toPatch(line.after, line.changed, on);
  return [{ id: newEntryId(), caseId, fact: { type: 'case-described', patch } }];
}

/** The id of a case that has no number yet. */
export function newPendingId(): CaseId {
  return `pending:${newUuid()}` as CaseId;
}

/** What keeps a case, with its number if it has one. */
export function keptEntry(caseId: CaseId, receiptNumber: ReceiptNumber | undefined): NewEntry {
  const fact = { type: 'case-kept' as const, ...(receiptNumber && { receiptNumber }) };
  return { id: newEntryId(), caseId, fact };
}
