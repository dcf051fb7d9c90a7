import * as fc from 'fast-check';
import type { Fact } from '../../src/domain/fact.ts';
import { MAILBOXES } from '../../src/domain/mailbox.ts';
import { anyDay, anyText } from './arbitraries.ts';
import { DEVICE } from './given.ts';

/** One of a few addresses, so that two facts are now and then about the same. */
export const anyAddress = fc.constantFrom(
  'one@example.gov',
  'Other.One@example.gov',
  'two@example.gov',
);

/** The kinds of facts that are about the whole journal, but for ladders. */
export const ABOUT_JOURNAL: readonly fc.Arbitrary<Fact>[] = [
  fc.record({
    type: fc.constant('address-verified' as const),
    mailbox: fc.constantFrom(...MAILBOXES),
    address: anyAddress,
    on: anyDay,
  }),
  fc.record({
    type: fc.constant('address-came-back' as const),
    address: anyAddress,
    on: anyDay,
  }),
  fc.record(
    {
      type: fc.constant('device-named' as const),
      deviceId: fc.constant(DEVICE),
      name: anyText,
      initials: fc.constantFrom('P. M.', 'Ana'),
    },
    { requiredKeys: ['type', 'deviceId'] },
  ),
  fc.constantFrom<Fact[]>(
    { type: 'setting-changed', name: 'reminderHour', value: 0 },
    { type: 'setting-changed', name: 'notificationDetail', value: 'full' },
    { type: 'setting-changed', name: 'rollPolicy', value: 'none' },
    { type: 'setting-changed', name: 'quietWeekends', value: true },
    { type: 'setting-changed', name: 'afterUnexplainedRefusal', value: 'go-on' },
    { type: 'setting-changed', name: 'caller', value: { capacity: 'paralegal', name: 'Made Up' } },
    { type: 'setting-changed', name: 'caller', value: null },
    { type: 'setting-changed', name: 'senderDetails', value: 'One Made-Up Street' },
    { type: 'setting-changed', name: 'theme', value: 'dark' },
    { type: 'setting-changed', name: 'isMasked', value: true },
    { type: 'setting-changed', name: 'hasShortcuts', value: false },
    { type: 'setting-changed', name: 'hasChip', value: false },
    { type: 'setting-changed', name: 'caseColumns', value: ['receipt', 'nextDue'] },
  ),
];
