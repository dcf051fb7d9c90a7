import { expect, test, vi } from 'vitest';
import { reconcile } from '../../src/background/reconcile.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { BUSY_MACHINE_IN_MS, call, day, VERMONT_CASE } from '../support/given.ts';
import { createMemoryDesktop } from '../support/memory-desktop.ts';
import { createMemoryStorage, forgetDatabases, keptAndCalled } from '../support/memory-storage.ts';

vi.setConfig({ testTimeout: 5 * BUSY_MACHINE_IN_MS });

const words = createWords('en-US');
const BUILT_AT = Temporal.Instant.from('2026-01-01T00:00:00Z');

/** Day 0, and the day on which the wait is over: those on which American clocks change. */
test.each([
  ['2026-02-05', '2026-03-08'],
  ['2026-10-01', '2026-11-01'],
])(
  'after a call on %s it rings on %s at nine by the clock of whatever zone the machine is in',
  async (calledOn, dueOn) => {
    const wrong: string[] = [];
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      forgetDatabases();
      const storage = createMemoryStorage();
      const desktop = createMemoryDesktop();
      const at = async (local: string) => {
        const now = Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
        storage.setNow(now.toString());
        await reconcile({ storage, desktop, words, zone: () => zone, builtAt: () => BUILT_AT });
        return { now, rung: desktop.everShown.length, next: desktop.alarms?.next };
      };
      storage.setNow(`${calledOn}T12:00:00Z`);
      await recordEntries(storage, keptAndCalled(1, VERMONT_CASE, call({ on: day(calledOn) })));
      // The heads-up of three days before has been shown by then.
      const before = await at(`${dueOn}T08:59`);
      const then = await at(`${dueOn}T09:00`);
      const isRight =
        before.rung === 1 && then.rung === 2 && before.next?.toString() === then.now.toString();
      if (!isRight) wrong.push(`${zone}: ${before.rung} ${then.rung} ${before.next?.toString()}`);
    }
    expect(wrong).toEqual([]);
  },
);
