import { beforeEach, describe, expect, it } from 'vitest';
import { makeWhole } from '../../src/storage/make-whole.ts';
import { readRawCopy } from '../../src/storage/raw-copy.ts';
import { createConnection } from '../../src/storage/connection.ts';
import { refoldStaleRows } from '../../src/storage/refold-stale-rows.ts';
import type { Upgrade } from '../../src/storage/upgrades.ts';
import { upgrades } from '../../src/storage/upgrades.ts';
import { freezeDatabase } from '../support/freeze-database.ts';
import { readFrozen } from '../support/frozen-database.ts';
import { loadDatabase } from '../support/load-database.ts';
import { createMemoryDirectory } from '../support/memory-directory.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { createMemoryStorage, forgetDatabases } from '../support/memory-storage.ts';
import { readWhatIsShown } from '../support/what-is-shown.ts';

type Row = {
  readonly store: string;
  readonly value: { readonly fact?: { readonly type: string } };
};

const frozen = readFrozen(1);
const frozenRows = rowsOf(frozen.rawCopy);
beforeEach(async () => {
  forgetDatabases();
  await loadDatabase(frozen.rawCopy);
});

function rowsOf(rawCopy: string): readonly Row[] {
  return rawCopy
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => JSON.parse(line) as Row);
}

/** What today's code shows, as it would stand in a file. */
async function shownNow(storage: MemoryStorage): Promise<unknown> {
  storage.setNow('2026-11-21T15:00:00Z');
  return JSON.parse(JSON.stringify(await readWhatIsShown(storage)));
}

async function readRows(): Promise<readonly Row[]> {
  const lines = await readRawCopy({
    openFiles: () => Promise.resolve(createMemoryDirectory()),
    now: () => Temporal.Instant.from('2026-11-21T15:00:00Z'),
    appVersion: '0.1.0',
  });
  return rowsOf(lines.join('\n'));
}

describe('a database of version 1', () => {
  it('holds every kind of fact that version wrote, and something in every store it wrote', () => {
    const types = frozenRows.flatMap(({ value }) => value.fact?.type ?? []);
    expect([...new Set(types)].toSorted()).toEqual([
      'address-came-back',
      'address-verified',
      'answer-received',
      'case-closed',
      'case-described',
      'case-handed-over',
      'case-kept',
      'case-linked',
      'case-reopened',
      'case-taken-back',
      'case-unlinked',
      'contact-made',
      'date-noted',
      'entry-corrected',
      'entry-struck',
      'inquiry-described',
      'ladder-chosen',
      'ladder-defined',
      'number-known',
      'reminder-done',
      'setting-changed',
      'status-checked',
      'status-seen',
      'window-snoozed',
    ]);
    const stores = new Set(frozenRows.map(({ store }) => store));
    expect([...stores]).toEqual(['deliveries', 'docket', 'drafts', 'entries', 'settings']);
  });

  it('is opened, and shows what it showed then', async () => {
    expect(await shownNow(createMemoryStorage())).toMatchObject(frozen.shown);
  });

  it('loses no row by being opened, compared with an empty second copy and folded anew', async () => {
    const storage = createMemoryStorage();
    await makeWhole(storage, { fully: true });
    while (await refoldStaleRows(storage));
    expect(await shownNow(storage)).toMatchObject(frozen.shown);
    const entries = frozenRows.filter(({ store }) => store === 'entries');
    expect((await readRows()).filter(({ store }) => store === 'entries')).toEqual(entries);
    expect(storage.copy.held).toHaveLength(entries.length);
  });

  it('shows the same after an update that adds to it', async () => {
    const later: Upgrade = (_database, transaction) => {
      transaction.objectStore('entries').createIndex('later' as 'id', 'fact.type');
    };
    const connection = createConnection({ steps: [...upgrades, later] });
    expect((await connection()).version).toBe(upgrades.length + 1);
    expect(await shownNow({ ...createMemoryStorage(), connection })).toMatchObject(frozen.shown);
    expect(await readRows()).toEqual(frozenRows);
  });
});

it('what would be frozen of this version can be opened and shows the same', async () => {
  forgetDatabases();
  const { version, rawCopy, shown } = await freezeDatabase();
  expect(version).toBe(upgrades.length);
  forgetDatabases();
  await loadDatabase(rawCopy);
  expect(await shownNow(createMemoryStorage())).toEqual(JSON.parse(JSON.stringify(shown)));
});
