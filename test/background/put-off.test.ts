import { beforeEach, describe, expect, test } from 'vitest';
import type { Fact } from '../../src/domain/fact.ts';
import { recordSeen } from '../../src/storage/deliveries.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { call, day, entryId, inquiryId, TEXAS_CASE } from '../support/given.ts';
import { keptAndCalled } from '../support/memory-storage.ts';
import type { WatchedDays } from '../support/watched-days.ts';
import { watchDays } from '../support/watched-days.ts';

let { storage, desktop, at, everyDay, tell, standing } = {} as WatchedDays;

beforeEach(async () => {
  ({ storage, desktop, at, everyDay, tell, standing } = await watchDays());
});

const noted = (on: string): Fact => ({ type: 'date-noted', kind: 'interview', on: day(on) });

describe('what is put off', () => {
  const putOff = (end: { until: string } | { duringStart: string }, on: string): Fact =>
    ({ type: 'window-snoozed', subject: entryId(2), on: day(on), ...end }) as Fact;

  beforeEach(async () => {
    await tell(2, call({ on: day('2026-10-01') }));
    await at('2026-11-01T09:00');
  });

  test('is taken back at once and rings on the day it comes back', async () => {
    await tell(3, putOff({ until: '2026-11-03' }, '2026-11-01'));
    await at('2026-11-01T10:00');
    expect([standing(), desktop.badge]).toEqual([[], '']);
    expect(await everyDay('2026-11-01', '2026-11-09')).toEqual([
      '2026-11-03 Case ending 0001: still no answer',
      '2026-11-08 Case ending 0001: still no answer',
    ]);
    expect(desktop.badge).toBe('1');
  });

  test('rings again when the putting-off is struck', async () => {
    await tell(3, putOff({ until: '2026-11-05' }, '2026-11-01'));
    await at('2026-11-01T10:00');
    await tell(4, { type: 'entry-struck', entryId: entryId(3) });
    await at('2026-11-01T11:00');
    expect(standing()).toEqual(['Case ending 0001: no answer after 30 days']);
    expect(desktop.everShown).toHaveLength(2);
  });

  test('until the browser is started again rings at the next start, once, though it was seen', async () => {
    const [id] = desktop.standing.keys();
    await recordSeen(storage, id ?? '');
    await tell(3, putOff({ duringStart: 'start 1' }, '2026-11-01'));
    expect(await everyDay('2026-11-01', '2026-11-10')).toEqual([]);
    expect([standing(), desktop.badge]).toEqual([[], '']);
    storage.setStart('start 2');
    desktop.standing.clear();
    await at('2026-11-10T11:00');
    await at('2026-11-10T12:00');
    expect(standing()).toEqual(['Case ending 0001: still no answer']);
    expect(desktop.everShown).toHaveLength(2);
    expect(desktop.badge).toBe('1');
  });

  test('until the browser is started again keeps no other case from being woken for', async () => {
    await tell(3, putOff({ duringStart: 'start 1' }, '2026-11-01'));
    const other = call({ on: day('2026-10-07'), inquiryId: inquiryId(2) });
    await recordEntries(storage, keptAndCalled(11, TEXAS_CASE, other));
    await tell(4, noted('2026-11-16'));
    await at('2026-11-01T12:00');
    // The date of the same case rings 14 days before, on the next morning.
    expect(desktop.alarms?.next?.toString()).toBe('2026-11-02T14:00:00Z');
    // The heads-up of the other case comes on the morning after.
    await at('2026-11-02T12:00');
    expect(desktop.alarms?.next?.toString()).toBe('2026-11-03T14:00:00Z');
  });
});

test('a muted case rings nothing, what stood is taken back, and the badge counts it', async () => {
  await tell(2, call({ on: day('2026-10-01') }));
  await at('2026-11-01T10:00');
  await tell(3, { type: 'case-described', patch: { isMuted: true } });
  expect(await everyDay('2026-11-01', '2026-11-20')).toEqual([]);
  expect([standing(), desktop.badge]).toEqual([[], '1']);
  await tell(4, { type: 'case-described', patch: { isMuted: false } });
  await at('2026-11-20T11:00');
  expect(standing()).toEqual(['Case ending 0001: still no answer']);
});

test('a protected case rings nothing, shows nothing, and counts nowhere', async () => {
  await tell(2, call({ on: day('2026-10-01') }));
  await tell(3, noted('2026-11-02'));
  await at('2026-11-01T10:00');
  await tell(4, { type: 'case-described', patch: { isProtected: true } });
  expect(await everyDay('2026-11-01', '2026-11-20')).toEqual([]);
  expect([standing(), desktop.badge]).toEqual([[], '']);
});

test('on a quiet weekend only dates that are by Monday ring; the rest waits for it', async () => {
  await recordEntries(storage, [
    { id: entryId(9), fact: { type: 'setting-changed', name: 'quietWeekends', value: true } },
  ]);
  // 31 Oct and 1 Nov 2026 are a Saturday and a Sunday.
  await tell(2, call({ on: day('2026-10-01') }));
  await tell(3, noted('2026-11-02'));
  await at('2026-10-30T10:00');
  expect(await everyDay('2026-10-31', '2026-11-02')).toEqual([
    '2026-10-31 Case ending 0001: a date you noted, Nov 2, 2026',
    '2026-11-02 Case ending 0001: a date you noted, Nov 2, 2026',
    '2026-11-02 Case ending 0001: no answer after 30 days',
  ]);
});
