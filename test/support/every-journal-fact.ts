import type { Fact } from '../../src/domain/fact.ts';
import { day, DEVICE, uuid } from './given.ts';

/** Every kind of fact that is about the whole journal: each setting, a ladder, addresses. */
export const EVERY_JOURNAL_FACT: readonly Fact[] = [
  { type: 'setting-changed', name: 'reminderHour', value: 7 },
  { type: 'setting-changed', name: 'notificationDetail', value: 'full' },
  { type: 'setting-changed', name: 'rollPolicy', value: 'none' },
  { type: 'setting-changed', name: 'quietWeekends', value: true },
  { type: 'setting-changed', name: 'afterUnexplainedRefusal', value: 'go-on' },
  { type: 'setting-changed', name: 'caller', value: { capacity: 'helper', name: 'Pat Made-Up' } },
  { type: 'setting-changed', name: 'senderDetails', value: 'One Made-Up Street' },
  { type: 'setting-changed', name: 'theme', value: 'dark' },
  { type: 'setting-changed', name: 'isMasked', value: true },
  { type: 'setting-changed', name: 'hasShortcuts', value: false },
  { type: 'setting-changed', name: 'hasChip', value: false },
  { type: 'setting-changed', name: 'caseColumns', value: ['receipt', 'label', 'nextDue'] },
  {
    type: 'address-verified',
    mailbox: 'vermont',
    address: 'made.up@example.gov',
    on: day('2026-09-03'),
  },
  { type: 'device-named', deviceId: DEVICE, name: 'Office laptop', initials: 'P. M.' },
  { type: 'address-came-back', address: 'former@example.gov', on: day('2026-09-02') },
  {
    type: 'ladder-defined',
    ladder: {
      id: `custom:${uuid(0x9000)}`,
      version: 1,
      name: 'What our office does',
      basedOn: { id: 'service-center', version: 1 },
      waits: [
        { unit: 'calendar-days', amount: 45 },
        { unit: 'business-days', amount: 15 },
        { unit: 'calendar-days', amount: 10 },
      ],
    },
  },
];
