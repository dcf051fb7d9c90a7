import { useWords } from '../../ui/app.ts';
import { SaveStatus } from '../../ui/save-status.tsx';
import type { RecordingState } from './use-recording.ts';

/** How far the recording of many cases is, and how it ended. */
export function RecordingStatus({
  state: { isRunning, count, done, ended },
  onGoOn,
}: {
  readonly state: RecordingState;
  readonly onGoOn: () => void;
}) {
  const { text } = useWords();
  const isWhole = ended !== undefined && ended.result.saved;
  return (
    <div class="recording">
      {/* It stands there before anything is said in it, or it would not be announced. */}
      <output class={isWhole ? 'strong' : 'quiet'} data-testid="adding-progress">
        {isRunning && text('addProgress', { done, count })}
        {isWhole && text('addRecorded', { count })}
        {ended !== undefined && !isWhole && text('addCutShort', { done, count })}
      </output>
      {isRunning && (
        <progress max={count} value={done} aria-label={text('addProgress', { done, count })} />
      )}
      {ended !== undefined && <SaveStatus result={ended.result} />}
      {isWhole && (
        <p>
          <a href="#/cases">{text('addToCases')}</a>
        </p>
      )}
      {ended !== undefined && !isWhole && (
        <button type="button" data-testid="adding-go-on" onClick={onGoOn}>
          {text('addGoOn')}
        </button>
      )}
    </div>
  );
}
