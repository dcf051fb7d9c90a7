import type { CaseFile } from '../domain/case-file.ts';
import type { InquiryId } from '../domain/ids.ts';
import type { Contact, Inquiry } from '../domain/inquiry.ts';
import { sayInquiry, sayWait } from '../locales/words-of-domain.ts';
import { useWords } from '../ui/app.ts';
import { SaveStatus } from '../ui/save-status.tsx';
import { countedAnyway, uncountedContact } from './counted-anyway.ts';
import { useSaving } from './use-saving.ts';

type Actions = {
  readonly onAnswer: (inquiryId: InquiryId) => void;
  readonly onEdit: (inquiryId: InquiryId) => void;
};

/** Every matter that was raised about the case, the open ones first. */
export function CaseInquiries({ file, ...actions }: { readonly file: CaseFile } & Actions) {
  const { text } = useWords();
  const [result, record] = useSaving(file.caseId);
  if (file.inquiries.length === 0) return null;
  const inOrder = file.inquiries.toSorted(
    (one, other) => Number(other.isOpen) - Number(one.isOpen),
  );
  const count = (contact: Contact) => {
    const told = file.history.told.find(({ entryId }) => entryId === contact.entryId);
    const corrected = told && countedAnyway(told);
    if (corrected !== undefined) void record(corrected);
  };
  return (
    <section class="part" data-testid="case-inquiries">
      <h2>{text('caseInquiries')}</h2>
      <ul class="inquiries">
        {inOrder.map((inquiry) => (
          <InquiryLine
            key={inquiry.id}
            file={file}
            inquiry={inquiry}
            onCount={count}
            {...actions}
          />
        ))}
      </ul>
      <SaveStatus result={result} />
    </section>
  );
}

function InquiryLine({
  file,
  inquiry,
  onAnswer,
  onEdit,
  onCount,
}: {
  readonly file: CaseFile;
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
      <p>
        <span class="strong">{kind}</span>
        <br />
        <span class="quiet">{about.join(' · ')}</span>
      </p>
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
