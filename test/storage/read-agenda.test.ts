import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays } from '../../src/domain/calendar-date.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { countLapsed, readAgenda } from '../../src/storage/read-agenda.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import type { Fact } from '../../src/domain/fact.ts';
import {
  answer,
  call,
  day,
  entryId,
  inquiryId,
  TEXAS_CASE,
  VERMONT_CASE,
} from '../support/given.ts';
import {
  createMemoryStorage,
  forgetDatabases,
  keptAndCalled,
  newEntry,
} from '../support/memory-storage.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';

const TODAY = day('2026-12-22');
let storage: MemoryStorage;

beforeEach(() => {
  forgetDatabases();
  storage = createMemoryStorage();
});

/** The case with this number, called about so that its next step is due on `dueOn`. */
async function callDue(n: number, dueOn: string): Promise<void> {
  const caseId = `EAC99${String(n).padStart(8, '0')}` as CaseId;
  const on = addDays(day(dueOn), -31);
  await recordEntries(storage, keptAndCalled(2 * n, caseId, call({ on })));
}

/** So many lines of each part. */
const lines = (count: number) => ({ due: count, next: count, counted: 99 });

/** So many lines of each part, and a count that goes far enough. */
const upTo = (limit: number) => ({ due: limit, next: limit, counted: 100 });

async function agenda(limit = 10, today = TODAY) {
  const { due, dueCount, next } = await readAgenda(storage, today, lines(limit));
  const short = (items: typeof due) =>
    items.map(({ caseId, occasion }) => `${occasion.dueOn} ${Number(caseId.slice(5))}`);
  return { due: short(due), dueCount, next: short(next) };
}

describe('the agenda', () => {
  it('of an empty journal is empty', async () => {
    expect(await agenda()).toEqual({ due: [], dueCount: 0, next: [] });
  });

  it('has what is due through today, oldest first, and what comes next, soonest first', async () => {
    await callDue(1, '2026-12-23');
    await callDue(2, '2026-12-22');
    await callDue(3, '2026-12-01');
    await callDue(4, '2027-01-05');
    expect(await agenda()).toEqual({
      due: ['2026-12-01 3', '2026-12-22 2'],
      dueCount: 2,
      next: ['2026-12-23 1', '2027-01-05 4'],
    });
  });

  it('lists so many lines of each part as asked for, and counts all that are due', async () => {
    for (let n = 1; n <= 5; n += 1) await callDue(n, `2026-12-1${n}`);
    for (let n = 6; n <= 9; n += 1) await callDue(n, `2027-01-0${n}`);
    expect(await agenda(2)).toEqual({
      due: ['2026-12-11 1', '2026-12-12 2'],
      dueCount: 5,
      next: ['2027-01-06 6', '2027-01-07 7'],
    });
  });

  it('reads the case files of the lines it lists, not of all cases', async () => {
    for (let n = 1; n <= 8; n += 1) await callDue(n, `2026-12-1${n}`);
    const reads = vi.spyOn(IDBIndex.prototype, 'getAll');
    await readAgenda(storage, TODAY, lines(3));
    expect(reads).toHaveBeenCalledTimes(3);
    reads.mockRestore();
  });

  it('counts no further than asked for, however many are due', async () => {
    for (let n = 1; n <= 5; n += 1) await callDue(n, `2026-12-1${n}`);
    const counted = await readAgenda(storage, TODAY, { due: 1, next: 1, counted: 4 });
    expect([counted.due.length, counted.dueCount]).toEqual([1, 4]);
    expect(await countLapsed(storage, TODAY, 4)).toBe(4);
    expect(await countLapsed(storage, TODAY, 6)).toBe(5);
  });

  it('lists the soonest windows, though a case read for another has one that is later', async () => {
    const later = call({ on: day('2026-11-10'), inquiryId: inquiryId(2) });
    await recordEntries(storage, [
      ...keptAndCalled(100, VERMONT_CASE, call({ on: day('2026-11-01') })),
      newEntry(102, later),
    ]);
    await callDue(2, '2026-12-04');
    const { due } = await readAgenda(storage, TODAY, upTo(2));
    expect(due.map(({ occasion }) => occasion.dueOn)).toEqual(['2026-12-02', '2026-12-04']);
  });

  it('counts and lists two windows of one case that are due on the same day', async () => {
    const on = day('2026-11-21');
    const expedite = call({
      on,
      inquiryId: inquiryId(2),
      inquiryKind: 'expedite',
      serviceRequest: { number: 'SR-made-up-1' },
    });
    await recordEntries(storage, [
      ...keptAndCalled(1, VERMONT_CASE, call({ on })),
      newEntry(3, expedite),
    ]);
    const { due, dueCount } = await readAgenda(storage, TODAY, lines(10));
    expect(dueCount).toBe(2);
    expect(due.map(({ inquiry }) => inquiry?.kind)).toEqual(['delay', 'expedite']);
    expect(await countLapsed(storage, addDays(TODAY, -1), 99)).toBe(0);
  });

  it('puts each window of a case in the part where it belongs', async () => {
    const later = call({ on: day('2026-12-20'), inquiryId: inquiryId(2) });
    await recordEntries(storage, [...keptAndCalled(1, VERMONT_CASE, call()), newEntry(3, later)]);
    const { due, next } = await readAgenda(storage, TODAY, lines(10));
    expect(due.map(({ occasion }) => occasion.dueOn)).toEqual(['2026-12-22']);
    expect(next.map(({ occasion }) => occasion.dueOn)).toEqual(['2027-01-20']);
  });

  it('counts two promises of the same kind that end on the same day', async () => {
    const wait = { unit: 'calendar-days', amount: 5 } as const;
    const promises = [
      { of: 'notice', wait },
      { of: 'notice', wait },
    ] as const;
    await recordEntries(storage, keptAndCalled(1, VERMONT_CASE, call({ promises })));
    const { due, dueCount } = await readAgenda(storage, day('2026-11-30'), lines(10));
    expect([due.length, dueCount]).toEqual([2, 2]);
  });

  it('loses what was settled, struck or closed', async () => {
    await recordEntries(storage, [
      ...keptAndCalled(1, VERMONT_CASE, call()),
      ...keptAndCalled(3, TEXAS_CASE, call()),
    ]);
    expect(await countLapsed(storage, TODAY, 99)).toBe(2);
    await recordEntries(storage, [newEntry(5, answer('2026-12-01', 'settles'))]);
    expect(await countLapsed(storage, TODAY, 99)).toBe(1);
    const closed = { type: 'case-closed', on: day('2026-12-02') } as const;
    await recordEntries(storage, [newEntry(6, closed, TEXAS_CASE)]);
    expect(await agenda()).toEqual({ due: [], dueCount: 0, next: [] });
  });
});

describe('dates on the agenda', () => {
  /** The case with this number, with dates noted in it. */
  async function noted(n: number, ...days: readonly string[]): Promise<void> {
    const caseId = `EAC99${String(n).padStart(8, '0')}` as CaseId;
    await recordEntries(storage, [
      newEntry(n * 100, { type: 'case-kept' }, caseId),
      ...days.map((on, index) =>
        newEntry(
          n * 100 + 1 + index,
          { type: 'date-noted', kind: 'interview', on: day(on) },
          caseId,
        ),
      ),
    ]);
  }

  async function putOff(n: number, subject: string, end: object, caseNumber: number) {
    const caseId = `EAC99${String(caseNumber).padStart(8, '0')}` as CaseId;
    const fact = { type: 'window-snoozed', subject, on: TODAY, ...end } as Fact;
    await recordEntries(storage, [newEntry(n, fact, caseId)]);
  }

  async function parts(today = TODAY) {
    const read = await readAgenda(storage, today, lines(10));
    const short = (items: typeof read.due) => items.map(({ occasion }) => occasion.dueOn);
    return { dates: short(read.dates), due: short(read.due), next: short(read.next) };
  }

  it('stand on top from 14 days before until they are dealt with, and not with what is due', async () => {
    await noted(1, '2026-12-01', '2026-12-22', '2027-01-05', '2027-01-06');
    await callDue(2, '2026-12-20');
    await callDue(3, '2027-01-01');
    expect(await parts()).toEqual({
      dates: ['2026-12-01', '2026-12-22', '2027-01-05'],
      due: ['2026-12-20'],
      next: ['2027-01-01', '2027-01-06'],
    });
    const read = await readAgenda(storage, TODAY, { due: 2, next: 1, counted: 99 });
    expect([read.dates.length, read.datesCount, read.dueCount, read.next.length]).toEqual([
      2, 3, 1, 1,
    ]);
    // One date is over, one is today, one wait is over.
    expect(await countLapsed(storage, TODAY, 99)).toBe(3);
    expect(await countLapsed(storage, TODAY, 2)).toBe(2);
  });

  it('that are put off stand with what comes next, and count no more, until the day they come back', async () => {
    await noted(1, '2026-12-20', '2026-12-21');
    await callDue(2, '2026-12-20');
    await putOff(901, entryId(101), { until: '2026-12-24' }, 1);
    await putOff(902, entryId(5), { until: '2026-12-23' }, 2);
    expect(await parts()).toEqual({
      dates: ['2026-12-21'],
      due: [],
      next: ['2026-12-20', '2026-12-20'],
    });
    expect(await countLapsed(storage, TODAY, 99)).toBe(1);
    const { next } = await readAgenda(storage, TODAY, lines(10));
    expect(next.map((item) => item.putOff)).toEqual(['2026-12-23', '2026-12-24']);
    expect(await parts(day('2026-12-24'))).toEqual({
      dates: ['2026-12-20', '2026-12-21'],
      due: ['2026-12-20'],
      next: [],
    });
    expect(await countLapsed(storage, day('2026-12-24'), 99)).toBe(3);
  });

  it('that are back from a putting-off before their day stand on top, and are counted there', async () => {
    await noted(1, '2027-01-10');
    await putOff(901, entryId(101), { until: '2026-12-24' }, 1);
    const at = (on: string) => readAgenda(storage, day(on), lines(10));
    expect(await at('2026-12-26')).toMatchObject({ dates: [], datesCount: 0, next: [{}] });
    expect(await at('2026-12-27')).toMatchObject({ dates: [{}], datesCount: 1, next: [] });
    const counted = ['2027-01-09', '2027-01-10'].map((on) => countLapsed(storage, day(on), 99));
    expect(await Promise.all(counted)).toEqual([0, 1]);
  });

  it.each([{ until: '2027-01-20' }, { duringStart: 'start 1' }])(
    'that are put off beyond their day are back on it (%o)',
    async (end) => {
      storage.setStart('start 1');
      await noted(1, '2026-12-24');
      await putOff(901, entryId(101), end, 1);
      const counted = ['2026-12-23', '2026-12-24'].map((on) => countLapsed(storage, day(on), 99));
      expect(await Promise.all(counted)).toEqual([0, 1]);
      expect((await parts(day('2026-12-24'))).dates).toEqual(['2026-12-24']);
    },
  );

  it('and waits put off until another start of the browser come back with it', async () => {
    await noted(1, '2026-12-20');
    await callDue(2, '2026-12-20');
    await putOff(901, entryId(101), { duringStart: 'start 1' }, 1);
    await putOff(902, entryId(5), { duringStart: 'start 1' }, 2);
    const away = await readAgenda(storage, TODAY, lines(10));
    expect(away).toMatchObject({ dates: [], datesCount: 0, due: [], dueCount: 0 });
    expect(away.next.map(({ putOff: until }) => until)).toEqual(['browser-start', 'browser-start']);
    expect(await countLapsed(storage, TODAY, 99)).toBe(0);
    storage.setStart('start 2');
    const back = await readAgenda(storage, TODAY, lines(10));
    expect([back.dates.length, back.datesCount, back.due.length, back.dueCount]).toEqual([
      1, 1, 1, 1,
    ]);
    expect(back.next).toEqual([]);
    expect(await countLapsed(storage, TODAY, 99)).toBe(2);
  });

  it('of a protected case are none, and of a muted one they are all there', async () => {
    await noted(1, '2026-12-20');
    await noted(2, '2026-12-20');
    const described = (n: number, patch: object, caseNumber: number) =>
      recordEntries(storage, [
        newEntry(
          n,
          { type: 'case-described', patch },
          `EAC99${String(caseNumber).padStart(8, '0')}` as CaseId,
        ),
      ]);
    await described(901, { isProtected: true }, 1);
    await described(902, { isMuted: true }, 2);
    expect((await parts()).dates).toHaveLength(1);
    expect(await countLapsed(storage, TODAY, 99)).toBe(1);
  });
});
