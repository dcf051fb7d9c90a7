import { beforeEach, expect, it } from 'vitest';
import type { Fact } from '../../src/domain/fact.ts';
import { addressOf } from '../../src/domain/address-book.ts';
import type { AddressVerified } from '../../src/domain/mailbox.ts';
import { makeWhole } from '../../src/storage/make-whole.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { refoldStaleRows } from '../../src/storage/refold-stale-rows.ts';
import { readRules } from '../../src/storage/settings-store.ts';
import { day, entryId, letter, TEXAS_CASE } from '../support/given.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { createMemoryStorage, forgetDatabases, newEntry } from '../support/memory-storage.ts';

const MAILBOX = 'vsc.ncscfollowup@dhs.gov';
const sent = letter('2026-11-20', {
  channel: 'e-mail',
  sent: { to: MAILBOX, text: 'Please decide.' },
});
const cameBack = { ...sent, outcome: 'came-back' } as const;
const verified: AddressVerified = {
  type: 'address-verified',
  mailbox: 'vermont',
  address: MAILBOX,
  on: day('2026-11-21'),
};
const corrects = (n: number, fact: typeof sent): Fact => ({
  type: 'entry-corrected',
  entryId: entryId(n),
  fact,
});

let storage: MemoryStorage;

beforeEach(() => {
  forgetDatabases();
  storage = createMemoryStorage();
});

async function warning(of: MemoryStorage = storage) {
  const { addresses } = await readRules(of);
  return addressOf('vermont', addresses).cameBack;
}

const record = (...entries: readonly ReturnType<typeof newEntry>[]) =>
  recordEntries(storage, entries);

it('an address is warned of as long as it stands on record that a message to it came back', async () => {
  await record(newEntry(1, { type: 'case-kept' }), newEntry(2, sent));
  expect(await warning()).toBeUndefined();
  await record(newEntry(3, corrects(2, cameBack)));
  expect(await warning()).toEqual({ sentOn: '2026-11-20' });
  await record(newEntry(4, corrects(3, sent)));
  expect(await warning()).toBeUndefined();
  await record(newEntry(5, corrects(4, cameBack)));
  expect(await warning()).toEqual({ sentOn: '2026-11-20' });
  await record(newEntry(6, { type: 'entry-struck', entryId: entryId(2) }));
  expect(await warning()).toBeUndefined();
});

it('what one case takes back leaves the warning of another', async () => {
  await record(newEntry(1, cameBack), newEntry(2, cameBack, TEXAS_CASE));
  await record(newEntry(3, { type: 'entry-struck', entryId: entryId(1) }));
  expect(await warning()).toEqual({ sentOn: '2026-11-20' });
  await record(newEntry(4, { type: 'entry-struck', entryId: entryId(2) }, TEXAS_CASE));
  expect(await warning()).toBeUndefined();
});

it('whoever verifies the address afterwards is not warned, until a message sent since comes back', async () => {
  await record(newEntry(1, cameBack));
  await recordEntries(storage, [{ id: entryId(2), fact: verified }]);
  expect(await warning()).toBeUndefined();
  await record(newEntry(3, cameBack, TEXAS_CASE));
  expect(await warning()).toBeUndefined();
  await record(newEntry(4, { ...cameBack, on: verified.on }, TEXAS_CASE));
  expect(await warning()).toEqual({ sentOn: verified.on });
});

it('an address is warned of in a database that only the second copy fills', async () => {
  await recordEntries(storage, [{ id: entryId(1), fact: verified }]);
  await record(newEntry(2, { type: 'case-kept' }), newEntry(3, { ...cameBack, on: verified.on }));
  await recordEntries(storage, [
    {
      id: entryId(4),
      fact: { ...verified, mailbox: 'texas', address: 'made.up@example.gov' },
    },
  ]);
  forgetDatabases();
  const restored = createMemoryStorage(storage.copy);
  await makeWhole(restored, { fully: true });
  expect(await warning(restored)).toEqual({ sentOn: verified.on });
});

it('a case that was folded before is warned of once its row is folded anew', async () => {
  await record(newEntry(1, { type: 'case-kept' }), newEntry(2, cameBack));
  const database = await storage.connection();
  await database.delete('settings', 'returned');
  const [row] = await database.getAll('docket');
  if (row === undefined) throw new Error('The case has no row.');
  await database.put('docket', { ...row, basis: 'rules@10' });
  expect(await warning()).toBeUndefined();
  await refoldStaleRows(storage);
  expect(await warning()).toEqual({ sentOn: '2026-11-20' });
});
