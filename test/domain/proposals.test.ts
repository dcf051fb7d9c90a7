import { describe, expect, test } from 'vitest';
import type { ContactMade } from '../../src/domain/contact.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { toProposals } from '../../src/domain/proposals.ts';
import {
  answer,
  call,
  contactId,
  day,
  entryId,
  fileOf,
  inquiryId,
  officeRead,
} from '../support/given.ts';
import { sighting } from '../support/given.ts';

/** A status seen on a day, of a given title. */
function seen(on: string, title: string): Fact {
  const text = `On November 2, 2026, we did something about it: ${title}.`;
  return { type: 'status-seen', on: day(on), sighting: sighting({ title, text }) };
}
const approved = (on: string) => seen(on, 'Case Was Approved');
const delivered = (on: string) => seen(on, 'Card Was Delivered To Me By The Post Office');
const evidence = (on: string) => seen(on, 'Request for Additional Evidence Was Sent');
const transferred = (on: string) =>
  seen(on, 'Case Was Transferred And A New Office Has Jurisdiction');

/** A call about another matter. */
function second(change: Partial<ContactMade>): ContactMade {
  return call({ contactId: contactId(2), inquiryId: inquiryId(2), ...change });
}
const TODAY = day('2026-12-01');
const proposedOn = (today: string, ...facts: Fact[]) =>
  toProposals(fileOf(...facts), day(today)).map(({ subject }) => subject);
const proposed = (...facts: Fact[]) => proposedOn(TODAY, ...facts);

describe('a decision seen on the page', () => {
  test('proposes to resolve open delay and expedite inquiries, and no others', () => {
    const expedite = second({ inquiryKind: 'expedite' });
    const missing = call({
      contactId: contactId(3),
      inquiryId: inquiryId(3),
      inquiryKind: 'not-received',
    });
    expect(proposed(call(), expedite, missing, approved('2026-12-01'))).toEqual([
      `${entryId(4)}/settle/${inquiryId(1)}`,
      `${entryId(4)}/settle/${inquiryId(2)}`,
    ]);
  });

  test('proposes nothing for an inquiry that went on after it, or is settled', () => {
    const settled = answer('2026-11-25', 'settles');
    expect(proposed(call(), settled, approved('2026-12-01'))).toEqual([]);
    expect(proposed(approved('2026-11-20'), call())).toEqual([]);
    expect(
      proposed(
        call(),
        approved('2026-12-01'),
        call({ on: day('2026-12-02'), contactId: contactId(2) }),
      ),
    ).toEqual([]);
  });

  test('of the day of the last call counts only when it was seen after the call', () => {
    const before = call({ startedAt: '2026-11-21T14:00:00Z' });
    const after = call({ startedAt: '2026-11-21T18:00:00Z' });
    expect(proposed(before, approved('2026-11-21'))).toHaveLength(1);
    expect(proposed(after, approved('2026-11-21'))).toEqual([]);
  });

  test('still proposes it when a later status only says that a card was mailed', () => {
    const mailed = seen('2026-12-05', 'Card Was Mailed To Me');
    expect(proposed(call(), approved('2026-12-01'), mailed)).toHaveLength(1);
  });

  test.each([
    'Case Was Reopened For Reconsideration',
    'Appeal Was Remanded To The Originating Office For Consideration',
    'Request for Additional Evidence Was Sent',
  ])('proposes nothing once the page says: %s', (title) => {
    const file = fileOf(call(), approved('2026-12-01'), seen('2026-12-05', title));
    expect(toProposals(file, TODAY).filter(({ kind }) => kind === 'settle')).toEqual([]);
  });

  test('that follows a reopening counts', () => {
    const reopened = seen('2026-12-05', 'Case Was Reopened');
    const denied = seen('2026-12-09', 'Case Was Denied');
    expect(proposed(call(), approved('2026-12-01'), reopened, denied)).toContain(
      `${entryId(4)}/settle/${inquiryId(1)}`,
    );
  });

  test('is not asked about again once declined, until another decision is seen', () => {
    const subject = `${entryId(2)}/settle/${inquiryId(1)}`;
    const declined: Fact = { type: 'reminder-done', subject, on: day('2026-12-01') };
    expect(proposed(call(), approved('2026-12-01'), declined)).toEqual([]);
    const denied = seen('2026-12-09', 'Case Was Denied');
    expect(proposed(call(), approved('2026-12-01'), declined, denied)).toContain(
      `${entryId(4)}/settle/${inquiryId(1)}`,
    );
  });
});

describe('a delivery seen on the page', () => {
  test('proposes to close the case', () => {
    expect(proposed(delivered('2026-12-01'))).toEqual([`${entryId(1)}/close`]);
  });

  test('proposes nothing of a case that is closed, or was reopened since', () => {
    const closed: Fact = { type: 'case-closed', on: day('2026-12-02') };
    const reopened: Fact = { type: 'case-reopened', on: day('2026-12-03') };
    expect(proposed(delivered('2026-12-01'), closed)).toEqual([]);
    expect(proposed(delivered('2026-12-01'), closed, reopened)).toEqual([]);
  });

  test('proposes nothing once the page says that the case was reopened', () => {
    expect(proposed(delivered('2026-12-01'), seen('2026-12-05', 'Case Was Reopened'))).toEqual([]);
  });

  test('is not asked about again once declined, nor when the page went on', () => {
    const subject = `${entryId(1)}/close`;
    const declined: Fact = { type: 'reminder-done', subject, on: day('2026-12-01') };
    expect(proposed(delivered('2026-12-01'), declined)).toEqual([]);
    expect(proposed(delivered('2026-12-01'), seen('2026-12-02', 'Card Was Returned'))).toEqual([]);
  });
});

describe('a transfer seen on the page', () => {
  test('asks for the office, until one is read again', () => {
    expect(proposed(officeRead('vermont'), transferred('2026-12-01'))).toEqual([
      `${entryId(2)}/office`,
    ]);
    expect(proposed(transferred('2026-12-01'), officeRead('texas'))).toEqual([]);
  });
});

describe('what tells nothing new', () => {
  test('is a call that reached nobody, after a decision', () => {
    const dropped = call({
      on: day('2026-12-02'),
      contactId: contactId(2),
      outcome: 'not-reached',
    });
    expect(proposed(call(), approved('2026-12-01'), dropped)).toHaveLength(1);
  });

  test('is the same transfer on the page in Spanish', () => {
    const spanish = { language: 'es', title: 'Caso Fue Transferido', text: 'Su caso.' } as const;
    const again: Fact = {
      type: 'status-seen',
      on: day('2026-12-02'),
      sighting: sighting(spanish),
    };
    expect(proposed(transferred('2026-12-01'), officeRead('texas'), again)).toEqual([]);
  });
});

describe('a request for evidence or a denial seen on the page', () => {
  test('asks for the date on the notice, until one is noted', () => {
    const noted: Fact = { type: 'date-noted', kind: 'response-due', on: day('2027-02-01') };
    expect(proposed(evidence('2026-12-01'))).toEqual([`${entryId(1)}/date-on-notice`]);
    expect(proposed(noted, seen('2026-12-01', 'Case Was Denied'))).toEqual([
      `${entryId(2)}/date-on-notice`,
    ]);
    expect(proposed(evidence('2026-12-01'), noted)).toEqual([]);
  });

  test('asks again when the noted date was struck', () => {
    const noted: Fact = { type: 'date-noted', kind: 'response-due', on: day('2027-02-01') };
    const struck: Fact = { type: 'entry-struck', entryId: entryId(2) };
    expect(proposed(evidence('2026-12-01'), noted, struck)).toHaveLength(1);
  });

  test('asks on though a date of another kind is noted, and though a status that decides nothing follows', () => {
    const travel: Fact = { type: 'date-noted', kind: 'travel', on: day('2027-02-01') };
    const received = seen('2026-12-05', 'Response To USCIS’ Request For Evidence Was Received');
    expect(proposed(evidence('2026-12-01'), travel, received)).toEqual([
      `${entryId(1)}/date-on-notice`,
    ]);
    expect(proposed(evidence('2026-12-01'), approved('2026-12-05'))).toEqual([]);
  });

  test('asks nothing where the date was noted from the paper before the page was seen', () => {
    const noted: Fact = { type: 'date-noted', kind: 'response-due', on: day('2027-02-01') };
    expect(proposed(noted, evidence('2026-12-01'))).toEqual([]);
  });
});

describe('a question that is put off', () => {
  const putOff = (subject: string): Fact => ({
    type: 'window-snoozed',
    subject,
    on: day('2026-12-01'),
    until: day('2026-12-08'),
  });

  test.each(['date-on-notice', 'office'] as const)(
    'is asked again from the day until which it is: %s',
    (what) => {
      const status = what === 'office' ? transferred('2026-12-01') : evidence('2026-12-01');
      const subject = `${entryId(1)}/${what}`;
      expect(proposedOn('2026-12-07', status, putOff(subject))).toEqual([]);
      expect(proposedOn('2026-12-08', status, putOff(subject))).toEqual([subject]);
    },
  );

  test('is asked at once when the putting-off is struck', () => {
    const struck: Fact = { type: 'entry-struck', entryId: entryId(2) };
    const subject = `${entryId(1)}/office`;
    expect(proposed(transferred('2026-12-01'), putOff(subject), struck)).toEqual([subject]);
  });
});
