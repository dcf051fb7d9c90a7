import { describe, expect, it } from 'vitest';
import type { Channel, ContactMade, InquiryKind } from '../../src/domain/contact.ts';
import { CHANNELS } from '../../src/domain/contact.ts';
import { toCaseFile } from '../../src/domain/case-file.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { whyNewContactOpensNone } from '../../src/domain/new-contact.ts';
import {
  answer,
  call,
  day,
  entryId,
  fileOf,
  inquiryId,
  journalOf,
  letter,
  officeRead,
  opened,
  RULES,
  VERMONT_CASE,
  windowOf,
} from '../support/given.ts';

const NUMBER = { serviceRequest: { number: 'SR-made-up-1' } } as const;
const ANSWER = {
  promises: [{ of: 'answer', wait: { unit: 'calendar-days', amount: 60 } }],
} as const;
const NOTICE = {
  promises: [{ of: 'notice', wait: { unit: 'calendar-days', amount: 14 } }],
} as const;
const atFieldOffice = { ladder: { id: 'field-office', version: 1, by: 'office' } } as const;
const withinTime = (askAgainFrom?: string): Partial<ContactMade> => ({
  serviceRequest: {
    refusedBecause: 'Within the normal processing time',
    refusal: 'within-normal-time',
    ...(askAgainFrom !== undefined && { askAgainFrom: day(askAgainFrom) }),
  },
});
const unexplained: Partial<ContactMade> = {
  serviceRequest: { refusedBecause: 'None given', refusal: 'unexplained' },
};
const goingOn = (...facts: Fact[]) =>
  toCaseFile(VERMONT_CASE, journalOf(...facts), { ...RULES, afterUnexplainedRefusal: 'go-on' })
    .windows;
const written = CHANNELS.filter((channel) => channel !== 'call');

describe('a first contact that was no call', () => {
  it.each<Channel>(written)('opens the 30 days only when it yielded a number: %s', (channel) => {
    const submitted = { channel, outcome: 'submitted' } as const;
    expect(opened(call(submitted))).toEqual([]);
    expect(windowOf(call({ ...submitted, ...NUMBER }))).toMatchObject({
      lastDayOn: '2026-12-21',
      next: 'write-service-center',
    });
  });

  it('opens a wait when an answer was promised, or the person wants it counted', () => {
    const chat = { channel: 'chat' } as const;
    expect(windowOf(call({ ...chat, ...ANSWER })).lastDayOn).toBe('2027-01-20');
    expect(windowOf(call({ ...chat, startsWait: 'anyway' })).lastDayOn).toBe('2026-12-21');
  });

  it('needs a number of its own, though an earlier contact had yielded one', () => {
    const chat = call({ channel: 'chat', on: day('2026-11-25') });
    expect(windowOf(call(NUMBER), chat)).toEqual(windowOf(call(NUMBER)));
    expect(opened(call(NUMBER), answer('2026-11-23', 'settles'), chat)).toEqual([]);
  });

  it('needs none where it takes the step again: only the first contact of a matter does', () => {
    const again = { channel: 'e-request', outcome: 'submitted', on: day('2026-12-28') } as const;
    expect(windowOf(officeRead('field-office'), call(NUMBER), call(again))).toMatchObject({
      id: entryId(3),
      lastDayOn: '2027-01-27',
      next: 'call-again',
    });
  });

  it.each<Channel>(written)(
    'as the channel of a written step opens that step’s wait: %s',
    (channel) => {
      expect(windowOf(letter('2026-12-22', { channel })).lastDayOn).toBe('2027-01-12');
    },
  );
});

describe('what is done beside the order of steps', () => {
  const beside = (change: Partial<ContactMade> = {}) =>
    call({ step: 'beside', channel: 'congressional-office', on: day('2026-11-25'), ...change });

  it('opens no wait and closes none', () => {
    expect(opened(beside())).toEqual([]);
    expect(opened(beside({ startsWait: 'anyway' }))).toEqual([]);
    expect(windowOf(call(), beside())).toEqual(windowOf(call()));
    expect(windowOf(letter('2026-11-24'), beside())).toEqual(windowOf(letter('2026-11-24')));
  });

  it('has the waits of what was promised, beside the one that runs', () => {
    expect(fileOf(call(), beside(ANSWER)).windows).toMatchObject([
      { id: entryId(1), next: 'write-service-center' },
      { id: `${entryId(2)}/answer`, lastDayOn: '2027-01-24', next: 'did-it-arrive' },
    ]);
    expect(windowOf(beside(NOTICE))).toMatchObject({ id: `${entryId(1)}/notice` });
  });
});

describe('a matter that waits for a service request', () => {
  const kinds: readonly InquiryKind[] = ['expedite', 'change-of-address', 'rescheduling'];

  it.each(kinds)('has no wait without a number, and is open: %s', (inquiryKind) => {
    const file = fileOf(call({ inquiryKind }));
    expect(file.windows).toEqual([]);
    expect(file.inquiries).toMatchObject([{ isOpen: true }]);
  });

  it.each(kinds)(
    'waits where an answer was promised, or the person wants it: %s',
    (inquiryKind) => {
      expect(windowOf(call({ inquiryKind, ...ANSWER })).lastDayOn).toBe('2027-01-20');
      const anyway = windowOf(call({ inquiryKind, startsWait: 'anyway' }));
      expect(anyway.explanation).toMatchObject({ hasNoNumber: true });
    },
  );

  it('counts from the contact that yielded the number', () => {
    const again = call({ inquiryKind: 'expedite', on: day('2026-11-25'), ...NUMBER });
    expect(windowOf(call({ inquiryKind: 'expedite' }), again)).toMatchObject({
      id: entryId(2),
      lastDayOn: '2026-12-25',
    });
  });

  it('needs a number of its own once the one before was settled', () => {
    const again = call({ on: day('2026-12-28'), inquiryKind: 'expedite' });
    const first = call({ inquiryKind: 'expedite', ...NUMBER });
    expect(opened(first, answer('2026-12-01', 'nothing-new'))).toHaveLength(1);
    expect(opened(first, answer('2026-12-01', 'settles'), again)).toEqual([]);
    const settled = fileOf(first, answer('2026-12-01', 'settles'));
    expect(whyNewContactOpensNone(again, settled)).toBe('kind');
    expect(opened(first, answer('2026-12-01', 'settles'), { ...again, ...NUMBER })).toHaveLength(1);
  });

  it('goes on with the written step when its number is known', () => {
    const expedite = { inquiryKind: 'expedite' } as const;
    expect(opened(letter('2026-12-22', expedite))).toEqual([]);
    const facts = [call({ ...expedite, ...NUMBER }), letter('2026-12-22', expedite)];
    expect(windowOf(...facts).next).toBe('write-headquarters');
  });

  it('whose wait was opened all the same goes on with the written step', () => {
    const anyway = call({ inquiryKind: 'expedite', startsWait: 'anyway' });
    const byLetter = letter('2026-12-22', { inquiryKind: 'expedite' });
    expect(windowOf(anyway, byLetter)).toMatchObject({
      id: entryId(2),
      lastDayOn: '2027-01-12',
      next: 'write-headquarters',
    });
    const file = fileOf(anyway);
    const { step, channel, outcome } = byLetter;
    const noted = { inquiryKind: 'expedite', inquiryId: inquiryId(1) } as const;
    expect(whyNewContactOpensNone({ ...noted, step, channel, outcome }, file)).toBeUndefined();
  });

  it('is one if it was when the contact was recorded and is one now: no wait that runs vanishes', () => {
    const described = (kind: InquiryKind): Fact => ({
      type: 'inquiry-described',
      inquiryId: inquiryId(1),
      patch: { kind },
    });
    expect(opened(call(), described('expedite'))).toEqual(opened(call()));
    expect(windowOf(call({ inquiryKind: 'expedite' }), described('delay'))).toBeDefined();
  });
});

describe('a refusal', () => {
  it('as within the normal time lasts until the day before one may ask again: then one calls', () => {
    // 1 Jan 2027 is a holiday, the 2nd a Saturday.
    expect(windowOf(call(withinTime('2027-01-01')))).toMatchObject({
      lastDayOn: '2026-12-31',
      countedOn: '2027-01-01',
      dueOn: '2027-01-04',
      next: 'call-again',
      explanation: { waitFrom: 'ask-again' },
    });
  });

  it('as within the normal time without such a date leaves the published wait', () => {
    expect(opened(call(withinTime()))).toEqual(opened(call()));
  });

  it('with such a date comes before a promise, a field office, a matter of requests', () => {
    const other = { ...ANSWER, ...atFieldOffice, inquiryKind: 'expedite' } as const;
    const call1 = call({ ...withinTime('2027-01-05'), ...other });
    expect(windowOf(officeRead('field-office'), call1).lastDayOn).toBe('2027-01-04');
  });

  it('with such a date is followed by a call that counts anew', () => {
    const again = call({ on: day('2027-01-05') });
    expect(windowOf(call(withinTime('2027-01-05')), again)).toMatchObject({
      openedOn: '2027-01-05',
      lastDayOn: '2027-02-04',
      next: 'write-service-center',
    });
  });

  it('with such a date is followed by a call also when USCIS names another date', () => {
    const told = answer('2026-12-01', { waitUntil: '2027-03-01' });
    expect(windowOf(call(withinTime('2027-01-05')), told)).toMatchObject({
      lastDayOn: '2027-03-01',
      next: 'call-again',
    });
  });

  it('with such a date from a further contact gives it to the wait that runs', () => {
    const further = call({ ...withinTime('2027-01-05'), on: day('2026-12-01') });
    expect(windowOf(call(), further)).toMatchObject({
      id: entryId(1),
      lastDayOn: '2027-01-04',
      next: 'call-again',
      explanation: { waitFrom: 'ask-again', trigger: { on: '2026-12-01' } },
    });
  });

  it('with such a date is over when a service request is taken before it', () => {
    const taken = call({ ...NUMBER, on: day('2026-12-01') });
    expect(windowOf(call(withinTime('2027-03-01')), taken)).toMatchObject({
      id: entryId(2),
      openedOn: '2026-12-01',
      lastDayOn: '2026-12-31',
      next: 'write-service-center',
    });
  });

  it('of a written step is none of a service request', () => {
    expect(windowOf(letter('2026-12-22', withinTime('2027-03-01'))).lastDayOn).toBe('2027-01-12');
  });

  it('without a reason leaves the published wait, unless the person chose to go on at once', () => {
    expect(opened(call(unexplained))).toEqual(opened(call()));
    expect(goingOn(call(unexplained))).toMatchObject([
      {
        openedOn: '2026-11-21',
        countedOn: '2026-11-21',
        dueOn: '2026-11-21',
        next: 'write-service-center',
        explanation: {
          waitFrom: 'variant',
          wait: { unit: 'calendar-days', amount: 0 },
          source: { publisher: 'NAFSA Region XI' },
        },
      },
    ]);
  });

  it('without a reason does not go on where an answer was promised, or nobody can be written to', () => {
    expect(goingOn(call({ ...unexplained, ...ANSWER }))).toMatchObject([
      { lastDayOn: '2027-01-20', explanation: { waitFrom: 'promise' } },
    ]);
    expect(goingOn(officeRead('potomac'), call(unexplained))).toMatchObject([
      { lastDayOn: '2026-12-21', next: 'call-again', explanation: { waitFrom: 'ladder' } },
    ]);
  });

  it('for another reason does not go on', () => {
    expect(goingOn(call({ serviceRequest: { refusedBecause: 'It is pending' } }))).toMatchObject([
      { lastDayOn: '2026-12-21' },
    ]);
  });
});
