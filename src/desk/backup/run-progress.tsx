import type { TextKey } from '../../locales/catalogue.ts';
import { useWords } from '../../ui/app.ts';
import { HowFar } from './how-far.tsx';
import type { Running } from './use-run.ts';

/** Texts that say how far work is. */
type ProgressText = Extract<TextKey, 'backupRoomMaking' | 'backupRoomReading' | 'backupRoomAdding'>;

/** How far a piece of work is, and the way to end it; nothing while none is under way. */
export function RunProgress({
  running: { isRunning, progress, cancel },
  says,
  begins,
}: {
  readonly running: Running;
  /** How far it is, in words. */
  readonly says: ProgressText;
  /** What is done before anything can be counted. */
  readonly begins: string;
}) {
  const { text } = useWords();
  if (!isRunning) return null;
  const told =
    progress === undefined ? begins : text(says, { done: progress.done, count: progress.all });
  return (
    <div class="recording" data-testid="backup-progress">
      <HowFar told={told} progress={progress} />
      <progress max={progress?.all} value={progress?.done} aria-label={told} />
      <button type="button" data-testid="backup-cancel" onClick={cancel}>
        {text('backupRoomCancel')}
      </button>
    </div>
  );
}
