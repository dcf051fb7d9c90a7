import type { CalendarDate } from './calendar-date.ts';
import { parseCalendarDate } from './calendar-date.ts';
import type { Stamp } from './entry.ts';
import { compareStamps, parseStamp } from './entry.ts';
import type { CaseId } from './ids.ts';
import { parseCaseId } from './ids.ts';
import type { AddressCameBack, AddressVerified, Mailbox } from './mailbox.ts';
import { isSameAddress, parseAddress, PUBLISHED_ADDRESSES } from './mailbox.ts';
import { asForeign } from './reading.ts';

/** A message that came back, as a case has it on record. */
export type Returned = {
  readonly caseId: CaseId;
  /** The one it was sent to. */
  readonly address: string;
  readonly sentOn: CalendarDate;
  /** When it was recorded that it came back. */
  readonly stamp: Stamp;
};

/** What is known of addresses. */
export type AddressBook = {
  /** The last of each mailbox, with when it was recorded. */
  readonly verified: readonly (AddressVerified & { readonly stamp?: Stamp })[];
  /** The last of each address. */
  readonly cameBack: readonly AddressCameBack[];
  /** The last message of each case and address that came back, as the cases stand now. */
  readonly returned: readonly Returned[];
};

/** Nothing was said of any address. */
export const EMPTY_ADDRESS_BOOK: AddressBook = { verified: [], cameBack: [], returned: [] };

/** So many addresses that failed are known at a time, the latest ones. */
const MOST_FAILED = 100;

/** A message that came back, as stored, or `undefined` when it is none. */
export function parseReturned(value: unknown): Returned | undefined {
  const raw = asForeign(value);
  const caseId = parseCaseId(raw?.['caseId']);
  const address = parseAddress(raw?.['address']);
  const sentOn = parseCalendarDate(raw?.['sentOn']);
  const stamp = parseStamp(raw?.['stamp']);
  if (!caseId || !address || !sentOn || !stamp) return undefined;
  return { caseId, address, sentOn, stamp };
}

/**
 * The book after one more fact; of a mailbox, and of an address, the last one said holds.
 *
 * @param stamp when it was recorded, where that is known.
 */
export function noteAddress(
  book: AddressBook,
  fact: AddressVerified | AddressCameBack,
  stamp?: Stamp,
): AddressBook {
  if (fact.type === 'address-verified') {
    const verified = stamp === undefined ? fact : { ...fact, stamp };
    return {
      ...book,
      verified: [...book.verified.filter(({ mailbox }) => mailbox !== fact.mailbox), verified],
      // It holds again for whoever verified it after it failed.
      cameBack: book.cameBack.filter((each) => !isSameAddress(each.address, fact.address)),
    };
  }
  const others = book.cameBack.filter((each) => !isSameAddress(each.address, fact.address));
  return { ...book, cameBack: [...others, fact].slice(-MOST_FAILED) };
}

/** The book once a case stands as it does now: of its messages, these came back. */
export function noteReturned(
  book: AddressBook,
  caseId: CaseId,
  returned: readonly Returned[],
): AddressBook {
  const others = book.returned.filter((each) => each.caseId !== caseId);
  if (returned.length === 0 && others.length === book.returned.length) return book;
  const inTime = (one: Returned, other: Returned) => compareStamps(one.stamp, other.stamp);
  return { ...book, returned: [...others, ...returned].toSorted(inTime).slice(-MOST_FAILED) };
}

/** That what was sent to an address came back: the day the last of it was sent, or was said to have come back. */
export type CameBack = { readonly sentOn: CalendarDate } | { readonly notedOn: CalendarDate };

/** The address of a mailbox, where it is known from, and whether anything sent there came back. */
export type KnownAddress = {
  readonly mailbox: Mailbox;
  readonly address: string;
  /** Absent of the address that was published in 2009 and that nobody verified. */
  readonly verifiedOn?: CalendarDate;
  readonly cameBack?: CameBack;
};

/** What is known of the address of a mailbox. */
export function addressOf(mailbox: Mailbox, book: AddressBook): KnownAddress {
  const verified = book.verified.find((each) => each.mailbox === mailbox);
  const address = verified?.address ?? PUBLISHED_ADDRESSES[mailbox];
  const cameBack = cameBackOf(address, book);
  return {
    mailbox,
    address,
    ...(verified && { verifiedOn: verified.on }),
    ...(cameBack && { cameBack }),
  };
}

/** What came back from this address, if anything did and nobody verified the address since. */
export function cameBackOf(
  address: string,
  { verified, cameBack, returned }: AddressBook,
): CameBack | undefined {
  const heldAt = verified.findLast((each) => isSameAddress(each.address, address))?.stamp;
  const last = returned.findLast((each) => isSameAddress(each.address, address));
  if (last !== undefined && (heldAt === undefined || compareStamps(last.stamp, heldAt) > 0)) {
    return { sentOn: last.sentOn };
  }
  const noted = cameBack.find((each) => isSameAddress(each.address, address));
  return noted && { notedOn: noted.on };
}
