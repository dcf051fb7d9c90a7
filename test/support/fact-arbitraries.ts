import * as fc from 'fast-check';
import type { ANumber } from '../../src/domain/a-number.ts';
import { LINK_KINDS } from '../../src/domain/case-link.ts';
import { CONFIRMABLE_OFFICES } from '../../src/domain/confirmed-office.ts';
import {
  CHANNELS,
  INQUIRY_KINDS,
  NOT_REACHED,
  OUTCOMES,
  PROMISED,
  REFUSALS,
  WAIT_STARTS,
} from '../../src/domain/contact.ts';
import type { Fact } from '../../src/domain/fact.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { ROLES } from '../../src/domain/particulars.ts';
import { CONTACT_STEPS } from '../../src/domain/step.ts';
import {
  anyCaller,
  anyDay,
  anyInstant,
  anyLadderRef,
  anyMovedFrom,
  anyReceipt,
  anyText,
  anyWait,
  anyZone,
} from './arbitraries.ts';
import { contactId, entryId, groupId, inquiryId, sighting } from './given.ts';
import { ABOUT_JOURNAL, anyAddress } from './journal-fact-arbitraries.ts';
import { anyOfInquiry, anyOfLadders, anyOfReminders } from './reminder-and-ladder-arbitraries.ts';

const anyContact = fc.record(
  {
    type: fc.constant('contact-made' as const),
    contactId: fc.constantFrom(contactId(1), contactId(2)),
    inquiryId: fc.constantFrom(inquiryId(1), inquiryId(2)),
    inquiryKind: fc.constantFrom(...INQUIRY_KINDS),
    step: fc.constantFrom(...CONTACT_STEPS),
    channel: fc.constantFrom(...CHANNELS),
    startedAt: anyInstant,
    on: anyDay,
    zone: anyZone,
    outcome: fc.constantFrom(...OUTCOMES),
    tier: fc.constantFrom(1 as const, 2 as const),
    representativeName: anyText,
    representativeId: anyText,
    serviceRequest: fc.oneof(
      fc.record({ number: anyText }),
      fc.record(
        {
          refusedBecause: anyText,
          refusal: fc.constantFrom(...REFUSALS),
          askAgainFrom: anyDay,
        },
        { requiredKeys: ['refusedBecause'] },
      ),
    ),
    notReached: fc.constantFrom(...NOT_REACHED),
    isCallBack: fc.constant(true as const),
    secondRepresentative: fc.record(
      { tier: fc.constantFrom(1 as const, 2 as const), name: anyText, id: anyText },
      { requiredKeys: ['name'] },
    ),
    neededBy: anyDay,
    startsWait: fc.constantFrom(...WAIT_STARTS),
    ladder: fc.record({
      ...anyLadderRef,
      by: fc.constantFrom('office' as const, 'choice' as const),
    }),
    sharedBy: fc.constant(['EAC9990000001', 'SRC9990000002'] as CaseId[]),
    promises: fc.array(fc.record({ of: fc.constantFrom(...PROMISED), wait: anyWait }), {
      minLength: 1,
      maxLength: 5,
    }),
    durationInSeconds: fc.integer({ min: 0, max: 86_400 }),
    caller: anyCaller,
    callBack: fc.record({
      when: anyText,
      number: anyText,
      serviceItemNumber: anyText,
      attempts: fc.integer({ min: 1, max: 9 }),
    }),
    answerGiven: anyText,
    readOut: anyText,
    nextStep: anyText,
    notes: anyText,
    sent: fc.oneof(
      fc.record({ to: anyAddress, subject: anyText, text: anyText, senderDetails: anyText }),
      fc.record({ to: anyAddress }),
    ),
    movedFrom: anyMovedFrom,
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
    fc.option(anyText, { nil: undefined }),
    fc.option(anyMovedFrom, { nil: undefined }),
  )
  .chain(([inquiry, on, waitUntil, notes, movedFrom]) => {
    const shared = {
      type: 'answer-received' as const,
      inquiryId: inquiry,
      on,
      ...(movedFrom !== undefined && { movedFrom }),
      ...(notes !== undefined && { notes }),
    };
    return fc.constantFrom<Fact>(
      { ...shared, verdict: 'settles' },
      { ...shared, verdict: 'nothing-new' },
      { ...shared, verdict: 'told-to-wait', waitUntil },
    );
  });

const anyOfficeReading = fc.record({
  code: fc.constantFrom(...CONFIRMABLE_OFFICES),
  confirmedOn: anyDay,
});
const anyDescription = fc.record({
  type: fc.constant('case-described' as const),
  patch: fc.record(
    {
      label: fc.option(anyText),
      form: fc.option(anyText),
      office: fc.option(anyOfficeReading),
      presentOffice: fc.option(anyOfficeReading),
      addressee: fc.option(fc.constantFrom('issuing' as const, 'present' as const)),
      receivedOn: fc.option(anyDay),
      postedInquiryDate: fc.option(fc.record({ date: anyDay, lookedOn: anyDay })),
      movedOn: fc.option(anyDay),
      aNumber: fc.option(fc.constantFrom('none' as const, 'A001234567' as ANumber)),
      filedOn: fc.option(anyDay),
      priorityDate: fc.option(fc.oneof(fc.constant('not-applicable' as const), anyDay)),
      noProcessingTimeOn: fc.option(anyDay),
      people: fc.option(
        fc.array(fc.record({ role: fc.constantFrom(...ROLES), name: anyText }), {
          minLength: 1,
          maxLength: 3,
        }),
      ),
      otherReceipts: fc.option(fc.array(anyReceipt, { minLength: 1, maxLength: 3 })),
      receiptsCompleteOn: fc.option(anyDay),
      correspondenceOn: fc.option(anyDay),
      tags: fc.option(fc.array(anyText, { minLength: 1, maxLength: 3 })),
      matterNumber: fc.option(anyText),
      category: fc.option(anyText),
      g28On: fc.option(anyDay),
      isProtected: fc.boolean(),
      isMuted: fc.boolean(),
    },
    { requiredKeys: [] },
  ),
});

const anyGroup = fc.constantFrom(groupId(1), groupId(2));
const anyOfGroups = fc.oneof(
  fc.record({
    type: fc.constant('case-linked' as const),
    groupId: anyGroup,
    kind: fc.constantFrom(...LINK_KINDS),
  }),
  fc.record({ type: fc.constant('case-unlinked' as const), groupId: anyGroup }),
  fc.record(
    { type: fc.constant('case-handed-over' as const), on: anyDay, to: anyText },
    { requiredKeys: ['type', 'on'] },
  ),
  fc.record({ type: fc.constant('case-taken-back' as const), on: anyDay }),
);

const dated = fc
  .tuple(fc.constantFrom('case-closed', 'case-reopened', 'status-checked'), anyDay)
  .map(([type, on]): Fact => ({ type, on }));

/** Any fact that names no entry. */
export const anyBaseFact: fc.Arbitrary<Fact> = fc.oneof(
  fc.constant<Fact>({ type: 'case-kept' }),
  anyReceipt.map((number): Fact => ({ type: 'case-kept', receiptNumber: number })),
  anyReceipt.map((number): Fact => ({ type: 'number-known', receiptNumber: number })),
  anyDescription,
  anyOfGroups,
  dated,
  fc
    .tuple(anyDay, fc.constantFrom('Case Was Received', 'Case Was Transferred To Another Office'))
    .map(([on, title]): Fact => ({
      type: 'status-seen',
      on,
      sighting: sighting({ title, statusOn: on }),
    })),
  { arbitrary: anyContact, weight: 4 },
  { arbitrary: anyAnswer, weight: 3 },
  anyOfReminders,
  anyOfLadders,
  anyOfInquiry,
  ...ABOUT_JOURNAL,
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
    .tuple(fc.integer({ min: 0, max: 9 }), fc.option(anyText, { nil: undefined }), fc.boolean())
    .map(([n, reason, isMoved]): Fact => ({
      type: 'entry-struck',
      entryId: entryId(n),
      ...(reason !== undefined && { reason }),
      ...(isMoved && { isMoved, movedTo: 'SRC9990000002' as CaseId }),
    })),
);
