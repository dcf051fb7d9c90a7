import { changeRules, DEFAULT_RULES } from '../../src/domain/journal-rules.ts';
import { beforeEach, expect, it, vi } from 'vitest';
import { docketBasis } from '../../src/domain/docket.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { readRows } from '../../src/storage/read-case.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { refoldStaleRows } from '../../src/storage/refold-stale-rows.ts';
import { BUSY_MACHINE_IN_MS, call, day, entryId } from '../support/given.ts';
import { createMemoryStorage, forgetDatabases, newEntry } from '../support/memory-storage.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';

vi.setConfig({ testTimeout: BUSY_MACHINE_IN_MS });

let storage: MemoryStorage;

beforeEach(() => {
  forgetDatabases();
  storage = createMemoryStorage();
});

const caseOf = (n: number) => `EAC99${String(n).padStart(8, '0')}` as CaseId;

async function setRolling(n: number, value: 'forward' | 'none'): Promise<void> {
  const fact = { type: 'setting-changed', name: 'rollPolicy', value } as const;
  await recordEntries(storage, [{ id: entryId(n), fact }]);
}

const rolling = (value: 'forward' | 'none') =>
  changeRules(DEFAULT_RULES, { type: 'setting-changed', name: 'rollPolicy', value });

async function staleCount(rollPolicy: 'forward' | 'none'): Promise<number> {
  const rows = await readRows(storage, 1000);
  return rows.filter(({ basis }) => basis !== docketBasis(rolling(rollPolicy))).length;
}

it('a setting that moves dates moves those of every case, once their rows are refolded', async () => {
  const office = { code: 'field-office', confirmedOn: day('2026-06-01') } as const;
  await recordEntries(storage, [
    newEntry(1, { type: 'case-kept' }),
    newEntry(2, { type: 'case-described', patch: { office } }),
    newEntry(3, call({ on: day('2026-06-03') })),
  ]);
  const keys = async () => (await readRows(storage, 9)).flatMap(({ occasionKeys }) => occasionKeys);
  expect(await keys()).toEqual([`2026-07-06 ${entryId(3)}`]);
  await setRolling(4, 'none');
  expect(await keys()).toEqual([`2026-07-06 ${entryId(3)}`]);
  expect(await refoldStaleRows(storage)).toBe(false);
  expect(await keys()).toEqual([`2026-07-04 ${entryId(3)}`]);
});

it('rows are refolded in batches that can be interrupted: each call goes on where the last ended', async () => {
  const kept = Array.from({ length: 450 }, (_, n) => newEntry(n, { type: 'case-kept' }, caseOf(n)));
  await recordEntries(storage, kept);
  expect(await refoldStaleRows(storage)).toBe(false);
  await setRolling(1000, 'none');
  expect(await refoldStaleRows(storage)).toBe(true);
  expect(await staleCount('none')).toBe(250);
  // The setting goes back half-way: now only the refolded ones are stale.
  await setRolling(1001, 'forward');
  expect(await staleCount('forward')).toBe(200);
  while (await refoldStaleRows(storage));
  expect(await staleCount('forward')).toBe(0);
  await setRolling(1002, 'none');
  const again = createMemoryStorage();
  let batches = 1;
  while (await refoldStaleRows(again)) batches += 1;
  expect(batches).toBe(3);
  expect(await staleCount('none')).toBe(0);
});
