import { useWords } from './app.ts';
import type { RecordedFact } from './record-button.tsx';
import { RecordButton } from './record-button.tsx';
import { SavedWord } from './saved-word.tsx';

/** Says what one click recorded, and offers to take it back: the line it was done in may be gone. */
export function RecordedNotice({
  recorded,
  onUndone,
}: {
  readonly recorded: RecordedFact | undefined;
  readonly onUndone: (undone: RecordedFact) => void;
}) {
  const words = useWords();
  const { text } = words;
  const { result, caseId, entryId, says, about, isUndoing } = recorded ?? {};
  // The status stands there before anything is said in it, or it would not be announced.
  return (
    <div
      class={recorded === undefined ? 'recorded-none' : 'recorded'}
      data-testid={recorded && 'recorded'}
    >
      <output class="recorded-says">
        {result?.saved === true && (
          <span class="saved" data-testid="saved">
            <SavedWord result={result} />
          </span>
        )}
        {says !== undefined && <span>{says(words)}</span>}
      </output>
      {caseId !== undefined && entryId !== undefined && isUndoing !== true && (
        <RecordButton
          caseId={caseId}
          toFact={() => ({ type: 'entry-struck', entryId })}
          says={(to) => to.text('recordedUndone')}
          about={about}
          onRecorded={(undone) => onUndone({ ...undone, isUndoing: true })}
          class="link"
          testId="undo-recorded"
        >
          {text('recordedUndo')}
        </RecordButton>
      )}
    </div>
  );
}
