import { readAutomaticBackup } from '../storage/automatic-backup.ts';
import { useApp } from './app.ts';
import { AUTOMATIC_BACKUP_HASH } from './case-hash.ts';
import { DeskLink } from './desk-link.tsx';
import { BACKUP_FAILURE_TEXT } from './say-backup-failure.ts';
import { useLive } from './use-live.ts';

/** Says that no automatic backup could be written last, and why, with the way to what mends it. */
export function BackupFailedBanner({
  goTo,
}: {
  /** Opens a room of the desk; left out on the desk itself. */
  readonly goTo?: ((hash: string) => void) | undefined;
}) {
  const { storage, words } = useApp();
  const { text, dateTime } = words;
  // An object either way: `undefined` alone would not tell that it was read.
  const live = useLive(async () => ({ backup: await readAutomaticBackup(storage) }), []);
  const failed = live.state === 'read' ? live.value.backup?.failed : undefined;
  // What is too large for the worker the desk saves as soon as it is opened.
  const isSavedNow = failed?.why === 'too-large' && goTo === undefined;
  if (failed === undefined || isSavedNow) return null;
  const { why, mend } = BACKUP_FAILURE_TEXT[failed.why];
  return (
    <section class="backup-due" data-testid="backup-failed-banner">
      <p>{text('autoBand', { at: dateTime(failed.at), why: text(why) })}</p>
      <div class="row">
        <DeskLink hash={AUTOMATIC_BACKUP_HASH} goTo={goTo} testId="backup-failed-mend">
          {text(mend)}
        </DeskLink>
      </div>
    </section>
  );
}
