import type { CaseFile } from './case-file.ts';
import type { ContactMade, InquiryKind } from './contact.ts';
import type { AnswerReceived, EntryStruck, Fact, RawFact } from './fact.ts';
import { parseFact } from './fact.ts';
import type { Told } from './history.ts';
import type { CaseId, ContactId, EntryId, InquiryId } from './ids.ts';
import type { LadderPin } from './ladder-pin.ts';
import type { MovedFrom } from './moved-from.ts';
import { parseMovedFrom } from './moved-from.ts';
import { pinFor } from './new-contact.ts';
import { present } from './reading.ts';
import type { DateNoted } from './reminder-fact.ts';
import { carryOn } from './unread-parts.ts';

/** What can be moved to another case: what a person noted, and may have noted for the wrong one. */
export type Movable = ContactMade | AnswerReceived | DateNoted;

/** Whether something told can be moved to another case. */
export function isMovable({ fact, struck }: Told): boolean {
  return toMovable(fact) !== undefined && struck === undefined;
}

function toMovable(fact: Fact | undefined): Movable | undefined {
  switch (fact?.type) {
    case 'contact-made':
    case 'answer-received':
    case 'date-noted':
      return fact;
    default:
      return undefined;
  }
}

/**
 * How many answers would be left with no matter if this were moved away: those of the matter whose
 * only contact it is. An answer to no known matter is left out of a file, so these go first.
 */
export function answersLeftBehind({ entryId }: Told, { inquiries }: CaseFile): number {
  const only = inquiries.find(({ contacts }) =>
    contacts.every((contact) => contact.entryId === entryId),
  );
  return only?.answers.length ?? 0;
}

/** The matter of the other case that something is moved into. */
export type MovedInto = { readonly id: InquiryId; readonly kind: InquiryKind };

/**
 * Moves an entry: it is struck where it stands, and what it says is recorded in the other case. Both
 * are to be written in one transaction, and both say why.
 *
 * @param copyId the id that the copy will have.
 * @param into the matter there; without one, a contact raises a matter of its own. An answer needs one.
 * @returns `undefined` for what can't be moved, not without a matter, or not before its answers.
 */
export function moveEntry(
  told: Told,
  [from, to]: readonly [from: CaseFile, to: CaseFile],
  { copyId, into, reason }: { copyId: EntryId; into?: MovedInto; reason?: string | undefined },
): { readonly strike: EntryStruck; readonly copy: Fact } | undefined {
  const movable = toMovable(told.fact);
  if (movable === undefined || answersLeftBehind(told, from) > 0) return undefined;
  const copy = copyOf(movable, into, (contact) =>
    present({
      ...contact,
      // It is no longer the contact that its other cases share.
      contactId: copyId as string as ContactId,
      sharedBy: undefined,
      inquiryId: into?.id ?? (copyId as string as InquiryId),
      // The order of steps is that of the case it belongs to, as if it had been noted there.
      ladder: pinFor(to),
    }),
  );
  return copy && moveAs(copy, told, [from, to], reason);
}

/**
 * Moves an entry to the case that its own is joined to, with its whole matter: no answer is left behind,
 * a call stays the one that its other cases share, and each wait keeps its length. See {@link moveEntry}.
 *
 * @param pin what gives the contact its lengths here, which a later choice may have moved.
 */
export function moveWithMatter(
  told: Told,
  [from, to]: readonly [from: CaseFile, to: CaseFile],
  { into, pin }: { into?: MovedInto; pin?: LadderPin | undefined },
): { readonly strike: EntryStruck; readonly copy: Fact } | undefined {
  const movable = toMovable(told.fact);
  const copy =
    movable &&
    copyOf(movable, into, (contact) =>
      present({
        ...contact,
        sharedBy: sharedAfter(contact, [from.caseId, to.caseId]),
        inquiryId: into?.id ?? contact.inquiryId,
        ladder: pin,
      }),
    );
  return copy && moveAs(copy, told, [from, to], undefined);
}

/** The strike here, and the copy there, of which each names the other's case. */
function moveAs(
  copy: Movable,
  told: Told,
  [from, to]: readonly [from: CaseFile, to: CaseFile],
  reason: string | undefined,
): { readonly strike: EntryStruck; readonly copy: Fact } {
  const movedFrom: MovedFrom = present({
    caseId: from.isProtected ? undefined : from.caseId,
    reason,
  });
  const strike: EntryStruck = present({
    type: 'entry-struck' as const,
    entryId: told.entryId,
    reason,
    isMoved: true as const,
    movedTo: to.isProtected ? undefined : to.caseId,
  });
  // What a newer version wrote of it goes along, word for word.
  return { strike, copy: carryOn({ ...copy, movedFrom }, told.rawFact) as unknown as Fact };
}

function copyOf(
  movable: Movable,
  into: MovedInto | undefined,
  ofContact: (contact: ContactMade) => ContactMade,
): Movable | undefined {
  switch (movable.type) {
    case 'date-noted':
      return movable;
    case 'answer-received':
      return into && { ...movable, inquiryId: into.id };
    case 'contact-made':
      return { ...ofContact(movable), inquiryKind: into?.kind ?? movable.inquiryKind };
  }
}

/** The cases of a call about several, once one of them goes on in another one. */
function sharedAfter(
  { sharedBy }: ContactMade,
  [from, to]: readonly [from: CaseId, to: CaseId],
): readonly CaseId[] | undefined {
  const cases = new Set(sharedBy?.map((caseId) => (caseId === from ? to : caseId)));
  return cases.size < 2 ? undefined : [...cases];
}

/** Where something told was moved from, as it was first recorded there; a correction says nothing of it. */
export function movedFromOf({ earlier, rawFact }: Told): MovedFrom | undefined {
  const first: RawFact = earlier[0]?.fact ?? rawFact;
  const fact = toMovable(parseFact(first));
  return fact && parseMovedFrom(first['movedFrom']);
}
