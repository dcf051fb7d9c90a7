import { beforeEach, expect, it } from 'vitest';
import { addDays } from '../../src/domain/calendar-date.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { readFirstWithoutNumber } from '../../src/storage/read-case.ts';
import { readFirstDue, readRowsOf } from '../../src/storage/read-rows.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { call, day, receipt, uuid } from '../support/given.ts';
import {
  createMemoryStorage,
  forgetDatabases,
  keptAndCalled,
  newEntry,
  type MemoryStorage,
} from '../support/memory-storage.ts';

let storage: MemoryStorage;

beforeEach(() => {
  forgetDatabases();
  storage = createMemoryStorage();
});

const idOf = (n: number) => `EAC99${String(n).padStart(8, '0')}` as CaseId;

/** The case with this number, called about so that its next step is due on `dueOn`. */
async function callDue(n: number, dueOn: string): Promise<void> {
  const made = call({ on: addDays(day(dueOn), -31) });
  await recordEntries(storage, keptAndCalled(2 * n, idOf(n), made));
}

it('gives the cases on which something is due first, soonest first, and no more than are asked for', async () => {
  await callDue(1, '2026-12-23');
  await callDue(2, '2026-12-01');
  await callDue(3, '2027-02-01');
  await callDue(4, '2026-12-10');
  const first = await readFirstDue(storage, 3);
  expect(first.map(({ caseId }) => caseId)).toEqual([idOf(2), idOf(4), idOf(1)]);
});

it('gives the rows of several cases in the order asked for, and nothing for one that is not kept', async () => {
  await callDue(1, '2026-12-23');
  await callDue(2, '2026-12-01');
  const rows = await readRowsOf(storage, [idOf(2), idOf(9), idOf(1)]);
  expect(rows.map((row) => row?.caseId)).toEqual([idOf(2), undefined, idOf(1)]);
});

it('gives the first cases that wait for their number, whatever got one since, and says whether there are more', async () => {
  const pendingId = (n: number) => `pending:${uuid(n)}` as CaseId;
  const kept = Array.from({ length: 510 }, (_, n) =>
    newEntry(n, { type: 'case-kept' }, pendingId(n)),
  );
  const numbered = kept
    .slice(0, 505)
    .map(({ caseId }, n) =>
      newEntry(1000 + n, { type: 'number-known', receiptNumber: receipt(idOf(n)) }, caseId),
    );
  await recordEntries(storage, [
    ...kept,
    ...numbered,
    newEntry(2000, { type: 'case-kept' }, idOf(999)),
  ]);
  const ids = async (limit: number) => {
    const { rows, isMore } = await readFirstWithoutNumber(storage, limit);
    return { ids: rows.map(({ caseId }) => caseId), isMore };
  };
  const waiting = [505, 506, 507, 508, 509].map(pendingId);
  expect(await ids(5)).toEqual({ ids: waiting, isMore: false });
  expect(await ids(4)).toEqual({ ids: waiting.slice(0, 4), isMore: true });
});
