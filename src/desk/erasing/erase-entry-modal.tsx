import type { CaseFile } from '../../domain/case-file.ts';
import type { Told } from '../../domain/history.ts';
import { lastFour } from '../../domain/receipt-number.ts';
import { eraseEntry } from '../../storage/erase.ts';
import { useApp } from '../../ui/app.ts';
import { eraseHere } from '../../ui/erase.ts';
import { countOfCases } from '../shared-contact.ts';
import { EraseModal } from './erase-modal.tsx';

/** Asks before an entry is erased; striking it is offered first. */
export function EraseEntryModal({
  file: { caseId, receiptNumber },
  told,
  onStrike,
  onErased,
  onCancel,
}: {
  readonly file: CaseFile;
  readonly told: Told;
  /** Absent of one that is struck. */
  readonly onStrike?: (() => void) | undefined;
  readonly onErased: (isGone: boolean) => void;
  readonly onCancel: () => void;
}) {
  const app = useApp();
  const { text } = app.words;
  const count = told.fact?.type === 'contact-made' ? countOfCases(told.fact) : 1;
  return (
    <EraseModal
      title={text('eraseEntryTitle')}
      first={
        onStrike && (
          <div class="remark">
            <p>{text('eraseStrikeFirst')}</p>
            <button type="button" data-testid="strike-instead" onClick={onStrike}>
              {text('eraseStrikeInstead')}
            </button>
          </div>
        )
      }
      goes={[
        text('eraseEntryGoes'),
        ...(count > 1 ? [text('eraseEntryGoesShared', { count })] : []),
      ]}
      stays={told.struck?.isMoved === true ? [text('eraseEntryStaysMoved')] : []}
      asked={receiptNumber && lastFour(receiptNumber)}
      confirm={text('eraseEntryConfirm')}
      erase={() => eraseHere(app, (storage) => eraseEntry(storage, { id: told.entryId, caseId }))}
      onErased={onErased}
      onCancel={onCancel}
    />
  );
}
