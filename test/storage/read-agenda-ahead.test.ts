import { beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/calendar-date.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { countLapsed, readAgenda } from '../../src/storage/read-agenda.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { call, day, entryId } from '../support/given.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import {
  createMemoryStorage,
  forgetDatabases,
  keptAndCalled,
  newEntry,
} from '../support/memory-storage.ts';

const TODAY = day('2026-12-22');
let storage: MemoryStorage;

beforeEach(() => {
  forgetDatabases();
  storage = createMemoryStorage();
});

const caseOf = (n: number) => `EAC99${String(n).padStart(8, '0')}` as CaseId;

/** Cases called about so that their next step is due on `dueOn`. */
async function callDue(cases: readonly number[], dueOn: string): Promise<void> {
  const on = addDays(day(dueOn), -31);
  for (const n of cases) {
    await recordEntries(storage, keptAndCalled(2 * n, caseOf(n), call({ on })));
  }
}

/** Cases that are over since 1 Dec, and that a clock far ahead put off. */
async function putOffAhead(cases: readonly number[], until: string): Promise<void> {
  await callDue(cases, '2026-12-01');
  storage.setNow('2027-05-01T15:00:00Z');
  for (const n of cases) {
    const shared = { type: 'window-snoozed', subject: entryId(2 * n + 1), on: TODAY } as const;
    const end = until === 'start' ? { duringStart: 'start 1' } : { until: day(until) };
    await recordEntries(storage, [newEntry(1000 + n, { ...shared, ...end }, caseOf(n))]);
  }
  storage.setNow('2026-12-22T15:00:00Z');
}

describe('cases that rest on a stamp far ahead of now, whose keys may be wrong', () => {
  it.each(['2026-12-28', 'start'])(
    'and say "%s" take no place of what comes next for certain',
    async (until) => {
      await callDue([1, 2, 3], '2026-12-30');
      await putOffAhead([4, 5, 6, 7, 8], until);
      const limits = { due: 2, next: 2, counted: 99 };
      const { due, dueCount, next } = await readAgenda(storage, TODAY, limits);
      expect([due.length, dueCount]).toEqual([2, 5]);
      expect(next.map(({ occasion }) => occasion.dueOn)).toEqual(['2026-12-30', '2026-12-30']);
    },
  );

  it('are counted by their files, once, beside what is over for certain', async () => {
    await callDue([1, 2, 3], '2026-12-20');
    await putOffAhead([4, 5], '2026-12-10');
    await putOffAhead([6], '2026-12-28');
    const counted = [2, 4, 5, 99].map((most) => countLapsed(storage, TODAY, most));
    expect(await Promise.all(counted)).toEqual([2, 4, 5, 6]);
  });
});
