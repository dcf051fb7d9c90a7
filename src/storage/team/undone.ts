import type { EntryId } from '../../domain/ids.ts';
import type { ExchangeState } from '../../domain/team/team-state.ts';
import type { StoredTeam } from '../schema.ts';
import type { WriteTransaction } from '../write-transaction.ts';
import { teamIn } from './team-record.ts';

/** So many entries that were undone are remembered, the newest. */
export const MOST_UNDONE = 50_000;

/**
 * Remembers entries that undoing an import is about to take from this journal: they stay on the team's server and are
 * not to come back from there, whyever that is read anew. Where they had not gone over yet, they may come later as
 * somebody else's. Forgotten where the team is left, or joined anew.
 */
export async function rememberUndoneIn(
  transaction: WriteTransaction,
  ids: readonly EntryId[],
): Promise<void> {
  const settings = transaction.objectStore('settings');
  const record = await teamIn(settings);
  if (record === undefined) return;
  const byId = transaction.objectStore('entries').index('id');
  const arrivals = await Promise.all(ids.map((id) => byId.getKey(id)));
  const through = handedOverThrough(record.state);
  const gone = ids.filter((_, index) => (arrivals[index] ?? Infinity) <= through);
  if (gone.length === 0) return;
  const all = [...new Set([...undoneOf(record), ...gone])];
  await settings.put({ ...record, undone: all.slice(-MOST_UNDONE).join(' ') }, 'team');
}

/** What is remembered so. */
export function undoneOf({ undone }: Pick<StoredTeam, 'undone'>): ReadonlySet<string> {
  return new Set(undone?.split(' '));
}

/** While all is compared anew, it is not known any more what had gone over: all of it, most likely. */
function handedOverThrough({ pushedThrough, hasReadAll, isWhole }: ExchangeState): number {
  const isComparing = isWhole && !hasReadAll && pushedThrough < 0;
  return isComparing ? Number.MAX_SAFE_INTEGER : pushedThrough;
}
