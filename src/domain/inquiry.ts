import type { CalendarDate } from './calendar-date.ts';
import type { ContactMade, InquiryKind } from './contact.ts';
import { gotThrough } from './contact.ts';
import type { AnswerReceived } from './fact.ts';
import type { EntryId, InquiryId } from './ids.ts';
import type { InquiryDescribed } from './inquiry-described.ts';
import { hasNumber, hasOwnWait, isNumberOf } from './opening-contact.ts';
import { isPhoneStep } from './step.ts';

/** A contact as the journal now tells it, with the id its windows are known by. */
export type Contact = ContactMade & {
  readonly entryId: EntryId;
  /** Something was promised that this version can't read, as one with a unit of a newer version. */
  readonly hasUnreadPromise?: true;
};
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
  const answersOf = byInquiry(answers);
  const describedOf = byInquiry(described);
  return [...byInquiry(contacts)].map(([id, unsorted]): Inquiry => {
    const own = unsorted.toSorted(byStart);
    const [first] = own as [Contact, ...Contact[]];
    // The sort is stable: those of one day stay in the order they were recorded in.
    const replies = (answersOf.get(id) ?? []).toSorted((one, other) => compare(one.on, other.on));
    const said = (describedOf.get(id) ?? []).map(({ patch }) => patch);
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

function byInquiry<Of extends { readonly inquiryId: InquiryId }>(
  all: readonly Of[],
): ReadonlyMap<InquiryId, readonly Of[]> {
  const groups = new Map<InquiryId, Of[]>();
  for (const each of all) {
    const own = groups.get(each.inquiryId);
    if (own === undefined) groups.set(each.inquiryId, [each]);
    else own.push(each);
  }
  return groups;
}

/**
 * Contacts and answers of one inquiry in the order they happened. On one day moments decide: that of a
 * contact is when it began, that of an answer when it was recorded, so that one which was given in a
 * call comes after it; at one moment, contacts first.
 */
export function eventsOf(inquiry: Pick<Inquiry, 'contacts' | 'answers'>): readonly InquiryEvent[] {
  const moments = momentsOf(inquiry.answers);
  const events: (InquiryEvent & { on: string; at: number })[] = [
    ...inquiry.contacts.map((contact) => ({
      kind: 'contact' as const,
      contact,
      on: contact.on,
      at: Temporal.Instant.from(contact.startedAt).epochMilliseconds,
    })),
    ...inquiry.answers.map((answer, index) => ({
      kind: 'answer' as const,
      answer,
      on: answer.on,
      at: moments[index] ?? 0,
    })),
  ];
  // The sort is stable, so what happened at one moment keeps the order of its list.
  return events.toSorted((one, other) => compare(one.on, other.on) || one.at - other.at);
}

/** When each answer was recorded; of one day none before the one it follows, whatever a clock said. */
function momentsOf(answers: readonly Answer[]): readonly number[] {
  const moments: number[] = [];
  for (const [index, { on, recordedAt }] of answers.entries()) {
    const at = Temporal.Instant.from(recordedAt).epochMilliseconds;
    const isSameDay = answers[index - 1]?.on === on;
    moments.push(isSameDay ? Math.max(at, moments[index - 1] ?? at) : at);
  }
  return moments;
}

/**
 * Whether a contact that got through starts a wait where none runs. That USCIS called as it had
 * promised is nothing new to wait after, unless it is the first that counts, has a length of its own,
 * or brings the number of a service request that the matter did not have.
 */
export function isNewToWaitAfter(
  contact: Contact,
  { contacts }: Pick<Inquiry, 'contacts'>,
): boolean {
  if (!contact.isCallBack || hasOwnWait(contact)) return true;
  const earlier = contacts.slice(0, contacts.indexOf(contact)).filter(gotThrough);
  const bringsNumber = hasNumber(contact) && !earlier.some((each) => isNumberOf(each, contact));
  return bringsNumber || !earlier.some(countsByItself);
}

/** Whether a contact could be the first of its matter: no other way to take the first step is one without a number. */
function countsByItself(contact: Contact): boolean {
  if (contact.step === 'beside') return false;
  return !isPhoneStep(contact.step) || contact.channel === 'call' || hasNumber(contact);
}

/** Whether the contact raises its matter, once more if that was settled. */
function raisesMatter(contact: Contact, inquiry: Pick<Inquiry, 'contacts'>): boolean {
  if (!gotThrough(contact)) return false;
  return contact.promises !== undefined || isNewToWaitAfter(contact, inquiry);
}

function endsSettled(inquiry: Pick<Inquiry, 'contacts' | 'answers'>): boolean {
  const last = eventsOf(inquiry).findLast((event) =>
    event.kind === 'contact'
      ? raisesMatter(event.contact, inquiry)
      : event.answer.verdict !== 'nothing-new',
  );
  return last?.kind === 'answer' && last.answer.verdict === 'settles';
}

function byStart(one: Contact, other: Contact): number {
  return (
    compare(one.on, other.on) ||
    Temporal.Instant.compare(one.startedAt, other.startedAt) ||
    compare(one.entryId, other.entryId)
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
