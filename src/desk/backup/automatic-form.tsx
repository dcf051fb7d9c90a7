import { useState } from 'preact/hooks';
import type { BackupPlan } from '../../domain/backup/automatic-backup.ts';
import { askToDownload } from '../../platform/backup-download.ts';
import { createSealingKey } from '../../platform/sealing-key.ts';
import { switchBackupOn } from '../../storage/automatic-backup.ts';
import { useApp } from '../../ui/app.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { sayReason } from '../../ui/save.ts';
import { backUpNow } from './back-up-now.ts';
import { PlanFields } from './plan-fields.tsx';
import { useFocusOnProblem } from '../../ui/use-focus-on-problem.ts';
import { useSaying } from '../../ui/use-saying.ts';
import { findPassphraseProblem, NewPassphrase, NO_PASSPHRASE } from './new-passphrase.tsx';

const FIRST_PLAN: BackupPlan = { every: 'day', keep: 7 };

/** Switches automatic backups on: how often, how many files, and sealed unless it is chosen otherwise. */
export function AutomaticForm() {
  const app = useApp();
  const { text } = app.words;
  const [plan, setPlan] = useState(FIRST_PLAN);
  const [isPlain, setIsPlain] = useState(false);
  const [chosen, setChosen] = useState(NO_PASSPHRASE);
  const [wrong, setWrong] = useState<ReturnType<typeof findPassphraseProblem>>();
  const [problem, setProblem] = useSaying();
  const [isBusy, setIsBusy] = useState(false);
  const [tries, setTries] = useState(0);
  const form = useFocusOnProblem(tries);
  const switchOn = async (asking: Promise<boolean>) => {
    if (!(await asking)) {
      setProblem((to) => to.text('autoNotAllowed'));
      return;
    }
    const key = isPlain ? undefined : await createSealingKey(chosen.passphrase);
    await switchBackupOn(app.storage, plan, key);
    await backUpNow(app);
  };
  const submit = () => {
    if (isBusy) return;
    const found = isPlain ? undefined : findPassphraseProblem(chosen);
    setWrong(found);
    setTries(tries + 1);
    setProblem(undefined);
    if (found !== undefined) return;
    setIsBusy(true);
    // In the click itself: after a pause the browser would not ask.
    switchOn(askToDownload())
      .catch((error: unknown) => {
        setProblem((to) => to.text('autoNotDone', { reason: sayReason(error, to) }));
      })
      .finally(() => setIsBusy(false));
  };
  return (
    <form
      ref={form}
      class="fact-form"
      aria-label={text('autoTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      noValidate
    >
      <fieldset class="form-body" disabled={isBusy}>
        <PlanFields plan={plan} onChange={(change) => setPlan({ ...plan, ...change })} />
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
