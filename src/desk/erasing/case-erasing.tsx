import { useState } from 'preact/hooks';
import type { CaseFile } from '../../domain/case-file.ts';
import { lastFour } from '../../domain/receipt-number.ts';
import { forgetNotesOf } from '../../platform/session-note.ts';
import { forgetSightingsOf } from '../../platform/sightings.ts';
import { reportProblem } from '../../platform/surroundings.ts';
import type { Erased } from '../../storage/erase.ts';
import { eraseCase } from '../../storage/erase.ts';
import type { Storage } from '../../storage/storage.ts';
import { useApp } from '../../ui/app.ts';
import { eraseHere } from '../../ui/erase.ts';
import { useLookedFor } from '../use-looked-for.ts';
import { EraseModal } from './erase-modal.tsx';
import { noteErasedCase } from './erased-case.tsx';

/** Erases a case after asking, and leads to the list, where it says so. */
export function CaseErasing({
  file,
  isLookedFor,
}: {
  readonly file: CaseFile;
  /** Whether the address leads here. */
  readonly isLookedFor: boolean;
}) {
  const app = useApp();
  const { text } = app.words;
  const [isAsking, setIsAsking] = useState(false);
  const { receiptNumber } = file;
  const button = useLookedFor<HTMLButtonElement>(isLookedFor);
  return (
    <p>
      <button
        ref={button}
        type="button"
        class="link"
        data-testid="erase-case"
        onClick={() => setIsAsking(true)}
      >
        {text('eraseCase')}
      </button>
      {isAsking && (
        <EraseModal
          title={text('eraseCaseTitle')}
          first={<p>{text('eraseCaseFirst')}</p>}
          goes={[text('eraseCaseGoes')]}
          stays={[text('eraseCaseStays')]}
          asked={receiptNumber && lastFour(receiptNumber)}
          confirm={text('eraseCaseConfirm')}
          erase={() => eraseHere(app, (storage) => eraseWithSightings(storage, file))}
          onErased={(isGone) => {
            noteErasedCase(isGone);
            // Not to be gone back to.
            location.replace('#/cases');
          }}
          onCancel={() => setIsAsking(false)}
        />
      )}
    </p>
  );
}

/** Once the case is erased, what can't be forgotten of it goes at the latest with the browser's session. */
async function eraseWithSightings(
  storage: Storage,
  { caseId, receiptNumber }: CaseFile,
): Promise<Erased> {
  const erased = await eraseCase(storage, caseId);
  try {
    await forgetNotesOf(receiptNumber === undefined ? [caseId] : [caseId, receiptNumber]);
    if (receiptNumber !== undefined) await forgetSightingsOf(receiptNumber);
    return erased;
  } catch (error) {
    reportProblem('forgetting sightings', error);
    return { ...erased, isGone: false };
  }
}
