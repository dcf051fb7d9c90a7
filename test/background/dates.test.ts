import { beforeEach, describe, expect, test } from 'vitest';
import type { Fact } from '../../src/domain/fact.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import type { Sighting } from '../../src/domain/sighting.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { call, day, entryId, inquiryId, sighting } from '../support/given.ts';
import { keptAndCalled } from '../support/memory-storage.ts';
import type { WatchedDays } from '../support/watched-days.ts';
import { watchDays } from '../support/watched-days.ts';

let { storage, desktop, at, everyDay, tell, standing } = {} as WatchedDays;

beforeEach(async () => {
  ({ storage, desktop, at, everyDay, tell, standing } = await watchDays());
});

const noted = (on: string): Fact => ({ type: 'date-noted', kind: 'interview', on: day(on) });

function seen(on: string, change: Partial<Sighting> = {}): Fact {
  return { type: 'status-seen', on: day(on), sighting: sighting(change) };
}

describe('a noted date', () => {
  test('rings 14, 7 and 2 days before and on the day, stands alone, and counts from its day', async () => {
    await tell(2, noted('2026-11-20'));
    expect(await everyDay('2026-11-01', '2026-11-19')).toEqual([
      '2026-11-06 Case ending 0001: a date you noted, Nov 20, 2026',
      '2026-11-13 Case ending 0001: a date you noted, Nov 20, 2026',
      '2026-11-18 Case ending 0001: a date you noted, Nov 20, 2026',
    ]);
    expect(desktop.badge).toBe('');
    expect(desktop.standing.size).toBe(1);
    expect(await everyDay('2026-11-20', '2026-12-20')).toHaveLength(1);
    expect(desktop.badge).toBe('1');
    expect(desktop.alarms?.next).toBeUndefined();
  });

  test('that was dealt with is taken back, and counts no more', async () => {
    await tell(2, noted('2026-11-20'));
    await at('2026-11-20T10:00');
    await tell(3, { type: 'reminder-done', subject: entryId(2), on: day('2026-11-20') });
    await at('2026-11-20T11:00');
    expect([standing(), desktop.badge]).toEqual([[], '']);
  });

  test('says nothing of what it is about, with buttons to be done with it or put it off', async () => {
    await tell(2, { ...noted('2026-11-20'), notes: 'Bring the passport' } as Fact);
    await at('2026-11-20T10:00');
    expect(desktop.everShown).toEqual([
      {
        id: `${entryId(2)}:on-the-day:2026-11-20`,
        title: 'Case ending 0001: a date you noted, Nov 20, 2026',
        message: 'Open the case for what you noted.',
        isPressing: true,
        buttons: ['Done', 'Tomorrow'],
      },
    ]);
  });
});

describe('the dates of a page', () => {
  test('by which to act rings 14, 7 and 2 days before', async () => {
    await tell(2, seen('2026-10-01', { actBy: day('2026-11-20') }));
    expect(await everyDay('2026-11-01', '2026-11-25')).toEqual([
      '2026-11-06 Case ending 0001: act by Nov 20, 2026',
      '2026-11-13 Case ending 0001: act by Nov 20, 2026',
      '2026-11-18 Case ending 0001: act by Nov 20, 2026',
    ]);
    expect(desktop.badge).toBe('1');
  });

  test('from which to ask rings once it has passed, until something newer is seen', async () => {
    await tell(2, seen('2026-10-01', { askIfNotArrivedBy: day('2026-11-01') }));
    expect(await everyDay('2026-10-30', '2026-11-10')).toEqual([
      '2026-11-02 Case ending 0001: did it arrive?',
      '2026-11-09 Case ending 0001: did it arrive?',
    ]);
    expect(desktop.everShown.at(-1)).toMatchObject({
      message: 'The status page says to ask if it has not arrived by Nov 1, 2026.',
      buttons: ['It arrived', 'Tomorrow'],
    });
    await tell(3, seen('2026-11-10', { title: 'Case Was Approved', statusOn: day('2026-11-09') }));
    await at('2026-11-10T11:00');
    expect([standing(), desktop.badge]).toEqual([[], '']);
  });

  test('that only the notice has rings never and counts on the badge', async () => {
    const page = {
      title: 'Case Was Denied',
      text: 'On November 1, 2026, we denied your Form I-765.',
    };
    await tell(2, seen('2026-11-02', page));
    expect(await everyDay('2026-11-02', '2026-12-10')).toEqual([]);
    expect(desktop.badge).toBe('1');
  });
});

describe('a wait that is over', () => {
  beforeEach(() => tell(2, call({ on: day('2026-10-01') })));

  test('asks first to look at a status that was not looked at for more than 3 days', async () => {
    await tell(3, { type: 'status-checked', on: day('2026-10-28') });
    await at('2026-11-01T10:00');
    expect(desktop.everShown[0]?.message).toBe(
      'First look at the status. Next: Write to the service center. Confirm the office from Form I-797 first.',
    );
  });

  test('goes straight to the next step where the status was looked at lately', async () => {
    await tell(3, { type: 'status-checked', on: day('2026-10-29') });
    await at('2026-11-01T10:00');
    expect(desktop.everShown[0]?.message).toMatch(/^Next: Write/);
  });

  test('asks about a newer status first, and names it only in full notifications', async () => {
    await tell(3, seen('2026-10-20', { title: 'Case Was Approved', statusOn: day('2026-10-19') }));
    await at('2026-11-01T10:00');
    expect(desktop.everShown[0]?.message).toBe('A newer status was seen. Does it answer this?');
    const full: Fact = { type: 'setting-changed', name: 'notificationDetail', value: 'full' };
    await recordEntries(storage, [{ id: entryId(4), fact: full }]);
    await at('2026-11-08T10:00');
    expect(desktop.everShown[1]).toMatchObject({
      title: 'EAC 99 900 00001: still no answer',
      message: 'A newer status was seen: Case Was Approved. Does it answer this?',
      buttons: ['Answered', 'Tomorrow'],
    });
  });
});

test('of many due at once the dates stand alone and are counted in the summary', async () => {
  for (const n of [1, 2, 3, 4]) {
    const caseId = `EAC999000001${n}` as CaseId;
    await recordEntries(
      storage,
      keptAndCalled(n * 10, caseId, call({ on: day('2026-10-01'), inquiryId: inquiryId(n) })),
    );
  }
  await tell(2, noted('2026-11-02'));
  await tell(3, noted('2026-11-09'));
  await tell(4, seen('2026-10-01', { actBy: day('2026-11-04') }));
  await at('2026-11-02T10:00');
  expect(standing()).toEqual([
    'Case ending 0001: act by Nov 4, 2026',
    'Case ending 0001: a date you noted, Nov 2, 2026',
    'Case ending 0001: a date you noted, Nov 9, 2026',
    '4 more cases need a step',
  ]);
});
