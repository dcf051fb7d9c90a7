import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { reconcile } from '../../src/background/reconcile.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import { readRun } from '../../src/storage/reconcile-record.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { day, entryId, VERMONT_CASE } from '../support/given.ts';
import type { MemoryDesktop } from '../support/memory-desktop.ts';
import { createMemoryDesktop } from '../support/memory-desktop.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { createMemoryStorage, forgetDatabases, newEntry } from '../support/memory-storage.ts';

const ZONE = 'America/New_York';
const BUILT_AT = Temporal.Instant.from('2026-01-01T00:00:00Z');
const words = createWords('en-US');
const READS = ['get', 'getKey', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor'] as const;

let storage: MemoryStorage;
let desktop: MemoryDesktop;

beforeEach(() => {
  forgetDatabases();
  storage = createMemoryStorage();
  desktop = createMemoryDesktop();
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** Looks at what is due, at ten on 2 November. */
async function look(): Promise<void> {
  storage.setNow('2026-11-02T15:00:00Z');
  await reconcile({ storage, desktop, words, zone: () => ZONE, builtAt: () => BUILT_AT });
}

/** The same, and then the desktop shows nothing any more: all of it was shown, and is not looked up again. */
async function lookAndClose(): Promise<void> {
  await look();
  desktop.standing.clear();
}

/** A case with so many dates that are over, and as many that were put off and are back. */
async function keepDatesOver(count: number): Promise<void> {
  storage.setNow('2026-10-01T15:00:00Z');
  const facts: Fact[] = [{ type: 'case-kept' }];
  for (let each = 0; each < 2 * count; each += 1) {
    facts.push({ type: 'date-noted', kind: 'interview', on: day('2026-10-20') });
  }
  for (let each = 0; each < count; each += 1) {
    const subject = entryId(count + each + 2);
    const until = day('2026-10-21');
    facts.push({ type: 'window-snoozed', subject, on: day('2026-10-20'), until });
  }
  await recordEntries(
    storage,
    facts.map((fact, index) => newEntry(index + 1, fact, VERMONT_CASE)),
  );
}

/** Counts the rows and keys that reads hand out, until the function that tells their number is called. */
function countHandedOut(): () => number {
  let handedOut = 0;
  const undo: (() => void)[] = [];
  for (const { prototype } of [IDBObjectStore, IDBIndex]) {
    for (const read of READS) {
      const plain = prototype[read] as (...given: unknown[]) => IDBRequest;
      const replace = (value: unknown) =>
        Object.defineProperty(prototype, read, { value, configurable: true, writable: true });
      replace(function count(this: IDBObjectStore | IDBIndex, ...given: unknown[]) {
        const request = plain.apply(this, given);
        request.addEventListener('success', () => {
          const result: unknown = request.result;
          if (Array.isArray(result)) handedOut += result.length;
          else if (result !== undefined && result !== null) handedOut += 1;
        });
        return request;
      });
      undo.push(() => replace(plain));
    }
  }
  return () => {
    for (const back of undo) back();
    return handedOut;
  };
}

test('with many dates over it is handed no more keys than a badge has room to count', async () => {
  await keepDatesOver(2);
  await lookAndClose();
  const few = countHandedOut();
  await look();
  const ofFew = few();
  expect(desktop.badge).toBe('4');

  forgetDatabases();
  storage = createMemoryStorage();
  await keepDatesOver(60);
  await lookAndClose();
  const many = countHandedOut();
  await look();
  const ofMany = many();
  expect(desktop.badge).toBe('99+');
  expect(ofMany - ofFew).toBe(100 - 4);
});

test('with nothing due it reads no case, and asks the database ten times', async () => {
  await keepDatesOver(2);
  await lookAndClose();
  const opened = vi.spyOn(IDBTransaction.prototype, 'objectStore');
  await look();
  const stores = opened.mock.results.map(({ value }) => value as IDBObjectStore);
  const transactions = new Set(stores.map(({ transaction }) => transaction));
  const ofCases = [...transactions].filter(
    ({ mode, objectStoreNames }) => mode === 'readonly' && objectStoreNames.contains('entries'),
  );
  expect(ofCases).toEqual([]);
  expect(transactions.size).toBe(10);
});

test('where the badge fails the lock is kept until what is being shown is shown', async () => {
  await keepDatesOver(1);
  const [refused, isShowing, mayShow] = [signal(), signal(), signal()];
  const { show } = desktop;
  Object.assign(desktop, {
    setBadge: async () => {
      refused.give();
      throw new Error('no badge');
    },
    show: async (notification: Parameters<typeof show>[0]) => {
      isShowing.give();
      await mayShow.given;
      await show(notification);
    },
  });
  const looking = look();
  looking.catch(() => undefined);
  await Promise.all([refused.given, isShowing.given]);
  // A run that were over by now would have asked to note so before the second of these is read.
  await readRun(storage);
  expect(await readRun(storage)).toBe(undefined);
  mayShow.give();
  await expect(looking).rejects.toThrow('no badge');
  expect((await readRun(storage))?.ended).toBe('failed');
  expect(desktop.standing.size).toBeGreaterThan(0);
});

function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}
