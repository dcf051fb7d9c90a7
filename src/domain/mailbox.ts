import type { CalendarDate } from './calendar-date.ts';
import { parseCalendarDate } from './calendar-date.ts';
import type { ServiceCenter } from './office.ts';
import { SERVICE_CENTERS } from './office.ts';
import type { Foreign } from './reading.ts';
import { asOneOf } from './reading.ts';

/** Whom the published e-mail steps write to: one of the four centers, or headquarters. */
export const MAILBOXES = [...SERVICE_CENTERS, 'headquarters'] as const;
/** Whom the published e-mail steps write to. */
export type Mailbox = (typeof MAILBOXES)[number];

/**
 * The addresses of the USCIS release of 6 August 2009, last seen in print in 2017 and very likely no
 * longer read (facts.md §2). No other mailbox was ever published.
 */
const PUBLISHED = {
  california: 'csc-ncsc-followup@dhs.gov',
  vermont: 'vsc.ncscfollowup@dhs.gov',
  nebraska: 'ncscfollowup.nsc@dhs.gov',
  texas: 'tsc.ncscfollowup@dhs.gov',
  headquarters: 'SCOPSSCATA@dhs.gov',
} as const satisfies Record<ServiceCenter | 'headquarters', string>;

/** The person found out which address a mailbox has, or that its address still holds. */
export type AddressVerified = {
  readonly type: 'address-verified';
  readonly mailbox: Mailbox;
  readonly address: string;
  /** The day she verified it. */
  readonly on: CalendarDate;
};

/** What was sent to an address came back. */
export type AddressCameBack = {
  readonly type: 'address-came-back';
  readonly address: string;
  readonly on: CalendarDate;
};

/** What was said of addresses: the last of each mailbox, and the last of each address. */
export type AddressBook = {
  readonly verified: readonly AddressVerified[];
  readonly cameBack: readonly AddressCameBack[];
};

/** Nothing was said of any address. */
export const EMPTY_ADDRESS_BOOK: AddressBook = { verified: [], cameBack: [] };

/** So many addresses that failed are known at a time, the latest ones. */
const MOST_FAILED = 100;

// One address and nothing else: no list, no display name, no line break, nothing a header could read.
const ADDRESS =
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;

/** One e-mail address, without a name or anything around it, or `undefined`. */
export function parseAddress(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 254) return undefined;
  return ADDRESS.test(value) ? value : undefined;
}

/** What was said of an address, from outside, or `undefined` when it is none. */
export function parseAddressFact(raw: Foreign): AddressVerified | AddressCameBack | undefined {
  const address = parseAddress(raw['address']);
  const on = parseCalendarDate(raw['on']);
  if (!address || !on) return undefined;
  if (raw['type'] === 'address-came-back') return { type: 'address-came-back', address, on };
  const mailbox = asOneOf(raw['mailbox'], MAILBOXES);
  return raw['type'] === 'address-verified' && mailbox
    ? { type: 'address-verified', mailbox, address, on }
    : undefined;
}

/** The book after one more fact; of a mailbox, and of an address, the last one said holds. */
export function noteAddress(
  book: AddressBook,
  fact: AddressVerified | AddressCameBack,
): AddressBook {
  if (fact.type === 'address-verified') {
    return {
      verified: [...book.verified.filter(({ mailbox }) => mailbox !== fact.mailbox), fact],
      // It holds again for whoever verified it after it failed.
      cameBack: book.cameBack.filter((each) => !isSame(each.address, fact.address)),
    };
  }
  const others = book.cameBack.filter((each) => !isSame(each.address, fact.address));
  return { ...book, cameBack: [...others, fact].slice(-MOST_FAILED) };
}

/** The address of a mailbox, where it is known from, and whether anything sent there came back. */
export type KnownAddress = {
  readonly mailbox: Mailbox;
  readonly address: string;
  /** Absent of the address that was published in 2009 and that nobody verified. */
  readonly verifiedOn?: CalendarDate;
  readonly cameBackOn?: CalendarDate;
};

/** What is known of the address of a mailbox. */
export function addressOf(mailbox: Mailbox, book: AddressBook): KnownAddress {
  const verified = book.verified.find((each) => each.mailbox === mailbox);
  const address = verified?.address ?? PUBLISHED[mailbox];
  const cameBackOn = cameBackOnOf(address, book);
  return {
    mailbox,
    address,
    ...(verified && { verifiedOn: verified.on }),
    ...(cameBackOn && { cameBackOn }),
  };
}

/** The service center that an address was published for; `undefined` of any other address. */
export function centerOfAddress(address: string): ServiceCenter | undefined {
  return SERVICE_CENTERS.find((center) => isSame(PUBLISHED[center], address));
}

/** The day on which what was sent to this address came back, if it did and nobody verified it since. */
export function cameBackOnOf(address: string, book: AddressBook): CalendarDate | undefined {
  return book.cameBack.find((each) => isSame(each.address, address))?.on;
}

/** Whether two spellings are one address: mail programs write either case. */
function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
