import { beforeEach, describe, expect, it } from 'vitest';
import { claim } from '../../src/domain/delivery.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import { dueReminder } from '../../src/domain/reminder.ts';
import {
  casesToCheck,
  firstReminderOn,
  readDelivery,
  readForReminders,
  recordClaims,
  recordDeliveries,
  takeBackAhead,
} from '../../src/storage/deliveries.ts';
import { countLapsed, readAgenda } from '../../src/storage/read-agenda.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { answer, call, day, entryId, TEXAS_CASE, VERMONT_CASE } from '../support/given.ts';
import {
  createMemoryStorage,
  forgetDatabases,
  keptAndCalled,
  newEntry,
  readRow,
} from '../support/memory-storage.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';

let storage: MemoryStorage;

beforeEach(async () => {
  forgetDatabases();
  storage = createMemoryStorage();
  await recordEntries(storage, [
    ...keptAndCalled(1, VERMONT_CASE, call()),
    ...keptAndCalled(3, TEXAS_CASE, call({ on: day('2026-11-24') })),
  ]);
});

/** Claims what is due of the first case on a day. */
async function claimDue(on: string): Promise<Delivery | undefined> {
  const { file, delivered } = await readForReminders(storage, VERMONT_CASE);
  const [occasion] = file.occasions;
  const due = occasion && dueReminder(occasion, day(on), delivered, { quietWeekends: false });
  const delivery = due && claim(due.ring, due.passed, VERMONT_CASE, storage.now());
  if (delivery !== undefined) await recordClaims(storage, [delivery]);
  return delivery;
}

async function settle(delivery: Delivery | undefined, state: Delivery['state']): Promise<void> {
  if (delivery === undefined) throw new Error('Nothing was due.');
  await recordDeliveries(storage, [{ delivery, state }]);
}

async function nextReminderOn() {
  return (await readRow(storage, VERMONT_CASE))?.nextReminderOn;
}

describe('the cases to check', () => {
  it('are those whose next reminder is due, soonest first', async () => {
    expect(await casesToCheck(storage, day('2026-12-17'))).toEqual([]);
    expect(await casesToCheck(storage, day('2026-12-18'))).toEqual([VERMONT_CASE]);
    expect(await casesToCheck(storage, day('2026-12-21'))).toEqual([VERMONT_CASE, TEXAS_CASE]);
  });

  it('begin with the day of the first reminder of all', async () => {
    expect(await firstReminderOn(storage)).toBe('2026-12-18');
    const settled = newEntry(9, answer('2026-12-01', 'settles'));
    await recordEntries(storage, [settled, { ...settled, id: entryId(10), caseId: TEXAS_CASE }]);
    expect(await firstReminderOn(storage)).toBeUndefined();
  });
});

describe('a clock that was months ahead', () => {
  const snoozed = {
    type: 'window-snoozed',
    subject: entryId(2),
    on: day('2027-05-01'),
    until: day('2027-05-09'),
  } as const;

  it.each<[string, string, boolean]>([
    ['months', '2026-11-21T15:00:00Z', true],
    ['more than two days', '2027-04-29T14:59:59Z', true],
    ['two days', '2027-04-29T15:00:00Z', false],
    ['no time at all', '2027-05-01T15:00:00Z', false],
  ])('put back by %s has its cases looked at, and what it showed rings: %s, %s', async (...row) => {
    const [, now, isAhead] = row;
    storage.setNow('2027-05-01T15:00:00Z');
    await settle(await claimDue('2027-05-01'), 'seen');
    await recordEntries(storage, [newEntry(9, { ...snoozed, subject: entryId(4) }, TEXAS_CASE)]);
    storage.setNow(now);
    const ahead = isAhead ? [VERMONT_CASE, TEXAS_CASE] : [];
    expect(await casesToCheck(storage, day('2026-12-01'))).toEqual(ahead);
    await takeBackAhead(storage);
    expect(await nextReminderOn()).toBe(isAhead ? '2026-12-18' : '2027-05-04');
    const { file } = await readForReminders(storage, TEXAS_CASE);
    expect(file.occasions.some(({ snooze }) => snooze !== undefined)).toBe(!isAhead);
  });

  it('leaves the agenda and the badge as if nothing had been put off by it', async () => {
    storage.setNow('2027-05-01T15:00:00Z');
    const duringStart = { ...snoozed, until: undefined, duringStart: 'start 1' };
    const noted = { type: 'date-noted', kind: 'interview', on: day('2026-12-20') } as const;
    await recordEntries(storage, [
      newEntry(9, snoozed),
      newEntry(10, { ...duringStart, subject: entryId(4) }, TEXAS_CASE),
      newEntry(11, noted, TEXAS_CASE),
      newEntry(12, { ...snoozed, subject: entryId(11) }, TEXAS_CASE),
    ]);
    const limits = { due: 9, next: 9, counted: 9 };
    storage.setNow('2026-12-26T15:00:00Z');
    const agenda = await readAgenda(storage, day('2026-12-26'), limits);
    expect(agenda).toMatchObject({ datesCount: 1, dueCount: 2, next: [] });
    expect([agenda.dates.length, agenda.due.length]).toEqual([1, 2]);
    expect(await countLapsed(storage, day('2026-12-26'), 99)).toBe(3);
    storage.setNow('2027-05-01T15:00:00Z');
    expect(await countLapsed(storage, day('2027-05-01'), 99)).toBe(0);
    storage.setStart('start 2');
    expect(await countLapsed(storage, day('2027-05-01'), 99)).toBe(1);
  });
});

describe('a reminder', () => {
  it('that is claimed and never shown is due again, as after a killed worker', async () => {
    const delivery = await claimDue('2026-12-18');
    expect(delivery).toMatchObject({
      id: `${entryId(2)}:heads-up:2026-12-18`,
      state: 'claimed',
      claimedAt: '2026-11-21T15:00:00Z',
      passed: [],
    });
    expect(await nextReminderOn()).toBe('2026-12-18');
    expect((await claimDue('2026-12-18'))?.id).toBe(delivery?.id);
  });

  it('that was shown moves the row of its case on, in the same transaction', async () => {
    const delivery = await claimDue('2026-12-18');
    await settle(delivery, 'shown');
    expect(await readDelivery(storage, delivery?.id ?? '')).toMatchObject({ state: 'shown' });
    expect(await nextReminderOn()).toBe('2026-12-22');
    expect(await casesToCheck(storage, day('2026-12-18'))).toEqual([]);
    expect(await claimDue('2026-12-21')).toBeUndefined();
  });

  it('that stood for earlier ones leaves none of them due', async () => {
    const delivery = await claimDue('2026-12-30');
    expect(delivery?.passed).toEqual([
      `${entryId(2)}:heads-up:2026-12-18`,
      `${entryId(2)}:lapsed:2026-12-22`,
    ]);
    await settle(delivery, 'shown');
    expect(await nextReminderOn()).toBe('2027-01-05');
  });

  it('that was seen stays delivered, one that was withdrawn is due again', async () => {
    const delivery = await claimDue('2026-12-22');
    await settle(delivery, 'shown');
    await settle(delivery, 'seen');
    expect(await nextReminderOn()).toBe('2026-12-29');
    await settle(delivery, 'withdrawn');
    expect(await nextReminderOn()).toBe('2026-12-18');
    expect((await claimDue('2026-12-22'))?.id).toBe(delivery?.id);
  });

  it('is still known when the journal grows: the row does not fall back', async () => {
    await settle(await claimDue('2026-12-22'), 'shown');
    await recordEntries(storage, [newEntry(9, answer('2026-12-22', 'nothing-new'))]);
    expect(await nextReminderOn()).toBe('2026-12-29');
  });

  it('is not known when it never rang', async () => {
    expect(await readDelivery(storage, 'never')).toBeUndefined();
  });
});
