import type { Entry } from '../domain/entry.ts';
import type { EntryId } from '../domain/ids.ts';
import type { JournalNow } from './journal-now.ts';
import type { NewEntry } from './record-entries.ts';

/** What is there already under the ids of new entries. */
export type RecordedBefore = ReadonlyMap<EntryId, Entry>;

/** Looks the new entries up: one that is there already comes once more, as after a save that only seemed to fail. */
export async function findRecordedBefore(
  journal: Pick<JournalNow, 'entryOf'>,
  newEntries: readonly NewEntry[],
): Promise<RecordedBefore> {
  const known = await Promise.all(newEntries.map(({ id }) => journal.entryOf(id)));
  return new Map(known.filter((each) => each !== undefined).map((each) => [each.id, each]));
}
