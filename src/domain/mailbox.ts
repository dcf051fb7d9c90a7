import type { CalendarDate } from './calendar-date.ts';
import { parseCalendarDate } from './calendar-date.ts';
import type { ServiceCenter } from './office.ts';
import { SERVICE_CENTERS } from './office.ts';
import type { Foreign } from './reading.ts';
import { asOneOf } from './reading.ts';
import type { ContactStep, Step } from './step.ts';

/** Whom the published e-mail steps write to: one of the four centers, or headquarters. */
export const MAILBOXES = [...SERVICE_CENTERS, 'headquarters'] as const;
/** Whom the published e-mail steps write to. */
export type Mailbox = (typeof MAILBOXES)[number];

/**
 * The addresses of the USCIS release of 6 August 2009, last seen in print in 2017 and very likely no
 * longer read (facts.md §2). No other mailbox was ever published.
 */
export const PUBLISHED_ADDRESSES = {
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

/** What was sent to an address came back; recorded before that followed from the message itself. */
export type AddressCameBack = {
  readonly type: 'address-came-back';
  readonly address: string;
  readonly on: CalendarDate;
};

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

/**
 * The mailbox that an e-mail of this step goes to; `undefined` while it is not clear which.
 *
 * @param center the one that the case is at; without one headquarters is not written to either, as its
 *   box was published for what the four centers leave open.
 */
export function mailboxOfStep(
  step: ContactStep | Step,
  center: ServiceCenter | undefined,
): Mailbox | undefined {
  if (step === 'write-headquarters') return center && 'headquarters';
  return step === 'write-service-center' ? center : undefined;
}

/** Whether two spellings are one address: mail programs write either case. */
export function isSameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
