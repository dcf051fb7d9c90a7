import { useState } from 'preact/hooks';
import type { BackupPlan } from '../../domain/backup/automatic-backup.ts';
import { announceChange } from '../../platform/journal-channel.ts';
import { reportProblem } from '../../platform/surroundings.ts';
import { changeBackupPlan } from '../../storage/automatic-backup.ts';
import { useApp } from '../../ui/app.ts';
import { SaveStatus } from '../../ui/save-status.tsx';
import type { SaveResult } from '../../ui/save.ts';
import { useShownAtOnce } from '../../ui/use-shown-at-once.ts';
import { backUpNow } from './back-up-now.ts';
import { PlanFields } from './plan-fields.tsx';

/** Changes how often backups are written and how many stay, as soon as it is chosen. */
export function AutomaticPlan({ plan }: { readonly plan: BackupPlan }) {
  const app = useApp();
  const [every, showEvery] = useShownAtOnce(plan.every);
  const [keep, showKeep] = useShownAtOnce(String(plan.keep));
  const [result, setResult] = useState<SaveResult>();
  const change = async (chosen: Partial<BackupPlan>): Promise<SaveResult> => {
    const saved = await changePlan(() => changeBackupPlan(app.storage, chosen));
    setResult(saved);
    // By the new rhythm one may be due.
    if (saved.saved) {
      backUpNow(app).catch((error: unknown) => reportProblem('automatic backup', error));
    }
    return saved;
  };
  return (
    <div>
      <PlanFields
        plan={{ every, keep: Number(keep) }}
        onChange={(chosen) => {
          const saving = change(chosen);
          if (chosen.every !== undefined) showEvery(chosen.every, saving);
          if (chosen.keep !== undefined) showKeep(String(chosen.keep), saving);
        }}
      />
      <SaveStatus result={result} />
    </div>
  );
}

async function changePlan(change: () => Promise<void>): Promise<SaveResult> {
  try {
    await change();
    announceChange();
    return { saved: true, inSecondCopy: true };
  } catch (error) {
    reportProblem('changing the automatic backup', error);
    return { saved: false, error };
  }
}
