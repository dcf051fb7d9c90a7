import { parse } from 'csv-parse/sync';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Walked } from '../../src/desk/exporting/walk-cases.ts';
import { makeExport } from '../../src/desk/exporting/make-export.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { createAppInMemory } from '../support/app-in-memory.ts';
import { createMemoryStorage, forgetDatabases, newEntry } from '../support/memory-storage.ts';

vi.mock('../../src/platform/surroundings.ts', () => ({ reportProblem: () => undefined }));

beforeEach(forgetDatabases);

/** Made-up cases, of which the eighth is protected. */
const CASES = Array.from(
  { length: 250 },
  (_, at) => `LIN2690${String(at).padStart(6, '0')}` as CaseId,
);

async function appWithCases() {
  const storage = createMemoryStorage();
  await recordEntries(storage, [
    ...CASES.map((caseId, at) => newEntry(at + 1, { type: 'case-kept' }, caseId)),
    newEntry(900, { type: 'case-described', patch: { isProtected: true } }, CASES[7]),
  ]);
  return createAppInMemory(storage);
}

async function receiptsIn(file: Blob): Promise<readonly (string | undefined)[]> {
  const rows: Record<string, string>[] = parse(await file.text(), { bom: true, columns: true });
  return rows.map((row) => row['Receipt number']);
}

test('an export goes through all cases in slices, and leaves protected ones out', async () => {
  const walked: Walked[] = [];
  const { file, count } = await makeExport(
    await appWithCases(),
    'cases',
    'discreet',
    { withProtected: false },
    (each) => walked.push(each),
  );
  expect(walked).toEqual([100, 200, 250].map((done) => ({ done, count: 250 })));
  expect(count).toBe(249);
  expect(await receiptsIn(file)).toEqual(CASES.filter((_, at) => at !== 7));
});

test('an export of some cases holds these and no other, protected ones when that is asked for', async () => {
  const taken = { caseIds: CASES.slice(6, 8), withProtected: true };
  const app = await appWithCases();
  const { file } = await makeExport(app, 'cases', 'discreet', taken, () => undefined);
  expect(await receiptsIn(file)).toEqual(CASES.slice(6, 8));
});
