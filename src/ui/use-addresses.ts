import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CaseOffice } from '../domain/case-office.ts';
import { centerWrittenTo } from '../domain/letter/offered-letters.ts';
import type { AddressBook, KnownAddress } from '../domain/address-book.ts';
import { addressOf, EMPTY_ADDRESS_BOOK } from '../domain/address-book.ts';
import { mailboxOfStep } from '../domain/mailbox.ts';
import type { Channel } from '../domain/contact.ts';
import { asOneOf } from '../domain/reading.ts';
import type { ContactStep, Step } from '../domain/step.ts';
import { CONTACT_STEPS } from '../domain/step.ts';
import type { ContactFields } from './contact-fields.ts';

/** What is known of the mailboxes' addresses, for everything that stands in a case file. */
export const Addresses = createContext<AddressBook>(EMPTY_ADDRESS_BOOK);

/** What is known of the mailboxes' addresses where this component stands. */
export function useAddresses(): AddressBook {
  return useContext(Addresses);
}

/** The mailbox that a contact goes to as its fields stand; only an e-mail has one. */
export function mailboxOfContact(
  { channel, step }: Pick<ContactFields, 'channel' | 'step'>,
  office: CaseOffice | undefined,
  addresses: AddressBook,
): KnownAddress | undefined {
  const written = asOneOf(step, CONTACT_STEPS);
  return channel === ('e-mail' satisfies Channel) && written !== undefined
    ? mailboxOf(written, office, addresses)
    : undefined;
}

/** What is known of the mailbox that a step is written to, once it is clear which that is. */
export function mailboxOf(
  step: ContactStep | Step,
  office: CaseOffice | undefined,
  addresses: AddressBook,
): KnownAddress | undefined {
  const mailbox = mailboxOfStep(step, centerWrittenTo({ office }));
  return mailbox && addressOf(mailbox, addresses);
}
