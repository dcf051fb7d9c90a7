import { describe, expect, it, test } from 'vitest';
import type { Fact } from '../../../src/domain/fact.ts';
import type { LetterKind } from '../../../src/domain/letter/letter-kind.ts';
import { LETTER_KINDS } from '../../../src/domain/letter/letter-kind.ts';
import type { OfferRules } from '../../../src/domain/letter/offered-letters.ts';
import { offeredLetters } from '../../../src/domain/letter/offered-letters.ts';
import { EMPTY_ADDRESS_BOOK, noteAddress } from '../../../src/domain/address-book.ts';
import { call, contactId, day, fileOf, officeRead } from '../../support/given.ts';
import { answeredCall, described, letterSent } from '../../support/letters.ts';

function offer(facts: readonly Fact[], change: Partial<OfferRules> = {}) {
  const file = fileOf(...facts);
  const rules = {
    inquiry: file.inquiries[0],
    addresses: EMPTY_ADDRESS_BOOK,
    today: day('2027-01-20'),
    ...change,
  };
  const offered = offeredLetters(file, rules);
  const of = (kind: LetterKind) => offered.find((each) => each.kind === kind);
  return { offered, of };
}

describe('the letters of a case', () => {
  it('are all there once, the ways of today before the mailboxes of 2009', () => {
    const kinds = offer([described()]).offered.map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(LETTER_KINDS.toSorted());
    expect(kinds.slice(0, 2)).toEqual(['e-request', 'account-message']);
    expect(kinds.indexOf('service-center')).toBeGreaterThan(1);
  });

  it('are not offered at all where it is protected', () => {
    const facts = [described(), { type: 'case-described', patch: { isProtected: true } } as const];
    for (const { notOffered, ways } of offer(facts).offered) {
      expect(notOffered).toBe('protected');
      expect(ways).toEqual([]);
    }
  });

  test.each<[string, readonly Fact[]]>([
    ['office-not-confirmed', []],
    ['no-mailbox-published', [officeRead('potomac')]],
    ['no-mailbox-published', [officeRead('field-office')]],
    [
      'office-not-chosen',
      [
        officeRead('vermont'),
        {
          type: 'case-described',
          patch: { presentOffice: { code: 'texas', confirmedOn: day('2026-11-20') } },
        },
      ],
    ],
  ])('to a center and to headquarters are not offered: %s', (because, facts) => {
    const { of } = offer(facts);
    expect(of('service-center')?.notOffered).toBe(because);
    expect(of('headquarters')?.notOffered).toBe(because);
    expect(of('e-request')?.notOffered).toBeUndefined();
    expect(of('ombudsman')?.notOffered).toBeUndefined();
  });

  it('are not offered to a center since the page said that the case was transferred', () => {
    const { of } = offer([
      described(),
      {
        type: 'status-seen',
        on: day('2027-01-05'),
        sighting: {
          receiptNumbers: [],
          receiptCount: 1,
          language: 'en',
          title: 'Case Was Transferred And A New Office Has Jurisdiction',
          text: 'On January 4, 2027, we transferred your Form I-765 to another office.',
          statusOn: day('2027-01-04'),
        },
      },
    ]);
    expect(of('service-center')?.notOffered).toBe('office-in-doubt');
  });

  it('to a center go through the ways of today first, then to its one mailbox', () => {
    const addresses = noteAddress(EMPTY_ADDRESS_BOOK, {
      type: 'address-came-back',
      address: 'tsc.ncscfollowup@dhs.gov',
      on: day('2027-01-02'),
    });
    const { of } = offer([described('texas')], { addresses });
    expect(of('service-center')).toMatchObject({ center: 'texas', step: 'write-service-center' });
    expect(of('service-center')?.ways).toEqual([
      { channel: 'e-request' },
      { channel: 'account-message' },
      {
        channel: 'e-mail',
        mailbox: {
          mailbox: 'texas',
          address: 'tsc.ncscfollowup@dhs.gov',
          cameBack: { notedOn: '2027-01-02' },
        },
      },
    ]);
    expect(of('headquarters')?.ways.at(-1)?.mailbox?.address).toBe('SCOPSSCATA@dhs.gov');
    expect(of('e-request')?.ways).toEqual([{ channel: 'e-request' }]);
    expect(of('ombudsman')?.ways).toEqual([{ channel: 'ombudsman' }]);
  });
});

describe('a letter to headquarters', () => {
  // USCIS release of 2009, step 3: "in the event you do not receive a response within 21 days".
  test.each([
    ['2027-01-12', { because: 'within-wait', on: '2026-12-22', from: '2027-01-13' }],
    ['2027-01-13', undefined],
  ])('on %s, 21 days after one of Dec 22 or more, says how early it is', (today, early) => {
    const { of } = offer([described(), answeredCall(), letterSent()], { today: day(today) });
    expect(of('headquarters')?.early).toEqual(early);
    expect(of('headquarters')?.notOffered).toBeUndefined();
  });

  it('is early while no letter to the center got through', () => {
    const cameBack = letterSent({ outcome: 'came-back' });
    const { of } = offer([described(), answeredCall(), cameBack]);
    expect(of('headquarters')?.early).toEqual({ because: 'no-first-letter' });
  });
});

describe('a statement for the Ombudsman', () => {
  // "Within the last 90 days", and "at least 60 days" (facts.md §2).
  test.each([
    ['2027-01-19', { because: 'within-60-days', on: '2026-11-21', from: '2027-01-20' }],
    ['2027-01-20', undefined],
    ['2027-02-19', undefined],
    ['2027-02-20', { because: 'no-recent-contact' }],
  ])('on %s, after a call of Nov 21, says whether it is early', (today, early) => {
    const { of } = offer([call()], { today: day(today) });
    expect(of('ombudsman')?.early).toEqual(early);
    expect(of('ombudsman')?.step).toBe('beside');
  });
});

describe('an e-Request or a message in the account', () => {
  test.each<[string, string, readonly Fact[], string]>([
    ['what a call is, before anything was done', 'call', [described()], '2026-12-01'],
    ['what a call is, while its 30 days run', 'call', [described(), call()], '2026-12-21'],
    [
      'the letter to the center, when they are over',
      'write-service-center',
      [described(), call()],
      '2026-12-22',
    ],
    [
      'what a call is, while the 21 days run',
      'call',
      [described(), call(), letterSent()],
      '2027-01-12',
    ],
    [
      'the letter to headquarters, when those are over',
      'write-headquarters',
      [described(), call(), letterSent()],
      '2027-01-13',
    ],
    [
      'what a call is, at a field office',
      'call',
      [officeRead('field-office'), call({ contactId: contactId(1) })],
      '2027-01-13',
    ],
  ])('is recorded as %s', (_, step, facts, today) => {
    const { of } = offer(facts, { today: day(today) });
    expect(of('e-request')?.step).toBe(step);
    expect(of('account-message')?.step).toBe(step);
  });
});
