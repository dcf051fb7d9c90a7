import { useState } from 'preact/hooks';
import type { RestoreChoice } from '../../storage/restore-choice.ts';
import type { TextKey } from '../../locales/catalogue.ts';
import { useWords } from '../../ui/app.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { CasesOfFile } from './cases-of-file.tsx';
import { EraseChoice } from './erase-choice.tsx';
import { LeftOutList } from './left-out-list.tsx';
import type { PreviewShown } from './read-preview.ts';
import { isAnythingToDo } from './read-preview.ts';
import { sayOrigin } from './say-origin.ts';

/** What taking a file over would do, and what the person has to say to it first. */
export function RestorePreviewPart({
  shown,
  onRestore,
  onLeave,
}: {
  readonly shown: PreviewShown;
  readonly onRestore: (choice: RestoreChoice) => void;
  readonly onLeave: () => void;
}) {
  const words = useWords();
  const { text } = words;
  const { header, wouldErase, declinedBefore, erasedHere } = shown.preview;
  const [erased, setErased] = useState<RestoreChoice['erased']>();
  const [bringBack, setBringBack] = useState(false);
  const [isMissing, setIsMissing] = useState(false);
  const isUseful = isAnythingToDo(shown);
  const submit = () => {
    if (wouldErase.length > 0 && erased === undefined) setIsMissing(true);
    else onRestore({ erased: erased ?? 'keep-here', bringBack });
  };
  return (
    <form
      class="form-panel"
      data-testid="restore-preview"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div>
        <h3>{text('backupRoomPreview')}</h3>
        <p class="quiet">{sayOrigin(header, words)}</p>
      </div>
      <Counts shown={shown} />
      <CasesOfFile preview={shown.preview} />
      {shown.isBegun && <p>{text('backupRoomBegun')}</p>}
      {!isUseful && <p data-testid="restore-nothing">{text('backupRoomNothing')}</p>}
      {declinedBefore > 0 && (
        <p class="quiet" data-testid="restore-declined">
          {text('backupRoomDeclined', { count: declinedBefore })}
        </p>
      )}
      {wouldErase.length > 0 && (
        <EraseChoice
          file={header.file}
          ids={wouldErase}
          chosen={erased}
          isMissing={isMissing && erased === undefined}
          onChange={setErased}
        />
      )}
      {erasedHere.length > 0 && (
        <CheckBox
          label={text('backupRoomBringBack', { count: erasedHere.length })}
          hint={text('backupRoomBringBackHint')}
          isChecked={bringBack}
          onChange={setBringBack}
          testId="restore-bring-back"
        />
      )}
      <div class="row">
        {isUseful && (
          <button type="submit" class="main" data-testid="restore-take-over">
            {text('backupRoomTakeOver')}
          </button>
        )}
        <button type="button" data-testid="restore-leave" onClick={onLeave}>
          {text(isUseful ? 'backupRoomLeave' : 'backupRoomOtherFile')}
        </button>
      </div>
    </form>
  );
}

/** What is in the file, in counts; nothing is said of what there is none of. */
function Counts({ shown: { preview, newMarkers } }: { readonly shown: PreviewShown }) {
  const { text } = useWords();
  const { added, here, erasedHere, erasedInFile } = preview;
  const counts = [
    ['backupRoomNew', added],
    ['backupRoomHere', here],
    ['backupRoomErasedStay', erasedHere.length],
    ['backupRoomErasedInFile', erasedInFile],
    ['backupRoomMarkers', newMarkers],
  ] as const satisfies readonly (readonly [TextKey, number])[];
  return (
    <>
      <ul class="backup-counts" data-testid="restore-counts">
        {counts.map(
          ([says, count]) =>
            (count > 0 || says === 'backupRoomNew') && <li key={says}>{text(says, { count })}</li>,
        )}
      </ul>
      <LeftOutList leftOut={preview.leftOut} first={preview.firstLeftOut} />
    </>
  );
}
