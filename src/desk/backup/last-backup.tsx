import type { BackupStanding } from '../../domain/backup/backup-due.ts';
import type { Words } from '../../locales/catalogue.ts';
import { readBackupStanding } from '../../storage/backup-standing.ts';
import { useApp } from '../../ui/app.ts';
import { ReadProblem } from '../../ui/read-problem.tsx';
import { useLive } from '../../ui/use-live.ts';

/** When the last backup was made, and how much was recorded since. */
export function LastBackup() {
  const { storage, words } = useApp();
  const standing = useLive(() => readBackupStanding(storage), []);
  if (standing.state === 'reading') return null;
  if (standing.state === 'failed') {
    return <ReadProblem error={standing.error} retry={standing.retry} />;
  }
  return <p data-testid="backup-last">{sayStanding(standing.value, words)}</p>;
}

function sayStanding(
  { made, since }: BackupStanding,
  { text, dateTime, sentences }: Words,
): string {
  if (made === undefined) {
    if (since === 0) return text('backupRoomEmpty');
    return sentences([text('backupRoomNever'), text('backupRoomAll', { count: since })]);
  }
  const last = text('backupRoomLast', { at: dateTime(made.at) });
  const more =
    since === 0 ? text('backupRoomNothingSince') : text('backupRoomSince', { count: since });
  return sentences([last, more]);
}
