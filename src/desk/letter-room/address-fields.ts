import type { CalendarDate } from '../../domain/calendar-date.ts';
import { parseCalendarDate } from '../../domain/calendar-date.ts';
import type { AddressVerified, Mailbox } from '../../domain/mailbox.ts';
import { parseAddress } from '../../domain/mailbox.ts';

/** The address of a mailbox, and the day it was verified, as typed. */
export type AddressFields = { readonly address: string; readonly on: string };

/** The field that has to be mended first. */
export type AddressProblem = 'address' | 'on' | 'future';

/** The address that the fields name as verified, or what has to be mended first. */
export function readAddress(
  fields: AddressFields,
  mailbox: Mailbox,
  today: CalendarDate,
): AddressVerified | AddressProblem {
  const address = parseAddress(fields.address.trim());
  const on = parseCalendarDate(fields.on);
  if (address === undefined) return 'address';
  if (on === undefined) return 'on';
  return on > today ? 'future' : { type: 'address-verified', mailbox, address, on };
}
