import type { CaseFile } from '../domain/case-file.ts';
import type { CaseId } from '../domain/ids.ts';
import { formatReceiptNumber, parseReceiptNumber } from '../domain/receipt-number.ts';
import { sayCaseOffice } from '../locales/words-of-domain.ts';
import { useWords } from '../ui/app.ts';
import { RoomHeading } from './room-heading.tsx';

/** Which case this is, and the one thing that is most often done in its file. */
export function CaseHeader({
  caseId,
  file,
  isNoting,
  onCall,
}: {
  readonly caseId: CaseId;
  /** `undefined` until it is read. */
  readonly file: CaseFile | undefined;
  /** Whether the form of a call is open. */
  readonly isNoting: boolean;
  readonly onCall: () => void;
}) {
  const words = useWords();
  const { text, date } = words;
  const { label, form, office, closedOn } = file ?? {};
  const receiptNumber = file?.receiptNumber ?? parseReceiptNumber(caseId);
  const about = [
    form,
    office && sayCaseOffice(office, words),
    closedOn && text('caseClosed', { date: date(closedOn) }),
  ].filter((part) => part !== undefined);
  return (
    <header class="room-header case-header">
      <div>
        <p class="quiet">
          <a href="#/cases">{text('deskCases')}</a>
          {label !== undefined && ` / ${label}`}
        </p>
        <RoomHeading>
          {receiptNumber === undefined ? (
            text('caseWithoutNumber')
          ) : (
            <span class="number">{formatReceiptNumber(receiptNumber)}</span>
          )}
        </RoomHeading>
        <p class="quiet">{about.join(' · ')}</p>
      </div>
      {receiptNumber !== undefined && (
        <button
          type="button"
          class="main"
          data-testid="note-call"
          aria-expanded={isNoting}
          onClick={onCall}
        >
          {text('popupNoteCall')}
        </button>
      )}
    </header>
  );
}
