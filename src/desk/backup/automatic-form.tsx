import { useState } from 'preact/hooks';
import type { BackupRhythm } from '../../domain/backup/automatic-backup.ts';
import { BACKUP_RHYTHMS } from '../../domain/backup/automatic-backup.ts';
import { asOneOf } from '../../domain/reading.ts';
import { askToDownload, browserSaver } from '../../platform/backup-download.ts';
import { announceChange } from '../../platform/journal-channel.ts';
import { createSealingKey } from '../../platform/sealing-key.ts';
import { appVersion } from '../../platform/surfaces.ts';
import { switchBackupOn } from '../../storage/automatic-backup.ts';
import { useApp } from '../../ui/app.ts';
import { backUpWhenDue } from '../../storage/back-up-when-due.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { Select } from '../../ui/fields.tsx';
import { sayReason } from '../../ui/save.ts';
import { findPassphraseProblem, NewPassphrase, NO_PASSPHRASE } from './new-passphrase.tsx';

const KEEP = ['3', '7', '14', '30'];

/** Switches automatic backups on: how often, how many files, and sealed unless it is chosen otherwise. */
export function AutomaticForm() {
  const { storage, words, clock } = useApp();
  const { text } = words;
  const [every, setEvery] = useState<BackupRhythm>('day');
  const [keep, setKeep] = useState('7');
  const [isPlain, setIsPlain] = useState(false);
  const [chosen, setChosen] = useState(NO_PASSPHRASE);
  const [wrong, setWrong] = useState<ReturnType<typeof findPassphraseProblem>>();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const switchOn = async (asking: Promise<boolean>) => {
    if (!(await asking)) {
      setProblem(text('autoNotAllowed'));
      return;
    }
    const key = isPlain ? undefined : await createSealingKey(chosen.passphrase);
    await switchBackupOn(storage, { every, keep: Number(keep) }, key);
    await backUpWhenDue({ storage, saver: browserSaver, app: appVersion(), zone: clock.zone });
    announceChange();
  };
  const submit = () => {
    if (isBusy) return;
    const found = isPlain ? undefined : findPassphraseProblem(chosen);
    setWrong(found);
    setProblem(undefined);
    if (found !== undefined) return;
    setIsBusy(true);
    // In the click itself: after a pause the browser would not ask.
    switchOn(askToDownload())
      .catch((error: unknown) => {
        setProblem(text('autoNotDone', { reason: sayReason(error, words) }));
      })
      .finally(() => setIsBusy(false));
  };
  return (
    <form
      class="fact-form"
      aria-label={text('autoTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      noValidate
    >
      <fieldset class="form-body" disabled={isBusy}>
        <Select
          label={text('autoEvery')}
          value={every}
          onChange={(value) => setEvery(asOneOf(value, BACKUP_RHYTHMS) ?? every)}
          options={[
            ['day', text('autoEveryDay')],
            ['week', text('autoEveryWeek')],
          ]}
          testId="backup-every"
        />
        <Select
          label={text('autoKeep')}
          value={keep}
          onChange={setKeep}
          options={KEEP.map((count) => [count, count] as const)}
          testId="backup-keep"
        />
        <CheckBox
          label={text('autoPlain')}
          hint={text('autoPlainMeans')}
          isChecked={isPlain}
          onChange={setIsPlain}
          testId="automatic-plain"
        />
        {!isPlain && (
          <>
            <p class="quiet">{text('autoPassphraseHint')}</p>
            <NewPassphrase
              chosen={chosen}
              problem={wrong}
              onChange={setChosen}
              testId="backup-passphrase"
            />
          </>
        )}
      </fieldset>
      {problem !== undefined && (
        <p role="alert" class="problem" data-testid="backup-not-on">
          {problem}
        </p>
      )}
      <div class="row">
        <button type="submit" class="main" data-testid="backup-on" disabled={isBusy}>
          {text('autoSwitchOn')}
        </button>
      </div>
    </form>
  );
}
