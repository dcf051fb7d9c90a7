import type { CaseFile } from '../domain/case-file.ts';
import type { EntryCorrected } from '../domain/fact.ts';
import type { Told } from '../domain/history.ts';
import type { Contact, Inquiry } from '../domain/inquiry.ts';
import { whyNewContactOpensNone } from '../domain/new-contact.ts';
import { isPhoneStep } from '../domain/step.ts';
import { carryOn } from '../domain/unread-parts.ts';
import type { Wait } from '../domain/wait.ts';

/**
 * A recorded contact, made to open its step's wait though the published rule needs a service request
 * number and there is none: the person asked for it. Nothing else of it changes.
 */
export function countedAnyway({ fact, rawFact, shownEntryId }: Told): EntryCorrected | undefined {
  if (fact?.type !== 'contact-made') return undefined;
  const counted = carryOn({ ...fact, startsWait: 'anyway' }, rawFact);
  return { type: 'entry-corrected', entryId: shownEntryId, fact: counted };
}

/**
 * The first contact of an open inquiry that would have opened a wait, had the number of a service
 * request been noted, and the length that could be counted from it all the same: days count from the
 * first contact. `undefined` while the inquiry's wait runs; one for a call-back runs beside it.
 */
export function uncountedContact(
  file: CaseFile,
  { id, isOpen, contacts, answers }: Inquiry,
): { readonly contact: Contact; readonly wait: Wait } | undefined {
  const wait = file.ladder.rungs[0]?.wait;
  const isRunning = file.windows.some((each) => each.inquiryId === id && !each.id.includes('/'));
  if (!isOpen || isRunning || file.closedOn !== undefined || file.isProtected) return undefined;
  const settledOn = answers.findLast(({ verdict }) => verdict === 'settles')?.on;
  const contact = contacts
    .filter(({ on }) => settledOn === undefined || on > settledOn)
    .find((each) => isPhoneStep(each.step) && needsNumber(each, file));
  if (contact === undefined || wait === undefined || file.dealtWith.has(contact.entryId)) {
    return undefined;
  }
  return { contact, wait };
}

function needsNumber(contact: Contact, file: CaseFile): boolean {
  const why = whyNewContactOpensNone(contact, file);
  return why === 'kind' || why === 'channel' || why === 'field-office';
}
