import * as fc from 'fast-check';
import { addDays } from '../../src/domain/calendar-date.ts';
import { CAPACITIES } from '../../src/domain/caller.ts';
import type { FoldRules } from '../../src/domain/case-file.ts';
import type { CustomLadder } from '../../src/domain/custom-ladder.ts';
import type { ReceiptNumber } from '../../src/domain/receipt-number.ts';
import { LONGEST_WAIT } from '../../src/domain/wait.ts';
import { day, holidays, TEXAS_CASE, uuid } from './given.ts';

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

export const anyText = fc.string({ minLength: 1, maxLength: 30, unit: 'binary' });
export const anyInstant = fc
  .integer({ min: Date.UTC(1970, 0), max: Date.UTC(2100, 0) })
  .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms).toString());
export const anyReceipt = fc
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

export const anyLadderRef = {
  id: fc.constantFrom(
    'service-center',
    'field-office',
    'handout-variant',
    'service-request-goal',
    `custom:${uuid(7)}`,
    'not-known',
  ),
  version: fc.oneof({ arbitrary: fc.constant(1), weight: 3 }, fc.integer({ min: 1, max: 3 })),
};

const ownLadder: CustomLadder = {
  id: `custom:${uuid(7)}`,
  version: 1,
  name: 'What our office does',
  basedOn: { id: 'service-center', version: 1 },
  waits: [45, 15, 10].map((amount) => ({ unit: 'business-days', amount })),
};
/** Whatever the person set, with a ladder of her own or without. */
export const anyFoldRules: fc.Arbitrary<FoldRules> = fc.record({
  holidays: fc.constant(holidays),
  rollPolicy: fc.constantFrom('forward' as const, 'none' as const),
  afterUnexplainedRefusal: fc.constantFrom('wait' as const, 'go-on' as const),
  ladders: fc.subarray([ownLadder]),
});

/** From where an entry was moved to the case it is in. */
export const anyMovedFrom = fc.record(
  { caseId: fc.constant(TEXAS_CASE), reason: anyText },
  { requiredKeys: [] },
);

/** Who called or wrote. */
export const anyCaller = fc.record(
  { capacity: fc.constantFrom(...CAPACITIES), name: anyText },
  { requiredKeys: ['capacity'] },
);
