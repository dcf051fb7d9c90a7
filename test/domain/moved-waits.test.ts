import { describe, expect, it } from 'vitest';
import type { ContactMade } from '../../src/domain/contact.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { answer, call, day, entryId, fileOf, letter, officeRead } from '../support/given.ts';
import { first, putOff, ringing } from '../support/ringing.ts';

const corrected = (fact: Fact, n = 1): Fact => ({
  type: 'entry-corrected',
  entryId: entryId(n),
  fact,
});
const promising = (amount: number, change: Partial<ContactMade> = {}): ContactMade =>
  call({ promises: [{ of: 'answer', wait: { unit: 'calendar-days', amount } }], ...change });
const struck = (n: number): Fact => ({ type: 'entry-struck', entryId: entryId(n) });

describe('a wait that was put off', () => {
  it.each<[string, Fact[], Fact[]]>([
    [
      'its contact is corrected to another day',
      [call()],
      [corrected(call({ on: day('2026-12-01') }))],
    ],
    ['what was promised in it is corrected', [promising(30)], [corrected(promising(20))]],
    [
      'a later contact promises another length',
      [call()],
      [promising(60, { on: day('2026-12-01') })],
    ],
    [
      'a date that USCIS named is corrected',
      [answer('2026-11-24', { waitUntil: '2026-12-21' }), call()],
      [corrected(answer('2026-11-24', { waitUntil: '2026-12-29' }))],
    ],
  ])('is put off no more when %s', (_, before, after) => {
    const away = putOff('2027-02-01', '2026-12-22');
    expect(first(...before, away)).toMatchObject({ snooze: { until: '2027-02-01' } });
    expect(first(...before, away, ...after)).not.toHaveProperty('snooze');
    const again = putOff('2027-03-01', '2026-12-23');
    expect(first(...before, away, ...after, again)).toMatchObject({
      snooze: { until: '2027-03-01' },
    });
  });

  it('is put off no more when what gave it its length is struck', () => {
    const facts = [call(), promising(60, { on: day('2026-12-01') }), putOff('2027-02-10')];
    expect(first(...facts)).toHaveProperty('snooze');
    expect(first(...facts, struck(2))).not.toHaveProperty('snooze');
  });

  it('rings again on the days of the wait as it is now', () => {
    const moved = [
      call(),
      putOff('2027-02-01', '2026-11-30'),
      corrected(call({ on: day('2026-12-01') })),
    ];
    expect(ringing(first(...moved), '2026-12-22', '2027-01-08')).toEqual([
      '2026-12-28 heads-up:2026-12-28',
      '2027-01-01 lapsed:2027-01-01',
      '2027-01-08 still-open:2027-01-08',
    ]);
  });

  it.each<[string, Fact]>([
    ['its contact is corrected in something else', corrected(call({ notes: 'Tier 2' }))],
    ['another contact leaves it running', call({ on: day('2026-12-01') })],
    ['its office is confirmed elsewhere', officeRead('field-office')],
    ['a date is noted', { type: 'date-noted', kind: 'interview', on: day('2027-05-01') }],
  ])('stays so when %s', (_, after) => {
    const facts = [call(), putOff('2027-02-01'), after];
    expect(first(...facts)).toMatchObject({ snooze: { until: '2027-02-01' } });
  });

  it('stays so when it is moved and moved back: that day is the one it was said of', () => {
    const [there, back] = [corrected(call({ on: day('2026-12-01') })), corrected(call(), 3)];
    expect(first(call(), putOff('2027-02-01'), there, back)).toHaveProperty('snooze');
  });

  it('is none any more once a later step has its own wait', () => {
    const { occasions } = fileOf(call(), putOff('2027-02-01'), letter('2026-12-23'));
    expect(occasions).toHaveLength(1);
    expect(occasions[0]).not.toHaveProperty('snooze');
  });
});
