import type { CalendarDate } from '../../src/domain/calendar-date.ts';
import { addDays } from '../../src/domain/calendar-date.ts';
import { toCaseFile } from '../../src/domain/case-file.ts';
import type { CaseLink } from '../../src/domain/case-link.ts';
import type { ContactMade } from '../../src/domain/contact.ts';
import type { DocketRow } from '../../src/domain/docket.ts';
import { toDocketRow } from '../../src/domain/docket.ts';
import type { Entry } from '../../src/domain/entry.ts';
import type { Fact } from '../../src/domain/fact.ts';
import type { HolidayCalendar } from '../../src/domain/holiday-calendar.ts';
import type { CaseId, ContactId, DeviceId, EntryId, InquiryId } from '../../src/domain/ids.ts';
import type { ReceiptNumber } from '../../src/domain/receipt-number.ts';
import { DEFAULT_RULES } from '../../src/domain/journal-rules.ts';
import { createFederalHolidays } from '../../src/domain/federal-holidays.ts';
import { foldRules } from '../../src/storage/refold-case.ts';
import type { BookkeepingWish } from './generated-bookkeeping.ts';
import { makeBookkeeping } from './generated-bookkeeping.ts';
import * as words from './journal-words.ts';
import type { SeededRandom } from './seeded-random.ts';
import { createSeededRandom } from './seeded-random.ts';

/** What journal to make. */
export type JournalWish = BookkeepingWish & {
  readonly cases: number;
  readonly seed: number;
  readonly today: CalendarDate;
  /** The share of cases with a window that is open and not due for days; 0.3 when left out. */
  readonly openShare?: number;
  /**
   * The share of cases with a window that is due today or since some weeks; 0.1 when left out. With 0
   * nothing at all is due, also no date that a request for evidence asks about.
   */
  readonly dueShare?: number;
  /** How often the page of each case was looked at and showed the same; never when left out. */
  readonly looks?: number;
  readonly holidays?: HolidayCalendar;
};

/** A journal in the order of its arrival, and the docket rows that the domain computes of it. */
export type GeneratedJournal = {
  readonly entries: readonly Entry[];
  readonly rows: readonly DocketRow[];
  readonly deviceId: DeviceId;
};

type State = 'quiet' | 'open' | 'due';
type Making = {
  readonly random: SeededRandom;
  readonly caseId: CaseId;
  readonly deviceId: DeviceId;
  /** The date so many days before today, and its midnight. */
  readonly daysAgo: (days: number) => { readonly on: CalendarDate; readonly epochMs: number };
  readonly entries: Entry[];
  readonly isCalm: boolean;
};

/** Oldest first day of a case. */
const LONGEST_AGO_IN_DAYS = 900;

/** Makes up a journal: the same for the same wish, in Node and in a browser. */
export function generateJournal(wish: JournalWish): GeneratedJournal {
  const random = createSeededRandom(wish.seed);
  const deviceId = makeUuid(random, '4') as DeviceId;
  const daysAgo = createDaysAgo(wish.today);
  const holidays = wish.holidays ?? createFederalHolidays();
  const rules = foldRules(DEFAULT_RULES, { holidays });
  const all: Entry[] = [];
  const rows: DocketRow[] = [];
  const groups: CaseLink[] = [];
  for (let index = 0; index < wish.cases; index += 1) {
    const caseId = `${random.pick(words.PREFIXES)}99${String(index).padStart(8, '0')}` as CaseId;
    const entries: Entry[] = [];
    const making = { random, caseId, deviceId, daysAgo, entries, isCalm: wish.dueShare === 0 };
    makeCase(making, pickState(random, wish.openShare ?? 0.3, wish.dueShare ?? 0.1));
    for (let look = 0; look < (wish.looks ?? 0); look += 1) {
      record(making, 110 - look, { type: 'status-checked', on: daysAgo(110 - look).on });
    }
    for (const fact of makeBookkeeping(random, wish, groups)) record(making, 1, fact);
    const row = toDocketRow(toCaseFile(caseId, entries, rules), [], DEFAULT_RULES);
    if (row !== undefined) rows.push(row);
    all.push(...entries);
  }
  all.sort((one, other) => (arrivalKey(one) < arrivalKey(other) ? -1 : 1));
  return { entries: all, rows, deviceId };
}

function pickState(random: SeededRandom, openShare: number, dueShare: number): State {
  const drawn = random.below(10_000) / 10_000;
  if (drawn < dueShare) return 'due';
  return drawn < dueShare + openShare ? 'open' : 'quiet';
}

function makeCase(making: Making, state: State): void {
  const { random, caseId } = making;
  const keptAgo = 120 + random.below(LONGEST_AGO_IN_DAYS - 120);
  const form = random.pick(words.FORMS);
  record(making, keptAgo, { type: 'case-kept', receiptNumber: caseId as string as ReceiptNumber });
  recordSighting(making, keptAgo, form, 0);
  if (random.happens(0.8)) {
    const label = `${random.pick(words.GIVEN_NAMES)} ${random.pick(words.MATTERS)}`;
    record(making, keptAgo, { type: 'case-described', patch: { label } });
  }
  if (random.happens(0.4)) {
    const code = random.pick(words.OFFICES);
    const { on } = making.daysAgo(keptAgo);
    record(making, keptAgo, {
      type: 'case-described',
      patch: { office: { code, confirmedOn: on } },
    });
  }
  if (random.happens(0.5)) makeSettledInquiry(making, keptAgo - 5 - random.below(20));
  if (state !== 'quiet') makeOpenInquiry(making, state);
  else if (random.happens(0.1)) {
    record(making, 2, { type: 'case-closed', on: making.daysAgo(2).on });
  }
  if (random.happens(0.3)) recordSighting(making, 1 + random.below(30), form, 1);
  if (random.happens(0.2)) record(making, 1, { type: 'status-checked', on: making.daysAgo(1).on });
}

/** A call, perhaps a second one, an answer with nothing new, and one that settles. */
function makeSettledInquiry(making: Making, ago: number): void {
  const { random } = making;
  const inquiryId = makeUuid(random, '7') as InquiryId;
  const called = recordContact(making, ago, inquiryId, {});
  if (random.happens(0.3)) {
    const { entry, fact } = called;
    record(making, ago, {
      type: 'entry-corrected',
      entryId: entry.id,
      fact: { ...fact, notes: `${random.pick(words.NOTES)} (corrected)` },
    });
  }
  if (random.happens(0.3)) recordContact(making, ago - 6, inquiryId, { outcome: 'not-reached' });
  if (random.happens(0.4)) recordContact(making, ago - 9, inquiryId, {});
  if (random.happens(0.1)) {
    const { entry } = recordContact(making, ago - 10, inquiryId, {});
    const struck = { type: 'entry-struck', reason: 'Noted for the wrong case' } as const;
    record(making, ago - 10, { ...struck, entryId: entry.id });
  }
  const reply = { type: 'answer-received', inquiryId, notes: random.pick(words.ANSWERS) } as const;
  if (random.happens(0.4)) {
    record(making, ago - 12, { ...reply, on: making.daysAgo(ago - 12).on, verdict: 'nothing-new' });
  }
  record(making, ago - 20, { ...reply, on: making.daysAgo(ago - 20).on, verdict: 'settles' });
}

/** A call, or a letter some weeks after it, that is waited for. */
function makeOpenInquiry(making: Making, state: 'open' | 'due'): void {
  const { random } = making;
  const inquiryId = makeUuid(random, '7') as InquiryId;
  const isLetter = random.happens(0.3);
  const wait = isLetter ? 21 : 30;
  // A rolled date is at most four days later; a heads-up comes three days before the last one.
  const ago = state === 'due' ? wait + 5 + random.below(25) : random.below(wait - 5);
  if (isLetter) {
    recordContact(making, ago + 32, inquiryId, {});
    const written = { step: 'write-service-center', channel: 'e-request' } as const;
    recordContact(making, ago, inquiryId, { ...written, outcome: 'submitted' });
  } else {
    recordContact(making, ago, inquiryId, {});
  }
  if (ago > 3 && random.happens(0.2))
    recordContact(making, ago - 2, inquiryId, { outcome: 'not-reached' });
}

function recordSighting(making: Making, ago: number, form: string, stage: 0 | 1): void {
  const { on } = making.daysAgo(ago);
  const receiptNumber = making.caseId as string as ReceiptNumber;
  const drawn = stage === 0 ? words.RECEIVED : making.random.pick(words.STATUSES);
  const [title, sentence] = making.isCalm && drawn === words.ASKING ? words.RECEIVED : drawn;
  const text = `On ${words.writtenDate(on)}, we ${sentence} your Form ${form}, Receipt Number ${receiptNumber}.`;
  record(making, ago, {
    type: 'status-seen',
    on,
    sighting: {
      receiptNumbers: [receiptNumber],
      receiptCount: 1,
      language: 'en',
      form,
      title,
      text,
      statusOn: on,
    },
  });
}

function recordContact(
  making: Making,
  ago: number,
  inquiryId: InquiryId,
  change: Partial<ContactMade>,
): { readonly entry: Entry; readonly fact: ContactMade } {
  const { random } = making;
  const { on } = making.daysAgo(ago);
  const newId = makeUuid(random, '7') as ContactId;
  const inquiryKind = random.pick(words.KINDS);
  const fact: ContactMade = {
    type: 'contact-made',
    contactId: newId,
    inquiryId,
    inquiryKind,
    step: 'call',
    channel: 'call',
    startedAt: `${on}T${14 + random.below(6)}:${10 + random.below(50)}:00Z`,
    on,
    zone: 'America/New_York',
    outcome: 'reached',
    tier: random.pick([1, 1, 2]),
    representativeName: random.pick(words.GIVEN_NAMES),
    representativeId: `${random.pick(words.PREFIXES)}${1000 + random.below(9000)}`,
    // Of an expedite request only a service request is waited for.
    serviceRequest: random.happens(inquiryKind === 'expedite' ? 1 : 0.7)
      ? { number: `${10_000_000 + random.below(89_999_999)}` }
      : { refusedBecause: 'Within the posted processing time' },
    notes: random.pick(words.NOTES),
    ...change,
  };
  return { entry: record(making, ago, fact), fact };
}

/** Records a fact in the evening of a day, later than what was recorded before on that day. */
function record(
  { random, caseId, deviceId, daysAgo, entries }: Making,
  ago: number,
  fact: Fact,
): Entry {
  const epochMs = daysAgo(ago).epochMs + 72_000_000 + entries.length * 1000 + random.below(1000);
  const time = epochMs.toString(16).padStart(12, '0');
  const entry: Entry = {
    id: `${time.slice(0, 8)}-${time.slice(8)}-7${random.hex(3)}-8${random.hex(3)}-${random.hex(12)}` as EntryId,
    v: 1,
    caseId,
    recordedAt: new Date(epochMs).toISOString(),
    recordedBy: deviceId,
    fact,
  };
  entries.push(entry);
  return entry;
}

function makeUuid(random: SeededRandom, version: '4' | '7'): string {
  return `${random.hex(8)}-${random.hex(4)}-${version}${random.hex(3)}-8${random.hex(3)}-${random.hex(12)}`;
}

/** Dates are looked up, not computed, as there are hundreds of thousands of them. */
function createDaysAgo(today: CalendarDate): Making['daysAgo'] {
  const midnight = Date.parse(`${today}T00:00:00Z`);
  const dates = Array.from({ length: LONGEST_AGO_IN_DAYS + 1 }, (_, days) => ({
    on: addDays(today, -days),
    epochMs: midnight - days * 86_400_000,
  }));
  return (days) => {
    const date = dates[days];
    if (date === undefined) throw new RangeError(`${days} days ago is out of reach.`);
    return date;
  };
}

function arrivalKey({ recordedAt, id }: Entry): string {
  return recordedAt + id;
}
