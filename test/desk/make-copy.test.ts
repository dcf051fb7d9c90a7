import { beforeEach, expect, test, vi } from 'vitest';
import { makeExport } from '../../src/desk/exporting/make-export.ts';
import type { Walked } from '../../src/desk/exporting/walk-cases.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { createAppInMemory } from '../support/app-in-memory.ts';
import { call, entryId } from '../support/given.ts';
import { createMemoryStorage, forgetDatabases, newEntry } from '../support/memory-storage.ts';

vi.mock('../../src/platform/surroundings.ts', () => ({ reportProblem: () => undefined }));

beforeEach(forgetDatabases);

const CASES = Array.from(
  { length: 150 },
  (_, at) => `LIN2690${String(at).padStart(6, '0')}` as CaseId,
);

async function appWithCases() {
  const storage = createMemoryStorage();
  await recordEntries(storage, [
    ...CASES.map((caseId, at) => newEntry(at + 1, { type: 'case-kept' }, caseId)),
    newEntry(900, { type: 'case-described', patch: { isProtected: true } }, CASES[7]),
    newEntry(901, call({ notes: 'Before' }), CASES[0]),
  ]);
  storage.setNow('2026-11-22T15:00:00Z');
  const fact = call({ notes: 'After' });
  await recordEntries(storage, [
    newEntry(902, { type: 'entry-corrected', entryId: entryId(901), fact }, CASES[0]),
  ]);
  return createAppInMemory(storage);
}

test('a copy lists all cases before it tells them, each under the number of its place', async () => {
  const walked: Walked[] = [];
  const taken = { withProtected: false };
  const app = await appWithCases();
  const { file, count } = await makeExport(app, 'copy', 'discreet', taken, (each) =>
    walked.push(each),
  );
  expect(walked.map(({ done }) => done)).toEqual([100, 150]);
  expect(count).toBe(149);
  const page = await file.text();
  expect(page.startsWith('<!doctype html>')).toBe(true);
  expect(page.endsWith('</html>\n')).toBe(true);
  expect(page).toContain('149 cases · 150 entries');
  const targets = [...page.matchAll(/href="#(case-\d+)"/g)].map(([, id]) => id);
  const ids = [...page.matchAll(/id="(case-\d+)"/g)].map(([, id]) => id);
  expect(targets).toHaveLength(149);
  expect(ids).toEqual(targets);
  expect(page.lastIndexOf('href="#case-')).toBeLessThan(page.indexOf('id="case-1"'));
  expect(page).toMatch(/Corrected Nov 22, 2026.*Before/s);
});

test('a copy says how many of its cases are protected, where they were asked for', async () => {
  const app = await appWithCases();
  const taken = { caseIds: CASES.slice(6, 8), withProtected: true };
  const { file } = await makeExport(app, 'copy', 'discreet', taken, () => undefined);
  expect(await file.text()).toContain('Among them 1 protected case');
});

test('a copy ends where it is cancelled', async () => {
  const controller = new AbortController();
  const app = await appWithCases();
  let walked = 0;
  const making = makeExport(app, 'copy', 'discreet', { withProtected: false }, () => {
    walked += 1;
    controller.abort();
    controller.signal.throwIfAborted();
  });
  await expect(making).rejects.toThrow(/abort/);
  expect(walked).toBe(1);
});
