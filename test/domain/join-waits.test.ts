import { describe, expect, test } from 'vitest';
import type { CustomLadder } from '../../src/domain/custom-ladder.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { call, contactId, day, entryId, inquiryId, RULES, uuid } from '../support/given.ts';
import { ids, join, lastDays } from '../support/joined.ts';

describe('joining two cases', () => {
  test('takes along what was dealt with or put off of the day by which a matter is needed', () => {
    const needed: Fact = {
      type: 'inquiry-described',
      inquiryId: inquiryId(1),
      patch: { neededBy: day('2027-02-01') },
    };
    const subject = `${inquiryId(1)}/needed-by`;
    const done: Fact = { type: 'reminder-done', subject, on: day('2026-11-22') };
    const putOff: Fact = {
      type: 'window-snoozed',
      subject,
      on: day('2026-11-22'),
      until: day('2027-01-20'),
    };
    const settled = join([call(), needed, done]);
    expect(ids(settled.before)).not.toContain(subject);
    expect(ids(settled.there)).not.toContain(subject);
    const off = join([call(), needed, putOff]);
    const { occasions } = off.there;
    expect(occasions.find(({ id }) => id === subject)?.snooze).toMatchObject({
      until: '2027-01-20',
    });
    const later = { ...needed, patch: { neededBy: day('2027-03-01') } };
    expect(ids(join([call(), needed, done, later]).there)).toContain(subject);
    const corrected: Fact = { type: 'entry-corrected', entryId: entryId(3), fact: { ...later } };
    expect(ids(join([call(), needed, done, corrected]).there)).toContain(subject);
  });

  test('of what was put off or dealt with before its day was moved takes nothing along', () => {
    const subject = entryId(2);
    const moved = (fact: Fact): Fact => ({ type: 'entry-corrected', entryId: subject, fact });
    const interview = (on: string): Fact => ({
      type: 'date-noted',
      kind: 'interview',
      on: day(on),
    });
    const over: Fact = { type: 'reminder-done', subject, on: day('2026-11-22') };
    const dates = join([interview('2026-11-20'), over, moved(interview('2026-12-24'))]).there;
    expect(dates.occasions.map(({ dueOn }) => dueOn)).toEqual(['2026-12-24']);
    const away: Fact = {
      type: 'window-snoozed',
      subject,
      on: day('2026-11-22'),
      until: day('2027-02-01'),
    };
    const waits = join([call(), away, moved(call({ on: day('2026-12-01') }))]);
    expect(waits.before.occasions[0]).not.toHaveProperty('snooze');
    expect(waits.there.occasions).toHaveLength(1);
    expect(waits.there.occasions[0]).not.toHaveProperty('snooze');
  });

  test('keeps the length of every wait, whichever order of steps it counts by', () => {
    const own: CustomLadder = {
      id: `custom:${uuid(7)}`,
      version: 1,
      name: 'What our office does',
      basedOn: { id: 'service-center', version: 1 },
      waits: [15, 20, 10].map((amount) => ({ unit: 'calendar-days', amount })),
    };
    const rules = { ...RULES, ladders: [own] };
    const ref = { id: own.id, version: 1 };
    const chosen = (...moves: number[]): Fact => ({
      type: 'ladder-chosen',
      ladder: ref,
      moves: moves.map(entryId),
    });
    const pin = { ladder: { ...ref, by: 'choice' as const } };
    const other = call({
      inquiryId: inquiryId(2),
      contactId: contactId(2),
      on: day('2026-11-20'),
    });
    const goal: Fact = {
      type: 'ladder-chosen',
      ladder: { id: 'handout-variant', version: 1 },
      moves: [],
    };
    for (const kept of [[], [goal]]) {
      const pinned = join([chosen(), call(pin), other], kept, rules);
      expect(lastDays(pinned.before)).toEqual(['2026-12-06', '2026-12-20']);
      expect(lastDays(pinned.there)).toEqual(['2026-12-06', '2026-12-20']);
      const moved = join([call(), other, chosen(2)], kept, rules);
      expect(lastDays(moved.before)).toEqual(['2026-12-06', '2026-12-20']);
      expect(lastDays(moved.there)).toEqual(['2026-12-06', '2026-12-20']);
    }
  });
});
