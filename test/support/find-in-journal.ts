import type { JournalNow } from '../../src/storage/journal-now.ts';
import { recordFound } from '../../src/storage/record-entries.ts';
import type { Storage } from '../../src/storage/storage.ts';

/** What is found in the transaction that would record it; nothing is recorded. */
export async function findInJournal<Found>(
  storage: Storage,
  find: (now: JournalNow) => Promise<Found>,
): Promise<Found> {
  const found: Found[] = [];
  await recordFound(storage, async (now) => {
    found.push(await find(now));
    return undefined;
  });
  const [first] = found;
  if (first === undefined) throw new Error('It was not asked.');
  return first;
}
