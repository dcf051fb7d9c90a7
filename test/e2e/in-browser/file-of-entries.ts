import { entryLine, footLine, headerLine } from '../../../src/domain/backup/backup-file.ts';
import { createSha256 } from '../../../src/domain/backup/sha-256.ts';
import type { Entry } from '../../../src/domain/entry.ts';
import { newEntryId } from '../../../src/platform/new-ids.ts';

/** Entries case by case, as the extension writes them into a file. */
export function byCase(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted((one, other) =>
    (one.caseId ?? '') < (other.caseId ?? '') ? -1 : Number(one.caseId !== other.caseId),
  );
}

/** Some entries, in this order, as a backup file that is not sealed. */
export function fileOfEntries(entries: readonly Entry[]): Blob {
  const device = entries[0]?.recordedBy;
  if (device === undefined) throw new RangeError('There are no entries.');
  const counts = { entries: entries.length, markers: 0 };
  const header = { kind: 'backup' as const, file: newEntryId(), app: '0', device, counts };
  const createdAt = Temporal.Now.instant().toString();
  const bytes = new TextEncoder().encode(
    headerLine({ ...header, createdAt }) + entries.map(entryLine).join(''),
  );
  const sha256 = createSha256();
  sha256.update(bytes);
  return new Blob([bytes, footLine({ ...counts, sha256: sha256.digest() })]);
}
