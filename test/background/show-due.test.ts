import { beforeEach, expect, test } from 'vitest';
import { showDue } from '../../src/background/show-due.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { readSettings } from '../../src/storage/settings-store.ts';
import { call, day } from '../support/given.ts';
import { createMemoryDesktop } from '../support/memory-desktop.ts';
import { createMemoryStorage, forgetDatabases, keptAndCalled } from '../support/memory-storage.ts';

const CASES = 12;
const words = createWords('en-US');

beforeEach(forgetDatabases);

test('to find what is due the list of cases is read once, and each case once', async () => {
  const storage = createMemoryStorage();
  for (let n = 1; n <= CASES; n += 1) {
    const caseId = `EAC99900000${String(n).padStart(2, '0')}` as CaseId;
    await recordEntries(storage, keptAndCalled(n * 10, caseId, call({ on: day('2026-10-01') })));
  }
  const database = await storage.connection();
  const reads: string[] = [];
  const counted = new Proxy(database, {
    get: (whole, name) => {
      const value: unknown = Reflect.get(whole, name, whole);
      if (typeof value !== 'function') return value;
      return (...asked: unknown[]): unknown => {
        if (String(name).startsWith('getAll')) reads.push(asked.slice(0, 2).join(' '));
        return Reflect.apply(value, whole, asked) as unknown;
      };
    },
  });
  storage.setNow('2027-01-01T15:00:00Z');
  const rules = { quietWeekends: false };
  const moment = { throughOn: day('2027-01-01'), rules };
  const settings = await readSettings(storage);
  const watched = { ...storage, connection: () => Promise.resolve(counted) };
  await showDue({ storage: watched, desktop: createMemoryDesktop(), words }, moment, settings);
  expect(reads.filter((read) => read === 'docket nextReminderOn')).toHaveLength(1);
  expect(reads.filter((read) => read === 'deliveries caseId')).toHaveLength(CASES);
});
