import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Fact } from '../../src/domain/fact.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { createConnection } from '../../src/storage/connection.ts';
import { rowsByNumber, rowsOfGroup, tagsInUse } from '../../src/storage/find-rows.ts';
import { readGroup } from '../../src/storage/read-group.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { refoldStaleRows } from '../../src/storage/refold-stale-rows.ts';
import { readRoundCandidates, readRoundOutlook } from '../../src/storage/round-store.ts';
import { upgrades } from '../../src/storage/upgrades.ts';
import { day, entryId, groupId, receipt } from '../support/given.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { createMemoryStorage, forgetDatabases } from '../support/memory-storage.ts';

const [FIRST, SECOND, THIRD, HIDDEN] = [
  'EAC2190012345',
  'EAC2190012346',
  'LIN2190012347',
  'EAC2190012348',
] as CaseId[] as [CaseId, CaseId, CaseId, CaseId];
const LINKED: Extract<Fact, { type: 'case-linked' }> = {
  type: 'case-linked',
  groupId: groupId(1),
  kind: 'family',
};
const tagged = (...tags: readonly string[]): Fact => ({ type: 'case-described', patch: { tags } });
let storage: MemoryStorage;
let recorded = 0;

beforeEach(() => {
  forgetDatabases();
  storage = createMemoryStorage();
});
afterEach(() => vi.restoreAllMocks());

async function keep(caseId: CaseId, ...facts: readonly Fact[]): Promise<void> {
  const all: readonly Fact[] = [{ type: 'case-kept', receiptNumber: receipt(caseId) }, ...facts];
  const entries = all.map((fact) => ({ id: entryId((recorded += 1)), caseId, fact }));
  await recordEntries(storage, entries);
}

async function keepFour(): Promise<void> {
  await keep(FIRST, LINKED, tagged('urgent', 'zebra'));
  await keep(SECOND, { ...LINKED, groupId: groupId(2) }, tagged('urgent'));
  await keep(THIRD, LINKED, tagged('amber'));
  await keep(HIDDEN, LINKED, {
    type: 'case-described',
    patch: { tags: ['secret'], isProtected: true },
  });
}

test('tags in use are those of listed cases, most used first', async () => {
  await keepFour();
  expect(await tagsInUse(storage, 9)).toEqual(['urgent', 'amber', 'zebra']);
  expect(await tagsInUse(storage, 1)).toEqual(['urgent']);
});

test('the rows of a group are those that a list names', async () => {
  await keepFour();
  const rows = await rowsOfGroup(storage, groupId(1));
  expect(rows.map(({ caseId }) => caseId)).toEqual([FIRST, THIRD]);
});

test('rows are found by the beginning of their number, but for a protected one', async () => {
  await keepFour();
  const rows = await rowsByNumber(storage, 'EAC219', 9);
  expect(rows.map(({ caseId }) => caseId)).toEqual([FIRST, SECOND]);
  expect(await rowsByNumber(storage, 'EAC219', 1)).toHaveLength(1);
});

test('groups, tags and a round are found by index: no row of another case is read', async () => {
  await keepFour();
  const walks = (['getAll', 'getAllKeys', 'openCursor', 'openKeyCursor'] as const).map((how) =>
    vi.spyOn(IDBObjectStore.prototype, how),
  );
  await rowsOfGroup(storage, groupId(1));
  await tagsInUse(storage, 9);
  await readGroup(storage, { caseId: FIRST, links: [{ groupId: groupId(1) }] });
  await readRoundOutlook(storage, day('2026-11-14'));
  await readRoundCandidates(storage, day('2026-11-14'), 9);
  expect(walks.flatMap(({ mock }) => mock.calls)).toEqual([]);
});

test('a database of the first version gets its keys when its rows are folded anew', async () => {
  const first = createConnection({ steps: upgrades.slice(0, 1) });
  const database = await first();
  expect(database.version).toBe(1);
  database.close();
  await keepFour();
  const now = await storage.connection();
  for (const row of await now.getAll('docket')) {
    await now.put('docket', { ...row, listKeys: [], basis: 'earlier' });
  }
  expect(await tagsInUse(storage, 9)).toEqual([]);
  while (await refoldStaleRows(storage));
  expect(await tagsInUse(storage, 9)).toEqual(['urgent', 'amber', 'zebra']);
});
