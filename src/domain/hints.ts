import type { CalendarDate } from './calendar-date.ts';
import { addDays } from './calendar-date.ts';
import type { PostedInquiryDate } from './case-described.ts';
import type { CaseFile } from './case-file.ts';
import type { Channel, InquiryKind } from './contact.ts';
import { gotThrough } from './contact.ts';
import { present } from './reading.ts';

/** Where a hint's rule comes from; both dates are absent where they are not known. */
export type HintSource = {
  readonly publisher: string;
  readonly title: string;
  readonly address: string;
  readonly publishedOn?: CalendarDate;
  readonly lastSeenOn?: CalendarDate;
};

/** What hints are made from: what the person noted about one case. */
export type HintFacts = {
  /** The contacts that got through to USCIS itself, in any order, whatever they were about. */
  readonly contacts: readonly { readonly on: CalendarDate; readonly kind: InquiryKind }[];
  /** When USCIS received the case, from its receipt notice. */
  readonly receivedOn?: CalendarDate;
  /** The "receipt date for a case inquiry" that the person read, and the day she read it. */
  readonly postedInquiryDate?: PostedInquiryDate;
  /** The day the person moved, or will. */
  readonly movedOn?: CalendarDate;
};

/**
 * One contact is old enough, and not too old, to ask the CIS Ombudsman for help: from `from` to `until`, both days
 * included, it `holds`. Before and after, the contact whose days come next, or were last, is named.
 */
export type OmbudsmanHint = {
  readonly kind: 'ombudsman';
  readonly state: 'not-yet' | 'holds' | 'passed';
  readonly contactOn: CalendarDate;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly source: HintSource;
};

/** Whether the case was received before the date posted for its kind, as it stood on `lookedOn`. */
export type ProcessingTimeHint = {
  readonly kind: 'outside-processing-time';
  readonly state: 'not-yet' | 'holds';
  readonly receivedOn: CalendarDate;
  readonly postedOn: CalendarDate;
  readonly lookedOn: CalendarDate;
  readonly source: HintSource;
};

/** A move is to be reported until `lastDayOn`; `not-yet` before the move, `passed` after that day. */
export type AddressHint = {
  readonly kind: 'change-of-address';
  readonly state: 'not-yet' | 'holds' | 'passed';
  readonly movedOn: CalendarDate;
  readonly lastDayOn: CalendarDate;
  readonly source: HintSource;
};

/** A rule beside the ladder, with the dates it compares and what they give. It never opens or closes a window. */
export type Hint = OmbudsmanHint | ProcessingTimeHint | AddressHint;

/** The page has no date; when it was last seen is not known, nor the office's state in 2026. */
const OMBUDSMAN: HintSource = {
  publisher: 'Office of the Citizenship and Immigration Services Ombudsman',
  title: 'Case assistance (Form DHS-7001)',
  address: 'dhs.gov/case-assistance',
};

const PROCESSING_TIMES: HintSource = {
  publisher: 'USCIS',
  title: 'Check Case Processing Times',
  address: 'egov.uscis.gov/processing-times',
};

const POLICY_MANUAL: HintSource = {
  publisher: 'USCIS',
  title: 'Policy Manual, Volume 1, Part A, Chapter 10',
  address: 'uscis.gov/policy-manual',
};

/** "Must have contacted USCIS within the last 90 days and given it at least 60 days" (facts, 2). */
const OMBUDSMAN_FROM_DAY = 60;
const OMBUDSMAN_TO_DAY = 90;
/** "Within 10 days of moving" (facts, 2). */
const DAYS_TO_REPORT_A_MOVE = 10;

/** These are no contacts with USCIS itself. */
const OUTSIDE_USCIS: readonly Channel[] = ['ombudsman', 'congressional-office'];

/**
 * What a case file says for the hints. "Must have contacted USCIS" (facts, 2): only a contact that got
 * through counts, and neither the Ombudsman nor a congressional office is USCIS.
 */
export function toHintFacts({
  inquiries,
  receivedOn,
  postedInquiryDate,
  movedOn,
}: Pick<CaseFile, 'inquiries' | 'receivedOn' | 'postedInquiryDate' | 'movedOn'>): HintFacts {
  const contacts = inquiries.flatMap(({ kind, contacts: made }) =>
    made
      .filter((contact) => gotThrough(contact) && !OUTSIDE_USCIS.includes(contact.channel))
      .map(({ on }) => ({ on, kind })),
  );
  return present({ contacts, receivedOn, postedInquiryDate, movedOn });
}

/** The hints for which enough was noted, as they stand on `today`. */
export function hintsOn(today: CalendarDate, facts: HintFacts): readonly Hint[] {
  return [ombudsmanHint(today, facts), processingTimeHint(facts), addressHint(today, facts)].filter(
    (hint) => hint !== undefined,
  );
}

/**
 * The strict reading of the Ombudsman's rule: one and the same contact is 60 to 90 days old. The freshest that holds is
 * named, for its days last longest; else the one that comes to hold first; else the last that held.
 */
function ombudsmanHint(today: CalendarDate, { contacts }: HintFacts): OmbudsmanHint | undefined {
  const each = contacts
    .map(({ on }) => toOmbudsmanHint(today, on))
    .toSorted((one, other) => (one.contactOn < other.contactOn ? -1 : 1));
  return (
    each.findLast(({ state }) => state === 'holds') ??
    each.find(({ state }) => state === 'not-yet') ??
    each.at(-1)
  );
}

function toOmbudsmanHint(today: CalendarDate, contactOn: CalendarDate): OmbudsmanHint {
  const from = addDays(contactOn, OMBUDSMAN_FROM_DAY);
  const until = addDays(contactOn, OMBUDSMAN_TO_DAY);
  const state = stateOn(today, from, until);
  return { kind: 'ombudsman', state, contactOn, from, until, source: OMBUDSMAN };
}

/**
 * "Outside normal processing time": the receipt date is *before* the posted one (facts, 2). The posted date moves
 * without notice, so no day is named on which a case that is within comes to be outside.
 */
function processingTimeHint({
  receivedOn,
  postedInquiryDate,
}: HintFacts): ProcessingTimeHint | undefined {
  if (receivedOn === undefined || postedInquiryDate === undefined) return undefined;
  const { date: postedOn, lookedOn } = postedInquiryDate;
  return {
    kind: 'outside-processing-time',
    state: receivedOn < postedOn ? 'holds' : 'not-yet',
    receivedOn,
    postedOn,
    lookedOn,
    source: { ...PROCESSING_TIMES, lastSeenOn: lookedOn },
  };
}

/** A contact that gave the new address, on the day of the move or later, ends it. */
function addressHint(
  today: CalendarDate,
  { contacts, movedOn }: HintFacts,
): AddressHint | undefined {
  if (movedOn === undefined) return undefined;
  if (contacts.some(({ on, kind }) => kind === 'change-of-address' && on >= movedOn)) {
    return undefined;
  }
  const lastDayOn = addDays(movedOn, DAYS_TO_REPORT_A_MOVE);
  const state = stateOn(today, movedOn, lastDayOn);
  return { kind: 'change-of-address', state, movedOn, lastDayOn, source: POLICY_MANUAL };
}

function stateOn(today: CalendarDate, from: CalendarDate, until: CalendarDate) {
  if (today < from) return 'not-yet';
  return today <= until ? 'holds' : 'passed';
}
