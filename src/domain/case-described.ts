import type { BookkeepingPatch } from './bookkeeping.ts';
import { parseBookkeeping } from './bookkeeping.ts';
import type { CalendarDate } from './calendar-date.ts';
import { parseCalendarDate } from './calendar-date.ts';
import type { ConfirmedOffice } from './confirmed-office.ts';
import { parseConfirmedOffice } from './confirmed-office.ts';
import { LONGEST_FIELD } from './contact.ts';
import type { ParticularsPatch } from './particulars.ts';
import { parseParticulars } from './particulars.ts';
import type { Foreign } from './reading.ts';
import { asForeign, asOneOf, asText, nullable, present } from './reading.ts';

/** An office as a notice names it; `confirmedOn` is the day the person read it there. */
export type OfficeReading = { readonly code: ConfirmedOffice; readonly confirmedOn: CalendarDate };

/**
 * The date that `egov.uscis.gov/processing-times` posted as "receipt date for a case inquiry", and the
 * day the person looked: it moves without notice.
 */
export type PostedInquiryDate = { readonly date: CalendarDate; readonly lookedOn: CalendarDate };

/** Which of two centers a letter is addressed to: the one that issued the receipt, or the present one. */
export type Addressee = 'issuing' | 'present';

/** What the person says of a case; a field set to `null` is taken back. */
export type CaseDescribed = {
  readonly type: 'case-described';
  readonly patch: ParticularsPatch &
    BookkeepingPatch & {
      readonly label?: string | null;
      readonly form?: string | null;
      /** The office that issued the receipt, as on Form I-797. */
      readonly office?: OfficeReading | null;
      /** The office that a transfer notice names: where the case lies now. */
      readonly presentOffice?: OfficeReading | null;
      /** Chosen where the two differ: the sources do not say which is meant. */
      readonly addressee?: Addressee | null;
      /** The day USCIS received the application, as on the receipt notice. */
      readonly receivedOn?: CalendarDate | null;
      readonly postedInquiryDate?: PostedInquiryDate | null;
      /** The day the person moved. */
      readonly movedOn?: CalendarDate | null;
      /** Shown nowhere but in its own file, and never rings. */
      readonly isProtected?: boolean;
      /** Its reminders do not ring; agenda and badge show them. */
      readonly isMuted?: boolean;
    };
};

/** What the person said of a case, from outside, or `undefined` when it says nothing at all. */
export function parseCaseDescribed(raw: Foreign): CaseDescribed | undefined {
  const patch = asForeign(raw['patch']);
  if (patch === undefined) return undefined;
  return {
    type: 'case-described',
    patch: present({
      ...parseParticulars(patch),
      ...parseBookkeeping(patch),
      label: nullable(patch['label'], (value) => asText(value, LONGEST_FIELD)),
      form: nullable(patch['form'], (value) => asText(value, LONGEST_FIELD)),
      office: nullable(patch['office'], parseOfficeReading),
      presentOffice: nullable(patch['presentOffice'], parseOfficeReading),
      addressee: nullable(patch['addressee'], (value) =>
        asOneOf(value, ['issuing', 'present'] as const),
      ),
      receivedOn: nullable(patch['receivedOn'], parseCalendarDate),
      postedInquiryDate: nullable(patch['postedInquiryDate'], parsePostedInquiryDate),
      movedOn: nullable(patch['movedOn'], parseCalendarDate),
      isProtected: asOneOf(patch['isProtected'], [true, false] as const),
      isMuted: asOneOf(patch['isMuted'], [true, false] as const),
    }),
  };
}

function parseOfficeReading(value: unknown): OfficeReading | undefined {
  const raw = asForeign(value);
  const code = parseConfirmedOffice(raw?.['code']);
  const confirmedOn = parseCalendarDate(raw?.['confirmedOn']);
  return code && confirmedOn && { code, confirmedOn };
}

function parsePostedInquiryDate(value: unknown): PostedInquiryDate | undefined {
  const raw = asForeign(value);
  const date = parseCalendarDate(raw?.['date']);
  const lookedOn = parseCalendarDate(raw?.['lookedOn']);
  return date && lookedOn && { date, lookedOn };
}
