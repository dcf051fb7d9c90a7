import { useState } from 'preact/hooks';
import type { AutomaticBackup } from '../../domain/backup/automatic-backup.ts';
import { giveUpDownloads } from '../../platform/backup-download.ts';
import { announceChange } from '../../platform/journal-channel.ts';
import { reportProblem } from '../../platform/surroundings.ts';
import { switchBackupOff } from '../../storage/automatic-backup.ts';
import { useApp } from '../../ui/app.ts';
import { sayReason } from '../../ui/save.ts';
import { AutomaticFailure } from './automatic-failure.tsx';
import { AutomaticPlan } from './automatic-plan.tsx';

/** How automatic backups go while they are on, and how that is changed. */
export function AutomaticOn({
  backup: { every, keep, isSealed, worked, failed },
  onMended,
  onSwitchedOff,
}: {
  readonly backup: AutomaticBackup;
  readonly onMended: () => void;
  readonly onSwitchedOff: () => void;
}) {
  const { storage, words } = useApp();
  const { text, dateTime } = words;
  const [failure, setFailure] = useState<unknown>();
  const switchOff = async () => {
    try {
      await switchBackupOff(storage);
      onSwitchedOff();
      announceChange();
      // Off all the same where the browser keeps it.
      await giveUpDownloads().catch((error: unknown) => reportProblem('permission', error));
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <>
      <p>{text(isSealed ? 'autoIsSealed' : 'autoIsPlain')}</p>
      <p data-testid="backup-worked">
        {worked === undefined ? text('autoNever') : text('autoWorked', { at: dateTime(worked.at) })}
      </p>
      {failed !== undefined && <AutomaticFailure failed={failed} onTried={onMended} />}
      <AutomaticPlan plan={{ every, keep }} />
      {failure !== undefined && (
        <p role="alert" class="problem">
          {text('autoNotDone', { reason: sayReason(failure, words) })}
        </p>
      )}
      <p>
        <button type="button" data-testid="backup-off" onClick={() => void switchOff()}>
          {text('autoSwitchOff')}
        </button>
      </p>
    </>
  );
}
