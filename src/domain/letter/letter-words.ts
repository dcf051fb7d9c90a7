import type { CalendarDate } from '../calendar-date.ts';
import type { Capacity } from '../caller.ts';
import type { Channel, NotReached } from '../contact.ts';
import type { ServiceCenter } from '../office.ts';

// A letter is read by a United States agency: its words are English in every language of the screens.

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** A date as in `November 21, 2026`. */
export function writeDate(date: CalendarDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${MONTHS[(month ?? 1) - 1]} ${day}, ${year}`;
}

/** The time of an instant in the zone it was recorded in, as in `10:00 AM (time zone America/New_York)`. */
export function writeTime(instant: string, zone: string): string {
  const { hour, minute, zone: read } = clockIn(instant, zone);
  const half = hour < 12 ? 'AM' : 'PM';
  return `${hour % 12 || 12}:${String(minute).padStart(2, '0')} ${half} (time zone ${read})`;
}

function clockIn(instant: string, zone: string) {
  try {
    const { hour, minute } = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
    return { hour, minute, zone };
  } catch {
    // RangeError is how Temporal says that it does not know the zone, which another machine recorded.
    const { hour, minute } = Temporal.Instant.from(instant).toZonedDateTimeISO('UTC');
    return { hour, minute, zone: 'UTC' };
  }
}

/** The ordinal of a request, as in `first request`. */
export function writeOrdinal(nth: number): string {
  return ['first', 'second', 'third'][nth - 1] ?? 'further';
}

/** Words in a row, as in `a, b and c`. */
export function writeList(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** A sentence with a full stop, unless it has its own end. */
export function asSentence(words: string): string {
  return /[.?!]["')\]]?$/.test(words) ? words : `${words}.`;
}

/** The four centers, as the release of 2009 names them. */
export const CENTER_NAME = {
  california: 'California Service Center',
  vermont: 'Vermont Service Center',
  nebraska: 'Nebraska Service Center',
  texas: 'Texas Service Center',
} as const satisfies Record<ServiceCenter, string>;

/** In what capacity somebody writes, beside the name. */
export const CAPACITY_NAME = {
  applicant: 'applicant',
  petitioner: 'petitioner',
  beneficiary: 'beneficiary',
  representative: 'attorney or accredited representative',
  paralegal: 'paralegal',
  interpreter: 'interpreter',
  helper: 'helper',
} as const satisfies Record<Capacity, string>;

/** A case has these once; of the others there may be several. */
const ONE_OF_CASE: readonly Capacity[] = [
  'applicant',
  'petitioner',
  'beneficiary',
  'representative',
];

/** Somebody by the capacity alone, with its article: *a paralegal*. */
export function withArticle(capacity: Capacity): string {
  return `${capacity === 'interpreter' ? 'an' : 'a'} ${CAPACITY_NAME[capacity]}`;
}

/** Somebody whose name is not known, at the beginning of a sentence. */
export function writeSomebody(capacity: Capacity): string {
  if (ONE_OF_CASE.includes(capacity)) return `The ${CAPACITY_NAME[capacity]}`;
  const somebody = withArticle(capacity);
  return somebody.charAt(0).toUpperCase() + somebody.slice(1);
}

/** A way of contact, in a table. */
export const CHANNEL_NAME = {
  call: 'Call',
  'e-mail': 'E-mail',
  'e-request': 'e-Request',
  'account-message': 'Account message',
  chat: 'Chat',
  'appointment-request': 'Appointment request',
  visit: 'Visit',
  letter: 'Letter',
  ombudsman: 'CIS Ombudsman',
  'congressional-office': 'Congressional office',
  other: 'Other',
} as const satisfies Record<Channel, string>;

/** What somebody did who used a channel; a date follows. */
export const CHANNEL_USED = {
  call: 'called the USCIS Contact Center',
  'e-mail': 'sent an e-mail to USCIS',
  'e-request': 'submitted an e-Request',
  'account-message': 'sent a message in the online account',
  chat: 'used the online chat of USCIS',
  'appointment-request': 'asked USCIS for an appointment',
  visit: 'visited a USCIS office',
  letter: 'sent a letter to USCIS',
  ombudsman: 'asked the CIS Ombudsman for help',
  'congressional-office': 'asked a congressional office for help',
  other: 'contacted USCIS',
} as const satisfies Record<Channel, string>;

/** The same where nobody is on record as the one who did it. */
export const CHANNEL_WAS_USED = {
  call: 'A call was made to the USCIS Contact Center',
  'e-mail': 'An e-mail was sent to USCIS',
  'e-request': 'An e-Request was submitted',
  'account-message': 'A message was sent in the online account',
  chat: 'The online chat of USCIS was used',
  'appointment-request': 'USCIS was asked for an appointment',
  visit: 'A USCIS office was visited',
  letter: 'A letter was sent to USCIS',
  ombudsman: 'The CIS Ombudsman was asked for help',
  'congressional-office': 'A congressional office was asked for help',
  other: 'USCIS was contacted',
} as const satisfies Record<Channel, string>;

/** Why nobody was reached. */
export const NOT_REACHED_NAME = {
  'no-one': 'Nobody answered',
  dropped: 'The call was cut off',
  automated: 'Only the automated system was reached',
  'call-back-missed': 'The callback was missed',
} as const satisfies Record<NotReached, string>;
