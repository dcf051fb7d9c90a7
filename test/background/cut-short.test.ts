import { beforeEach, expect, test } from 'vitest';
import { reconcile } from '../../src/background/reconcile.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { answer, call, day, entryId, VERMONT_CASE } from '../support/given.ts';
import type { MemoryDesktop } from '../support/memory-desktop.ts';
import { createMemoryDesktop } from '../support/memory-desktop.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import {
  createMemoryStorage,
  forgetDatabases,
  keptAndCalled,
  newEntry,
} from '../support/memory-storage.ts';

const ZONE = 'America/New_York';
const BUILT_AT = Temporal.Instant.from('2026-01-01T00:00:00Z');
const words = createWords('en-US');

let storage: MemoryStorage;
let desktop: MemoryDesktop;

/** The case kept, and a call on 1 Oct 2026: last day 31 Oct, next step from 1 Nov. */
beforeEach(async () => {
  forgetDatabases();
  storage = createMemoryStorage();
  desktop = createMemoryDesktop();
  storage.setNow('2026-10-01T15:00:00Z');
  await recordEntries(storage, keptAndCalled(1, VERMONT_CASE, call({ on: day('2026-10-01') })));
});

async function at(local: string): Promise<void> {
  const now = Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE).toInstant();
  storage.setNow(now.toString());
  await reconcile({ storage, desktop, words, zone: () => ZONE, builtAt: () => BUILT_AT });
}

const titles = () => desktop.everShown.map(({ title }) => title);

test('one that was shown just as the worker ended is not shown again, nor an earlier one beside it', async () => {
  const { show } = desktop;
  const shownButCutShort = async (notification: Parameters<typeof show>[0]) => {
    await show(notification);
    throw new Error('Cut short.');
  };
  Object.assign(desktop, { show: shownButCutShort });
  await at('2026-11-01T09:00');
  Object.assign(desktop, { show });
  await at('2026-11-01T08:00');
  await at('2026-11-01T09:00');
  expect(titles()).toEqual(['Case ending 0001: no answer after 30 days']);
});

test('one that was taken back just as the worker ended rings when it comes due again', async () => {
  await at('2026-11-01T09:00');
  await recordEntries(storage, [newEntry(3, answer('2026-11-02', 'settles'))]);
  const { withdraw } = desktop;
  const takenBackButCutShort = async (id: string) => {
    await withdraw(id);
    throw new Error('Cut short.');
  };
  Object.assign(desktop, { withdraw: takenBackButCutShort });
  await expect(at('2026-11-02T09:00')).rejects.toThrow('Cut short.');
  Object.assign(desktop, { withdraw });
  await recordEntries(storage, [newEntry(4, { type: 'entry-struck', entryId: entryId(3) })]);
  await at('2026-11-02T10:00');
  expect(titles()).toEqual(Array(2).fill('Case ending 0001: no answer after 30 days'));
  expect(desktop.standing.size).toBe(1);
});
