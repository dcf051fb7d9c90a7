import { describe, expect, it } from 'vitest';
import type { ContactMade } from '../../src/domain/contact.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { call, contactId, day, entryId, fileOf, letter } from '../support/given.ts';

const THIRTY_DAYS = { of: 'answer', wait: { unit: 'calendar-days', amount: 30 } } as const;

/** The windows of a case whose letter of 22 December is waited for, after a call since. */
function windowsAfter(said: Partial<ContactMade>, ...later: readonly Fact[]) {
  const since = call({ contactId: contactId(3), on: day('2026-12-28'), ...said });
  const { windows } = fileOf(call(), letter('2026-12-22'), since, ...later);
  return windows.map(({ id, lastDayOn, next }) => [id, lastDayOn, next]);
}

const OF_LETTER = [entryId(2), '2027-01-12', 'write-headquarters'];

describe('what is said in a call while a letter is waited for', () => {
  it('leaves the letter’s own wait, and has one of its own when an answer is promised', () => {
    expect(windowsAfter({ promises: [THIRTY_DAYS] })).toEqual([
      OF_LETTER,
      [`${entryId(3)}/answer`, '2027-01-27', 'did-it-arrive'],
    ]);
  });

  it('is not forgotten when it is the date from which to ask again', () => {
    const serviceRequest = {
      refusedBecause: 'Within the normal time',
      refusal: 'within-normal-time',
      askAgainFrom: day('2027-06-01'),
    } as const;
    expect(windowsAfter({ serviceRequest })).toEqual([
      OF_LETTER,
      [`${entryId(3)}/ask-again`, '2027-05-31', 'call-again'],
    ]);
    const again = call({ contactId: contactId(4), on: day('2027-01-05') });
    expect(windowsAfter({ serviceRequest }, again)).toEqual([OF_LETTER]);
  });

  it('opens nothing when no time was named', () => {
    expect(windowsAfter({})).toEqual([OF_LETTER]);
  });
});
