import type { CaseFile } from '../domain/case-file.ts';
import type { CaseId } from '../domain/ids.ts';
import { parseReceiptNumber } from '../domain/receipt-number.ts';
import { sayCaseOffice } from '../locales/words-of-domain.ts';
import { useWords } from '../ui/app.ts';
import { lettersHash } from '../ui/case-hash.ts';
import { Receipt } from '../ui/case-words.tsx';
import { RoomHeading } from './room-heading.tsx';

/** Which case this is, and what is most often done in its file. */
export function CaseHeader({
  caseId,
  file,
  noting,
  onCall,
  onContact,
}: {
  readonly caseId: CaseId;
  /** `undefined` until it is read. */
  readonly file: CaseFile | undefined;
  /** The form that is open. */
  readonly noting: string | undefined;
  readonly onCall: () => void;
  readonly onContact: () => void;
}) {
  const words = useWords();
  const { text, date } = words;
  const { label, form, closedOn } = file ?? {};
  const receiptNumber = file?.receiptNumber ?? parseReceiptNumber(caseId);
  const about = [
    form,
    file?.office && sayCaseOffice(file, words),
    closedOn && text('caseClosed', { date: date(closedOn) }),
  ].filter((part) => part !== undefined);
  return (
    <header class="room-header case-header">
      <div>
        <p class="quiet">
          <a href="#/cases">{text('deskCases')}</a>
          {label !== undefined && ` / ${words.name(label)}`}
        </p>
        <RoomHeading>
          <Receipt number={receiptNumber} />
        </RoomHeading>
        <p class="quiet">{about.join(' · ')}</p>
      </div>
      <div class="row">
        {file?.isKept === true && !file.isProtected && (
          <a href={lettersHash(caseId)} data-testid="case-letters">
            {text('lettersOfCase')}
          </a>
        )}
        {file !== undefined && (
          <button
            type="button"
            data-testid="note-contact"
            aria-expanded={noting === 'contact'}
            onClick={onContact}
          >
            {text('contactNote')}
          </button>
        )}
        {receiptNumber !== undefined && (
          <button
            type="button"
            class="main"
            data-testid="note-call"
            aria-expanded={noting === 'call'}
            onClick={onCall}
          >
            {text('popupNoteCall')}
          </button>
        )}
      </div>
    </header>
  );
}
