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
} from '../../src/storage/deliveries.ts';
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
  it('are those whose next reminder is due, soonest first, so many as asked for', async () => {
    expect(await casesToCheck(storage, day('2026-12-17'), 10)).toEqual([]);
    expect(await casesToCheck(storage, day('2026-12-18'), 10)).toEqual([VERMONT_CASE]);
    expect(await casesToCheck(storage, day('2026-12-21'), 10)).toEqual([VERMONT_CASE, TEXAS_CASE]);
    expect(await casesToCheck(storage, day('2026-12-21'), 1)).toEqual([VERMONT_CASE]);
  });

  it('begin with the day of the first reminder of all', async () => {
    expect(await firstReminderOn(storage)).toBe('2026-12-18');
    const settled = newEntry(9, answer('2026-12-01', 'settles'));
    await recordEntries(storage, [settled, { ...settled, id: entryId(10), caseId: TEXAS_CASE }]);
    expect(await firstReminderOn(storage)).toBeUndefined();
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
    expect(await casesToCheck(storage, day('2026-12-18'), 10)).toEqual([]);
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
