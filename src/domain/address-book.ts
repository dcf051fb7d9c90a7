import type { CalendarDate } from './calendar-date.ts';
import { parseCalendarDate } from './calendar-date.ts';
import type { Stamp } from './entry.ts';
import { compareStamps, parseStamp } from './entry.ts';
import type { CaseId } from './ids.ts';
import { parseCaseId } from './ids.ts';
import type { AddressCameBack, AddressVerified, Mailbox } from './mailbox.ts';
import { isSameAddress, parseAddress, PUBLISHED_ADDRESSES } from './mailbox.ts';
import type { ServiceCenter } from './office.ts';
import { SERVICE_CENTERS } from './office.ts';
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

/** So many addresses that failed are known at a time, and so many messages of each, the latest ones. */
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
      cameBack: book.cameBack.filter(
        (each) => each.on > fact.on || !isSameAddress(each.address, fact.address),
      ),
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
  const all = [...others, ...returned].toSorted(inTime);
  // Of each address by itself: one that fails very often must not have another forgotten.
  const later = new Map<string, number>();
  const latest = all.toReversed().filter(({ address }) => {
    const key = address.toLowerCase();
    const count = later.get(key) ?? 0;
    later.set(key, count + 1);
    return count < MOST_FAILED;
  });
  return { ...book, returned: latest.toReversed() };
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

/**
 * The service center whose address this is: the published one, or the one that was verified since.
 * `undefined` of any other address, and of one that is said to be of two centers.
 */
export function centerOfAddress(
  address: string,
  { verified }: Pick<AddressBook, 'verified'>,
): ServiceCenter | undefined {
  const isKnown = (center: ServiceCenter) =>
    isSameAddress(PUBLISHED_ADDRESSES[center], address) ||
    verified.some((each) => each.mailbox === center && isSameAddress(each.address, address));
  const [center, ...others] = SERVICE_CENTERS.filter(isKnown);
  return others.length === 0 ? center : undefined;
}

/** What came back from this address, if anything did and nobody verified the address since. */
export function cameBackOf(
  address: string,
  { verified, cameBack, returned }: AddressBook,
): CameBack | undefined {
  const held = verified.findLast((each) => isSameAddress(each.address, address));
  const last = returned
    .filter((each) => isSameAddress(each.address, address))
    .filter((each) => held === undefined || isSince(each, held))
    .map(({ sentOn }) => sentOn)
    .toSorted()
    .at(-1);
  if (last !== undefined) return { sentOn: last };
  const noted = cameBack.find((each) => isSameAddress(each.address, address));
  return noted && { notedOn: noted.on };
}

/** Whether a message was sent after the day on which its address was verified; of one day, recorded later. */
function isSince(message: Returned, held: AddressBook['verified'][number]): boolean {
  if (message.sentOn !== held.on) return message.sentOn > held.on;
  return held.stamp === undefined || compareStamps(message.stamp, held.stamp) > 0;
}
