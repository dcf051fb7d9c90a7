import { useWords } from '../../ui/app.ts';
import { useFocusOnChange } from '../../ui/use-focus-on-change.ts';
import { FileChoice } from './file-choice.tsx';
import { RestorePreviewPart } from './restore-preview-part.tsx';
import { RestoreResult } from './restore-result.tsx';
import { RunProgress } from './run-progress.tsx';
import { UnlockForm } from './unlock-form.tsx';
import { useDroppedFile } from './use-dropped-file.ts';
import { useRestore } from './use-restore.ts';

/** Takes a file over: chosen, opened, previewed, and only then added to what is here. */
export function RestorePart() {
  const words = useWords();
  const { text } = words;
  const { running, step, message, begin, choose, unlock, restore } = useRestore();
  const { isRunning } = running;
  useDroppedFile(choose);
  const section = useFocusOnChange(`${step.at} ${isRunning}`);
  const problem = message?.isProblem === true ? message.says(words) : undefined;
  const isAdding = step.at === 'adding';
  return (
    <section class="part" ref={section} tabIndex={-1} data-testid="backup-restore">
      <h2>{text('backupRoomRestore')}</h2>
      <p class="quiet">{text('backupRoomRestoreHint')}</p>
      {step.at === 'choose' && (
        <FileChoice problem={problem} isDisabled={isRunning} onChoose={choose} />
      )}
      {step.at === 'passphrase' && (
        <UnlockForm
          madeAt={step.madeAt}
          problem={problem}
          isBusy={isRunning}
          onOpen={(passphrase) => unlock(step.file, passphrase)}
          onLeave={begin}
        />
      )}
      {step.at === 'preview' && (
        <RestorePreviewPart
          shown={step.read.shown}
          onRestore={(choice) => restore(step.read, choice)}
          onLeave={begin}
        />
      )}
      <RunProgress
        running={running}
        says={isAdding ? 'backupRoomAdding' : 'backupRoomReading'}
        begins={text(isAdding ? 'backupRoomBegins' : 'backupRoomOpening')}
      />
      <output data-testid="restore-message">
        {message?.isProblem === false && message.says(words)}
      </output>
      {step.at === 'ended' && step.end !== undefined && (
        <RestoreResult
          end={step.end}
          erased={
            step.choice.erased === 'erase-here' ? step.read.shown.preview.wouldErase.length : 0
          }
          onGoOn={() => restore(step.read, step.choice)}
          onLeave={begin}
        />
      )}
    </section>
  );
}
