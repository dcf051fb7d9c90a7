import { v4, v7 } from 'uuid';
import type { CaseId, ContactId, EntryId, InquiryId } from '../domain/ids.ts';

/** A random UUID. */
export function newUuid(): string {
  return v4();
}

/** An entry id: a UUIDv7, so that ids made later sort later. */
export function newEntryId(): EntryId {
  return v7() as EntryId;
}

/** The id of a new inquiry. */
export function newInquiryId(): InquiryId {
  return v7() as InquiryId;
}

/** The id of a new contact, shared by its entries in several cases. */
export function newContactId(): ContactId {
  return v7() as ContactId;
}

/** The id of a case that has no receipt number yet. */
export function newPendingCaseId(): CaseId {
  return `pending:${v4()}` as CaseId;
}
