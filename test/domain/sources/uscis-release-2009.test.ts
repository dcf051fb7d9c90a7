import { describe, expect, it } from 'vitest';
import {
  CONFIRMABLE_OFFICES,
  isPublishedServiceCenter,
} from '../../../src/domain/confirmed-office.ts';
import type { Fact } from '../../../src/domain/fact.ts';
import { composeLetter } from '../../../src/domain/letter/compose-letter.ts';
import { proposedOffice } from '../../../src/domain/office.ts';
import { ladderFor } from '../../../src/domain/published-ladders.ts';
import { SERVICE_CENTER_LADDER } from '../../../src/domain/published-ladders.ts';
import {
  answer,
  call,
  day,
  fileOf,
  letter,
  letterToHeadquarters,
  officeRead,
  opened,
  receipt,
} from '../../support/given.ts';
import { answeredCall, described, letterInput, letterSent } from '../../support/letters.ts';
import { notFound, readSource, withoutSentences } from '../../support/source-text.ts';
import { HAVE_AVAILABLE } from './prepare.ts';
import { RELEASE_WITHOUT_RULE } from './without-rule.ts';

/** The sentences that hold a rule, numbered in the order of the release. */
const RULES = {
  R1: "U. S. Citizenship and Immigration Services (USCIS) has issued instructions on making inquiries with the agency's four Service Centers.",
  R2: 'Customers, community-based organizations and liaison groups should follow this guidance when inquiring about case related issues.',
  R3: 'Step 1: Contact the National Customer Service Center (NCSC) at 1-800-375-5283.',
  R4: 'During your call we recommend that you take note of the following information:',
  R5: 'The name and/or id number of the NCSC representative',
  R6: 'The date and time of the call',
  R7: 'Any service request referral number, if a service referral on a pending case is taken',
  R8: 'California Service Center: csc-ncsc-followup[at]dhs.gov',
  R9: 'Vermont Service Center: vsc.ncscfollowup[at]dhs.gov',
  R10: 'Nebraska Service Center: ncscfollowup.nsc[at]dhs.gov',
  R11: 'Texas Service Center: tsc.ncscfollowup[at]dhs.gov',
  R12: 'When contacting the Service Centers by email you will need to provide the information outlined in Step 1.',
  R13: 'If the NCSC did not issue a service request after your call, please indicate the reason the NCSC representative did not issue the request.',
  R14: 'Step 3: In the event you do not receive a response within 21 days of contacting the appropriate Service Center, you may email the USCIS Headquarters Office of Service Center Operations at: SCOPSSCATA[at]dhs.gov.',
  R15: 'You will receive a response from this email address within 10 days.',
} as const;

/** The opening of step 2 is missing from our copy; facts.md §1 has it from reprints. */
const RECOVERED = {
  R16: 'more than 30 days have passed since the contact with the NCSC',
  R17: 'the issue has not been resolved or explained',
  R18: 'e-mail the service center that has jurisdiction over the case',
} as const;

const { R1, R2, R3, R4, R5, R6, R7, R8, R9, R10, R11, R12, R13, R14, R15 } = RULES;
const { R16, R17, R18 } = RECOVERED;

const vermont = officeRead('vermont');
const centers = ['california', 'vermont', 'nebraska', 'texas'] as const;
const first = call({ on: day('2026-11-21') });
const written = letter('2026-12-22');
const toHeadquarters = letterToHeadquarters('2027-01-13');

type Row = readonly [sentence: string, facts: readonly Fact[], windows: ReturnType<typeof opened>];

const window = (
  lastDayOn: string,
  countedOn: string,
  next: ReturnType<typeof opened>[number]['next'],
) => ({ lastDayOn: day(lastDayOn), countedOn: day(countedOn), dueOn: day(countedOn), next });
const afterCall = window('2026-12-21', '2026-12-22', 'write-service-center');
const afterLetter = window('2027-01-12', '2027-01-13', 'write-headquarters');
const afterHeadquarters = window('2027-01-23', '2027-01-24', 'ladder-ends');

const JOURNALS: readonly Row[] = [
  [`R3 ${R3} Until then nothing is waited for`, [vermont], []],
  [`R3 ${R3} A call that reached no one contacted no one`, [call({ outcome: 'not-reached' })], []],
  [`R16 ${R16}: day 30 is waited for, day 31 is when to write`, [vermont, first], [afterCall]],
  [
    `R16 ${R16}: with or without a service request`,
    [vermont, { ...first, serviceRequest: { refusedBecause: 'It is pending' } }],
    [afterCall],
  ],
  [
    `R16 ${R16}: the first one, whatever is called after it`,
    [vermont, first, call({ on: day('2026-12-10') }), call({ on: day('2026-12-30') })],
    [afterCall],
  ],
  [
    `R16 ${R16}: an e-Request that yields a number contacts it as a call does`,
    [
      vermont,
      call({ channel: 'e-request', outcome: 'submitted', serviceRequest: { number: 'SR1' } }),
    ],
    [afterCall],
  ],
  [`R17 ${R17}: an answer that does ends the wait`, [first, answer('2026-12-01', 'settles')], []],
  [
    `R17 ${R17}: mere response does not`,
    [vermont, first, answer('2026-12-01', 'nothing-new')],
    [afterCall],
  ],
  [
    `R17 ${R17}: after it ended the wait for headquarters there is none`,
    [vermont, first, written, answer('2027-01-02', 'settles')],
    [],
  ],
  [`R14 ${R14}`, [vermont, first, written], [afterLetter]],
  [
    `R14 ${R14} The days count from the first letter`,
    [vermont, first, written, letter('2027-01-04', { channel: 'e-mail' })],
    [afterLetter],
  ],
  [
    `R14 ${R14} One that came back contacted nobody`,
    [vermont, first, letter('2026-12-22', { channel: 'e-mail', outcome: 'came-back' })],
    [afterCall],
  ],
  [
    `R14 ${R14} Where the two documents differ: a response that settles nothing is none`,
    [vermont, first, written, answer('2027-01-02', 'nothing-new')],
    [afterLetter],
  ],
  [
    `R15 ${R15} So many days are counted; nothing is promised`,
    [vermont, first, written, toHeadquarters],
    [afterHeadquarters],
  ],
];

describe('USCIS release of 6 Aug 2009', () => {
  it.each(JOURNALS)('%s', (_, facts, windows) => {
    expect(opened(...facts)).toEqual(windows);
  });

  it(`R1 ${R1} It holds for those four and no other office`, () => {
    expect(CONFIRMABLE_OFFICES.filter(isPublishedServiceCenter)).toEqual(centers);
    for (const office of CONFIRMABLE_OFFICES) {
      const isOne = (centers as readonly string[]).includes(office);
      expect(ladderFor(office).id).toBe(isOne ? 'service-center' : 'field-office');
    }
  });

  it(`R2 ${R2} Until the office is confirmed it holds for any case`, () => {
    expect(ladderFor(undefined)).toBe(SERVICE_CENTER_LADDER);
    expect(opened(first)).toEqual([afterCall]);
  });

  it(`R4 ${R4} R5 ${R5}; R6 ${R6}; R7 ${R7}`, () => {
    const noted = {
      representativeName: 'Ms. Made-Up',
      representativeId: 'TX1234',
      startedAt: '2026-11-21T15:04:00Z',
      serviceRequest: { number: 'SR-made-up-1' },
    };
    expect(fileOf(call(noted)).inquiries[0]?.contacts[0]).toMatchObject(noted);
  });

  it.each([
    [`R8 ${R8}`, 'WAC9990000001', 'california'],
    [`R9 ${R9}`, 'EAC9990000001', 'vermont'],
    [`R10 ${R10}`, 'LIN9990000001', 'nebraska'],
    [`R11 ${R11}`, 'SRC9990000001', 'texas'],
  ] as const)(
    '%s: the center of such a number is one that can be written to',
    (_, number, code) => {
      expect(proposedOffice(receipt(number))).toBe(code);
      expect(isPublishedServiceCenter(code)).toBe(true);
    },
  );

  it(`R12 ${R12} R13 ${R13} The reason stays with the contact, as the letter will say it`, () => {
    const serviceRequest = { refusedBecause: 'Within the posted processing time' };
    const { inquiries } = fileOf(call({ serviceRequest }));
    expect(inquiries[0]?.contacts[0]?.serviceRequest).toEqual(serviceRequest);
  });

  it(`R12 ${R12} R13 ${R13} The letter holds all of it`, () => {
    const refused = { serviceRequest: { refusedBecause: 'the case is pending' } };
    const file = fileOf(described('texas'), answeredCall(refused));
    const { body } = composeLetter(letterInput('service-center', file));
    for (const given of [
      'EAC9990000001',
      'A012-345-678',
      'I-765',
      'June 1, 2026',
      'Maria Lopez, ID 12345',
      'November 21, 2026 at 10:00 AM',
      'The representative did not issue a service request because the case is pending.',
    ]) {
      expect(body).toContain(given);
    }
  });

  it(`R14 ${R14} Such a letter says when the center was written to, and that the days have passed`, () => {
    const file = fileOf(described(), answeredCall(), letterSent());
    const { body } = composeLetter(letterInput('headquarters', file));
    expect(body).toContain('I wrote to the Vermont Service Center on December 22, 2026');
    expect(body).toContain('More than 21 days have passed since December 22, 2026');
  });

  it(`R18 ${R18}: the center that is confirmed, and nobody who is not one`, () => {
    expect(fileOf(vermont, first)).toMatchObject({
      office: { kind: 'confirmed', code: 'vermont' },
      windows: [{ next: 'write-service-center' }],
    });
    expect(fileOf(officeRead('potomac'), first).windows).toMatchObject([{ next: 'call-again' }]);
  });

  it('is named as the source of the dates it rules, with its age', () => {
    expect(fileOf(vermont, first).windows[0]?.explanation).toMatchObject({
      waitFrom: 'ladder',
      wait: { unit: 'calendar-days', amount: 30 },
      trigger: { kind: 'contact', step: 'call', on: '2026-11-21' },
      source: { publisher: 'USCIS', published: '2009-08-06', lastSeen: '2017-07-26' },
    });
  });
});

const text = readSource('service-center-inquiries-2009.txt');

describe.skipIf(text === undefined)('the copy of the release', () => {
  const listed = [...Object.values(RULES), HAVE_AVAILABLE, ...RELEASE_WITHOUT_RULE];

  it('has no sentence that is neither proved here nor listed as one without a rule', () => {
    expect(withoutSentences(text ?? '', listed)).toBe('');
  });

  it('has every sentence that is quoted, but those recovered from reprints', () => {
    expect(notFound(text ?? '', listed)).toEqual([]);
    expect(notFound(text ?? '', Object.values(RECOVERED))).toHaveLength(3);
  });
});
