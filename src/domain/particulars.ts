import type { ANumber } from './a-number.ts';
import { parseANumber } from './a-number.ts';
import type { CalendarDate } from './calendar-date.ts';
import { parseCalendarDate } from './calendar-date.ts';
import type { PatchOf } from './patched.ts';
import { patched } from './patched.ts';
import type { Foreign } from './reading.ts';
import { asForeign, asOneOf, asText, nullable, present } from './reading.ts';
import type { ReceiptNumber } from './receipt-number.ts';
import { parseReceiptNumber } from './receipt-number.ts';

/** What part somebody has in a case. */
export const ROLES = ['applicant', 'petitioner', 'beneficiary', 'representative'] as const;
/** What part somebody has in a case. */
export type Role = (typeof ROLES)[number];
/** Somebody who has a part in a case. */
export type Person = { readonly role: Role; readonly name: string };

/**
 * What a caller has ready (USCIS release of 2009, step 1; guide of 2017, "How should I prepare") and
 * only the person can say. `none` and `not-applicable` are answers too; absent is not known.
 */
export type Particulars = {
  readonly aNumber?: ANumber | 'none';
  /** The day the application was filed; the release asks for it, beside the day it was received. */
  readonly filedOn?: CalendarDate;
  readonly priorityDate?: CalendarDate | 'not-applicable';
  /** The day she looked for a posted processing time and found none for this form and office. */
  readonly noProcessingTimeOn?: CalendarDate;
  readonly people?: readonly Person[];
  /** The other receipt numbers that belong to the matter. */
  readonly otherReceipts?: readonly ReceiptNumber[];
  /** The day she said that every applicable receipt number is on file. */
  readonly receiptsCompleteOn?: CalendarDate;
  /** The day she said that the correspondence with USCIS is at hand. */
  readonly correspondenceOn?: CalendarDate;
};

/** A change of what is known: a field set to `null` is taken back. */
export type ParticularsPatch = PatchOf<Particulars>;

/** So many people a case can name. */
export const MOST_PEOPLE = 10;
/** So many other receipt numbers a case can name. */
export const MOST_OTHER_RECEIPTS = 20;
/** The most characters of a person's name. */
export const LONGEST_NAME = 200;

/** What a patch from outside says of the particulars. */
export function parseParticulars(patch: Foreign): ParticularsPatch {
  return present({
    aNumber: nullable(patch['aNumber'], (value) => asOneOf(value, NONE) ?? parseANumber(value)),
    filedOn: nullable(patch['filedOn'], parseCalendarDate),
    priorityDate: nullable(
      patch['priorityDate'],
      (value) => asOneOf(value, NOT_APPLICABLE) ?? parseCalendarDate(value),
    ),
    noProcessingTimeOn: nullable(patch['noProcessingTimeOn'], parseCalendarDate),
    people: nullable(patch['people'], (value) => listOf(value, MOST_PEOPLE, parsePerson)),
    otherReceipts: nullable(patch['otherReceipts'], (value) =>
      listOf(value, MOST_OTHER_RECEIPTS, parseReceiptNumber),
    ),
    receiptsCompleteOn: nullable(patch['receiptsCompleteOn'], parseCalendarDate),
    correspondenceOn: nullable(patch['correspondenceOn'], parseCalendarDate),
  });
}

const NONE = ['none'] as const;
const NOT_APPLICABLE = ['not-applicable'] as const;

const NAMES = [
  'aNumber',
  'filedOn',
  'priorityDate',
  'noProcessingTimeOn',
  'people',
  'otherReceipts',
  'receiptsCompleteOn',
  'correspondenceOn',
] as const satisfies readonly (keyof Particulars)[];

/** The particulars after one more description; of other fields nothing is taken over. */
export function describeParticulars(before: Particulars, patch: ParticularsPatch): Particulars {
  return patched(before, patch, NAMES);
}

function parsePerson(value: unknown): Person | undefined {
  const raw = asForeign(value);
  const role = asOneOf(raw?.['role'], ROLES);
  const name = asText(raw?.['name'], LONGEST_NAME);
  return role && name ? { role, name } : undefined;
}

/** The list without what can't be read; one of which nothing is left says nothing. */
function listOf<Item>(
  value: unknown,
  most: number,
  parse: (item: unknown) => Item | undefined,
): readonly Item[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items = value.slice(0, most).map(parse);
  const known = items.filter((item) => item !== undefined);
  return known.length === 0 ? undefined : known;
}
