import { describe, expect, it } from 'vitest';
import type { AddressBook } from '../../../src/domain/address-book.ts';
import { EMPTY_ADDRESS_BOOK, noteAddress } from '../../../src/domain/address-book.ts';
import { composeLetter } from '../../../src/domain/letter/compose-letter.ts';
import { day, fileOf } from '../../support/given.ts';
import { answeredCall, described, letterInput, letterSent } from '../../support/letters.ts';

const VERMONT_MAILBOX = 'vsc.ncscfollowup@dhs.gov';

/** The book once this is verified as the address of the center of Texas. */
function verified(address: string): AddressBook {
  const on = day('2026-12-01');
  return noteAddress(EMPTY_ADDRESS_BOOK, {
    type: 'address-verified',
    mailbox: 'texas',
    address,
    on,
  });
}

/** A letter to headquarters after an e-mail to an address, on one line. */
function afterWritingTo(to: string, addresses: AddressBook): string {
  const sent = letterSent({ sent: { to, text: 'A letter.' } });
  const file = fileOf(described('texas'), answeredCall(), sent);
  const { body } = composeLetter(letterInput('headquarters', file, { addresses }));
  return body.replaceAll(/\s+/g, ' ');
}

describe('the center that was written to', () => {
  it('is named where the letter went to the address that was corrected for it', () => {
    const address = 'texas@example.gov';
    const body = afterWritingTo(address, verified(address));
    expect(body).toContain('I wrote to the Texas Service Center on');
  });

  it('is not named where the address is said to be of two centers', () => {
    const body = afterWritingTo(VERMONT_MAILBOX, verified(VERMONT_MAILBOX));
    expect(body).toContain('I wrote to the service center on');
  });
});
