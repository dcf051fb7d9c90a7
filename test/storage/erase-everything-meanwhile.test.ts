import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eraseEverything } from '../../src/storage/erase-everything.ts';
import { makeWhole } from '../../src/storage/make-whole.ts';
import { readCaseFile } from '../../src/storage/read-case.ts';
import { ErasedError } from '../../src/storage/expect-not-erased.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { createSegmentCopy } from '../../src/storage/segment-copy.ts';
import { entriesById, idsInCopy } from '../support/backup-files.ts';
import { BUSY_MACHINE_IN_MS, call, entryId, TEXAS_CASE, VERMONT_CASE } from '../support/given.ts';
import type { KillSwitch } from '../support/kill-switch.ts';
import { createKillSwitch } from '../support/kill-switch.ts';
import { createMemoryDirectory } from '../support/memory-directory.ts';
import {
  createMemoryStorage,
  forgetDatabases,
  keptAndCalled,
  newEntry,
} from '../support/memory-storage.ts';

let kill: KillSwitch;
let directory: FileSystemDirectoryHandle;

beforeEach(() => {
  kill = createKillSwitch();
});
afterEach(() => kill.remove());

/** A browser that was just started on the files and the database that there are. */
const start = () => ({
  ...createMemoryStorage(),
  copy: createSegmentCopy(() => Promise.resolve(kill.wrap(directory))),
});

/** A browser with two cases, about one of which there is a call. */
async function begin() {
  forgetDatabases();
  directory = createMemoryDirectory();
  const browser = start();
  await recordEntries(browser, keptAndCalled(1, VERMONT_CASE, call({ notes: 'Never say this' })));
  await recordEntries(browser, [newEntry(3, { type: 'case-kept' }, TEXAS_CASE)]);
  return browser;
}

/** What is recorded while the second copy can't be written. */
const withoutCopy = () => ({
  ...start(),
  withCopyLock: () => Promise.reject(new Error('It is taken.')),
});

describe('erasing everything, killed at any of its calls', () => {
  it(
    'leaves what is recorded before the next start, in both copies',
    async () => {
      const whole = await begin();
      const before = kill.calls();
      await eraseEverything(whole);
      const calls = kill.calls() - before;
      const outcomes = new Set<string>();
      for (let after = 0; after < calls; after += 1) {
        const browser = await begin();
        kill.arm(after);
        await eraseEverything(browser).catch(() => undefined);
        kill.arm();

        const between = withoutCopy();
        await recordEntries(between, keptAndCalled(31, TEXAS_CASE, call({ notes: 'Anew' })));
        const isDecided = !(await readCaseFile(between, VERMONT_CASE)).isKept;
        outcomes.add(isDecided ? 'decided' : 'not begun');
        const row = await (await between.connection()).get('docket', TEXAS_CASE);
        expect(row).toMatchObject({ openInquiries: 1 });
        expect((await readCaseFile(between, TEXAS_CASE)).inquiries).toHaveLength(1);
        const described = newEntry(40, { type: 'case-described', patch: { label: 'Late' } });
        const refusal = await recordEntries(between, [described]).then(
          () => undefined,
          (error: unknown) => (error as Error).cause,
        );
        expect(refusal instanceof ErasedError).toBe(isDecided);

        const next = start();
        await makeWhole(next);
        const expected = (isDecided ? [31, 32] : [1, 2, 3, 31, 32, 40]).map(entryId);
        expect((await entriesById(next)).map(({ id }) => id)).toEqual(expected);
        expect(await idsInCopy(next)).toEqual(expected);
        const rows = await (await next.connection()).getAll('docket');
        expect(rows).toContainEqual(
          expect.objectContaining({ caseId: TEXAS_CASE, openInquiries: 1 }),
        );
        expect(rows).toHaveLength(isDecided ? 1 : 2);
        expect(await makeWhole(next, { fully: true })).toBeUndefined();
      }
      expect([...outcomes].toSorted()).toEqual(['decided', 'not begun']);
    },
    BUSY_MACHINE_IN_MS,
  );
});
