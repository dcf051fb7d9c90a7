import type { CaseFile } from '../domain/case-file.ts';
import { gotThrough } from '../domain/contact.ts';
import type { InquiryId } from '../domain/ids.ts';
import type { Contact, Inquiry } from '../domain/inquiry.ts';
import { whyNewContactOpensNone } from '../domain/new-contact.ts';
import type { Wait } from '../domain/wait.ts';
import { sayInquiry, sayWait } from '../locales/words-of-domain.ts';
import { useWords } from '../ui/app.ts';
import { SaveStatus } from '../ui/save-status.tsx';
import { countedAnyway } from './counted-anyway.ts';
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
  const hasWindow = file.windows.some(({ inquiryId }) => inquiryId === id);
  const uncounted = hasWindow ? undefined : callWithoutWindow(file, inquiry);
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
            onClick={() => onCount(uncounted.call)}
          >
            {text('inquiryCountAnyway', { wait: sayWait(uncounted.wait, words) })}
          </button>
        )}
      </div>
    </li>
  );
}

/**
 * The last call of an open inquiry, where it opened no wait because no service request was noted, and
 * the length that could be counted from it all the same.
 */
function callWithoutWindow(
  file: CaseFile,
  { isOpen, contacts }: Inquiry,
): { readonly call: Contact; readonly wait: Wait } | undefined {
  const call = contacts.findLast((contact) => contact.channel === 'call' && gotThrough(contact));
  const wait = file.ladder.rungs[0]?.wait;
  if (!isOpen || file.closedOn !== undefined || file.isProtected) return undefined;
  if (call === undefined || wait === undefined || file.dealtWith.has(call.entryId))
    return undefined;
  return whyNewContactOpensNone(call, file) === undefined ? undefined : { call, wait };
}
