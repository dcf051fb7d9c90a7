import { beforeEach, describe, expect, test } from 'vitest';
import type { CaseFinder } from '../../src/storage/case-finder.ts';
import { createCaseFinder } from '../../src/storage/case-finder.ts';
import { parseCaseQuery } from '../../src/domain/case-search.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { createMemoryStorage, forgetDatabases } from '../support/memory-storage.ts';
import { row } from '../support/rows.ts';

let storage: MemoryStorage;
let changed: () => void;
/** What was read until each pause: goes on when it is called. */
let goOn: (() => void)[];
let finder: CaseFinder;

beforeEach(() => {
  forgetDatabases();
  storage = createMemoryStorage();
  goOn = [];
  finder = createCaseFinder(storage, {
    onChange: (call) => {
      changed = call;
    },
    pause: () => new Promise((resolve) => goOn.push(() => resolve())),
  });
});

const caseOf = (n: number) => `EAC99${String(n).padStart(8, '0')}` as CaseId;

async function put(first: number, count: number, label: string): Promise<void> {
  const transaction = (await storage.connection()).transaction('docket', 'readwrite');
  for (let n = first; n < first + count; n += 1) {
    void transaction.store.put(row(caseOf(n), { label }));
  }
  await transaction.done;
}

const find = (typed: string) => finder.cases().find(parseCaseQuery(typed), 8);

/** Listens until all was read that can be without going on. */
async function listen(until: () => boolean): Promise<() => void> {
  let stop: () => void = () => undefined;
  await new Promise<void>((resolve, reject) => {
    stop = finder.listen(() => {
      if (until()) resolve();
    }, reject);
  });
  return stop;
}

describe('the cases of a desk', () => {
  test('are found among those read so far, and all of them once they were read', async () => {
    await put(1, 300, 'Rosa');
    await put(301, 1, 'Linh');
    const stop = await listen(() => find('rosa').length > 0);
    expect(finder.cases().isWhole).toBe(false);
    expect(find('linh')).toEqual([]);
    const whole = listen(() => finder.cases().isWhole);
    await expect.poll(() => goOn.length).toBe(1);
    goOn[0]?.();
    (await whole)();
    expect(find('linh').map(({ caseId }) => caseId)).toEqual([caseOf(301)]);
    expect(find('rosa')).toHaveLength(8);
    expect(find('')).toEqual([]);
    stop();
  });

  test('are read once for all searches, and anew when they changed', async () => {
    await put(1, 2, 'Rosa');
    (await listen(() => finder.cases().isWhole))();
    await put(3, 1, 'Linh');
    (await listen(() => finder.cases().isWhole))();
    expect(find('linh')).toEqual([]);
    changed();
    // Not read before somebody searches.
    (await listen(() => find('linh').length > 0))();
    expect(find('rosa')).toHaveLength(2);
  });

  test('are read no further when nobody searches any more', async () => {
    await put(1, 600, 'Rosa');
    const stop = await listen(() => find('rosa').length > 0);
    await expect.poll(() => goOn.length).toBe(1);
    stop();
    goOn[0]?.();
    await (await storage.connection()).count('docket');
    expect(goOn).toHaveLength(1);
    expect(finder.cases().isWhole).toBe(false);
  });

  test('say so when they can’t be read, and are tried again', async () => {
    await put(1, 2, 'Rosa');
    const { connection } = storage;
    let isBroken = true;
    finder = createCaseFinder(
      { connection: () => (isBroken ? Promise.reject(new Error('Closed.')) : connection()) },
      { onChange: () => undefined, pause: () => Promise.resolve() },
    );
    await expect(listen(() => true)).rejects.toThrow('Closed.');
    isBroken = false;
    (await listen(() => finder.cases().isWhole))();
    expect(find('rosa')).toHaveLength(2);
  });
});
