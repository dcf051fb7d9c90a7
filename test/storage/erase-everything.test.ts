import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Draft } from '../../src/domain/draft.ts';
import type { EntryId } from '../../src/domain/ids.ts';
import { copyDraft, makeDraftsWhole } from '../../src/storage/copy-drafts.ts';
import { recordClaims } from '../../src/storage/deliveries.ts';
import { createDraftCopy } from '../../src/storage/draft-copy.ts';
import { keepDraft } from '../../src/storage/drafts.ts';
import { eraseEverything } from '../../src/storage/erase-everything.ts';
import { makeWhole } from '../../src/storage/make-whole.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { createSegmentCopy } from '../../src/storage/segment-copy.ts';
import { fileOf, restore } from '../support/backup-files.ts';
import {
  BUSY_MACHINE_IN_MS,
  call,
  day,
  entryId,
  TEXAS_CASE,
  VERMONT_CASE,
} from '../support/given.ts';
import type { KillSwitch } from '../support/kill-switch.ts';
import { createKillSwitch } from '../support/kill-switch.ts';
import { createMemoryDirectory } from '../support/memory-directory.ts';
import {
  createMemoryStorage,
  forgetDatabases,
  keptAndCalled,
  newEntry,
} from '../support/memory-storage.ts';

const DRAFT: Draft = {
  key: `call ${VERMONT_CASE}`,
  entryId: entryId(20),
  savedAt: '2026-11-21T15:00:00.000Z',
  fields: { notes: 'Half a sentence' },
};
const ERASED = [1, 2, 3, 4, 20].map(entryId);

let kill: KillSwitch;
let journal: FileSystemDirectoryHandle;
let drafts: FileSystemDirectoryHandle;
let forgotten: ReadonlySet<EntryId>[];

beforeEach(() => {
  forgetAll();
  kill = createKillSwitch();
});
afterEach(() => kill.remove());

function forgetAll(): void {
  forgetDatabases();
  journal = createMemoryDirectory();
  drafts = createMemoryDirectory();
  forgotten = [];
}

/** A browser that was just started on the files and the database that there are. */
function start() {
  const storage = {
    ...createMemoryStorage(),
    copy: createSegmentCopy(() => Promise.resolve(kill.wrap(journal))),
    forgetBesides: async (erased: ReadonlySet<EntryId>) => {
      kill.pass();
      forgotten.push(erased);
    },
  };
  const draftCopy = createDraftCopy(
    () => Promise.resolve(kill.wrap(drafts)),
    (work) => work(),
  );
  return { storage, draftCopy, both: { connection: storage.connection, draftCopy } };
}
type Browser = ReturnType<typeof start>;

async function fill({ storage, both }: Browser): Promise<void> {
  await recordEntries(storage, keptAndCalled(1, VERMONT_CASE, call({ notes: 'Never say this' })));
  await recordEntries(storage, [
    newEntry(3, { type: 'case-kept' }, TEXAS_CASE),
    { id: entryId(4), fact: { type: 'setting-changed', name: 'reminderHour', value: 7 } },
  ]);
  await keepDraft(storage, DRAFT);
  await copyDraft(both, DRAFT.key);
  await recordClaims(storage, [
    {
      id: `${entryId(2)}:lapsed:2026-12-22`,
      caseId: VERMONT_CASE,
      subject: entryId(2),
      kind: 'lapsed',
      dueOn: day('2026-12-22'),
      state: 'claimed',
      claimedAt: '2026-12-22T14:00:00Z',
      passed: [],
    },
  ]);
}

/** Every row of the database that says something, and all that stands in the files. */
async function contentOf({ storage }: Browser) {
  const database = await storage.connection();
  const stores = ['entries', 'docket', 'deliveries', 'drafts'] as const;
  const rows = await Promise.all(stores.map((name) => database.getAll(name)));
  const settings = await database.getAllKeys('settings');
  const files: string[] = [];
  for (const directory of [journal, drafts]) {
    for await (const name of directory.keys()) {
      files.push(name, await (await (await directory.getFileHandle(name)).getFile()).text());
    }
  }
  const markers = await database.getAllKeys('erased');
  return { rows: rows.flat(), settings: settings.toSorted(), files: files.join('\n'), markers };
}

describe('erasing everything', () => {
  it('leaves in both copies only the ids of what was erased', async () => {
    const browser = start();
    await fill(browser);
    const erased = await eraseEverything(browser.storage);
    expect(erased).toEqual({ entries: 4, drafts: [DRAFT.key], isGone: true });
    await makeDraftsWhole(browser.both);
    const { rows, settings, files, markers } = await contentOf(browser);
    expect(rows).toEqual([]);
    expect(settings).toEqual(['highestArrival', 'removedHere', 'replica']);
    expect(markers).toEqual(ERASED);
    expect(files.split('\n').filter((line) => line !== '')).toEqual([
      'erased.jsonl',
      ...ERASED.map((id) => JSON.stringify(id)),
    ]);
    expect(forgotten).toEqual([new Set(ERASED)]);
    expect(await makeWhole(browser.storage, { fully: true })).toBeUndefined();
  });

  it('lets a backup bring nothing back unasked, and everything by choice', async () => {
    const browser = start();
    await fill(browser);
    const file = await fileOf(browser.storage);
    await eraseEverything(browser.storage);
    expect((await restore(browser.storage, file)).added).toBe(0);
    const back = await restore(browser.storage, file, { bringBack: true });
    expect(back.added).toBe(4);
    const database = await browser.storage.connection();
    const ids = (await database.getAll('entries')).map(({ id }) => id);
    expect(ids.filter((id) => ERASED.includes(id))).toEqual([]);
  });

  it('lets what is recorded next be kept in both copies as always', async () => {
    const browser = start();
    await fill(browser);
    await eraseEverything(browser.storage);
    const { inSecondCopy } = await recordEntries(browser.storage, [
      newEntry(7, { type: 'case-kept' }, TEXAS_CASE),
    ]);
    expect(inSecondCopy).toBe(true);
    const database = await browser.storage.connection();
    expect((await database.getAll('docket')).map(({ caseId }) => caseId)).toEqual([TEXAS_CASE]);
    expect(await makeWhole(browser.storage, { fully: true })).toBeUndefined();
  });

  it('leaves what another window recorded since it was decided', async () => {
    const browser = start();
    await fill(browser);
    const { copy } = browser.storage;
    const replaceMarkers: typeof copy.replaceMarkers = async (ids) => {
      const other = start().storage;
      const alone = { ...other, withCopyLock: () => Promise.reject(new Error('It is taken.')) };
      await recordEntries(alone, [newEntry(9, { type: 'case-kept' }, TEXAS_CASE)]);
      await copy.replaceMarkers(ids);
    };
    await eraseEverything({ ...browser.storage, copy: { ...copy, replaceMarkers } });
    await makeWhole(start().storage);
    const { rows, settings, markers } = await contentOf(browser);
    expect(rows).toMatchObject([{ id: entryId(9) }, { caseId: TEXAS_CASE }]);
    expect(markers).toEqual(ERASED);
    expect(settings).not.toContain('restored');
  });

  it(
    'killed at any of its calls is finished at the next start, or had not begun',
    async () => {
      const whole = start();
      await fill(whole);
      const before = kill.calls();
      await eraseEverything(whole.storage);
      await makeDraftsWhole(whole.both);
      const calls = kill.calls() - before;
      expect(calls).toBeGreaterThan(20);
      const outcomes = new Set<string>();
      for (let after = 0; after < calls; after += 1) {
        forgetAll();
        const browser = start();
        await fill(browser);
        kill.arm(after);
        await eraseEverything(browser.storage).catch(() => undefined);
        await makeDraftsWhole(browser.both).catch(() => undefined);
        kill.arm();

        const next = start();
        await makeWhole(next.storage);
        await makeDraftsWhole(next.both);
        const { rows, files, settings, markers } = await contentOf(next);
        expect(await makeWhole(next.storage, { fully: true })).toBeUndefined();
        const isThere = files.includes('Never say this');
        outcomes.add(isThere ? 'not begun' : 'finished');
        expect(files.includes('Half a sentence')).toBe(isThere);
        expect(rows).toHaveLength(isThere ? 8 : 0);
        expect(markers).toEqual(isThere ? [] : ERASED);
        expect(settings.includes('settings')).toBe(isThere);
        expect(settings).not.toContain('erasing');
        expect(settings).not.toContain('restored');
        expect(forgotten.length > 0).toBe(!isThere);
      }
      expect([...outcomes].toSorted()).toEqual(['finished', 'not begun']);
    },
    BUSY_MACHINE_IN_MS,
  );

  it(
    'killed at any of its calls, and the database lost with it, leaves all of it or its ids',
    async () => {
      const outcomes = new Set<string>();
      for (let after = 0; !outcomes.has('not cut short'); after += 1) {
        forgetAll();
        const browser = start();
        await fill(browser);
        kill.arm(after);
        const erased = await eraseEverything(browser.storage).catch(() => undefined);
        kill.arm();
        forgetDatabases();

        const next = start();
        await makeWhole(next.storage);
        await makeDraftsWhole(next.both);
        const { files, markers } = await contentOf(next);
        const isThere = files.includes('Never say this');
        expect(markers).toEqual(isThere ? [] : ERASED);
        expect(files.includes('Half a sentence')).toBe(isThere);
        outcomes.add(isThere ? 'all of it' : 'its ids');
        if (erased?.isGone === true) outcomes.add('not cut short');
      }
      expect([...outcomes]).toEqual(['all of it', 'its ids', 'not cut short']);
    },
    BUSY_MACHINE_IN_MS,
  );
});
