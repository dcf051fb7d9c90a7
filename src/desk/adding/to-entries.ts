import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { CaseId, EntryId } from '../../domain/ids.ts';
import type { ImportField } from '../../domain/import/import-fields.ts';
import { fieldsOf, toPatch } from '../../domain/import/import-fields.ts';
import type { PlannedLine } from '../../domain/import/plan-import.ts';
import type { ReceiptNumber } from '../../domain/receipt-number.ts';
import { newEntryId } from '../../platform/new-ids.ts';
import type { JournalNow } from '../../storage/journal-now.ts';
import type { NewEntry } from '../../storage/record-entries.ts';
import type { App } from '../../ui/app.ts';
import { today } from '../../ui/app.ts';
import type { Meanwhile } from '../../ui/give-number.ts';
import { numberEntries } from '../../ui/give-number.ts';
import { keptEntry, keptNumber } from '../../storage/kept-number.ts';
import { newPendingId } from '../../ui/new-pending-id.ts';
import type { ToEntries } from './record-many.ts';

/** A number that was found in a text, and the waiting case that it was said to belong to. */
export type FoundNumber = {
  readonly receiptNumber: ReceiptNumber;
  readonly waiting?: CaseId | undefined;
};

/** A line that is recorded. */
export type RecordedLine = Extract<
  PlannedLine,
  { readonly becomes: 'added' | 'updated' | 'joined' }
>;

/** The ids of what is recorded of one of many. */
type Ids = {
  /** Of what keeps the case, or gives it its number. */
  readonly entryId: EntryId;
  readonly describedId: EntryId;
  /** The id of a case that has no number yet, or whose number another case was kept under. */
  readonly pendingId: CaseId;
};

/** What keeps the case of a number, or gives the number to the case that waited for it. */
export function keepNumber(): ToEntries<FoundNumber> {
  const idsOf = remembered();
  return async (item, now) => {
    const { receiptNumber, waiting } = item;
    const { entryId, pendingId } = idsOf(item);
    // By a save that only seemed to fail.
    if (await now.isRecorded(entryId)) return [];
    if (waiting !== undefined) {
      return numberEntries(now, { caseId: waiting, receiptNumber, entryId });
    }
    const kept = await keptNumber(now, { receiptNumber, entryId, pendingId });
    return typeof kept === 'string' ? kept : [kept];
  };
}

/** What is recorded of a line of a table, unless the journal is no more as the plan of it was made on. */
export function importLine(app: App): ToEntries<RecordedLine> {
  const idsOf = remembered();
  const on = today(app);
  return async (line, now) => {
    const ids = idsOf(line);
    if (await isDone(line, ids, now)) return [];
    const begun = await begin(line, ids, now);
    if (typeof begun === 'string') return begun;
    const { caseId, entries } = begun;
    return [...entries, ...describedEntries(caseId, line, ids.describedId, on)];
  };
}

/** The same ids for one item, however often it is tried. */
function remembered(): (item: object) => Ids {
  const known = new Map<object, Ids>();
  return (item) => {
    const ids = known.get(item) ?? {
      entryId: newEntryId(),
      describedId: newEntryId(),
      pendingId: newPendingId(),
    };
    known.set(item, ids);
    return ids;
  };
}

async function isDone(line: RecordedLine, ids: Ids, now: JournalNow): Promise<boolean> {
  return now.isRecorded(line.becomes === 'updated' ? ids.describedId : ids.entryId);
}

type Begun = { readonly caseId: CaseId; readonly entries: readonly NewEntry[] };

/** The case that a line is recorded in, with what keeps it or gives it its number. */
async function begin(
  line: RecordedLine,
  { entryId, pendingId }: Ids,
  now: JournalNow,
): Promise<Begun | Meanwhile> {
  const { receiptNumber } = line;
  if (line.becomes === 'added') {
    // Only its label tells which case a line without a number is of.
    const isKept = receiptNumber === undefined && (await hasLabel(line, now));
    if (isKept) return 'kept-meanwhile';
    const kept =
      receiptNumber === undefined
        ? keptEntry(entryId, pendingId, undefined)
        : await keptNumber(now, { receiptNumber, entryId, pendingId });
    return typeof kept === 'string' ? kept : { caseId: kept.caseId, entries: [kept] };
  }
  const { caseId } = line;
  if (line.becomes === 'joined' && receiptNumber !== undefined) {
    const entries = await numberEntries(now, { caseId, receiptNumber, entryId });
    if (typeof entries === 'string') return entries;
    return (await isAsPlanned(line, now)) ? { caseId, entries } : 'changed-meanwhile';
  }
  return (await isAsPlanned(line, now)) ? { caseId, entries: [] } : 'changed-meanwhile';
}

async function hasLabel({ after }: RecordedLine, now: JournalNow): Promise<boolean> {
  return after.label !== undefined && now.hasPendingLabel(after.label);
}

/** Whether what a line changes still is as it was shown before the change was asked for. */
async function isAsPlanned(
  { caseId, before, changed }: Extract<RecordedLine, { readonly before: unknown }>,
  now: JournalNow,
): Promise<boolean> {
  const file = await now.fileOf(caseId);
  if (!file.isKept || file.isProtected) return false;
  const fields = fieldsOf(file);
  const isSame = (field: ImportField) =>
    JSON.stringify(fields[field]) === JSON.stringify(before[field]);
  return changed.every(isSame);
}

function describedEntries(
  caseId: CaseId,
  { after, changed }: RecordedLine,
  id: EntryId,
  on: CalendarDate,
): readonly NewEntry[] {
  if (changed.length === 0) return [];
  return [{ id, caseId, fact: { type: 'case-described', patch: toPatch(after, changed, on) } }];
}
