import type { TextKey } from '../../locales/catalogue.ts';
import { useWords } from '../../ui/app.ts';
import { HowFar } from './how-far.tsx';
import type { Running } from './use-run.ts';

/** Texts that say how far work is. */
type ProgressText = Extract<
  TextKey,
  'backupRoomMaking' | 'backupRoomReading' | 'backupRoomAdding' | 'backupRoomRemoving'
>;

/** How far a piece of work is, and the way to end it where that can be; nothing while none is under way. */
export function RunProgress({
  running: { isRunning, progress, cancel },
  says,
  begins,
  canEnd = true,
}: {
  readonly running: Running;
  /** How far it is, in words. */
  readonly says: ProgressText;
  /** What is done before anything can be counted. */
  readonly begins: string;
  /** Whether it can be ended on its way. */
  readonly canEnd?: boolean;
}) {
  const { text } = useWords();
  if (!isRunning) return null;
  const told =
    progress === undefined ? begins : text(says, { done: progress.done, count: progress.all });
  return (
    <div class="recording" data-testid="backup-progress">
      <HowFar told={told} progress={progress} endsWithPage={canEnd} />
      <progress max={progress?.all} value={progress?.done} aria-label={told} />
      {canEnd && (
        <button type="button" data-testid="backup-cancel" onClick={cancel}>
          {text('backupRoomCancel')}
        </button>
      )}
    </div>
  );
}
