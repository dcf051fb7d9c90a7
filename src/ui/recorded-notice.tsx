import { useWords } from './app.ts';
import type { RecordedFact } from './record-button.tsx';
import { RecordButton } from './record-button.tsx';
import { SaveStatus } from './save-status.tsx';

/** Says what one click recorded, and offers to take it back: the line it was done in may be gone. */
export function RecordedNotice({
  recorded,
  onUndone,
}: {
  readonly recorded: RecordedFact | undefined;
  readonly onUndone: (undone: RecordedFact) => void;
}) {
  const { text } = useWords();
  if (recorded === undefined) return null;
  const { result, caseId, entryId, says, isUndoing } = recorded;
  return (
    <div class="recorded" data-testid="recorded">
      <SaveStatus result={result} />
      {says !== undefined && <p>{says}</p>}
      {isUndoing !== true && (
        <RecordButton
          caseId={caseId}
          toFact={() => ({ type: 'entry-struck', entryId })}
          says={text('recordedUndone')}
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
