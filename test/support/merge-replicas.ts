import type { Entry } from '../../src/domain/entry.ts';
import type { EntryId } from '../../src/domain/ids.ts';

/** What a replica of the journal is: entries, and confirmed markers of those that were erased. */
export type Replica = {
  readonly entries: readonly Entry[];
  readonly erased: ReadonlySet<EntryId>;
};

/**
 * Two replicas as one: the union of the markers, and of the entries those that no marker names. In
 * whatever order replicas are merged, and however often, the same comes out.
 */
export function mergeReplicas(one: Replica, other: Replica): Replica {
  const erased = new Set([...one.erased, ...other.erased]);
  const entries = new Map<EntryId, Entry>();
  for (const entry of [...one.entries, ...other.entries]) {
    if (!erased.has(entry.id) && !entries.has(entry.id)) entries.set(entry.id, entry);
  }
  return { entries: [...entries.values()], erased };
}
