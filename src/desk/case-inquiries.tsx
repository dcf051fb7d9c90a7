import type { CaseFile } from '../domain/case-file.ts';
import type { CustomLadder } from '../domain/custom-ladder.ts';
import type { InquiryId } from '../domain/ids.ts';
import type { Contact, Inquiry } from '../domain/inquiry.ts';
import { sayInquiry, sayWait } from '../locales/words-of-domain.ts';
import { useWords } from '../ui/app.ts';
import { SaveStatus } from '../ui/save-status.tsx';
import { InquiryThread } from './case-file/inquiry-thread.tsx';
import { LadderBand } from './case-file/ladder-band.tsx';
import { PromisesTable } from './case-file/promises-table.tsx';
import { countedAnyway, uncountedContact } from './counted-anyway.ts';
import { useSaving } from './use-saving.ts';

type Actions = {
  readonly onAnswer: (inquiryId: InquiryId) => void;
  readonly onEdit: (inquiryId: InquiryId) => void;
};

type Whose = { readonly file: CaseFile; readonly ownLadders: readonly CustomLadder[] };

/** Every matter that was raised about the case as a thread, the open ones first. */
export function CaseInquiries({ file, ownLadders, ...actions }: Whose & Actions) {
  const { text } = useWords();
  const [result, record] = useSaving(file.caseId);
  if (file.inquiries.length === 0) return null;
  const open = file.inquiries.filter(({ isOpen }) => isOpen);
  const settled = file.inquiries.filter(({ isOpen }) => !isOpen);
  const count = (contact: Contact) => {
    const told = file.history.told.find(({ entryId }) => entryId === contact.entryId);
    const corrected = told && countedAnyway(told);
    if (corrected !== undefined) void record(corrected);
  };
  const toLine = (inquiry: Inquiry) => (
    <InquiryLine
      key={inquiry.id}
      file={file}
      ownLadders={ownLadders}
      inquiry={inquiry}
      onCount={count}
      {...actions}
    />
  );
  return (
    <section class="part" data-testid="case-inquiries">
      <h2>{text('caseInquiries')}</h2>
      {open.length > 0 && <ul class="inquiries">{open.map(toLine)}</ul>}
      {settled.length > 0 && (
        <details class="settled" data-testid="settled-inquiries">
          <summary>{text('threadSettled', { count: settled.length })}</summary>
          <ul class="inquiries">{settled.map(toLine)}</ul>
        </details>
      )}
      <SaveStatus result={result} />
    </section>
  );
}

function InquiryLine({
  file,
  ownLadders,
  inquiry,
  onAnswer,
  onEdit,
  onCount,
}: Whose & {
  readonly inquiry: Inquiry;
  readonly onCount: (contact: Contact) => void;
} & Actions) {
  const words = useWords();
  const { text, date } = words;
  const { id, isOpen, openedOn, neededBy, contacts } = inquiry;
  const kind = sayInquiry(inquiry.kind, words);
  const uncounted = uncountedContact(file, inquiry);
  const about = [
    text(isOpen ? 'inquiryOpenSince' : 'inquirySettled', { date: date(openedOn) }),
    neededBy && text('inquiryNeededBySaid', { date: date(neededBy) }),
    text('inquiryContacts', { count: contacts.length }),
  ].filter((part) => part !== undefined);
  return (
    <li data-testid="inquiry" data-inquiry-id={id} data-open={isOpen}>
      <h3>{kind}</h3>
      <p class="quiet">{about.join(' · ')}</p>
      <LadderBand file={file} inquiry={inquiry} />
      <InquiryThread inquiry={inquiry} ownLadders={ownLadders} />
      <PromisesTable file={file} inquiry={inquiry} />
      {uncounted !== undefined && <p>{text('inquiryNoWait')}</p>}
      <div class="row">
        <button
          type="button"
          class="link"
          data-testid="edit-inquiry"
          aria-label={text('inquiryEditWhich', { kind })}
          onClick={() => onEdit(id)}
        >
          {text('inquiryEdit')}
        </button>
        {isOpen && (
          <button
            type="button"
            class="link"
            aria-label={text('inquiryAnswerWhich', { kind })}
            onClick={() => onAnswer(id)}
          >
            {text('popupNoteAnswer')}
          </button>
        )}
        {uncounted !== undefined && (
          <button
            type="button"
            class="link"
            data-testid="count-anyway"
            onClick={() => onCount(uncounted.contact)}
          >
            {text('inquiryCountAnyway', {
              wait: sayWait(uncounted.wait, words),
              date: date(uncounted.contact.on),
            })}
          </button>
        )}
      </div>
    </li>
  );
}
