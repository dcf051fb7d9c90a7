import { describe, expect, it } from 'vitest';
import type { ContactMade } from '../../src/domain/contact.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { toHistory } from '../../src/domain/history.ts';
import { returnedMessages } from '../../src/domain/returned-messages.ts';
import { contactId, entry, entryId, journalOf, letter, VERMONT_CASE } from '../support/given.ts';

const MAILBOX = 'vsc.ncscfollowup@dhs.gov';
const sentTo = (to: string, change: Partial<ContactMade> = {}) =>
  letter('2026-11-20', { channel: 'e-mail', sent: { to, text: 'Please decide.' }, ...change });
const cameBack = sentTo(MAILBOX, { outcome: 'came-back' });
const corrects = (n: number, fact: ContactMade): Fact => ({
  type: 'entry-corrected',
  entryId: entryId(n),
  fact,
});
const strikes = (n: number): Fact => ({ type: 'entry-struck', entryId: entryId(n) });

function returned(...facts: readonly Fact[]) {
  const entries = journalOf(...facts);
  const found = returnedMessages(VERMONT_CASE, entries, toHistory(entries));
  // The same entries in any order say the same.
  const reversed = entries.toReversed();
  expect(returnedMessages(VERMONT_CASE, reversed, toHistory(reversed))).toEqual(found);
  return found;
}

const stampOf = (n: number) => ({ recordedAt: entry(n, cameBack).recordedAt });
const back = (n: number) => ({
  caseId: VERMONT_CASE,
  address: MAILBOX,
  sentOn: '2026-11-20',
  stamp: stampOf(n),
});

describe('the messages of a case that came back', () => {
  it('are those recorded so, and those corrected to have come back', () => {
    expect(returned(sentTo(MAILBOX))).toEqual([]);
    expect(returned(cameBack)).toEqual([back(1)]);
    expect(returned(sentTo(MAILBOX), corrects(1, cameBack))).toEqual([back(2)]);
  });

  it('are none once that is struck or corrected', () => {
    expect(returned(sentTo(MAILBOX), corrects(1, cameBack), strikes(1))).toEqual([]);
    expect(returned(sentTo(MAILBOX), corrects(1, cameBack), corrects(2, sentTo(MAILBOX)))).toEqual(
      [],
    );
  });

  it('are known since it was first said of them, whatever else was corrected since', () => {
    const noted = { ...cameBack, notes: 'Mailer daemon' };
    expect(returned(sentTo(MAILBOX), corrects(1, cameBack), corrects(2, noted))).toEqual([back(2)]);
  });

  it('are also those written elsewhere and noted by hand, of which only the address is known', () => {
    const noted = letter('2026-11-20', {
      channel: 'e-mail',
      outcome: 'came-back',
      sent: { to: MAILBOX },
    });
    expect(returned(noted)).toEqual([back(1)]);
  });

  it('are one for each address, the last, and none where the address is not known', () => {
    const another = {
      ...cameBack,
      contactId: contactId(2),
      sent: { to: 'VSC.ncscfollowup@DHS.gov', text: 'Again' },
    };
    const paper = letter('2026-11-20', { channel: 'letter', outcome: 'came-back' });
    expect(returned(cameBack, another, paper)).toEqual([
      { ...back(2), address: 'VSC.ncscfollowup@DHS.gov' },
    ]);
  });
});
