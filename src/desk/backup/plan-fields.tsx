import type { BackupPlan } from '../../domain/backup/automatic-backup.ts';
import { BACKUP_RHYTHMS, KEPT_FILES } from '../../domain/backup/automatic-backup.ts';
import { asOneOf } from '../../domain/reading.ts';
import { useWords } from '../../ui/app.ts';
import { Select } from '../../ui/fields.tsx';

/** How often a backup is written by itself, and how many files stay. */
export function PlanFields({
  plan: { every, keep },
  onChange,
}: {
  readonly plan: BackupPlan;
  /** Called with what was chosen. */
  readonly onChange: (chosen: Partial<BackupPlan>) => void;
}) {
  const { text } = useWords();
  return (
    <div class="fields">
      <Select
        label={text('autoEvery')}
        value={every}
        onChange={(value) => {
          const chosen = asOneOf(value, BACKUP_RHYTHMS);
          if (chosen !== undefined) onChange({ every: chosen });
        }}
        options={[
          ['day', text('autoEveryDay')],
          ['week', text('autoEveryWeek')],
        ]}
        testId="backup-every"
      />
      <Select
        label={text('autoKeep')}
        hint={text('autoKeepMeans')}
        value={String(keep)}
        onChange={(value) => onChange({ keep: Number(value) })}
        options={KEPT_FILES.map((count) => [String(count), String(count)] as const)}
        testId="backup-keep"
      />
    </div>
  );
}
