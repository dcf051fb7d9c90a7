import type { CalendarDate } from './calendar-date.ts';
import { parseCalendarDate } from './calendar-date.ts';
import type { CaseDescribed } from './case-described.ts';
import { parseCaseDescribed } from './case-described.ts';
import type { CaseLinked, CaseUnlinked } from './case-link.ts';
import { parseLinkFact } from './case-link.ts';
import type { ContactMade } from './contact.ts';
import { LONGEST_NOTE, parseContactMade } from './contact.ts';
import type { LadderChosen, LadderDefined } from './custom-ladder.ts';
import { parseLadderChosen, parseLadderDefined } from './custom-ladder.ts';
import type { DeviceNamed } from './device-name.ts';
import { parseDeviceName } from './device-name.ts';
import type { CaseHandedOver, CaseTakenBack } from './hand-over.ts';
import { parseHandOverFact } from './hand-over.ts';
import type { CaseId, EntryId, InquiryId } from './ids.ts';
import { parseCaseId, parseEntryId, parseInquiryId } from './ids.ts';
import type { InquiryDescribed } from './inquiry-described.ts';
import { parseInquiryDescribed } from './inquiry-described.ts';
import type { AddressCameBack, AddressVerified } from './mailbox.ts';
import { parseAddressFact } from './mailbox.ts';
import type { MovedFrom } from './moved-from.ts';
import { parseMovedFrom } from './moved-from.ts';
import { asForeign, asOneOf, asText, present } from './reading.ts';
import type { Foreign } from './reading.ts';
import type { ReceiptNumber } from './receipt-number.ts';
import { parseReceiptNumber } from './receipt-number.ts';
import type { DateNoted, ReminderDone, WindowSnoozed } from './reminder-fact.ts';
import { parseDateNoted, parseReminderDone, parseWindowSnoozed } from './reminder-fact.ts';
import type { SettingChanged } from './settings.ts';
import { parseSettingChanged } from './settings.ts';
import type { Sighting } from './sighting.ts';
import { parseSighting, withoutCards } from './sighting.ts';

/** The case was kept, by one click on its page or by typing its number. */
export type CaseKept = {
  readonly type: 'case-kept';
  readonly receiptNumber?: ReceiptNumber;
};

/** A case kept before it had a receipt number got one. */
export type NumberKnown = {
  readonly type: 'number-known';
  readonly receiptNumber: ReceiptNumber;
};

/** Nothing more is expected of USCIS in this case: its windows ring no more. */
export type CaseClosed = { readonly type: 'case-closed'; readonly on: CalendarDate };
/** A closed case goes on. */
export type CaseReopened = { readonly type: 'case-reopened'; readonly on: CalendarDate };

/** The page showed a status that differs from the last one. */
export type StatusSeen = {
  readonly type: 'status-seen';
  readonly on: CalendarDate;
  readonly sighting: Sighting;
};
/** The page was looked at and showed what it showed before; at most one a day. */
export type StatusChecked = { readonly type: 'status-checked'; readonly on: CalendarDate };

/** The three ways to judge a reply of USCIS. */
export const VERDICTS = ['settles', 'told-to-wait', 'nothing-new'] as const;
/** What USCIS replied, and what that does to the open window. */
export type AnswerReceived = {
  readonly type: 'answer-received';
  readonly inquiryId: InquiryId;
  readonly on: CalendarDate;
  readonly notes?: string;
  /** It was noted for another case first. */
  readonly movedFrom?: MovedFrom;
} & (
  | { readonly verdict: 'settles' | 'nothing-new' }
  | { readonly verdict: 'told-to-wait'; readonly waitUntil: CalendarDate }
);

/** The named entry said something wrong; this is what it should have said. */
export type EntryCorrected = {
  readonly type: 'entry-corrected';
  readonly entryId: EntryId;
  readonly fact: RawFact;
};
/** The named entry should not count. */
export type EntryStruck = {
  readonly type: 'entry-struck';
  readonly entryId: EntryId;
  readonly reason?: string;
  /** It was noted for the wrong case, and stands in the right one now. */
  readonly isMoved?: true;
  /** That case; absent where it is protected. */
  readonly movedTo?: CaseId;
};

/** Everything that can be recorded in this version. */
export type Fact =
  | CaseKept
  | CaseDescribed
  | NumberKnown
  | CaseClosed
  | CaseReopened
  | CaseHandedOver
  | CaseTakenBack
  | CaseLinked
  | CaseUnlinked
  | StatusSeen
  | StatusChecked
  | ContactMade
  | AnswerReceived
  | InquiryDescribed
  | DateNoted
  | WindowSnoozed
  | ReminderDone
  | LadderDefined
  | LadderChosen
  | AddressVerified
  | AddressCameBack
  | DeviceNamed
  | EntryCorrected
  | EntryStruck
  | SettingChanged;

/** The kinds of facts that this version reads; one of another kind is a newer version's. */
export const FACT_TYPES: ReadonlySet<string> = new Set(
  Object.keys({
    'case-kept': 0,
    'case-described': 0,
    'number-known': 0,
    'case-closed': 0,
    'case-reopened': 0,
    'case-handed-over': 0,
    'case-taken-back': 0,
    'case-linked': 0,
    'case-unlinked': 0,
    'status-seen': 0,
    'status-checked': 0,
    'contact-made': 0,
    'answer-received': 0,
    'inquiry-described': 0,
    'date-noted': 0,
    'window-snoozed': 0,
    'reminder-done': 0,
    'ladder-defined': 0,
    'ladder-chosen': 0,
    'address-verified': 0,
    'address-came-back': 0,
    'device-named': 0,
    'entry-corrected': 0,
    'entry-struck': 0,
    'setting-changed': 0,
  } satisfies Record<Fact['type'], 0>),
);

/** A fact as it is stored: any plain object with a type, perhaps one that a newer version wrote. */
export type RawFact = Foreign & { readonly type: string };

/** `value` as a fact to keep verbatim, or `undefined` if it is no object with a type. */
export function parseRawFact(value: unknown): RawFact | undefined {
  const raw = asForeign(value);
  return raw !== undefined && asText(raw['type'], 60) !== undefined ? (raw as RawFact) : undefined;
}

/** The fact this version reads in a stored one, or `undefined`: it is kept and shown as unknown. */
export function parseFact(raw: RawFact): Fact | undefined {
  switch (raw.type) {
    case 'case-kept':
      return present({
        type: 'case-kept' as const,
        receiptNumber: parseReceiptNumber(raw['receiptNumber']),
      });
    case 'case-described':
      return parseCaseDescribed(raw);
    case 'number-known': {
      const receiptNumber = parseReceiptNumber(raw['receiptNumber']);
      return receiptNumber && { type: 'number-known', receiptNumber };
    }
    case 'case-closed':
    case 'case-reopened':
    case 'status-checked': {
      const on = parseCalendarDate(raw['on']);
      return on && { type: raw.type, on };
    }
    case 'case-handed-over':
    case 'case-taken-back':
      return parseHandOverFact({ ...raw, type: raw.type });
    case 'case-linked':
    case 'case-unlinked':
      return parseLinkFact({ ...raw, type: raw.type });
    case 'status-seen': {
      const on = parseCalendarDate(raw['on']);
      const sighting = parseSighting(raw['sighting']);
      return on && sighting && { type: 'status-seen', on, sighting: withoutCards(sighting) };
    }
    case 'contact-made':
      return parseContactMade(raw);
    case 'answer-received':
      return parseAnswerReceived(raw);
    case 'inquiry-described':
      return parseInquiryDescribed(raw);
    case 'date-noted':
      return parseDateNoted(raw);
    case 'window-snoozed':
      return parseWindowSnoozed(raw);
    case 'reminder-done':
      return parseReminderDone(raw);
    case 'ladder-defined':
      return parseLadderDefined(raw);
    case 'ladder-chosen':
      return parseLadderChosen(raw);
    case 'address-verified':
    case 'address-came-back':
      return parseAddressFact(raw);
    case 'device-named': {
      const named = parseDeviceName(raw);
      return named && { type: 'device-named', ...named };
    }
    case 'entry-corrected': {
      const entryId = parseEntryId(raw['entryId']);
      const fact = parseRawFact(raw['fact']);
      return entryId && fact && { type: 'entry-corrected', entryId, fact };
    }
    case 'entry-struck': {
      const entryId = parseEntryId(raw['entryId']);
      const reason = asText(raw['reason'], LONGEST_NOTE);
      const isMoved = asOneOf(raw['isMoved'], [true] as const);
      const movedTo = parseCaseId(raw['movedTo']);
      return (
        entryId && present({ type: 'entry-struck' as const, entryId, reason, isMoved, movedTo })
      );
    }
    case 'setting-changed':
      return parseSettingChanged(raw);
    default:
      return undefined;
  }
}

function parseAnswerReceived(raw: RawFact): AnswerReceived | undefined {
  const inquiryId = parseInquiryId(raw['inquiryId']);
  const on = parseCalendarDate(raw['on']);
  const verdict = asOneOf(raw['verdict'], VERDICTS);
  if (!inquiryId || !on || !verdict) return undefined;
  const notes = asText(raw['notes'], LONGEST_NOTE);
  const movedFrom = parseMovedFrom(raw['movedFrom']);
  const shared = present({ type: 'answer-received' as const, inquiryId, on, notes, movedFrom });
  if (verdict !== 'told-to-wait') return { ...shared, verdict };
  const waitUntil = parseCalendarDate(raw['waitUntil']);
  return waitUntil && { ...shared, verdict, waitUntil };
}
