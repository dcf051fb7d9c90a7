import { reconcile } from '../../src/background/reconcile.ts';
import type { Fact } from '../../src/domain/fact.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { VERMONT_CASE } from './given.ts';
import { createMemoryDesktop } from './memory-desktop.ts';
import { createMemoryStorage, forgetDatabases, newEntry } from './memory-storage.ts';

const ZONE = 'America/New_York';
const BUILT_AT = Temporal.Instant.from('2026-01-01T00:00:00Z');

/** A fresh database with one case, kept on 1 Oct 2026 by entry 1, and a desktop to look at. */
export async function watchDays() {
  forgetDatabases();
  const storage = createMemoryStorage();
  const desktop = createMemoryDesktop();
  const words = createWords('en-US');
  /** Reconciles at a local time in New York. */
  const at = async (local: string): Promise<void> => {
    const now = Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE).toInstant();
    storage.setNow(now.toString());
    await reconcile({ storage, desktop, words, zone: () => ZONE, builtAt: () => BUILT_AT });
  };
  /** Reconciles at ten on every day of a range; what rang, by day. */
  const everyDay = async (from: string, through: string): Promise<readonly string[]> => {
    const rang: string[] = [];
    const last = Temporal.PlainDate.from(through);
    for (let on = Temporal.PlainDate.from(from); !on.equals(last.add({ days: 1 }));) {
      const before = desktop.everShown.length;
      await at(`${on.toString()}T10:00`);
      rang.push(...desktop.everShown.slice(before).map(({ title }) => `${on.toString()} ${title}`));
      on = on.add({ days: 1 });
    }
    return rang;
  };
  const tell = async (n: number, fact: Fact, caseId: CaseId = VERMONT_CASE): Promise<void> => {
    await recordEntries(storage, [newEntry(n, fact, caseId)]);
  };
  const standing = () => [...desktop.standing.values()].map(({ title }) => title);
  storage.setNow('2026-10-01T15:00:00Z');
  await tell(1, { type: 'case-kept' });
  return { storage, desktop, at, everyDay, tell, standing };
}

/** What {@link watchDays} gives. */
export type WatchedDays = Awaited<ReturnType<typeof watchDays>>;
