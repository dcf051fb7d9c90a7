import type { CalendarDate } from './calendar-date.ts';
import type { ContactMade, InquiryKind } from './contact.ts';
import { gotThrough } from './contact.ts';
import type { AnswerReceived } from './fact.ts';
import type { EntryId, InquiryId } from './ids.ts';
import type { InquiryDescribed } from './inquiry-described.ts';

/** A contact as the journal now tells it, with the id its windows are known by. */
export type Contact = ContactMade & { readonly entryId: EntryId };
/** An answer as the journal now tells it. */
export type Answer = AnswerReceived & { readonly entryId: EntryId; readonly recordedAt: string };

/** One matter raised with USCIS about a case: its contacts and answers, oldest first. */
export type Inquiry = {
  readonly id: InquiryId;
  readonly kind: InquiryKind;
  /** When the person needs it settled. */
  readonly neededBy?: CalendarDate;
  readonly openedOn: CalendarDate;
  readonly isOpen: boolean;
  readonly contacts: readonly Contact[];
  readonly answers: readonly Answer[];
};

/** A contact or an answer, in the order they happened. */
export type InquiryEvent =
  | { readonly kind: 'contact'; readonly contact: Contact }
  | { readonly kind: 'answer'; readonly answer: Answer };

/**
 * Groups contacts and answers by the inquiry they name; an answer to no known inquiry is left out.
 *
 * @param answers in the order they were recorded in.
 * @param described what was said of the inquiries as a whole, in that order too: the last one holds.
 */
export function toInquiries(
  contacts: readonly Contact[],
  answers: readonly Answer[],
  described: readonly InquiryDescribed[],
): readonly Inquiry[] {
  const byInquiry = new Map<InquiryId, Contact[]>();
  for (const contact of contacts) {
    const own = byInquiry.get(contact.inquiryId);
    if (own === undefined) byInquiry.set(contact.inquiryId, [contact]);
    else own.push(contact);
  }
  return [...byInquiry].map(([id, unsorted]): Inquiry => {
    const own = unsorted.toSorted(byStart);
    const [first] = own as [Contact, ...Contact[]];
    const replies = answers
      .filter((answer) => answer.inquiryId === id)
      // The sort is stable: those of one day stay in the order they were recorded in.
      .toSorted((one, other) => compare(one.on, other.on));
    const said = described.filter(({ inquiryId }) => inquiryId === id).map(({ patch }) => patch);
    const neededBy = said.findLast((patch) => patch.neededBy !== undefined)?.neededBy;
    const inquiry = {
      id,
      kind: said.findLast(({ kind }) => kind !== undefined)?.kind ?? first.inquiryKind,
      ...(neededBy && { neededBy }),
      openedOn: first.on,
      contacts: own,
      answers: replies,
    };
    return { ...inquiry, isOpen: !endsSettled(inquiry) };
  });
}

/** Contacts and answers of one inquiry in the order they happened; on one day, contacts first. */
export function eventsOf(inquiry: Pick<Inquiry, 'contacts' | 'answers'>): readonly InquiryEvent[] {
  const events: (InquiryEvent & { key: string })[] = [
    ...inquiry.contacts.map((contact) => ({
      kind: 'contact' as const,
      contact,
      key: `${contact.on} 0`,
    })),
    ...inquiry.answers.map((answer) => ({
      kind: 'answer' as const,
      answer,
      key: `${answer.on} 1`,
    })),
  ];
  // The sort is stable, so what happened on one day keeps the order of its list.
  return events.toSorted((one, other) => compare(one.key, other.key));
}

/**
 * Whether the contact raises its matter, once more if that was settled. That USCIS called back as it
 * had promised does not, unless more was promised or the person has a wait start with it.
 */
function raisesMatter(contact: Contact): boolean {
  if (!gotThrough(contact)) return false;
  return !contact.isCallBack || contact.startsWait !== undefined || contact.promises !== undefined;
}

function endsSettled(inquiry: Pick<Inquiry, 'contacts' | 'answers'>): boolean {
  const last = eventsOf(inquiry).findLast((event) =>
    event.kind === 'contact' ? raisesMatter(event.contact) : event.answer.verdict !== 'nothing-new',
  );
  return last?.kind === 'answer' && last.answer.verdict === 'settles';
}

function byStart(one: Contact, other: Contact): number {
  return compare(
    `${one.on} ${one.startedAt} ${one.entryId}`,
    `${other.on} ${other.startedAt} ${other.entryId}`,
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
