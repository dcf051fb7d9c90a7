import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/domain/fact.ts';
import {
  dueReminder,
  nextReminder,
  occasionsThatRing,
  ringsNextOn,
  standingOf,
} from '../../src/domain/reminder.ts';
import { compareByGravity } from '../../src/domain/sort-reminders.ts';
import { call, day, fileOf, inquiryId, sighting } from '../support/given.ts';
import {
  CALLED,
  first,
  LOUD,
  NONE,
  noted,
  putOff,
  recordedAt,
  ringing,
  seen,
  W,
} from '../support/ringing.ts';

describe('a noted date', () => {
  it('rings 14, 7 and 2 days before and on the day, and never after', () => {
    expect(ringing(first(noted('2027-01-20')), '2026-11-21', '2027-06-30')).toEqual([
      '2027-01-06 heads-up:2027-01-06',
      '2027-01-13 heads-up:2027-01-13',
      '2027-01-18 heads-up:2027-01-18',
      '2027-01-20 on-the-day:2027-01-20',
    ]);
  });

  it('has nothing more to come once it rang on the day', () => {
    const occasion = first(noted('2027-01-20'));
    const delivered = new Set([`${W}:on-the-day:2027-01-20`]);
    expect(nextReminder(occasion, delivered)).toBeUndefined();
    expect(ringsNextOn(occasion, day('2027-01-20'), LOUD)).toBeUndefined();
    expect(dueReminder(occasion, day('2027-02-20'), delivered, LOUD)).toBeUndefined();
  });

  it('rings from the day it was noted on: who has just entered it knows', () => {
    expect(ringing(first(noted('2026-11-29')), '2026-11-21', '2026-12-31')).toEqual([
      '2026-11-22 heads-up:2026-11-22',
      '2026-11-27 heads-up:2026-11-27',
      '2026-11-29 on-the-day:2026-11-29',
    ]);
    expect(ringing(first(noted('2026-11-22')), '2026-11-21', '2026-12-31')).toEqual([
      '2026-11-22 on-the-day:2026-11-22',
    ]);
  });

  it('noted by a clock that was years ahead rings all the same', () => {
    const occasion = recordedAt('2099-07-01T12:00:00.000Z', noted('2027-01-20'));
    expect(ringing(occasion, '2026-11-21', '2027-06-30')).toHaveLength(4);
  });

  it('rings once, the latest, after a long absence', () => {
    const due = dueReminder(first(noted('2027-01-20')), day('2027-03-01'), NONE, LOUD);
    expect(due?.ring.id).toBe(`${W}:on-the-day:2027-01-20`);
    expect(due?.passed).toHaveLength(3);
  });

  it('that moves rings for the new day, and the old reminder is none of it', () => {
    const corrected: Fact = {
      type: 'entry-corrected',
      entryId: W,
      fact: { ...noted('2027-02-20') },
    };
    const moved = first(noted('2027-01-20'), corrected);
    expect(standingOf(`${W}:heads-up:2027-01-13`, moved, day('2027-01-13'), LOUD)).toBeUndefined();
    expect(ringing(moved, '2027-01-13', '2027-02-06')).toEqual(['2027-02-06 heads-up:2027-02-06']);
  });
});

describe('a date by which a matter has to be settled', () => {
  it('rings as a noted date does', () => {
    const occasion = first(call({ neededBy: day('2026-12-10') }));
    expect(occasion.id).toBe(`${inquiryId(1)}/needed-by`);
    expect(ringing(occasion, '2026-11-21', '2027-06-30')).toEqual([
      '2026-11-26 heads-up:2026-11-26',
      '2026-12-03 heads-up:2026-12-03',
      '2026-12-08 heads-up:2026-12-08',
      '2026-12-10 on-the-day:2026-12-10',
    ]);
  });
});

describe('a date of the page', () => {
  it('by which to act rings 14, 7 and 2 days before', () => {
    const occasion = first(seen('2026-11-21', { actBy: '2026-12-20' }));
    expect(ringing(occasion, '2026-11-21', '2027-06-30')).toEqual([
      '2026-12-06 heads-up:2026-12-06',
      '2026-12-13 heads-up:2026-12-13',
      '2026-12-18 heads-up:2026-12-18',
    ]);
  });

  it.each([
    ['2026-12-19', ['2026-12-19 heads-up:2026-12-19']],
    ['2026-12-20', ['2026-12-20 on-the-day:2026-12-20']],
  ])('by which to act, first seen on %s, too late for a heads-up, rings at once', (on, rings) => {
    const occasion = first(seen(on, { actBy: '2026-12-20' }));
    expect(ringing(occasion, on, '2027-06-30')).toEqual(rings);
  });

  it('from which to ask rings on the day after, and every week from then', () => {
    const occasion = first(seen('2026-11-21', { askBy: '2026-12-20' }));
    expect(ringing(occasion, '2026-11-21', '2027-01-05')).toEqual([
      '2026-12-21 lapsed:2026-12-21',
      '2026-12-28 still-open:2026-12-28',
      '2027-01-04 still-open:2027-01-04',
    ]);
  });

  it('from which to ask that was over when the page was first read rings a week after that', () => {
    const occasion = first(seen('2026-11-21', { askBy: '2021-06-17' }));
    expect(ringing(occasion, '2026-11-21', '2026-12-05')).toEqual([
      '2026-11-28 still-open:2026-11-28',
      '2026-12-05 still-open:2026-12-05',
    ]);
  });

  it('that only the notice has never rings', () => {
    const page = sighting({ title: 'Case Was Denied', text: 'We denied your Form I-765.' });
    const occasion = first({ type: 'status-seen', on: day('2026-11-21'), sighting: page });
    expect(occasion.subject.kind).toBe('date-on-notice');
    expect(nextReminder(occasion, NONE)).toBeUndefined();
    expect(ringing(occasion, '2026-11-21', '2027-06-30')).toEqual([]);
  });
});

it('nothing of a muted case rings, though all of it is there', () => {
  const muted: Fact = { type: 'case-described', patch: { isMuted: true } };
  const file = fileOf(CALLED, muted);
  expect(file.occasions).toHaveLength(1);
  expect(occasionsThatRing(file)).toEqual([]);
});

it('nothing of a case rings that is not kept any more', () => {
  const file = fileOf(CALLED);
  expect(occasionsThatRing(file)).toHaveLength(1);
  expect(occasionsThatRing({ ...file, isKept: false })).toEqual([]);
});

it('a date by which to act is gravest, then a date that is today, one that is near, waits that are over, waits that soon are', () => {
  const at = (on: string, ...facts: Fact[]) => {
    const due = dueReminder(first(...facts), day(on), NONE, LOUD);
    if (due === undefined) throw new RangeError('Nothing is due.');
    return due.ring;
  };
  const inOrder = [
    at('2026-12-06', seen('2026-11-21', { actBy: '2026-12-20' })),
    at('2026-12-06', noted('2026-12-06')),
    at('2026-12-06', noted('2026-12-08')),
    at('2026-12-06', noted('2026-12-13')),
    at('2026-12-06', call({ on: day('2026-11-01') })),
    at('2026-12-06', call({ on: day('2026-11-02') })),
    at('2026-12-06', call({ on: day('2026-11-03') }), putOff('2026-12-05', '2026-12-04')),
    at('2026-12-06', call({ on: day('2026-11-06') })),
    // What was put off is over no sooner for that.
    at('2026-12-06', call({ on: day('2026-11-20') }), putOff('2026-12-05', '2026-12-01')),
  ];
  expect(inOrder.toReversed().toSorted(compareByGravity)).toEqual(inOrder);
});
