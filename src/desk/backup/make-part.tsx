import { useId, useState } from 'preact/hooks';
import { saveFile } from '../../platform/save-file.ts';
import { reportProblem } from '../../platform/surroundings.ts';
import { noteBackup } from '../../storage/backup-standing.ts';
import { today, useApp } from '../../ui/app.ts';
import { Choice } from '../../ui/fields.tsx';
import { sayReason } from '../../ui/save.ts';
import { tellOfChange } from '../../ui/tell-of-change.ts';
import { useFocusOnProblem } from '../../ui/use-focus-on-problem.ts';
import type { Saying } from '../../ui/use-saying.ts';
import { LastBackup } from './last-backup.tsx';
import type { FinishedBackup } from './make-backup.ts';
import { makeBackup } from './make-backup.ts';
import { findPassphraseProblem, NewPassphrase, NO_PASSPHRASE } from './new-passphrase.tsx';
import { RunProgress } from './run-progress.tsx';
import type { Run } from './use-run.ts';
import { useRun } from './use-run.ts';

/** How the last try went. */
type Outcome = { readonly says: Saying; readonly is: 'made' | 'cancelled' | 'failed' };

/** Makes a backup: sealed with a passphrase, or without one by choice. */
export function MakePart() {
  const app = useApp();
  const { words } = app;
  const { text } = words;
  const group = useId();
  const running = useRun();
  const [isSealed, setIsSealed] = useState(true);
  const [chosen, setChosen] = useState(NO_PASSPHRASE);
  const [problem, setProblem] = useState<ReturnType<typeof findPassphraseProblem>>();
  const [tries, setTries] = useState(0);
  const form = useFocusOnProblem(tries);
  const [outcome, setOutcome] = useState<Outcome>();
  const make = async (run: Run) => {
    setOutcome(undefined);
    try {
      const passphrase = isSealed ? chosen.passphrase : undefined;
      const finished = await makeBackup(app.storage, passphrase, run);
      const name = `followthrough-backup-${today(app)}.followthrough`;
      saveFile(name, finished.file);
      setChosen(NO_PASSPHRASE);
      const { entries: count } = finished;
      setOutcome({ is: 'made', says: (to) => to.text('backupRoomMade', { count, name }) });
      await note(finished);
    } catch (error) {
      if (run.signal.aborted) {
        setOutcome({ is: 'cancelled', says: (to) => to.text('backupRoomMakeCancelled') });
        return;
      }
      reportProblem('making a backup', error);
      const says: Saying = (to) =>
        to.text('backupRoomMakeFailed', { reason: sayReason(error, to) });
      setOutcome({ is: 'failed', says });
    }
  };
  const note = async ({ made }: FinishedBackup) => {
    try {
      await noteBackup(app.storage, made);
      tellOfChange();
    } catch (error) {
      // The file is there all the same; it is only asked for again earlier than need be.
      reportProblem('noting a backup', error);
    }
  };
  const submit = () => {
    const found = isSealed ? findPassphraseProblem(chosen) : undefined;
    setProblem(found);
    setTries(tries + 1);
    if (found === undefined) running.start(make);
  };
  return (
    <section class="part" data-testid="backup-make">
      <h2>{text('backupRoomMake')}</h2>
      <LastBackup />
      <form
        ref={form}
        class="form-body"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <fieldset>
          <legend>{text('backupRoomHow')}</legend>
          <Choice
            name={group}
            label={text('backupRoomSealed')}
            isChosen={isSealed}
            onChoose={() => setIsSealed(true)}
            testId="backup-sealed"
          />
          <Choice
            name={group}
            label={text('backupRoomPlain')}
            isChosen={!isSealed}
            onChoose={() => setIsSealed(false)}
            testId="backup-plain"
          />
        </fieldset>
        {isSealed ? (
          <NewPassphrase chosen={chosen} problem={problem} onChange={setChosen} />
        ) : (
          <p class="remark" data-testid="backup-plain-hint">
            {text('backupRoomPlainHint')}
          </p>
        )}
        <div class="row">
          <button
            type="submit"
            class="main"
            data-testid="backup-make-file"
            disabled={running.isRunning}
          >
            {text('backupRoomMake')}
          </button>
        </div>
      </form>
      <RunProgress
        running={running}
        says="backupRoomMaking"
        begins={text(isSealed ? 'backupRoomSealing' : 'backupRoomBegins')}
      />
      {outcome?.is === 'failed' && (
        <p class="problem" role="alert" data-testid="backup-not-made">
          {outcome.says(words)}
        </p>
      )}
      <output data-testid="backup-made">{outcome?.is !== 'failed' && outcome?.says(words)}</output>
      {outcome?.is === 'made' && <p class="quiet">{text('backupRoomMadeHint')}</p>}
    </section>
  );
}
