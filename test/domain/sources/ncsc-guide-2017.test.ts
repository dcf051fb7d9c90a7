import { describe, expect, it } from 'vitest';
import { toAgendaItems } from '../../../src/domain/agenda.ts';
import type { ContactMade, InquiryKind } from '../../../src/domain/contact.ts';
import type { Fact } from '../../../src/domain/fact.ts';
import {
  answer,
  call,
  day,
  fileOf,
  letter,
  letterToHeadquarters,
  officeRead,
  opened,
  windowOf,
} from '../../support/given.ts';
import { notFound, readSource, withoutSentences } from '../../support/source-text.ts';
import { PREPARE } from './prepare.ts';
import { GUIDE_WITHOUT_RULE } from './without-rule.ts';

/** The sentences that hold a rule, numbered in the order of the guide. */
const RULES = {
  G1: 'Record the date and time of the call',
  G2: 'Request the name and/or ID number of NCSC staff',
  G3: 'Note the service request referral number, if applicable',
  G4: 'Both Tiers 1 and 2 can create a "service request" which is sent to service centers and local offices on matters such as expedite requests, change of address, appointment rescheduling, case processing delays which exceed the posted times, and other matters that may be unique to a specific case.',
  G5: 'Inquiries for Field Office Matters If USCIS has not responded to your initial service request within 30 days, call the NCSC.',
  G6: 'Please have the initial service request referral number with you when you call.',
  G7: 'Inquiries for Service Center Matters If USCIS has not responded to your initial service request within 30 days, please email the service center that has jurisdiction over your case.',
  G8: 'Your follow-up should be addressed only to the service center which issued your receipt and is identified on the Form I-797 (Notice of Action).',
  G9: 'If you do not receive a response within 21 days of contacting the service center, you may email the USCIS Headquarters Office of Service Center Operations at: SCOPSSCATA@nulldhs.gov and should receive a response in 10 days.',
  G10: 'Transfer calls to Tier 2 in certain circumstances',
} as const;

const { G1, G2, G3, G4, G5, G6, G7, G8, G9, G10 } = RULES;

const field = officeRead('field-office');
const vermont = officeRead('vermont');
const SERVICE_REQUEST = { number: 'SR-made-up-1' } as const;
const recordedAtFieldOffice = { ladder: { id: 'field-office', version: 1, by: 'office' } } as const;
const recordedAtCenter = { ladder: { id: 'service-center', version: 1, by: 'office' } } as const;
/** A call about a case at a field office that a service request was taken in. */
const request = (on: string, change: Partial<ContactMade> = {}) =>
  call({ on: day(on), ...recordedAtFieldOffice, serviceRequest: SERVICE_REQUEST, ...change });
/** A call about a case at a field office without a service request. */
const asked = (on: string, change: Partial<ContactMade> = {}) =>
  call({ on: day(on), ...recordedAtFieldOffice, ...change });

type Window = ReturnType<typeof opened>[number];
const window = (
  lastDayOn: string,
  countedOn: string,
  dueOn: string,
  next: Window['next'],
): Window => ({
  lastDayOn: day(lastDayOn),
  countedOn: day(countedOn),
  dueOn: day(dueOn),
  next,
});
// 25 Nov + 31 days = Saturday, 26 Dec 2026.
const afterRequest = window('2026-12-25', '2026-12-26', '2026-12-28', 'call-again');
const afterSecondCall = window('2027-01-27', '2027-01-28', '2027-01-28', 'call-again');
const afterCenterRequest = window('2026-12-21', '2026-12-22', '2026-12-22', 'write-service-center');

type Row = readonly [sentence: string, facts: readonly Fact[], windows: readonly Window[]];

const JOURNALS: readonly Row[] = [
  [`G5 ${G5} Again, on an open day`, [field, request('2026-11-25')], [afterRequest]],
  [
    `G5 ${G5} The initial one: a further call while it runs changes nothing`,
    [field, request('2026-11-25'), request('2026-12-20')],
    [afterRequest],
  ],
  [
    `G5 ${G5} And once more 30 days after that call`,
    [field, request('2026-11-25'), asked('2026-12-28')],
    [afterSecondCall],
  ],
  [
    `G5 ${G5} A call on the counted day is that call, though the lines are closed`,
    [field, request('2026-11-25'), asked('2026-12-26')],
    [window('2027-01-25', '2027-01-26', '2027-01-26', 'call-again')],
  ],
  [`G5 ${G5} No service request, nothing to wait for`, [field, asked('2026-11-25')], []],
  [
    `G5 ${G5} No service request, but the person has it counted from the call`,
    [field, asked('2026-11-25', { startsWait: 'anyway' })],
    [afterRequest],
  ],
  [
    `G5 ${G5} The call that a service request was taken in is the one that counts`,
    [field, asked('2026-11-20'), request('2026-11-25')],
    [afterRequest],
  ],
  [
    `G5 ${G5} A call recorded before the office was known keeps its wait`,
    [call({ on: day('2026-11-25'), ...recordedAtCenter }), field],
    [afterRequest],
  ],
  [
    `G5 ${G5} A call recorded before orders of steps were noted keeps its wait`,
    [call({ on: day('2026-11-25') }), field],
    [afterRequest],
  ],
  [
    `G5 ${G5} Where the two documents differ: a response that settles nothing ends no wait`,
    [field, request('2026-11-25'), answer('2026-12-10', 'nothing-new')],
    [afterRequest],
  ],
  [
    `G5 ${G5} An answer that settles or explains does`,
    [field, request('2026-11-25'), answer('2026-12-10', 'settles')],
    [],
  ],
  [
    `G7 ${G7}`,
    [vermont, call({ ...recordedAtCenter, serviceRequest: SERVICE_REQUEST })],
    [afterCenterRequest],
  ],
  [
    `G7 ${G7} Where the two documents differ: the release counts from the contact, request or not`,
    [vermont, call(recordedAtCenter)],
    [afterCenterRequest],
  ],
  [
    `G9 ${G9} 21 days`,
    [vermont, call(recordedAtCenter), letter('2026-12-22')],
    [window('2027-01-12', '2027-01-13', '2027-01-13', 'write-headquarters')],
  ],
  [
    `G9 ${G9} 10 days`,
    [vermont, call(recordedAtCenter), letter('2026-12-22'), letterToHeadquarters('2027-01-13')],
    [window('2027-01-23', '2027-01-24', '2027-01-24', 'ladder-ends')],
  ],
  [
    `G9 ${G9} Not of a field office: a letter written before that was known is followed by a call`,
    [field, letter('2026-12-22')],
    [window('2027-01-12', '2027-01-13', '2027-01-13', 'call-again')],
  ],
];

describe('guide to the NCSC of 20 May 2017', () => {
  it.each(JOURNALS)('%s', (_, facts, windows) => {
    expect(opened(...facts)).toEqual(windows);
  });

  it(`G1 ${G1}; G2 ${G2}; G3 ${G3}; G10 ${G10}: all of it stays with the call`, () => {
    const noted = {
      startedAt: '2026-11-21T15:04:00Z',
      tier: 1,
      representativeName: 'Ms. Made-Up',
      representativeId: 'TX1234',
      secondRepresentative: { tier: 2, id: 'TX5678' },
      serviceRequest: SERVICE_REQUEST,
    } as const;
    expect(fileOf(call(noted)).inquiries[0]?.contacts[0]).toMatchObject(noted);
  });

  it.each<InquiryKind>(['expedite', 'change-of-address', 'rescheduling'])(
    `G4 ${G4} A matter of %s waits for a service request, 30 days, and for nothing else`,
    (inquiryKind) => {
      expect(opened(vermont, call({ inquiryKind }))).toEqual([]);
      const taken = windowOf(vermont, call({ inquiryKind, serviceRequest: SERVICE_REQUEST }));
      expect(taken).toMatchObject({ lastDayOn: '2026-12-21', next: 'write-service-center' });
      expect(taken.explanation.source?.published).toBe('2017-05-20');
    },
  );

  it.each<InquiryKind>(['delay', 'status-check', 'not-received', 'typographic-error', 'other'])(
    `G4 ${G4} A matter of %s is a case related issue too: the release counts from the call`,
    (inquiryKind) => {
      expect(opened(vermont, call({ inquiryKind }))).toEqual([afterCenterRequest]);
    },
  );

  it(`G4 ${G4} Of either tier`, () => {
    const of = (tier: 1 | 2) =>
      opened(call({ tier, inquiryKind: 'expedite', serviceRequest: SERVICE_REQUEST }));
    expect(of(1)).toEqual(of(2));
    expect(of(1)).toHaveLength(1);
  });

  it(`G5 ${G5} The guide is named as the source, and that no number was given`, () => {
    expect(windowOf(field, request('2026-11-25')).explanation).toMatchObject({
      source: { published: '2017-05-20' },
    });
    expect(windowOf(field, request('2026-11-25')).explanation).not.toHaveProperty('hasNoNumber');
    for (const kept of [
      call(),
      call(recordedAtCenter),
      asked('2026-11-25', { startsWait: 'anyway' }),
    ]) {
      expect(windowOf(field, kept).explanation).toMatchObject({ hasNoNumber: true });
    }
  });

  it(`G6 ${G6} The agenda has it, also after a later one`, () => {
    const later = { number: 'SR-made-up-2' };
    const file = fileOf(
      field,
      request('2026-11-25'),
      request('2026-12-28', { serviceRequest: later }),
    );
    const [item] = toAgendaItems(file, day('2027-01-28'));
    expect(item).toMatchObject({
      step: 'call-again',
      inquiry: { serviceRequestNumber: 'SR-made-up-1' },
    });
  });

  it(`G8 ${G8} That center is the addressee, until a transfer is known and the person chooses`, () => {
    const moved: Fact = {
      type: 'case-described',
      patch: { presentOffice: { code: 'texas', confirmedOn: day('2026-11-21') } },
    };
    const chosen = (addressee: 'issuing' | 'present'): Fact => ({
      type: 'case-described',
      patch: { addressee },
    });
    expect(fileOf(vermont).office).toMatchObject({ code: 'vermont' });
    expect(fileOf(vermont, moved).office).toMatchObject({ code: 'vermont', isToBeChosen: true });
    expect(fileOf(vermont, moved, chosen('issuing')).office).toMatchObject({ code: 'vermont' });
    expect(fileOf(vermont, moved, chosen('present')).office).toMatchObject({ code: 'texas' });
    expect(fileOf(vermont, moved, chosen('present')).office).not.toHaveProperty('isToBeChosen');
  });
});

const text = readSource('ncsc-guide-2017.txt');

describe.skipIf(text === undefined)('the copy of the guide', () => {
  const listed = [...Object.values(RULES), ...Object.values(PREPARE), ...GUIDE_WITHOUT_RULE];

  it('has no sentence that is neither proved here nor listed as one without a rule', () => {
    expect(withoutSentences(text ?? '', listed)).toBe('');
  });

  it('has every sentence that is quoted', () => {
    expect(notFound(text ?? '', listed)).toEqual([]);
  });
});
