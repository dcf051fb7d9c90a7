import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../src/domain/calendar-date.ts';
import { addDays } from '../../src/domain/calendar-date.ts';
import type { InquiryKind } from '../../src/domain/contact.ts';
import { INQUIRY_KINDS } from '../../src/domain/contact.ts';
import type { Hint, HintFacts } from '../../src/domain/hints.ts';
import { hintsOn, toHintFacts } from '../../src/domain/hints.ts';
import { anyDay } from '../support/arbitraries.ts';
import { call, contactId, day, fileOf, letter } from '../support/given.ts';

function contact(on: string, kind: InquiryKind = 'delay') {
  return { on: day(on), kind };
}

/** The one hint of a kind, without its source; `undefined` when there is none. */
function hintOf(kind: Hint['kind'], today: string, facts: Partial<HintFacts>) {
  const found = hintsOn(day(today), { contacts: [], ...facts }).find((hint) => hint.kind === kind);
  if (found === undefined) return undefined;
  const { source: _, kind: __, ...rest } = found;
  return rest;
}

describe('the contacts that hints are made from', () => {
  it('are those that got through to USCIS itself', () => {
    const outside = ['ombudsman', 'congressional-office'] as const;
    const file = fileOf(
      call(),
      call({ outcome: 'not-reached', contactId: contactId(2) }),
      letter('2026-12-22', { outcome: 'came-back' }),
      ...outside.map((channel) => letter('2026-12-28', { channel, step: 'beside' })),
    );
    expect(toHintFacts(file)).toEqual({ contacts: [{ on: '2026-11-21', kind: 'delay' }] });
  });
});

describe('the CIS Ombudsman, read strictly: one contact 60 to 90 days old', () => {
  const contacts = [contact('2026-09-01')];

  it.each([
    ['2026-09-01', 'not-yet'],
    ['2026-10-30', 'not-yet'],
    // Day 60 and day 90 both count.
    ['2026-10-31', 'holds'],
    ['2026-11-30', 'holds'],
    ['2026-12-01', 'passed'],
  ])('on %s: %s', (today, state) => {
    expect(hintOf('ombudsman', today, { contacts })).toEqual({
      state,
      contactOn: '2026-09-01',
      from: '2026-10-31',
      until: '2026-11-30',
    });
  });

  it('is silent while no contact got through', () => {
    expect(hintOf('ombudsman', '2026-11-01', {})).toBeUndefined();
  });

  it('does not put two contacts together, one old enough and one fresh enough', () => {
    const two = [contact('2026-05-01'), contact('2026-10-20')];
    expect(hintOf('ombudsman', '2026-11-01', { contacts: two })).toMatchObject({
      state: 'not-yet',
      contactOn: '2026-10-20',
      from: '2026-12-19',
    });
  });

  it('names of several that hold the freshest, whose days last longest', () => {
    const three = [contact('2026-08-25'), contact('2026-08-10'), contact('2026-10-20')];
    expect(hintOf('ombudsman', '2026-11-01', { contacts: three })).toMatchObject({
      state: 'holds',
      contactOn: '2026-08-25',
    });
  });

  it('names of several to come the first', () => {
    const two = [contact('2026-10-20'), contact('2026-10-01')];
    expect(hintOf('ombudsman', '2026-11-01', { contacts: two })).toMatchObject({
      state: 'not-yet',
      contactOn: '2026-10-01',
    });
  });

  it('names of several that are too old the last', () => {
    const two = [contact('2026-02-01'), contact('2026-01-01')];
    expect(hintOf('ombudsman', '2026-11-01', { contacts: two })).toMatchObject({
      state: 'passed',
      contactOn: '2026-02-01',
    });
  });

  it('holds exactly when some contact is 60 to 90 days old', () => {
    const age = fc.integer({ min: -5, max: 200 });
    fc.assert(
      fc.property(anyDay, fc.array(age, { maxLength: 6 }), (today, ages) => {
        const some = ages.map((days) => contact(addDays(today, -days)));
        const hint = hintOf('ombudsman', today, { contacts: some });
        const isInTime = ages.some((days) => days >= 60 && days <= 90);
        expect(hint?.state === 'holds').toBe(isInTime);
        expect(hint === undefined).toBe(ages.length === 0);
      }),
    );
  });
});

describe('outside normal processing time: received before the posted receipt date', () => {
  const postedInquiryDate = { date: day('2026-03-02'), lookedOn: day('2026-11-20') };

  it.each([
    ['2026-03-01', 'holds'],
    // "Before": the day itself is within.
    ['2026-03-02', 'not-yet'],
    ['2026-03-03', 'not-yet'],
  ])('received %s: %s', (receivedOn, state) => {
    const facts = { receivedOn: day(receivedOn), postedInquiryDate };
    expect(hintOf('outside-processing-time', '2026-11-21', facts)).toEqual({
      state,
      receivedOn,
      postedOn: '2026-03-02',
      lookedOn: '2026-11-20',
    });
  });

  it('is silent while one of the two dates is missing', () => {
    const receivedOn = day('2026-03-01');
    expect(hintOf('outside-processing-time', '2026-11-21', { receivedOn })).toBeUndefined();
    expect(hintOf('outside-processing-time', '2026-11-21', { postedInquiryDate })).toBeUndefined();
  });

  it('was last seen on the day the person looked, and that alone', () => {
    const facts = { contacts: [], receivedOn: day('2026-03-01'), postedInquiryDate };
    expect(hintsOn(day('2026-11-21'), facts)[0]?.source).toMatchObject({
      publisher: 'USCIS',
      lastSeenOn: '2026-11-20',
    });
  });
});

describe('a change of address, within 10 days of moving', () => {
  const movedOn = day('2026-11-21');

  it.each([
    ['2026-11-20', 'not-yet'],
    ['2026-11-21', 'holds'],
    ['2026-12-01', 'holds'],
    ['2026-12-02', 'passed'],
  ])('on %s: %s', (today, state) => {
    expect(hintOf('change-of-address', today, { movedOn })).toEqual({
      state,
      movedOn: '2026-11-21',
      lastDayOn: '2026-12-01',
    });
  });

  it.each(['2026-11-21', '2026-11-25', '2026-12-20'])(
    'is silent once the new address was given, on %s',
    (on) => {
      const contacts = [contact(on, 'change-of-address')];
      expect(hintOf('change-of-address', '2026-12-24', { movedOn, contacts })).toBeUndefined();
    },
  );

  it('goes on after a contact about something else, or about the move before', () => {
    const contacts = [
      contact('2026-11-20', 'change-of-address'),
      ...INQUIRY_KINDS.filter((kind) => kind !== 'change-of-address').map((kind) =>
        contact('2026-11-22', kind),
      ),
    ];
    expect(hintOf('change-of-address', '2026-11-23', { movedOn, contacts })?.state).toBe('holds');
  });

  it('is silent without a move', () => {
    expect(hintOf('change-of-address', '2026-11-23', {})).toBeUndefined();
  });
});

describe('every hint', () => {
  const anyFacts = fc.record(
    {
      contacts: fc.array(fc.record({ on: anyDay, kind: fc.constantFrom(...INQUIRY_KINDS) }), {
        maxLength: 5,
      }),
      receivedOn: anyDay,
      postedInquiryDate: fc.record({ date: anyDay, lookedOn: anyDay }),
      movedOn: anyDay,
    },
    { requiredKeys: ['contacts'] },
  );

  it('names its publisher, and comes at most once, whatever was noted', () => {
    fc.assert(
      fc.property(anyDay, anyFacts, (today, facts) => {
        const hints = hintsOn(today, facts);
        expect(new Set(hints.map(({ kind }) => kind)).size).toBe(hints.length);
        expect(hints.every(({ source }) => source.publisher !== '' && source.address !== '')).toBe(
          true,
        );
      }),
    );
  });

  it('does not depend on the order of the contacts', () => {
    fc.assert(
      fc.property(anyDay, anyFacts, (today, facts) => {
        const turned = { ...facts, contacts: facts.contacts.toReversed() };
        expect(hintsOn(today, turned)).toEqual(hintsOn(today, facts));
      }),
    );
  });

  it('has days that move with the contact or the move they are counted from', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (on, days) => {
        const lastDays = (date: CalendarDate) =>
          hintsOn(on, { contacts: [{ on: date, kind: 'delay' }], movedOn: date }).map((hint) =>
            hint.kind === 'ombudsman'
              ? hint.until
              : hint.kind === 'change-of-address' && hint.lastDayOn,
          );
        const moved = lastDays(on).map((date) => date && addDays(date, days));
        expect(lastDays(addDays(on, days))).toEqual(moved);
      }),
    );
  });
});
