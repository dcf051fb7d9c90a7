import { useState } from 'preact/hooks';
import type { AutomaticBackup } from '../../domain/backup/automatic-backup.ts';
import { askToDownload } from '../../platform/backup-download.ts';
import { createSealingKey } from '../../platform/sealing-key.ts';
import { reportProblem } from '../../platform/surroundings.ts';
import { replaceBackupKey } from '../../storage/automatic-backup.ts';
import { useApp } from '../../ui/app.ts';
import { sayReason } from '../../ui/save.ts';
import { BACKUP_FAILURE_TEXT } from '../../ui/say-backup-failure.ts';
import { useSaying } from '../../ui/use-saying.ts';
import { backUpNow } from './back-up-now.ts';
import { NewKeyForm } from './new-key-form.tsx';

/** Why no backup could be written last, and what mends it. */
export function AutomaticFailure({
  failed,
  onTried,
}: {
  readonly failed: NonNullable<AutomaticBackup['failed']>;
  /** Called when it was tried once more, however that went. */
  readonly onTried: () => void;
}) {
  const app = useApp();
  const { text, dateTime } = app.words;
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useSaying();
  const { why, mend } = BACKUP_FAILURE_TEXT[failed.why];
  // Begins within the click: after a pause the browser would not ask.
  const tryAfter = async (prepare: () => Promise<boolean>) => {
    if (isBusy) return;
    setIsBusy(true);
    setProblem(undefined);
    try {
      if (await prepare()) {
        await backUpNow(app);
        onTried();
      } else setProblem((to) => to.text('autoStillNotAllowed'));
    } catch (error) {
      reportProblem('automatic backup', error);
      setProblem((to) => to.text('autoNotDone', { reason: sayReason(error, to) }));
    }
    setIsBusy(false);
  };
  const seal = async (passphrase: string) => {
    await replaceBackupKey(app.storage, await createSealingKey(passphrase));
    return true;
  };
  return (
    <div class="remark">
      <p role="alert" class="problem" data-testid="backup-failed">
        {text('autoFailed', { at: dateTime(failed.at), why: text(why) })}
      </p>
      {failed.why === 'no-key' ? (
        <NewKeyForm
          isBusy={isBusy}
          onChosen={(passphrase) => void tryAfter(() => seal(passphrase))}
        />
      ) : (
        <div class="row">
          <button
            type="button"
            class="main"
            aria-disabled={isBusy}
            data-testid="backup-mend"
            onClick={() =>
              void tryAfter(failed.why === 'no-permission' ? askToDownload : goOnAtOnce)
            }
          >
            {text(mend)}
          </button>
        </div>
      )}
      {problem !== undefined && (
        <p role="alert" class="problem" data-testid="backup-not-mended">
          {problem}
        </p>
      )}
    </div>
  );
}

function goOnAtOnce(): Promise<boolean> {
  return Promise.resolve(true);
}
