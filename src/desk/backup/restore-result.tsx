import type { Words } from '../../locales/catalogue.ts';
import type { Restored } from '../../storage/restore-backup.ts';
import { useWords } from '../../ui/app.ts';
import type { RestoreEnd } from './use-restore.ts';

/** How taking a file over ended, and where to go from there. */
export function RestoreResult({
  end,
  erased,
  onGoOn,
  onLeave,
}: {
  readonly end: RestoreEnd;
  /** How many entries here were to be erased by it. */
  readonly erased: number;
  readonly onGoOn: () => void;
  readonly onLeave: () => void;
}) {
  const words = useWords();
  const { text } = words;
  const another = (
    <button type="button" data-testid="restore-other" onClick={onLeave}>
      {text('backupRoomOtherFile')}
    </button>
  );
  if ('cutShort' in end) {
    return (
      <div class="remark">
        <p role="alert" data-testid="restore-cut">
          {end.cutShort(words)}
        </p>
        <div class="row">
          <button type="button" class="main" data-testid="restore-go-on" onClick={onGoOn}>
            {text('backupRoomGoOn')}
          </button>
          {another}
        </div>
      </div>
    );
  }
  return (
    <>
      <output class="saved" data-testid="restore-done">
        {sayRestored(end.restored, erased, words)}
      </output>
      <div class="row">
        <a class="button main" href="#/cases" data-testid="restore-to-cases">
          {text('backupRoomToCases')}
        </a>
        {another}
      </div>
    </>
  );
}

function sayRestored(
  { added, importId, inSecondCopy, isErased }: Restored,
  erased: number,
  { text, sentences }: Words,
): string {
  return sentences([
    added === 0 ? text('backupRoomDoneNothing') : text('backupRoomDone', { count: added }),
    ...(erased > 0
      ? [text(isErased ? 'backupRoomDoneErased' : 'backupRoomDoneErasing', { count: erased })]
      : []),
    ...(inSecondCopy ? [] : [text('backupRoomDonePending')]),
    ...(importId === undefined ? [] : [text('backupRoomDoneUndo')]),
  ]);
}
