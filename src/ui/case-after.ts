import type { CaseFile } from '../domain/case-file.ts';
import type { ContactId } from '../domain/ids.ts';
import type { Contact } from '../domain/inquiry.ts';
import type { NoWait } from '../domain/why-no-wait.ts';
import { noWaitAfter, windowsOpenedBy } from '../domain/why-no-wait.ts';
import type { Window } from '../domain/window.ts';

/** One of the cases that a contact was about, and what it came to there. */
export type CaseAfter = {
  readonly file: CaseFile;
  readonly contact: Contact;
  /** The waits it opened, open still. */
  readonly opened: readonly Window[];
  /** Why it opened none, if it did not. */
  readonly noWait?: NoWait | undefined;
};

/** What a contact came to in one of its cases; `undefined` when it is not there. */
export function toCaseAfter(
  file: CaseFile,
  contactId: ContactId | undefined,
): CaseAfter | undefined {
  const contact = file.inquiries
    .flatMap(({ contacts }) => contacts)
    .findLast((each) => each.contactId === contactId);
  return (
    contact && {
      file,
      contact,
      opened: windowsOpenedBy(contact, file),
      noWait: noWaitAfter(contact, file),
    }
  );
}
