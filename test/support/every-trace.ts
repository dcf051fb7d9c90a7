import { reconcile } from '../../src/background/reconcile.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import { confirmClock, keepProblems } from '../../src/storage/reconcile-record.ts';
import { noteRestoredIn } from '../../src/storage/restored-mark.ts';
import { inWriteTransaction } from '../../src/storage/write-transaction.ts';
import { recordSeen } from '../../src/storage/deliveries.ts';
import { createMemoryDesktop } from './memory-desktop.ts';
import type { MemoryStorage } from './memory-storage.ts';

/** What the worker and the windows leave in a profile beside the journal: what was shown, answered and noted. */
export async function leaveEveryTrace(storage: MemoryStorage): Promise<void> {
  const desktop = createMemoryDesktop();
  storage.setNow('2026-11-21T15:00:00Z');
  await confirmClock(storage);
  await reconcile({
    storage,
    desktop,
    words: createWords('en-US'),
    zone: () => 'America/New_York',
    builtAt: () => Temporal.Instant.from('2026-11-01T00:00:00Z'),
  });
  const [seen] = [...desktop.standing.keys()];
  if (seen !== undefined) await recordSeen(storage, seen);
  await inWriteTransaction(storage, (transaction) => noteRestoredIn(transaction, 3, storage.now()));
  await keepProblems(storage, [
    { at: '2026-11-21T14:00:00Z', where: 'saving', what: 'The disk was full.' },
  ]);
}
