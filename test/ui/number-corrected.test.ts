import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readAgenda } from '../../src/storage/read-agenda.ts';
import {
  findByReceiptNumber,
  findCaseFile,
  readRowsWithoutNumber,
} from '../../src/storage/read-case.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { recordSighting } from '../../src/background/record-sighting.ts';
import { keepCase, toKeeping } from '../../src/ui/keep-case.ts';
import { sameIds } from '../../src/ui/same-ids.ts';
import { findInJournal } from '../support/find-in-journal.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { createAppInMemory } from '../support/app-in-memory.ts';
import { call, day, entryId, receipt, sighting } from '../support/given.ts';
import {
  createMemoryStorage,
  forgetDatabases,
  keptAndCalled,
  newEntry,
} from '../support/memory-storage.ts';

vi.mock('../../src/platform/messages.ts', () => ({ askToReconcile: () => Promise.resolve() }));
vi.mock('../../src/platform/surroundings.ts', () => ({ reportProblem: () => undefined }));
vi.mock('../../src/platform/private-window.ts', () => ({}));

beforeEach(forgetDatabases);

const MISTYPED = 'EAC2190012345' as CaseId;
const RIGHT = receipt('EAC2190012346');

/** A case kept and called about under a mistyped number, which was corrected then. */
async function corrected() {
  const storage = createMemoryStorage();
  await recordEntries(storage, [
    ...keptAndCalled(1, MISTYPED, call({ on: day('2026-10-01') })),
    newEntry(3, { type: 'number-known', receiptNumber: RIGHT }, MISTYPED),
  ]);
  return storage;
}

describe('a case whose mistyped number was corrected', () => {
  test('is found by the right number and by its id, and no more by the mistyped number', async () => {
    const storage = await corrected();
    expect((await findByReceiptNumber(storage, RIGHT))?.caseId).toBe(MISTYPED);
    expect(await findByReceiptNumber(storage, receipt(MISTYPED))).toBeUndefined();
    expect((await findCaseFile(storage, RIGHT as string as CaseId)).caseId).toBe(MISTYPED);
    expect((await findCaseFile(storage, MISTYPED)).receiptNumber).toBe(RIGHT);
  });

  test('stands on the agenda with the right number', async () => {
    const limits = { due: 5, next: 5, counted: 100 };
    const { due } = await readAgenda(await corrected(), day('2026-11-21'), limits);
    expect(due).toMatchObject([{ caseId: MISTYPED, receiptNumber: RIGHT }]);
  });

  test('gets what the page of the right number shows, and nothing of the other’s', async () => {
    const storage = await corrected();
    const context = { storage, zone: () => 'America/New_York', newEntryId: () => entryId(9) };
    const seen = (number: string) =>
      recordSighting(context, sighting({ receiptNumbers: [receipt(number)] }));
    expect(await seen(MISTYPED)).toBe(false);
    expect(await seen(RIGHT)).toBe(true);
    expect((await findCaseFile(storage, MISTYPED)).statuses).toHaveLength(1);
  });

  test('leaves room for the case that really has the mistyped number', async () => {
    const storage = await corrected();
    const app = createAppInMemory(storage);
    const ids = sameIds();
    const { caseId } = await findInJournal(storage, (now) =>
      toKeeping(now, receipt(MISTYPED), ids),
    );
    expect(caseId).toMatch(/^pending:/);
    expect(await keepCase(app, receipt(MISTYPED), undefined)).toMatchObject({ saved: true });
    const other = await findByReceiptNumber(storage, receipt(MISTYPED));
    expect(other?.caseId).toMatch(/^pending:/);
    expect((await findCaseFile(storage, MISTYPED)).receiptNumber).toBe(RIGHT);
    const again = await findInJournal(storage, (now) => toKeeping(now, receipt(MISTYPED), ids));
    expect(again).toEqual({ caseId: other?.caseId, entries: [] });
    expect(await readRowsWithoutNumber(storage)).toEqual([]);
  });

  test('is not kept a second time under the right number', async () => {
    const storage = await corrected();
    const { caseId, entries } = await findInJournal(storage, (now) =>
      toKeeping(now, RIGHT, sameIds()),
    );
    expect([caseId, entries]).toEqual([MISTYPED, []]);
  });
});
