import type { BackupStanding } from '../domain/backup/backup-due.ts';
import { BACKUP_AFTER_ENTRIES, isBackupDue, putOffFrom } from '../domain/backup/backup-due.ts';
import type { Words } from '../locales/catalogue.ts';
import { announceChange } from '../platform/journal-channel.ts';
import { reportProblem } from '../platform/surroundings.ts';
import { putOffBackup, readBackupStanding } from '../storage/backup-standing.ts';
import { useApp } from './app.ts';
import { BACKUP_HASH } from './case-hash.ts';
import { DeskLink } from './desk-link.tsx';
import { sayReason } from './save.ts';
import { useLive } from './use-live.ts';
import { useSaying } from './use-saying.ts';

/** Says that a backup should be made, once that is due, with the way to the room; can be put away for a week. */
export function BackupBanner({
  goTo,
}: {
  /** Opens a room of the desk; left out on the desk itself. */
  readonly goTo?: ((hash: string) => void) | undefined;
}) {
  const { storage, words, clock } = useApp();
  const { text } = words;
  const live = useLive(() => readBackupStanding(storage, BACKUP_AFTER_ENTRIES), []);
  const [problem, setProblem] = useSaying();
  if (live.state !== 'read' || !isBackupDue(live.value, clock.now())) return null;
  const putOff = () => {
    putOffBackup(storage, putOffFrom(clock.now()))
      .catch((error: unknown) => {
        reportProblem('putting off a backup', error);
        setProblem((to) => to.text('backupDueNotPutOff', { reason: sayReason(error, to) }));
      })
      .finally(announceChange);
  };
  return (
    <section class="backup-due" data-testid="backup-due">
      <p>{sayDue(live.value, words)}</p>
      <div class="row">
        <DeskLink hash={BACKUP_HASH} goTo={goTo} testId="backup-due-make">
          {text('backupDueMake')}
        </DeskLink>
        <button type="button" class="link" data-testid="backup-due-later" onClick={putOff}>
          {text('backupDueLater')}
        </button>
      </div>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}

function sayDue({ made, since: count }: BackupStanding, { text, dateTime }: Words): string {
  const isCut = count >= BACKUP_AFTER_ENTRIES;
  if (made === undefined) {
    return isCut ? text('backupDueNeverMany', { count }) : text('backupDueNever', { count });
  }
  const at = dateTime(made.at);
  return isCut ? text('backupDueSinceMany', { at, count }) : text('backupDueSince', { at, count });
}
