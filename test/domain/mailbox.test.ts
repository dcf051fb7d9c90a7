import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AddressCameBack, AddressVerified } from '../../src/domain/mailbox.ts';
import type { AddressBook, Returned } from '../../src/domain/address-book.ts';
import {
  addressOf,
  cameBackOf,
  EMPTY_ADDRESS_BOOK,
  noteAddress,
  noteReturned,
} from '../../src/domain/address-book.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import {
  mailboxOfStep,
  MAILBOXES,
  parseAddress,
  parseAddressFact,
} from '../../src/domain/mailbox.ts';
import { day, entry } from '../support/given.ts';

const verified = (address: string, on = '2026-05-01'): AddressVerified => ({
  type: 'address-verified',
  mailbox: 'vermont',
  address,
  on: day(on),
});
const cameBack = (address: string, on = '2026-06-01'): AddressCameBack => ({
  type: 'address-came-back',
  address,
  on: day(on),
});
const bookOf = (...facts: readonly (AddressVerified | AddressCameBack)[]) =>
  facts.reduce((book, fact) => noteAddress(book, fact), EMPTY_ADDRESS_BOOK);

describe('the address of a mailbox', () => {
  // USCIS release of 6 August 2009, and its prints; see facts.md §1.
  it.each([
    ['california', 'csc-ncsc-followup@dhs.gov'],
    ['vermont', 'vsc.ncscfollowup@dhs.gov'],
    ['nebraska', 'ncscfollowup.nsc@dhs.gov'],
    ['texas', 'tsc.ncscfollowup@dhs.gov'],
    ['headquarters', 'SCOPSSCATA@dhs.gov'],
  ] as const)('of %s is the published one until another is verified', (mailbox, address) => {
    expect(addressOf(mailbox, EMPTY_ADDRESS_BOOK)).toEqual({ mailbox, address });
  });

  it('is the one that was verified last, with its day', () => {
    const book = bookOf(verified('one@example.gov'), verified('two@example.gov', '2026-05-02'));
    expect(addressOf('vermont', book)).toEqual({
      mailbox: 'vermont',
      address: 'two@example.gov',
      verifiedOn: '2026-05-02',
    });
    expect(addressOf('texas', book).verifiedOn).toBeUndefined();
  });

  it('is warned of once something came back, in either case, until it is verified again', () => {
    const returned = bookOf(cameBack('VSC.ncscfollowup@DHS.gov'));
    expect(addressOf('vermont', returned).cameBack).toEqual({ notedOn: '2026-06-01' });
    const again = noteAddress(returned, verified('vsc.ncscfollowup@dhs.gov', '2026-07-01'));
    expect(addressOf('vermont', again).cameBack).toBeUndefined();
    expect(cameBackOf('someone@example.gov', returned)).toBeUndefined();
  });

  const VERMONT = 'vsc.ncscfollowup@dhs.gov';
  const sentOn = (on: string, n: number, address = VERMONT): Returned => ({
    caseId: `EAC99900${String(n).padStart(5, '0')}` as CaseId,
    address,
    sentOn: day(on),
    stamp: { recordedAt: entry(n, { type: 'case-kept' }).recordedAt },
  });
  const recordedAs = (n: number) => ({ recordedAt: entry(n, { type: 'case-kept' }).recordedAt });
  const withReturned = (book: AddressBook, ...all: readonly Returned[]) =>
    all.reduce((before, each) => noteReturned(before, each.caseId, [each]), book);

  it('is warned of however many messages to another address came back since', () => {
    const others = Array.from({ length: 150 }, (_, n) => sentOn('2026-06-02', n + 2, 'a@b.gov'));
    const book = withReturned(EMPTY_ADDRESS_BOOK, sentOn('2026-06-01', 1), ...others);
    expect(cameBackOf(VERMONT, book)).toEqual({ sentOn: '2026-06-01' });
    expect(book.returned).toHaveLength(101);
  });

  it('holds by the day it was verified on, and not by when that was typed', () => {
    const typedLater = noteAddress(
      withReturned(EMPTY_ADDRESS_BOOK, sentOn('2026-06-02', 1)),
      verified(VERMONT, '2026-06-01'),
      recordedAs(2),
    );
    expect(cameBackOf(VERMONT, typedLater)).toEqual({ sentOn: '2026-06-02' });
    const sentBefore = withReturned(
      noteAddress(EMPTY_ADDRESS_BOOK, verified(VERMONT, '2026-06-03'), recordedAs(1)),
      sentOn('2026-06-02', 2),
    );
    expect(cameBackOf(VERMONT, sentBefore)).toBeUndefined();
    const noted = bookOf(cameBack(VERMONT, '2026-06-02'), verified(VERMONT, '2026-06-01'));
    expect(cameBackOf(VERMONT, noted)).toEqual({ notedOn: '2026-06-02' });
  });

  it('of one day holds where that was recorded after the message came back', () => {
    const on = '2026-06-02';
    const book = (verifiedAt: number) =>
      noteAddress(
        withReturned(EMPTY_ADDRESS_BOOK, sentOn(on, 2)),
        verified(VERMONT, on),
        recordedAs(verifiedAt),
      );
    expect(cameBackOf(VERMONT, book(1))).toEqual({ sentOn: on });
    expect(cameBackOf(VERMONT, book(3))).toBeUndefined();
  });

  it('stays known to have failed for the latest hundred', () => {
    const many = Array.from({ length: 150 }, (_, n) => cameBack(`box${n}@example.gov`));
    const book = bookOf(...many);
    expect(book.cameBack).toHaveLength(100);
    expect(cameBackOf('box149@example.gov', book)).toEqual({ notedOn: '2026-06-01' });
  });
});

describe('the mailbox of a step', () => {
  it('is the one of the center, and after it headquarters; none while no center is confirmed', () => {
    expect(mailboxOfStep('write-service-center', 'texas')).toBe('texas');
    expect(mailboxOfStep('write-headquarters', 'texas')).toBe('headquarters');
    expect(mailboxOfStep('write-service-center', undefined)).toBeUndefined();
    expect(mailboxOfStep('write-headquarters', undefined)).toBeUndefined();
    expect(mailboxOfStep('call', 'texas')).toBeUndefined();
  });
});

describe('an address from outside', () => {
  it.each(MAILBOXES)('as published for %s is one', (mailbox) => {
    const { address } = addressOf(mailbox, EMPTY_ADDRESS_BOOK);
    expect(parseAddress(address)).toBe(address);
  });

  it.each([
    '',
    'nobody',
    'a@b',
    'a@b.gov, c@d.gov',
    'a@b.gov;c@d.gov',
    'Name <a@b.gov>',
    'a@b.gov\r\nBcc: c@d.gov',
    'a@b.gov\n',
    'a@b.gov?cc=c@d.gov',
    'a@b.gov%0aBcc:c@d.gov',
    'a b@c.gov',
    `${'a'.repeat(65)}@b.gov`,
    `a@${'b'.repeat(250)}.gov`,
    7,
  ])('that is more or less than one address is refused: %j', (value) => {
    expect(parseAddress(value)).toBeUndefined();
  });

  it('never holds what a header or a mailto link would read as more than an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (around) => {
        const read = parseAddress(`a${around}@example.gov`);
        expect(read ?? '').not.toMatch(/[\s,;<>()"\\[\]:]/);
      }),
      { numRuns: 1000 },
    );
  });

  it('is read back as written, and refused with a mailbox or date that is not known', () => {
    expect(parseAddressFact(verified('one@example.gov'))).toEqual(verified('one@example.gov'));
    expect(parseAddressFact(cameBack('one@example.gov'))).toEqual(cameBack('one@example.gov'));
    expect(
      parseAddressFact({ ...verified('one@example.gov'), mailbox: 'potomac' }),
    ).toBeUndefined();
    expect(parseAddressFact({ ...cameBack('one@example.gov'), on: 'soon' })).toBeUndefined();
  });
});
