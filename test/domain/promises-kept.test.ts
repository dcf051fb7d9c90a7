import { describe, expect, test } from 'vitest';
import type { Promised } from '../../src/domain/contact.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { promisesKept } from '../../src/domain/promises-kept.ts';
import { answer, call, contactId, day, entryId, fileOf, holidays } from '../support/given.ts';

const DAYS = { unit: 'calendar-days', amount: 30 } as const;

/** What became of promises made on 3 Aug 2026, as seen on a day. */
function became(
  today: string,
  promises: readonly Promised[],
  since: readonly Fact[] = [],
  done: readonly (readonly [subject: string, on: string])[] = [],
) {
  const made = call({ on: day('2026-08-03'), promises });
  const [inquiry] = fileOf(made, ...since).inquiries;
  if (inquiry === undefined) throw new Error('There is no inquiry.');
  const dealtWith = new Map(done.map(([subject, on]) => [subject, { on: day(on) }] as const));
  return promisesKept(inquiry, dealtWith, day(today), holidays).map(
    ({ lastDayOn, state, cameOn, missedOn }) =>
      [lastDayOn, state, cameOn, ...missedOn].filter((part) => part !== undefined).join(' '),
  );
}

const later = (on: string, change: Parameters<typeof call>[0] = {}) =>
  call({ on: day(on), contactId: contactId(9), ...change });
const missed = (on: string) =>
  later(on, { outcome: 'not-reached', notReached: 'call-back-missed' });

describe('a promise beside what happened', () => {
  test('runs until its last day is over, and is broken the day after', () => {
    const promises = [{ of: 'answer', wait: DAYS }] as const;
    expect(became('2026-09-02', promises)).toEqual(['2026-09-02 running']);
    expect(became('2026-09-03', promises)).toEqual(['2026-09-02 broken']);
  });

  test('has the unit it was made in', () => {
    const wait = { unit: 'business-days', amount: 10 } as const;
    const hours = { unit: 'hours', amount: 48 } as const;
    const date = { unit: 'date', until: day('2026-10-01') } as const;
    const promises = [wait, hours, date].map((each) => ({ of: 'answer' as const, wait: each }));
    expect(became('2026-08-04', promises)).toEqual([
      '2026-08-17 running',
      '2026-08-05 running',
      '2026-10-01 running',
    ]);
  });

  test('of an answer is kept by one that settles, or names a date, not by one with nothing new', () => {
    const promises = [{ of: 'answer', wait: DAYS }] as const;
    const settled = answer('2026-08-20', 'settles');
    expect(became('2026-08-25', promises, [settled])).toEqual(['2026-09-02 kept 2026-08-20']);
    const told = answer('2026-09-10', { waitUntil: '2026-12-01' });
    expect(became('2026-09-20', promises, [told])).toEqual(['2026-09-02 late 2026-09-10']);
    const nothing = answer('2026-08-20', 'nothing-new');
    expect(became('2026-08-25', promises, [nothing])).toEqual(['2026-09-02 running']);
  });

  test('of a call back is kept by that call, whatever was missed before', () => {
    const promises = [{ of: 'call-back', wait: DAYS }] as const;
    const back = later('2026-08-12', { isCallBack: true });
    expect(became('2026-08-25', promises, [missed('2026-08-10'), back])).toEqual([
      '2026-09-02 kept 2026-08-12 2026-08-10',
    ]);
    expect(became('2026-08-25', promises, [missed('2026-08-10')])).toEqual([
      '2026-09-02 running 2026-08-10',
    ]);
    expect(became('2026-09-25', promises, [missed('2026-08-10'), later('2026-08-12')])).toEqual([
      '2026-09-02 broken 2026-08-10',
    ]);
  });

  test('of a notice is kept when the person says that it came', () => {
    const promises = [
      { of: 'notice', wait: DAYS },
      { of: 'notice', wait: { unit: 'calendar-days', amount: 5 } },
    ] as const;
    const came = [
      [`${entryId(1)}/notice`, '2026-08-20'],
      [`${entryId(1)}/notice1`, '2026-08-20'],
    ] as const;
    expect(became('2026-08-25', promises, [], came)).toEqual([
      '2026-09-02 kept 2026-08-20',
      '2026-08-08 late 2026-08-20',
    ]);
  });

  test('is waited for no more when the matter is settled first, and was broken if that came after', () => {
    const promises = [{ of: 'call-back', wait: DAYS }] as const;
    expect(became('2026-10-01', promises, [answer('2026-08-20', 'settles')])).toEqual([
      '2026-09-02 ended 2026-08-20',
    ]);
    expect(became('2026-10-01', promises, [answer('2026-09-20', 'settles')])).toEqual([
      '2026-09-02 broken',
    ]);
  });

  test('is nothing that is said of a call which reached nobody', () => {
    const promises = [{ of: 'answer', wait: DAYS }] as const;
    expect(
      became('2026-10-01', promises, [later('2026-08-05', { promises, outcome: 'not-reached' })]),
    ).toEqual(['2026-09-02 broken']);
  });
});
