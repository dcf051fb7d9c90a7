import * as fc from 'fast-check';
import { addDays } from '../../src/domain/calendar-date.ts';
import { CONFIRMABLE_OFFICES } from '../../src/domain/confirmed-office.ts';
import { CHANNELS, INQUIRY_KINDS, OUTCOMES, PROMISED } from '../../src/domain/contact.ts';
import type { Fact } from '../../src/domain/fact.ts';
import type { ReceiptNumber } from '../../src/domain/receipt-number.ts';
import { CONTACT_STEPS } from '../../src/domain/step.ts';
import { LONGEST_WAIT } from '../../src/domain/wait.ts';
import { contactId, day, entryId, inquiryId, sighting } from './given.ts';

/** Any day of 1000 to 9000, leap days and ends of months more often than chance has it. */
export const anyDay = fc.oneof(
  fc.integer({ min: 0, max: 2_900_000 }).map((days) => addDays(day('1001-01-01'), days)),
  fc.constantFrom(
    ...['2024-01-29', '2024-01-30', '2024-01-31', '2024-02-29', '2026-02-28', '2026-12-31'].map(
      day,
    ),
    ...['2026-03-07', '2026-03-08', '2026-11-01', '2026-10-31', '2100-02-28', '2000-02-29'].map(
      day,
    ),
  ),
);
/** Zones with every kind of oddity, and one that no browser knows. */
export const anyZone = fc.constantFrom(
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Pacific/Chatham',
  'America/St_Johns',
  'Europe/Madrid',
  'UTC',
  'Mars/Olympus_Mons',
);

const text = fc.string({ minLength: 1, maxLength: 30, unit: 'binary' });
const instant = fc
  .integer({ min: Date.UTC(1970, 0), max: Date.UTC(2100, 0) })
  .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms).toString());
const receiptNumber = fc
  .tuple(
    fc.constantFrom('EAC', 'WAC', 'LIN', 'SRC', 'IOE', 'MSC'),
    fc.integer({ min: 0, max: 1e7 }),
  )
  .map(([prefix, n]) => `${prefix}99${String(n).padStart(8, '0')}` as ReceiptNumber);

/** Any wait that a fact can hold, but business days only up to 60: they are counted one by one. */
export const anyWait = fc.oneof(
  ...(['calendar-days', 'business-days', 'hours'] as const).map((unit) =>
    fc.record({
      unit: fc.constant(unit),
      amount: fc.integer({ min: 0, max: unit === 'business-days' ? 60 : LONGEST_WAIT[unit] }),
    }),
  ),
  fc.record({ unit: fc.constant('date' as const), until: anyDay }),
);

const anyContact = fc.record(
  {
    type: fc.constant('contact-made' as const),
    contactId: fc.constantFrom(contactId(1), contactId(2)),
    inquiryId: fc.constantFrom(inquiryId(1), inquiryId(2)),
    inquiryKind: fc.constantFrom(...INQUIRY_KINDS),
    step: fc.constantFrom(...CONTACT_STEPS),
    channel: fc.constantFrom(...CHANNELS),
    startedAt: instant,
    on: anyDay,
    zone: anyZone,
    outcome: fc.constantFrom(...OUTCOMES),
    tier: fc.constantFrom(1 as const, 2 as const),
    representativeName: text,
    representativeId: text,
    serviceRequest: fc.oneof(fc.record({ number: text }), fc.record({ refusedBecause: text })),
    promises: fc.array(fc.record({ of: fc.constantFrom(...PROMISED), wait: anyWait }), {
      minLength: 1,
      maxLength: 5,
    }),
    notes: text,
  },
  {
    requiredKeys: [
      'type',
      'contactId',
      'inquiryId',
      'inquiryKind',
      'step',
      'channel',
      'startedAt',
      'on',
      'zone',
      'outcome',
    ],
  },
);

const anyAnswer = fc
  .tuple(
    fc.constantFrom(inquiryId(1), inquiryId(2)),
    anyDay,
    anyDay,
    fc.option(text, { nil: undefined }),
  )
  .chain(([inquiry, on, waitUntil, notes]) => {
    const shared = {
      type: 'answer-received' as const,
      inquiryId: inquiry,
      on,
      ...(notes !== undefined && { notes }),
    };
    return fc.constantFrom<Fact>(
      { ...shared, verdict: 'settles' },
      { ...shared, verdict: 'nothing-new' },
      { ...shared, verdict: 'told-to-wait', waitUntil },
    );
  });

const anyDescription = fc.record({
  type: fc.constant('case-described' as const),
  patch: fc.record(
    {
      label: fc.option(text),
      form: fc.option(text),
      office: fc.option(
        fc.record({ code: fc.constantFrom(...CONFIRMABLE_OFFICES), confirmedOn: anyDay }),
      ),
    },
    { requiredKeys: [] },
  ),
});

const dated = fc
  .tuple(fc.constantFrom('case-closed', 'case-reopened', 'status-checked'), anyDay)
  .map(([type, on]): Fact => ({ type, on }));

/** Any fact that names no entry. */
export const anyBaseFact: fc.Arbitrary<Fact> = fc.oneof(
  fc.constant<Fact>({ type: 'case-kept' }),
  receiptNumber.map((number): Fact => ({ type: 'case-kept', receiptNumber: number })),
  receiptNumber.map((number): Fact => ({ type: 'number-known', receiptNumber: number })),
  anyDescription,
  dated,
  anyDay.map((on): Fact => ({ type: 'status-seen', on, sighting: sighting({ statusOn: on }) })),
  { arbitrary: anyContact, weight: 4 },
  { arbitrary: anyAnswer, weight: 3 },
  fc.constantFrom<Fact[]>(
    { type: 'setting-changed', name: 'reminderHour', value: 0 },
    { type: 'setting-changed', name: 'notificationDetail', value: 'full' },
    { type: 'setting-changed', name: 'rollPolicy', value: 'none' },
  ),
);

/** Any fact, naming entries 0 to 9 where it names one. */
export const anyFact: fc.Arbitrary<Fact> = fc.oneof(
  { arbitrary: anyBaseFact, weight: 4 },
  fc.tuple(fc.integer({ min: 0, max: 9 }), anyBaseFact).map(([n, fact]): Fact => ({
    type: 'entry-corrected',
    entryId: entryId(n),
    fact,
  })),
  fc
    .tuple(fc.integer({ min: 0, max: 9 }), fc.option(text, { nil: undefined }))
    .map(([n, reason]): Fact => ({
      type: 'entry-struck',
      entryId: entryId(n),
      ...(reason !== undefined && { reason }),
    })),
);
