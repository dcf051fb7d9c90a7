import * as fc from 'fast-check';
import type { Fact } from '../../src/domain/fact.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { readAgenda } from '../../src/storage/read-agenda.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { refoldCases } from '../../src/storage/refold-case.ts';
import { refoldStaleRows } from '../../src/storage/refold-stale-rows.ts';
import { readRules } from '../../src/storage/settings-store.ts';
import { inWriteTransaction } from '../../src/storage/write-transaction.ts';
import { entriesById, markersIn } from './backup-files.ts';
import { anyFact } from './fact-arbitraries.ts';
import { day, entryId, TEXAS_CASE, VERMONT_CASE } from './given.ts';
import type { MemoryStorage } from './memory-storage.ts';
import { createMemoryStorage, forgetDatabases } from './memory-storage.ts';

/** A storage of its own, as in another browser: each connection opens in the factory of its time. */
export async function anotherBrowser(): Promise<MemoryStorage> {
  forgetDatabases();
  const storage = createMemoryStorage();
  await storage.connection();
  return storage;
}

/** What was shown is not of the journal, and no file has it. */
export async function forgetWhatRang(storage: MemoryStorage): Promise<void> {
  const database = await storage.connection();
  const cases = (await database.getAllKeys('docket')) as CaseId[];
  await inWriteTransaction(storage, async (transaction) => {
    await transaction.objectStore('deliveries').clear();
    await refoldCases(transaction, cases, storage);
  });
}

/** Everything that a journal shows, all its rows computed. */
export async function shown(storage: MemoryStorage) {
  while (await refoldStaleRows(storage));
  const database = await storage.connection();
  return {
    entries: await entriesById(storage),
    docket: await database.getAll('docket'),
    rules: await readRules(storage),
    agenda: await readAgenda(storage, day('2026-12-30'), { due: 99, next: 99, counted: 99 }),
    markers: await markersIn(storage),
  };
}

const ABOUT_JOURNAL = [
  'setting-changed',
  'ladder-defined',
  'address-verified',
  'address-came-back',
  'device-named',
];

/** Something that is recorded. */
export type Step = {
  readonly fact: Fact;
  readonly caseId: CaseId;
  readonly aheadInMinutes: number;
};
const anyStep: fc.Arbitrary<Step> = fc.record({
  fact: anyFact,
  caseId: fc.constantFrom(VERMONT_CASE, TEXAS_CASE),
  // Now and then a clock that is far ahead for once: a later entry begins a new era.
  aheadInMinutes: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant(60 * 24 * 9)),
});
/** A journal in the order of its recording. */
export const anyJournal = fc.array(anyStep, { maxLength: 14 });

/** Records a journal under the ids from the *n*-th on, minute after minute. */
export async function play(storage: MemoryStorage, steps: readonly Step[], n = 0): Promise<void> {
  const start = Temporal.Instant.from('2026-11-01T10:00:00Z');
  for (const [index, { fact, caseId, aheadInMinutes }] of steps.entries()) {
    storage.setNow(start.add({ minutes: 10 * index + aheadInMinutes }).toString());
    const isAboutCase = !ABOUT_JOURNAL.includes(fact.type);
    await recordEntries(storage, [
      { id: entryId(n + index), ...(isAboutCase && { caseId }), fact },
    ]);
  }
  storage.setNow('2026-11-21T15:00:00Z');
}
