import type { HandOffChoice, HandOffKeptBack } from '../../domain/backup/hand-off.ts';
import type { TextKey } from '../../locales/catalogue.ts';
import { previewHandOff } from '../../storage/write-backup.ts';
import { useApp } from '../../ui/app.ts';
import { ReadProblem } from '../../ui/read-problem.tsx';
import { useLive } from '../../ui/use-live.ts';

const BEHIND_TEXT = {
  notes: 'handOffBehindNotes',
  struck: 'handOffBehindStruck',
  unknown: 'handOffBehindUnknown',
  other: 'handOffBehindOther',
} as const satisfies Record<keyof HandOffKeptBack, TextKey>;
const BEHIND = ['notes', 'struck', 'unknown', 'other'] as const;

/** What of the chosen cases goes along and what stays behind, in words and numbers. */
export function HandOffContent({ choice }: { readonly choice: HandOffChoice }) {
  const app = useApp();
  const { text } = app.words;
  const { cases, withNotes, withStruck } = choice;
  const preview = useLive(
    () => previewHandOff(app.storage, choice),
    [[...cases].join(','), Number(withNotes), Number(withStruck)],
  );
  return (
    <div class="hand-off-content" data-testid="hand-off-content">
      {preview.state === 'failed' && <ReadProblem error={preview.error} retry={preview.retry} />}
      {preview.state === 'reading' && <p class="quiet">{text('handOffCounting')}</p>}
      {preview.state === 'read' && (
        <ul aria-live="polite">
          <li>{text('handOffGoes', { count: preview.value.entries })}</li>
          {BEHIND.map((what) => {
            const count = preview.value.keptBack[what];
            return count > 0 && <li key={what}>{text(BEHIND_TEXT[what], { count })}</li>;
          })}
        </ul>
      )}
      <p class="quiet">{text('handOffNever')}</p>
      <p class="quiet">{text('handOffWho')}</p>
    </div>
  );
}
