import type { Page } from '@playwright/test';
import type { ANumber } from '../../../src/domain/a-number.ts';
import type { ContactMade } from '../../../src/domain/contact.ts';
import type { Fact } from '../../../src/domain/fact.ts';
import type { ContactId, EntryId, GroupId } from '../../../src/domain/ids.ts';
import type { Extension } from './extension.ts';
import { readEntries } from './journal.ts';
import { OTHER_CASE } from './letters.ts';
import type { CaseWriter } from './recorded-case.ts';
import { matterOf, openRecordedCase, recordInCase } from './recorded-case.ts';
import { RECEIPT } from './steps.ts';

const GROUP = '00000000-0000-4000-8000-000000003001' as GroupId;

/** The names that the case and the one grouped with it hold, and the numbers. */
export const NAMES = [
  'Ana Quintero',
  'Rosamund Perrault',
  'Bruno Walther',
  'Jordan Attwood',
  'Ms. Delacroix',
  'Mr. Oduya',
  'Sunflower',
];
export const A_NUMBERS = ['A012345678', 'A098765432'];

/** What every field of a contact says. */
const FULL_CONTACT = {
  tier: 2,
  representativeName: 'Ms. Delacroix',
  representativeId: 'TX1234',
  secondRepresentative: { tier: 2, name: 'Mr. Oduya', id: 'TX5678' },
  caller: { capacity: 'paralegal', name: 'Jordan Attwood' },
  serviceRequest: { number: 'SR-made-up-1' },
  promises: [
    { of: 'answer', wait: { unit: 'calendar-days', amount: 30 } },
    { of: 'call-back', wait: { unit: 'hours', amount: 48 } },
    { of: 'notice', wait: { unit: 'business-days', amount: 15 } },
  ],
  callBack: { when: 'Within 48 hours', number: '202-555-0100', serviceItemNumber: 'SI-7' },
  durationInSeconds: 754,
  answerGiven: 'It is with an officer.',
  readOut: 'A notice of last spring.',
  nextStep: 'Wait for the notice.',
  notes: `ROSAMUND asked for ana quintero, EAC 21.900.12345 and ${OTHER_CASE}, A 012 345 678; Bruno, too.`,
} as const satisfies Partial<ContactMade>;

/** The text of the letter, which is longer than a page. */
export const LETTER = [
  'Dear Officer,',
  ...Array.from({ length: 70 }, (_, at) => `Line ${at} about Ana Quintero, A098-765-432.`),
  'Sincerely,\nJordan Attwood\n1 Example Street, Springfield',
].join('\n');

/** A case with a long history, grouped with another; opens its file. */
export async function openReportedCase(extension: Extension): Promise<Page> {
  const desk = await openRecordedCase(extension, RECEIPT, factsOfCase);
  await recordInCase(desk, OTHER_CASE, ({ on, call }) => [
    { type: 'case-kept', receiptNumber: OTHER_CASE as never },
    { type: 'case-linked', groupId: GROUP, kind: 'family' },
    {
      type: 'case-described',
      patch: {
        form: 'I-130',
        aNumber: 'A098765432' as ANumber,
        people: [{ role: 'beneficiary', name: 'Bruno Walther' }],
        receivedOn: on(-300),
      },
    },
    call(1, -50, { notes: 'Said for Bruno.' }),
  ]);
  const corrected = await idOfNotes(desk, 'To be corrected');
  const struck = await idOfNotes(desk, 'To be struck');
  await recordInCase(desk, RECEIPT, ({ call }) => [
    {
      type: 'entry-corrected',
      entryId: corrected,
      fact: another(call, 90, -20, { notes: 'As it was', tier: 1 }),
    },
    { type: 'entry-struck', entryId: struck, reason: 'Noted twice for Ana' },
  ]);
  await desk.reload();
  return desk;
}

function factsOfCase({ on, call, seen }: CaseWriter): readonly Fact[] {
  return [
    { type: 'case-linked', groupId: GROUP, kind: 'family' },
    {
      type: 'case-described',
      patch: {
        label: 'Sunflower',
        form: 'I-765',
        category: '(c)(9)',
        matterNumber: 'M-2026-77',
        g28On: on(-190),
        aNumber: 'A012345678' as ANumber,
        filedOn: on(-200),
        receivedOn: on(-195),
        office: { code: 'vermont', confirmedOn: on(-40) },
        people: [
          { role: 'applicant', name: 'Ana Quintero' },
          { role: 'petitioner', name: 'Rosamund Perrault' },
          { role: 'representative', name: 'Jordan Attwood' },
        ],
      },
    },
    seen(-190, 'Case Was Received'),
    { type: 'status-checked', on: on(-30) },
    seen(-12, 'Request for Additional Evidence Was Sent'),
    { type: 'date-noted', kind: 'response-due', on: on(60), notes: 'By post, says Ana' },
    call(1, -60, FULL_CONTACT),
    another(call, 2, -55, { outcome: 'not-reached', notReached: 'dropped' }),
    another(call, 3, -50, {
      serviceRequest: {
        refusedBecause: 'Within the posted time',
        refusal: 'within-normal-time',
        askAgainFrom: on(-15),
      },
    }),
    another(call, 4, -28, {
      step: 'write-service-center',
      channel: 'e-request',
      outcome: 'submitted',
      sent: {
        subject: 'I-765, EAC-21-900-12345',
        text: LETTER,
        senderDetails: '1 Example Street, Springfield\n202-555-0100',
      },
    }),
    another(call, 90, -20, { notes: 'To be corrected' }),
    another(call, 91, -19, { notes: 'To be struck' }),
    ...Array.from({ length: 30 }, (_, at) =>
      another(call, 10 + at, -45 + at, {
        notes: `Note ${at}: asked once more for Ana. `.repeat(4),
      }),
    ),
    {
      type: 'answer-received',
      inquiryId: matterOf(RECEIPT, 1),
      on: on(-10),
      verdict: 'nothing-new',
      notes: 'A form letter',
    },
  ];
}

/** One more contact of the first matter. */
function another(
  call: CaseWriter['call'],
  n: number,
  days: number,
  change: Partial<ContactMade>,
): ContactMade {
  const contactId = `00000000-0000-7000-8000-${String(n).padStart(12, '0')}` as ContactId;
  return call(1, days, { contactId, ...change });
}

/** The entry in which these notes were recorded. */
async function idOfNotes(desk: Page, notes: string): Promise<EntryId> {
  const entry = (await readEntries(desk)).find(({ fact }) => fact.notes === notes);
  return (entry as unknown as { readonly id: EntryId }).id;
}
