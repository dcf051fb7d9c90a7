import { HAS_TEAM } from '../domain/edition.ts';
import type { Entry } from '../domain/entry.ts';
import { inOrder } from '../domain/entry.ts';
import { parseFact } from '../domain/fact.ts';
import type { JournalRules } from '../domain/journal-rules.ts';
import { changeRules, DEFAULT_RULES } from '../domain/journal-rules.ts';
import { arrivalsAboutJournal } from './backup-pages.ts';
import { erasedThroughIn } from './erased-through.ts';
import { putMembers, putRules } from './settings-store.ts';
import type { WriteTransaction } from './write-transaction.ts';
import { allFromStored } from './stored-entry.ts';

/** What the entries about the whole journal fold to, in whatever order they come. */
export function foldAboutJournal(entries: readonly Entry[]): JournalRules {
  return inOrder(entries).reduce(
    (current, entry) => changeRules(current, parseFact(entry.fact), entry),
    DEFAULT_RULES,
  );
}

/** Computes anew what they fold to, in the transaction that added or removed some. */
export async function foldRulesIn(transaction: WriteTransaction): Promise<void> {
  const store = transaction.objectStore('entries');
  const settings = transaction.objectStore('settings');
  const through = await erasedThroughIn(settings);
  const arrivals = (await arrivalsAboutJournal(store)).filter((arrival) => arrival > through);
  const entries = await Promise.all(arrivals.map((arrival) => store.get(arrival)));
  const rules = foldAboutJournal(allFromStored(entries.filter((entry) => entry !== undefined)));
  await putRules(settings, rules);
  if (HAS_TEAM) await putMembers(settings, rules);
}
