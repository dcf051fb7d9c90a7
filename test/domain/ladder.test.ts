import { describe, expect, it } from 'vitest';
import {
  CONFIRMABLE_OFFICES,
  isPublishedServiceCenter,
} from '../../src/domain/confirmed-office.ts';
import {
  FIELD_OFFICE_LADDER,
  ladderFor,
  SERVICE_CENTER_LADDER,
} from '../../src/domain/published-ladders.ts';
import {
  answer,
  call,
  day,
  letter,
  letterToHeadquarters,
  officeRead,
  opened,
  windowOf,
} from '../support/given.ts';

describe('USCIS release of 6 Aug 2009, a case at a service center', () => {
  const vermont = officeRead('vermont');

  it('"more than 30 days … since the contact with the NCSC": then the service center is written to', () => {
    expect(opened(vermont, call({ on: day('2026-11-21') }))).toEqual([
      {
        lastDayOn: '2026-12-21',
        countedOn: '2026-12-22',
        dueOn: '2026-12-22',
        next: 'write-service-center',
      },
    ]);
  });

  it('"not … resolved or explained": an answer that does ends the wait, mere response does not', () => {
    expect(opened(vermont, call(), answer('2026-12-01', 'settles'))).toEqual([]);
    expect(opened(vermont, call(), answer('2026-12-01', 'nothing-new'))).toEqual(
      opened(vermont, call()),
    );
  });

  it('"In the event you do not receive a response within 21 days of contacting the appropriate Service Center, you may email the USCIS Headquarters"', () => {
    expect(opened(vermont, call(), letter('2026-12-22'))).toEqual([
      {
        lastDayOn: '2027-01-12',
        countedOn: '2027-01-13',
        dueOn: '2027-01-13',
        next: 'write-headquarters',
      },
    ]);
  });

  it('"You will receive a response from this email address within 10 days", and nothing is published after that', () => {
    expect(
      opened(vermont, call(), letter('2026-12-22'), letterToHeadquarters('2027-01-13')),
    ).toEqual([
      {
        lastDayOn: '2027-01-23',
        countedOn: '2027-01-24',
        dueOn: '2027-01-24',
        next: 'ladder-ends',
      },
    ]);
  });

  it('is named as the source of the dates it rules, with its age', () => {
    expect(windowOf(vermont, call()).explanation).toMatchObject({
      waitFrom: 'ladder',
      wait: { unit: 'calendar-days', amount: 30 },
      trigger: { kind: 'contact', step: 'call', on: '2026-11-21' },
      source: { publisher: 'USCIS', published: '2009-08-06', lastSeen: '2017-07-26' },
    });
  });

  it('"the agency\'s four Service Centers": it holds for those four and no other office', () => {
    const centers = CONFIRMABLE_OFFICES.filter(isPublishedServiceCenter);
    expect(centers).toEqual(['california', 'vermont', 'nebraska', 'texas']);
    for (const office of CONFIRMABLE_OFFICES) {
      const ladder = centers.includes(office) ? SERVICE_CENTER_LADDER : FIELD_OFFICE_LADDER;
      expect(ladderFor(office)).toBe(ladder);
    }
    expect(ladderFor(undefined)).toBe(SERVICE_CENTER_LADDER);
  });
});

describe('guide to the NCSC of 20 May 2017, a field office matter', () => {
  const field = officeRead('field-office');

  it('"If USCIS has not responded to your initial service request within 30 days, call the NCSC": again, on an open day', () => {
    // 25 Nov + 31 days = Saturday, 26 Dec 2026.
    expect(opened(field, call({ on: day('2026-11-25') }))).toEqual([
      {
        lastDayOn: '2026-12-25',
        countedOn: '2026-12-26',
        dueOn: '2026-12-28',
        next: 'call-again',
      },
    ]);
  });

  it('counts from the initial service request: a further call while it runs changes nothing', () => {
    const again = call({ on: day('2026-12-20') });
    expect(opened(field, call({ on: day('2026-11-25') }), again)).toEqual(
      opened(field, call({ on: day('2026-11-25') })),
    );
  });

  it('waits anew from the call that was due', () => {
    const again = call({ on: day('2026-12-28') });
    expect(opened(field, call({ on: day('2026-11-25') }), again)).toEqual([
      {
        lastDayOn: '2027-01-27',
        countedOn: '2027-01-28',
        dueOn: '2027-01-28',
        next: 'call-again',
      },
    ]);
  });

  it('takes a call on the counted day itself as the call that was due, though that day is closed', () => {
    const window = windowOf(
      field,
      call({ on: day('2026-11-25') }),
      call({ on: day('2026-12-26') }),
    );
    expect(window).toMatchObject({ openedOn: '2026-12-26', lastDayOn: '2027-01-25' });
    expect(window.explanation.trigger).toMatchObject({ step: 'call-again' });
  });

  it('never leads to headquarters, even after a letter to a center', () => {
    const window = windowOf(field, call(), letter('2026-12-22'));
    expect(window).toMatchObject({ lastDayOn: '2027-01-12', next: 'call-again' });
    expect(window.explanation.source?.published).toBe('2009-08-06');
    expect(windowOf(field, letterToHeadquarters('2027-01-13')).next).toBe('ladder-ends');
  });

  it('goes on with calls after such a letter', () => {
    const window = windowOf(field, letter('2026-12-22'), call({ on: day('2027-01-13') }));
    expect(window).toMatchObject({ openedOn: '2027-01-13', next: 'call-again' });
  });

  it('names the guide as the source of its dates', () => {
    expect(windowOf(field, call()).explanation.source).toMatchObject({
      published: '2017-05-20',
    });
  });
});

describe('the office', () => {
  it('that is only proposed by the prefix leaves the written step, which is not rolled', () => {
    // 5 Nov + 31 days = Sunday, 6 Dec 2026.
    expect(windowOf(call({ on: day('2026-11-05') }))).toMatchObject({
      next: 'write-service-center',
      countedOn: '2026-12-06',
      dueOn: '2026-12-06',
    });
  });

  it.each(['field-office', 'potomac'] as const)(
    'confirmed as %s makes it a call, which is rolled',
    (code) => {
      expect(windowOf(call({ on: day('2026-11-05') }), officeRead(code))).toMatchObject({
        next: 'call-again',
        countedOn: '2026-12-06',
        dueOn: '2026-12-07',
      });
    },
  );

  it('confirmed as one of the four keeps the written step', () => {
    expect(windowOf(call({ on: day('2026-11-05') }), officeRead('texas'))).toMatchObject({
      next: 'write-service-center',
      dueOn: '2026-12-06',
    });
  });

  it('taken back is only proposed again', () => {
    const takenBack = { type: 'case-described', patch: { office: null } } as const;
    expect(windowOf(officeRead('potomac'), call(), takenBack).next).toBe('write-service-center');
  });
});
