import * as fc from 'fast-check';
import { INQUIRY_KINDS } from '../../src/domain/contact.ts';
import { NOTED_KINDS } from '../../src/domain/reminder-fact.ts';
import { anyDay, anyLadderRef, anyText } from './arbitraries.ts';
import { entryId, inquiryId, uuid } from './given.ts';

/** What windows and dates of a made-up case are called. */
const anySubject = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom('', '/call-back', '/notice1', '/act-by'))
  .map(([n, part]) => `${entryId(n)}${part}`);

export const anyOfReminders = fc.oneof(
  fc.record(
    {
      type: fc.constant('date-noted' as const),
      kind: fc.constantFrom(...NOTED_KINDS),
      on: anyDay,
      noticeOn: anyDay,
      notes: anyText,
      movedFrom: fc.record({ reason: anyText }),
    },
    { requiredKeys: ['type', 'kind', 'on'] },
  ),
  fc.record({
    type: fc.constant('window-snoozed' as const),
    subject: anySubject,
    on: anyDay,
    until: anyDay,
  }),
  fc.record({
    type: fc.constant('window-snoozed' as const),
    subject: anySubject,
    on: anyDay,
    duringStart: fc.constantFrom('start 1', 'start 2'),
  }),
  fc.record(
    {
      type: fc.constant('reminder-done' as const),
      subject: anySubject,
      on: anyDay,
      notes: anyText,
    },
    { requiredKeys: ['type', 'subject', 'on'] },
  ),
);

export const anyOfLadders = fc.oneof(
  fc.record({
    type: fc.constant('ladder-chosen' as const),
    ladder: fc.option(fc.record(anyLadderRef)),
    moves: fc.array(fc.integer({ min: 0, max: 9 }).map(entryId), { maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant('ladder-defined' as const),
    ladder: fc.record({
      id: fc.constant(`custom:${uuid(7)}`),
      version: fc.integer({ min: 1, max: 3 }),
      name: anyText,
      basedOn: fc.record(anyLadderRef),
      waits: fc.array(
        fc.record({
          unit: fc.constantFrom('calendar-days' as const, 'business-days' as const),
          amount: fc.integer({ min: 0, max: 60 }),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
  }),
);

export const anyOfInquiry = fc.record({
  type: fc.constant('inquiry-described' as const),
  inquiryId: fc.constantFrom(inquiryId(1), inquiryId(2)),
  patch: fc.record(
    { kind: fc.constantFrom(...INQUIRY_KINDS), neededBy: fc.option(anyDay) },
    { requiredKeys: [] },
  ),
});
