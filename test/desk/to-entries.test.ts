import { beforeEach, expect, test, vi } from 'vitest';
import { readKnown } from '../../src/desk/adding/read-known.ts';
import { recordMany } from '../../src/desk/adding/record-many.ts';
import type { RecordedLine } from '../../src/desk/adding/to-entries.ts';
import { importLine } from '../../src/desk/adding/to-entries.ts';
import { planImport, readLines } from '../../src/domain/import/plan-import.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import type { App } from '../../src/ui/app.ts';
import { createAppInMemory } from '../support/app-in-memory.ts';
import { receipt, VERMONT_CASE } from '../support/given.ts';
import { forgetDatabases, newEntry } from '../support/memory-storage.ts';

vi.mock('../../src/platform/messages.ts', () => ({ askToReconcile: () => Promise.resolve() }));
vi.mock('../../src/platform/surroundings.ts', () => ({ reportProblem: () => undefined }));
vi.mock('../../src/platform/private-window.ts', () => ({}));

let app: App;

beforeEach(() => {
  forgetDatabases();
  app = createAppInMemory();
});

const LINES = readLines([['Rosa']], ['label'], 'month-first', 1);

async function plan(): Promise<readonly RecordedLine[]> {
  const planned = planImport(LINES, await readKnown(app.storage, LINES));
  return planned.filter((line) => line.becomes === 'added');
}

const record = (lines: readonly RecordedLine[]) =>
  recordMany(app, lines, importLine(app), { done: 0, leftOut: [] }, () => undefined);

test('a line without a number that another window recorded meanwhile is not recorded twice', async () => {
  const [here, there] = [await plan(), await plan()];
  expect(await record(here)).toMatchObject({ leftOut: [] });
  expect(await record(there)).toMatchObject({ leftOut: [{ because: 'kept-meanwhile' }] });
  expect(await (await app.storage.connection()).count('docket')).toBe(1);
});

test('a line without a number whose label a case with one bears is refused', async () => {
  await recordEntries(app.storage, [
    newEntry(1, { type: 'case-kept', receiptNumber: receipt(VERMONT_CASE) }, VERMONT_CASE),
    newEntry(2, { type: 'case-described', patch: { label: 'Rosa' } }, VERMONT_CASE),
  ]);
  expect(planImport(LINES, await readKnown(app.storage, LINES))).toMatchObject([
    { refusals: [{ problem: 'numbered' }] },
  ]);
});
