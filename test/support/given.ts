import type { CalendarDate } from '../../src/domain/calendar-date.ts';
import type { CaseFile, FoldRules } from '../../src/domain/case-file.ts';
import { toCaseFile } from '../../src/domain/case-file.ts';
import type { ContactMade } from '../../src/domain/contact.ts';
import type { Entry } from '../../src/domain/entry.ts';
import type { AnswerReceived, Fact, RawFact } from '../../src/domain/fact.ts';
import type {
  CaseId,
  ContactId,
  DeviceId,
  EntryId,
  GroupId,
  InquiryId,
} from '../../src/domain/ids.ts';
import type { ReceiptNumber } from '../../src/domain/receipt-number.ts';
import { parseReceiptNumber } from '../../src/domain/receipt-number.ts';
import type { Sighting } from '../../src/domain/sighting.ts';
import type { Window } from '../../src/domain/window.ts';
import { createFederalHolidays } from '../../src/domain/federal-holidays.ts';

/** Made-up cases: one of each service center's prefix that tests need, and one without a number. */
export const VERMONT_CASE = 'EAC9990000001' as CaseId;
export const TEXAS_CASE = 'SRC9990000002' as CaseId;
export const DEVICE = 'd0000000-0000-4000-8000-000000000001' as DeviceId;

/** How long a test that computes a lot may take where others keep the machine busy. */
export const BUSY_MACHINE_IN_MS = 60_000;

/** A receipt number literal. */
export function receipt(text: string): ReceiptNumber {
  const receiptNumber = parseReceiptNumber(text);
  if (receiptNumber === undefined) throw new RangeError(`Not a receipt number: ${text}`);
  return receiptNumber;
}

/** A date literal. */
export function day(text: string): CalendarDate {
  return text as CalendarDate;
}

/** The id of the *n*-th thing of a test. */
export function uuid(n: number): string {
  return `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
}
export const entryId = (n: number) => uuid(n) as EntryId;
export const inquiryId = (n: number) => uuid(0x1000 + n) as InquiryId;
export const groupId = (n: number) => uuid(0x3000 + n) as GroupId;
export const contactId = (n: number) => uuid(0x2000 + n) as ContactId;

/** A reached call about a delay on 21 Nov 2026, changed as the test needs it. */
export function call(change: Partial<ContactMade> = {}): ContactMade {
  const on = change.on ?? day('2026-11-21');
  return {
    type: 'contact-made',
    contactId: contactId(1),
    inquiryId: inquiryId(1),
    inquiryKind: 'delay',
    step: 'call',
    channel: 'call',
    startedAt: `${on}T15:00:00Z`,
    on,
    zone: 'America/New_York',
    outcome: 'reached',
    ...change,
  };
}

/** A message to the service center, handed in. */
export function letter(on: string, change: Partial<ContactMade> = {}): ContactMade {
  return call({
    on: day(on),
    step: 'write-service-center',
    channel: 'e-request',
    outcome: 'submitted',
    ...change,
  });
}

/** A message to headquarters, handed in. */
export function letterToHeadquarters(on: string): ContactMade {
  return letter(on, { step: 'write-headquarters', channel: 'e-mail' });
}

/** An answer to the first inquiry. */
export function answer(
  on: string,
  verdict: 'settles' | 'nothing-new' | { waitUntil: string },
): AnswerReceived {
  const shared = { type: 'answer-received', inquiryId: inquiryId(1), on: day(on) } as const;
  return typeof verdict === 'string'
    ? { ...shared, verdict }
    : { ...shared, verdict: 'told-to-wait', waitUntil: day(verdict.waitUntil) };
}

/** The office as read on Form I-797. */
export function officeRead(code: 'vermont' | 'texas' | 'field-office' | 'potomac'): Fact {
  return {
    type: 'case-described',
    patch: { office: { code, confirmedOn: day('2026-11-20') } },
  };
}

export function sighting(change: Partial<Sighting> = {}): Sighting {
  return {
    receiptNumbers: [VERMONT_CASE as string as ReceiptNumber],
    receiptCount: 1,
    language: 'en',
    form: 'I-765',
    title: 'Case Was Received',
    text: 'On November 2, 2026, we received your Form I-765.',
    statusOn: day('2026-11-02'),
    ...change,
  };
}

/** The *n*-th entry of a journal, recorded *n* minutes after 21 Nov 2026, 15:00 UTC. */
export function entry(n: number, fact: Fact | RawFact, change: Partial<Entry> = {}): Entry {
  const recordedAt = Temporal.Instant.from('2026-11-21T15:00:00Z').add({ minutes: n });
  return {
    id: entryId(n),
    v: 1,
    caseId: VERMONT_CASE,
    recordedAt: recordedAt.toString({ smallestUnit: 'millisecond' }),
    recordedBy: DEVICE,
    fact,
    ...change,
  };
}

/** Facts recorded one after another: the case is kept by entry 0, the first fact is entry 1. */
export function journalOf(...facts: readonly (Fact | RawFact)[]): readonly Entry[] {
  return [{ type: 'case-kept' as const }, ...facts].map((fact, n) => entry(n, fact));
}

export const holidays = createFederalHolidays();
export const RULES: FoldRules = {
  holidays,
  rollPolicy: 'forward',
  afterUnexplainedRefusal: 'wait',
  ladders: [],
};

/** The case file of facts recorded one after another. */
export function fileOf(...facts: readonly (Fact | RawFact)[]): CaseFile {
  return toCaseFile(VERMONT_CASE, journalOf(...facts), RULES);
}

/** The one window that facts recorded one after another leave open. */
export function windowOf(...facts: readonly (Fact | RawFact)[]): Window {
  const { windows } = fileOf(...facts);
  const [only] = windows;
  if (only === undefined || windows.length > 1) {
    throw new Error(`Expected one open window, there are ${windows.length}.`);
  }
  return only;
}

/** The dates and the next step of the windows that facts leave open. */
export function opened(...facts: readonly (Fact | RawFact)[]) {
  return fileOf(...facts).windows.map(({ lastDayOn, countedOn, dueOn, next }) => ({
    lastDayOn,
    countedOn,
    dueOn,
    next,
  }));
}
