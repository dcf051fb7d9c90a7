import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/domain/fact.ts';
import {
  answer,
  call,
  day,
  entryId,
  fileOf,
  inquiryId,
  letter,
  letterToHeadquarters,
  officeRead,
  opened,
  windowOf,
} from '../support/given.ts';

const corrected = (n: number, fact: Fact): Fact => ({
  type: 'entry-corrected',
  entryId: entryId(n),
  fact,
});

describe('a window', () => {
  it.each(['not-reached', 'came-back'] as const)(
    'is not opened by a contact that was %s',
    (outcome) => {
      expect(opened(call({ outcome }))).toEqual([]);
      expect(fileOf(call({ outcome })).inquiries).toHaveLength(1);
    },
  );

  it('is opened by the first call that was reached after others that were not', () => {
    const calls = [call({ outcome: 'not-reached' }), call({ on: day('2026-11-25') })];
    expect(windowOf(...calls)).toMatchObject({ openedOn: '2026-11-25', lastDayOn: '2026-12-25' });
  });

  it('is not restarted by a further contact on the same step', () => {
    const again = call({ on: day('2026-12-10') });
    expect(windowOf(call(), again)).toEqual(windowOf(call()));
    expect(windowOf(letter('2026-11-21'), letter('2026-12-01', { channel: 'e-mail' }))).toEqual(
      windowOf(letter('2026-11-21')),
    );
  });

  it('is not restarted by a call after it lapsed while the next step is to write', () => {
    expect(windowOf(call(), call({ on: day('2027-01-05') }))).toEqual(windowOf(call()));
  });

  it('counts from the first contact in whatever order the contacts were recorded', () => {
    const early = call({ on: day('2026-11-02') });
    expect(windowOf(call(), early)).toMatchObject({ id: entryId(2), openedOn: '2026-11-02' });
  });

  it('is closed by the next step, which opens its own', () => {
    expect(windowOf(call(), letter('2026-12-22'))).toMatchObject({
      id: entryId(2),
      openedOn: '2026-12-22',
      lastDayOn: '2027-01-12',
    });
  });

  it('is not closed by a call while the letter waits: that is an earlier step', () => {
    const letterOnly = windowOf(call(), letter('2026-12-22'));
    expect(windowOf(call(), letter('2026-12-22'), call({ on: day('2026-12-30') }))).toEqual(
      letterOnly,
    );
    expect(windowOf(call(), letter('2026-12-22'), call({ on: day('2027-01-20') }))).toEqual(
      letterOnly,
    );
  });

  it('is opened by a step taken out of turn: headquarters right after the call', () => {
    expect(windowOf(call(), letterToHeadquarters('2026-11-24'))).toMatchObject({
      lastDayOn: '2026-12-04',
      next: 'ladder-ends',
    });
  });

  it('begins a new round with a call after the ladder has ended, but not before', () => {
    const taken = [call(), letter('2026-12-22'), letterToHeadquarters('2027-01-13')];
    expect(windowOf(...taken, call({ on: day('2027-01-23') })).next).toBe('ladder-ends');
    expect(windowOf(...taken, call({ on: day('2027-01-25') }))).toMatchObject({
      openedOn: '2027-01-25',
      next: 'write-service-center',
    });
  });

  it('of one inquiry runs beside that of another', () => {
    const other = call({ inquiryId: inquiryId(2), on: day('2026-11-02') });
    expect(opened(call(), other).map(({ lastDayOn }) => lastDayOn)).toEqual([
      '2026-12-02',
      '2026-12-21',
    ]);
  });

  it('is not there while the case is closed, and is there again when it is reopened', () => {
    const closed = { type: 'case-closed', on: day('2026-11-30') } as const;
    const reopened = { type: 'case-reopened', on: day('2026-12-01') } as const;
    expect(opened(call(), closed)).toEqual([]);
    expect(opened(call(), closed, reopened)).toEqual(opened(call()));
  });
});

describe('an answer', () => {
  it('that settles closes the window and the inquiry', () => {
    const file = fileOf(call(), answer('2026-12-01', 'settles'));
    expect(file.windows).toEqual([]);
    expect(file.inquiries[0]?.isOpen).toBe(false);
  });

  it('given during the contact, on the same day, settles it', () => {
    expect(opened(call(), answer('2026-11-21', 'settles'))).toEqual([]);
  });

  it('does not close what was done later on its day: moments decide', () => {
    // The answer is recorded at 15:02, so the call at 16:00 came after it.
    const later = call({ startedAt: '2026-11-21T16:00:00Z' });
    const settled = answer('2026-11-21', 'settles');
    const file = fileOf(call(), settled, later);
    expect(file.windows).toMatchObject([{ id: entryId(3), openedOn: '2026-11-21' }]);
    expect(file.inquiries).toMatchObject([{ isOpen: true }]);
    const written = letter('2026-11-21', { startedAt: '2026-11-21T16:00:00Z' });
    expect(windowOf(call(), settled, written).next).toBe('write-headquarters');
  });

  it('that settles is not undone by a later call that reached no one', () => {
    const noOne = call({ on: day('2026-12-05'), outcome: 'not-reached' });
    const file = fileOf(call(), answer('2026-12-01', 'settles'), noOne);
    expect(file.inquiries.map(({ isOpen }) => isOpen)).toEqual([false]);
  });

  it('that settles does not close a window that opens afterwards', () => {
    const again = call({ on: day('2026-12-10') });
    expect(windowOf(call(), answer('2026-12-01', 'settles'), again)).toMatchObject({
      openedOn: '2026-12-10',
    });
  });

  it('"wait until" closes the window and opens one whose last day is that date, with the same next step', () => {
    const told = answer('2026-12-01', { waitUntil: '2027-01-31' });
    expect(windowOf(call(), told)).toMatchObject({
      id: entryId(2),
      openedOn: '2026-12-01',
      lastDayOn: '2027-01-31',
      countedOn: '2027-02-01',
      next: 'write-service-center',
      explanation: { waitFrom: 'answer', trigger: { kind: 'told-to-wait', on: '2026-12-01' } },
    });
    expect(windowOf(call(), letter('2026-11-24'), told).next).toBe('write-headquarters');
    expect(windowOf(officeRead('field-office'), call(), told).next).toBe('call-again');
  });

  it('with nothing new changes nothing', () => {
    expect(windowOf(call(), answer('2026-12-01', 'nothing-new'))).toEqual(windowOf(call()));
  });

  it('to another inquiry changes nothing', () => {
    const elsewhere = { ...answer('2026-12-01', 'settles'), inquiryId: inquiryId(2) };
    expect(windowOf(call(), elsewhere)).toEqual(windowOf(call()));
  });
});

describe('a promise', () => {
  const inDays = (amount: number) => ({ unit: 'business-days', amount }) as const;

  it('of an answer is waited for instead of the published days, and is no rule of the source', () => {
    const promised = call({ promises: [{ of: 'answer', wait: inDays(15) }] });
    const window = windowOf(promised);
    expect(window).toMatchObject({ lastDayOn: '2026-12-14', next: 'write-service-center' });
    expect(window.explanation.waitFrom).toBe('promise');
    expect(window.explanation.source).toBeUndefined();
    expect(window.explanation.notCounted.map(({ on }) => on)).toContain('2026-11-26');
  });

  it('of a further contact on the step is waited for from that contact on, in the window that runs', () => {
    const further = call({ on: day('2026-12-01'), promises: [{ of: 'answer', wait: inDays(30) }] });
    const window = windowOf(call(), further);
    // 30 business days after 1 Dec 2026, less Christmas and New Year’s Day: the 18th is a holiday, too.
    expect(window).toMatchObject({
      id: entryId(1),
      openedOn: '2026-12-01',
      lastDayOn: '2027-01-14',
      next: 'write-service-center',
      explanation: { waitFrom: 'promise', trigger: { kind: 'contact', on: '2026-12-01' } },
    });
    const newest = call({ on: day('2026-12-02'), promises: [{ of: 'answer', wait: inDays(5) }] });
    expect(windowOf(call(), newest, further).lastDayOn).toBe('2026-12-09');
  });

  it('made twice of an answer in one call: the last counts', () => {
    const promises = [15, 5].map((amount) => ({ of: 'answer', wait: inDays(amount) }) as const);
    expect(windowOf(call({ promises })).lastDayOn).toBe('2026-11-30');
  });

  it('of a call-back or a notice runs beside the published wait', () => {
    const promised = call({
      promises: [
        { of: 'call-back', wait: { unit: 'hours', amount: 72 } },
        { of: 'notice', wait: { unit: 'calendar-days', amount: 14 } },
      ],
    });
    const { windows } = fileOf(promised);
    expect(windows.map(({ id, lastDayOn, next }) => [id, lastDayOn, next])).toEqual([
      [`${entryId(1)}/call-back`, '2026-11-24', 'call-back'],
      [`${entryId(1)}/notice`, '2026-12-05', 'did-it-arrive'],
      [entryId(1), '2026-12-21', 'write-service-center'],
    ]);
  });

  it('made twice has two windows, each with its own id', () => {
    const wait = { unit: 'calendar-days', amount: 14 } as const;
    const notice = { of: 'notice', wait } as const;
    const { windows } = fileOf(call({ promises: [notice, notice] }));
    expect(windows).toHaveLength(3);
    expect(new Set(windows.map(({ id }) => id)).size).toBe(3);
  });

  it('of a call-back ends with a reply of substance, and stays when there is nothing new', () => {
    const promised = call({ promises: [{ of: 'call-back', wait: inDays(7) }] });
    const told = answer('2026-11-24', { waitUntil: '2026-12-31' });
    expect(windowOf(promised, told).next).toBe('write-service-center');
    expect(opened(promised, answer('2026-11-24', 'nothing-new'))).toEqual(opened(promised));
  });

  it('ends with the matter', () => {
    const promised = call({ promises: [{ of: 'notice', wait: inDays(7) }] });
    expect(opened(promised, answer('2026-11-24', 'settles'))).toEqual([]);
  });
});

describe('starting the wait again', () => {
  const again = { startsWait: 'again' } as const;

  it('counts from that contact on', () => {
    expect(windowOf(call(), call({ on: day('2026-12-10'), ...again }))).toMatchObject({
      id: entryId(2),
      openedOn: '2026-12-10',
      lastDayOn: '2027-01-09',
    });
    const twice = [letter('2026-12-22'), letter('2027-01-04', again)];
    expect(windowOf(call(), ...twice)).toMatchObject({ lastDayOn: '2027-01-25' });
  });

  it('goes back to a call while a letter waits: the person says so', () => {
    const facts = [call(), letter('2026-12-22'), call({ on: day('2027-01-04'), ...again })];
    expect(windowOf(...facts)).toMatchObject({ openedOn: '2027-01-04', lastDayOn: '2027-02-03' });
  });

  it('needs a contact that got through', () => {
    const noOne = call({ on: day('2026-12-10'), outcome: 'not-reached', ...again });
    expect(windowOf(call(), noOne)).toEqual(windowOf(call()));
  });
});

describe('the id of a window', () => {
  it('stays through corrections of its contact, also one that moves its date', () => {
    const once = corrected(1, call({ notes: 'Asked for the tier 2 officer' }));
    const twice = corrected(2, call({ on: day('2026-11-20') }));
    expect(windowOf(call(), once)).toEqual(windowOf(call()));
    expect(windowOf(call(), once, twice)).toMatchObject({
      id: windowOf(call()).id,
      lastDayOn: '2026-12-20',
    });
  });

  it('is another one when a correction makes a later contact the first that was reached', () => {
    const facts = [call(), call({ on: day('2026-11-25') })];
    const notReached = corrected(1, call({ outcome: 'not-reached' }));
    expect(windowOf(...facts)).toMatchObject({ id: entryId(1) });
    expect(windowOf(...facts, notReached)).toMatchObject({
      id: entryId(2),
      openedOn: '2026-11-25',
    });
  });

  it('goes back to the window before when a message is corrected to have come back', () => {
    const cameBack = corrected(2, letter('2026-12-22', { outcome: 'came-back' }));
    expect(windowOf(call(), letter('2026-12-22'), cameBack)).toEqual(windowOf(call()));
  });
});
