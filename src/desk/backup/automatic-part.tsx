import { useState } from 'preact/hooks';
import type { AutomaticBackup, BackupFailure } from '../../domain/backup/automatic-backup.ts';
import type { TextKey } from '../../locales/catalogue.ts';
import { giveUpDownloads } from '../../platform/backup-download.ts';
import { announceChange } from '../../platform/journal-channel.ts';
import { reportProblem } from '../../platform/surroundings.ts';
import { readAutomaticBackup, switchBackupOff } from '../../storage/automatic-backup.ts';
import { useApp } from '../../ui/app.ts';
import { ReadProblem } from '../../ui/read-problem.tsx';
import { sayReason } from '../../ui/save.ts';
import { useLive } from '../../ui/use-live.ts';
import { AutomaticForm } from './automatic-form.tsx';

const WHY = {
  'too-large': 'autoTooLarge',
  'no-permission': 'autoNoPermission',
  'no-key': 'autoNoKey',
  refused: 'autoRefused',
} as const satisfies Record<BackupFailure, TextKey>;

/** Whether backups are written by themselves, when that last worked, and what failed. */
export function AutomaticBackupPart() {
  const { storage, words } = useApp();
  const { text } = words;
  const [wasSwitchedOff, setWasSwitchedOff] = useState(false);
  // An object either way: `undefined` alone would not tell that it was read.
  const live = useLive(async () => ({ backup: await readAutomaticBackup(storage) }), []);
  const backup = live.state === 'read' ? live.value.backup : undefined;
  return (
    <section class="part" data-testid="automatic-backup">
      <h2>{text('autoTitle')}</h2>
      <p>{text('autoText')}</p>
      {live.state === 'failed' && <ReadProblem error={live.error} retry={live.retry} />}
      {backup !== undefined && (
        <BackupIsOn backup={backup} onSwitchedOff={() => setWasSwitchedOff(true)} />
      )}
      {live.state === 'read' && backup === undefined && (
        <>
          <output>{wasSwitchedOff && text('autoOff')}</output>
          <AutomaticForm />
        </>
      )}
    </section>
  );
}

function BackupIsOn({
  backup: { isSealed, worked, failed },
  onSwitchedOff,
}: {
  readonly backup: AutomaticBackup;
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
      {failed !== undefined && (
        <p role="alert" class="problem" data-testid="backup-failed">
          {text('autoFailed', { at: dateTime(failed.at), why: text(WHY[failed.why]) })}
        </p>
      )}
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
