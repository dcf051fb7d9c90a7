import type { ANumber } from '../../src/domain/a-number.ts';
import type { Fact } from '../../src/domain/fact.ts';
import type { CaseId, InquiryId } from '../../src/domain/ids.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import {
  answer,
  call,
  contactId,
  day,
  entryId,
  groupId,
  inquiryId,
  letter,
  officeRead,
  receipt,
  sighting,
  uuid,
} from './given.ts';
import { keepEveryDraft } from './every-draft.ts';
import { EVERY_JOURNAL_FACT } from './every-journal-fact.ts';
import { leaveEveryTrace } from './every-trace.ts';
import type { MemoryStorage } from './memory-storage.ts';

/** Four cases: with everything noted, kept before it had a number, closed, and reopened. */
const FULL_CASE = 'EAC2190012345' as CaseId;
export const LATE_CASE = `pending:${uuid(0x4000)}` as CaseId;
const CLOSED_CASE = 'WAC2190012346' as CaseId;
const REOPENED_CASE = 'LIN2690012347' as CaseId;

const about = (inquiry: InquiryId, contact: number) => ({
  inquiryId: inquiry,
  contactId: contactId(contact),
});
const answerTo = (inquiry: InquiryId, ...given: Parameters<typeof answer>) => ({
  ...answer(...given),
  inquiryId: inquiry,
});
const [first, second, third, fourth] = [1, 2, 3, 4].map(inquiryId) as [
  InquiryId,
  InquiryId,
  InquiryId,
  InquiryId,
];

const fullCall = call({
  on: day('2026-08-03'),
  ...about(first, 1),
  tier: 2,
  representativeName: 'Ms. Made-Up',
  representativeId: 'TX1234',
  serviceRequest: { number: 'SR-made-up-1' },
  promises: [
    { of: 'answer', wait: { unit: 'calendar-days', amount: 30 } },
    { of: 'call-back', wait: { unit: 'hours', amount: 48 } },
    { of: 'notice', wait: { unit: 'date', until: day('2026-09-15') } },
  ],
  notes: 'She said: thirty days — “mañana”.\nThen she hung up.',
  neededBy: day('2026-12-24'),
  secondRepresentative: { tier: 2, name: 'Mr. Made-Up', id: 'TX5678' },
  ladder: { id: 'service-center', version: 1, by: 'office' },
  sharedBy: [FULL_CASE, CLOSED_CASE],
  durationInSeconds: 754,
  caller: { capacity: 'paralegal', name: 'Pat Made-Up' },
  callBack: {
    when: 'Within 48 hours',
    number: '+1 555 0100',
    serviceItemNumber: 'SI-made-up',
    attempts: 2,
  },
  answerGiven: 'It is with an officer.',
  readOut: 'The notice of 3 August.',
  nextStep: 'Wait for the notice.',
});
const full: readonly Fact[] = [
  { type: 'case-kept', receiptNumber: receipt(FULL_CASE) },
  {
    type: 'status-seen',
    on: day('2026-11-03'),
    sighting: sighting({ receiptNumbers: [receipt(FULL_CASE)] }),
  },
  { type: 'status-checked', on: day('2026-07-20') },
  { type: 'case-described', patch: { label: 'Rosa', form: 'I-765' } },
  { type: 'case-described', patch: { form: null } },
  officeRead('vermont'),
  fullCall,
  call({
    on: day('2026-08-04'),
    ...about(first, 2),
    outcome: 'not-reached',
    notReached: 'dropped',
  }),
  letter('2026-09-04', {
    ...about(first, 3),
    sent: {
      to: 'made.up@example.gov',
      subject: 'Inquiry',
      text: 'Dear Officer,',
      senderDetails: 'One Made-Up Street',
    },
  }),
  letter('2026-09-05', {
    ...about(first, 4),
    channel: 'e-mail',
    outcome: 'came-back',
    sent: { to: 'made.up@example.gov' },
  }),
  call({
    on: day('2026-08-05'),
    ...about(first, 5),
    serviceRequest: {
      refusedBecause: 'Within the posted processing time',
      refusal: 'within-normal-time',
      askAgainFrom: day('2026-10-01'),
    },
    startsWait: 'again',
    isCallBack: true,
    promises: [{ of: 'answer', wait: { unit: 'business-days', amount: 10 } }],
  }),
  {
    type: 'case-described',
    patch: {
      aNumber: 'A001234567' as ANumber,
      filedOn: day('2026-01-05'),
      priorityDate: 'not-applicable',
      noProcessingTimeOn: day('2026-08-01'),
      people: [{ role: 'applicant', name: 'Rosa Made-Up' }],
      otherReceipts: [receipt(CLOSED_CASE)],
      receiptsCompleteOn: day('2026-08-02'),
      correspondenceOn: day('2026-08-02'),
      tags: ['family', 'urgent'],
      matterNumber: '2026-0042',
      category: '(c)(9)',
      g28On: day('2026-01-05'),
    },
  },
  { type: 'case-linked', groupId: groupId(1), kind: 'family' },
  { type: 'case-linked', groupId: groupId(2), kind: 'filing' },
  { type: 'case-unlinked', groupId: groupId(2) },
];
const late: readonly Fact[] = [
  { type: 'case-kept' },
  { type: 'case-described', patch: { label: 'Filed in June', form: 'N-400' } },
  call({ on: day('2026-10-01'), ...about(second, 6), inquiryKind: 'not-received' }),
  answerTo(second, '2026-10-12', { waitUntil: '2099-01-01' }),
  { type: 'number-known', receiptNumber: receipt('SRC2190054321') },
];
const closed: readonly Fact[] = [
  { type: 'case-kept', receiptNumber: receipt(CLOSED_CASE) },
  call({ on: day('2026-06-01'), ...about(third, 7) }),
  answerTo(third, '2026-06-10', 'nothing-new'),
  { ...answerTo(third, '2026-06-20', 'settles'), notes: 'Approved.' },
  { type: 'case-closed', on: day('2026-06-21') },
];
const reopened: readonly Fact[] = [
  { type: 'case-kept', receiptNumber: receipt(REOPENED_CASE) },
  { type: 'case-closed', on: day('2026-05-01') },
  { type: 'case-reopened', on: day('2026-09-01') },
  { type: 'case-handed-over', on: day('2026-09-02'), to: 'A. Colleague' },
  { type: 'case-taken-back', on: day('2026-09-20') },
  call({ on: day('2026-10-05'), ...about(fourth, 8) }),
  {
    ...answerTo(fourth, '2026-10-06', 'nothing-new'),
    movedFrom: { caseId: FULL_CASE, reason: 'About the other case' },
  },
];

/** The entry of the *n*-th fact of {@link FULL_CASE}. */
const ofFull = (n: number) => entryId(0x100 + n);
const changes: readonly Fact[] = [
  {
    type: 'entry-corrected',
    entryId: ofFull(6),
    fact: { ...fullCall, notes: 'She said: thirty days.' },
  },
  { type: 'entry-corrected', entryId: ofFull(6), fact: { ...fullCall, notes: 'Thirty days.' } },
  { type: 'entry-struck', entryId: ofFull(10), reason: 'Noted for the wrong case' },
  { type: 'entry-struck', entryId: ofFull(2) },
  { type: 'entry-struck', entryId: ofFull(7), isMoved: true, movedTo: REOPENED_CASE },
  { type: 'entry-struck', entryId: entryId(0xfff), reason: 'Of something that is not here' },
  { type: 'inquiry-described', inquiryId: first, patch: { kind: 'delay', neededBy: null } },
  {
    type: 'date-noted',
    kind: 'interview',
    on: day('2027-02-01'),
    noticeOn: day('2026-11-10'),
    notes: 'Bring the passport',
  },
  { type: 'window-snoozed', subject: ofFull(8), on: day('2026-11-20'), until: day('2026-11-23') },
  { type: 'window-snoozed', subject: ofFull(6), on: day('2026-11-20'), duringStart: 'start 1' },
  {
    type: 'reminder-done',
    subject: `${ofFull(6)}/notice`,
    on: day('2026-11-20'),
    notes: 'It came',
  },
  {
    type: 'case-described',
    patch: {
      presentOffice: { code: 'texas', confirmedOn: day('2026-11-20') },
      addressee: 'present',
      receivedOn: day('2026-01-05'),
      postedInquiryDate: { date: day('2026-03-01'), lookedOn: day('2026-11-19') },
      movedOn: day('2026-11-15'),
      isMuted: true,
      isProtected: false,
    },
  },
  { type: 'ladder-chosen', ladder: { id: 'handout-variant', version: 1 }, moves: [ofFull(6)] },
];

/**
 * Records, through the code of this version, every kind of fact it writes, drafts, what was shown,
 * and every setting: what a profile holds that was used for everything. Its receipt numbers are made up.
 */
export async function recordEverything(storage: MemoryStorage): Promise<void> {
  const journal = [
    [0x100, FULL_CASE, full],
    [0x200, LATE_CASE, late],
    [0x300, CLOSED_CASE, closed],
    [0x400, REOPENED_CASE, reopened],
    [0x500, undefined, EVERY_JOURNAL_FACT],
    [0x600, FULL_CASE, changes],
  ] as const;
  let minute = 0;
  for (const [from, caseId, facts] of journal) {
    for (const [n, fact] of facts.entries()) {
      minute += 1;
      storage.setNow(
        Temporal.Instant.from('2026-11-20T10:00:00Z').add({ minutes: minute }).toString(),
      );
      await recordEntries(storage, [{ id: entryId(from + n), ...(caseId && { caseId }), fact }]);
    }
  }
  await keepEveryDraft(storage, {
    callAbout: FULL_CASE,
    corrects: ofFull(8),
    answers: fourth,
    answerIn: REOPENED_CASE,
  });
  await leaveEveryTrace(storage);
}
