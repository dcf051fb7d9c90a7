import { useWords } from '../../ui/app.ts';
import { SaveStatus } from '../../ui/save-status.tsx';
import { LEFT_OUT_TEXT } from './say-import.ts';
import type { RecordingState } from './use-recording.ts';

/** How far the recording of many cases is, and how it ended. */
export function RecordingStatus<Item>({
  state: { isRunning, count, done, ended },
  sayItem,
  onGoOn,
}: {
  readonly state: RecordingState<Item>;
  /** One of them, in a few words. */
  readonly sayItem: (item: Item) => string;
  readonly onGoOn: () => void;
}) {
  const { text } = useWords();
  const isWhole = ended !== undefined && ended.result.saved;
  const leftOut = ended?.leftOut ?? [];
  const recorded = done - leftOut.length;
  return (
    <div class="recording">
      {/* It stands there before anything is said in it, or it would not be announced. */}
      <output class={isWhole ? 'strong' : 'quiet'} data-testid="adding-progress">
        {isRunning && text('addProgress', { done, count })}
        {isWhole && text('addRecorded', { count: recorded })}
        {ended !== undefined && !isWhole && text('addCutShort', { done: recorded, count })}
      </output>
      {isRunning && (
        <progress max={count} value={done} aria-label={text('addProgress', { done, count })} />
      )}
      {leftOut.length > 0 && (
        <div class="remark" role="alert" data-testid="adding-left-out">
          <p class="strong">{text('addLeftOut', { count: leftOut.length })}</p>
          <ul>
            {leftOut.map(({ item, because }) => (
              <li key={sayItem(item)}>
                <span class="private">{sayItem(item)}</span>: {text(LEFT_OUT_TEXT[because])}
              </li>
            ))}
          </ul>
        </div>
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
