import { BACKUP_LIMITS } from '../../src/domain/backup/backup-limits.ts';
import type { BackupItem } from '../../src/storage/read-backup.ts';
import { readBackup } from '../../src/storage/read-backup.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { inPieces } from './backup-files.ts';
import { answer, call, entryId, VERMONT_CASE } from './given.ts';
import type { MemoryStorage } from './memory-storage.ts';
import { createMemoryStorage, forgetDatabases, keptAndCalled, newEntry } from './memory-storage.ts';

/** When hostile files are read. */
export const NOW = Temporal.Instant.from('2026-11-21T15:00:00Z');

/** A journal with something of each kind that names something else. */
export async function someJournal(): Promise<MemoryStorage> {
  forgetDatabases();
  const storage = createMemoryStorage();
  await recordEntries(storage, [
    ...keptAndCalled(1, VERMONT_CASE, call({ notes: 'Was told “wait”' })),
    newEntry(3, answer('2026-12-01', 'settles')),
    newEntry(4, { type: 'entry-corrected', entryId: entryId(2), fact: call({ notes: 'Two' }) }),
    newEntry(5, { type: 'entry-struck', entryId: entryId(3) }),
    { id: entryId(6), fact: { type: 'setting-changed', name: 'reminderHour', value: 7 } },
  ]);
  return storage;
}

/** What a file says, read to its end. */
export async function readItems(
  bytes: Uint8Array,
  limits = BACKUP_LIMITS,
): Promise<readonly BackupItem[]> {
  const items: BackupItem[] = [];
  for await (const item of readBackup(inPieces(bytes)(), { now: NOW, limits })) items.push(item);
  return items;
}

/** Lists and objects in one another. */
export function nested(levels: number): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}
