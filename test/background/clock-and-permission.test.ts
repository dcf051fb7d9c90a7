import { beforeEach, describe, expect, test } from 'vitest';
import { reconcile } from '../../src/background/reconcile.ts';
import { SUMMARY_ID } from '../../src/background/summary-notification.ts';
import { showTestNotification } from '../../src/background/test-notification.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { readDelivery, recordSeen } from '../../src/storage/deliveries.ts';
import {
  confirmClock,
  keepProblems,
  readKeptProblems,
  readRun,
} from '../../src/storage/reconcile-record.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { areRowsStale } from '../../src/storage/refold-stale-rows.ts';
import { call, day, entryId, VERMONT_CASE } from '../support/given.ts';
import type { MemoryDesktop } from '../support/memory-desktop.ts';
import { createMemoryDesktop } from '../support/memory-desktop.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import {
  createMemoryStorage,
  forgetDatabases,
  keptAndCalled,
  newEntry,
} from '../support/memory-storage.ts';

const words = createWords('en-US');
const BUILT_AT = Temporal.Instant.from('2026-09-01T00:00:00Z');

let storage: MemoryStorage;
let desktop: MemoryDesktop;

beforeEach(async () => {
  forgetDatabases();
  storage = createMemoryStorage();
  desktop = createMemoryDesktop();
  storage.setNow('2026-10-01T15:00:00Z');
  await recordEntries(storage, keptAndCalled(1, VERMONT_CASE, call({ on: day('2026-10-01') })));
});

async function at(instant: string, onRefolded = () => {}): Promise<void> {
  storage.setNow(instant);
  const builtAt = () => BUILT_AT;
  await reconcile({ storage, desktop, words, zone: () => 'UTC', builtAt, onRefolded });
}

const titles = () => desktop.everShown.map(({ title }) => title);

describe('a clock that is plainly wrong', () => {
  test('before the build rings nothing, says so on the badge, and is noted once', async () => {
    await at('2020-11-02T10:00:00Z');
    await at('2020-11-02T11:00:00Z');
    expect(desktop.badge).toBe('?');
    expect((await readRun(storage))?.ended).toBe('clock-questioned');
    expect(storage.problems.map(({ where }) => where)).toEqual(['clock']);
  });

  test('more than 400 days after the last run rings and records nothing', async () => {
    await at('2026-10-02T10:00:00Z');
    await at('2099-11-02T10:00:00Z');
    expect(desktop.everShown).toEqual([]);
    expect(await readDelivery(storage, `${entryId(2)}:lapsed:2026-11-01`)).toBeUndefined();
    await at('2026-11-02T10:00:00Z');
    expect(titles()).toEqual(['Case ending 0001: no answer after 30 days']);
    expect(desktop.badge).toBe('1');
  });

  test('keeps no list from being brought up to date, and the windows are told once', async () => {
    await at('2026-10-02T10:00:00Z');
    const fact = { type: 'setting-changed', name: 'rollPolicy', value: 'none' } as const;
    await recordEntries(storage, [{ id: entryId(9), fact }]);
    expect(await areRowsStale(storage)).toBe(true);
    let told = 0;
    const onRefolded = () => {
      told += 1;
    };
    for (const instant of ['2099-11-02T10:00:00Z', '2099-11-02T11:00:00Z']) {
      await at(instant, onRefolded);
      expect((await readRun(storage))?.ended).toBe('clock-questioned');
    }
    expect(await areRowsStale(storage)).toBe(false);
    expect(told).toBe(1);
    expect(desktop.everShown).toEqual([]);
  });

  test('is not what 400 days of absence are', async () => {
    await at('2026-10-02T10:00:00Z');
    await at('2027-11-06T10:00:00Z');
    expect(titles()).toHaveLength(1);
  });

  test('is believed as soon as the person says that it is right', async () => {
    await at('2026-10-02T10:00:00Z');
    await at('2028-11-02T10:00:00Z');
    await confirmClock(storage);
    await at('2028-11-02T10:01:00Z');
    expect(titles()).toEqual(['Case ending 0001: still no answer']);
    await at('2028-12-02T10:01:00Z');
    expect((await readRun(storage))?.ended).toBe('done');
  });

  test('is asked about again when it goes wrong another time', async () => {
    await at('2020-11-02T10:00:00Z');
    await confirmClock(storage);
    await at('2020-11-02T10:01:00Z');
    expect((await readRun(storage))?.ended).toBe('done');
    await at('2019-01-01T10:00:00Z');
    expect((await readRun(storage))?.ended).toBe('clock-questioned');
  });
});

describe('a clock that is months ahead, and not questioned', () => {
  const LAPSED = `${entryId(2)}:lapsed:2026-11-01`;

  test.each(['stands', 'closed'] as const)(
    'silences nothing: what it showed rings again in its time (%s)',
    async (fares) => {
      await at('2026-10-02T10:00:00Z');
      await at('2027-02-01T10:00:00Z');
      expect(desktop.standing.size).toBe(1);
      if (fares === 'closed') {
        for (const id of desktop.standing.keys()) await recordSeen(storage, id);
        desktop.standing.clear();
      }
      await at('2026-10-03T10:00:00Z');
      expect([...desktop.standing.keys()]).toEqual([]);
      const before = desktop.everShown.length;
      await at('2026-10-29T10:00:00Z');
      await at('2026-11-01T10:00:00Z');
      await at('2026-11-02T10:00:00Z');
      expect(desktop.everShown.slice(before).map(({ id }) => id)).toEqual([
        `${entryId(2)}:heads-up:2026-10-28`,
        LAPSED,
      ]);
    },
  );

  test('silences nothing of a summary either', async () => {
    for (let n = 0; n < 4; n += 1) {
      const caseId = `SRC990000000${n}` as CaseId;
      await recordEntries(
        storage,
        keptAndCalled(10 + 2 * n, caseId, call({ on: day('2026-10-01') })),
      );
    }
    await at('2027-02-01T10:00:00Z');
    expect(desktop.standing.has(SUMMARY_ID)).toBe(true);
    await at('2026-10-03T10:00:00Z');
    expect([...desktop.standing.keys()]).toEqual([]);
    await at('2026-11-01T10:00:00Z');
    expect(desktop.standing.has(SUMMARY_ID)).toBe(true);
    expect(desktop.standing.size).toBe(4);
  });

  test('puts nothing off either: it rings, and is on the badge', async () => {
    await at('2027-02-01T10:00:00Z');
    const subject = entryId(2);
    const on = day('2027-02-01');
    const until = day('2027-02-02');
    const snooze = newEntry(3, { type: 'window-snoozed', subject, on, until }, VERMONT_CASE);
    await recordEntries(storage, [snooze]);
    await at('2027-02-01T10:01:00Z');
    expect(desktop.badge).toBe('');
    await at('2026-11-02T10:00:00Z');
    expect([...desktop.standing.keys()]).toEqual([LAPSED]);
    expect(desktop.badge).toBe('1');
  });

  test('by less than two days leaves what it showed: clocks differ', async () => {
    await at('2026-11-02T10:00:00Z');
    await at('2026-10-31T10:00:00Z');
    expect([...desktop.standing.keys()]).toEqual([LAPSED]);
    await at('2026-11-02T10:00:00Z');
    expect(titles()).toHaveLength(1);
  });
});

describe('where notifications are turned off', () => {
  beforeEach(() => {
    desktop.allows = 'denied';
  });

  test('nothing is taken as shown, the badge counts, and it rings once they are on', async () => {
    await at('2026-11-02T10:00:00Z');
    expect(desktop.everShown).toEqual([]);
    expect(desktop.badge).toBe('1');
    expect((await readRun(storage))?.ended).toBe('not-permitted');
    desktop.allows = 'granted';
    await at('2026-11-02T11:00:00Z');
    await at('2026-11-02T12:00:00Z');
    expect(titles()).toEqual(['Case ending 0001: no answer after 30 days']);
  });

  test('a test notification is refused in words', async () => {
    await expect(showTestNotification(desktop, words)).rejects.toThrow('does not allow');
  });
});

test('a test notification stands beside the reminders and is left alone', async () => {
  await showTestNotification(desktop, words);
  await at('2026-11-02T10:00:00Z');
  expect([...desktop.standing.keys()]).toEqual(['test', `${entryId(2)}:lapsed:2026-11-01`]);
});

test('a run that fails is noted as failed, and its error is told', async () => {
  Object.assign(desktop, { setBadge: () => Promise.reject(new Error('no badge')) });
  await expect(at('2026-11-02T10:00:00Z')).rejects.toThrow('no badge');
  expect((await readRun(storage))?.ended).toBe('failed');
});

test('problems are kept once each, newest first, the last fifty', async () => {
  const problem = (minute: number) => ({
    at: Temporal.Instant.from('2026-11-02T10:00:00Z').add({ minutes: minute }).toString(),
    where: 'saving',
    what: 'no',
  });
  await keepProblems(storage, [problem(1), problem(0)]);
  await keepProblems(storage, [problem(2), problem(1)]);
  expect(await readKeptProblems(storage)).toEqual([problem(2), problem(1), problem(0)]);
  await keepProblems(
    storage,
    Array.from({ length: 80 }, (_, minute) => problem(minute)),
  );
  const kept = await readKeptProblems(storage);
  expect(kept).toHaveLength(50);
  expect(kept[0]).toEqual(problem(79));
});
