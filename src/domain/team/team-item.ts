import { checkEntry } from '../backup/check-entry.ts';
import type { CheckContext } from '../backup/check-entry.ts';
import type { Entry } from '../entry.ts';
import type { EntryId } from '../ids.ts';
import { parseEntryId } from '../ids.ts';
import { asForeign } from '../reading.ts';
import type { TeamItem } from './team-sealing.ts';
import { travels } from './travels.ts';

/** What came from the team and was checked: an entry that the journal may take, or a marker. */
export type CheckedItem =
  | { readonly type: 'entry'; readonly entry: Entry }
  | { readonly type: 'erased'; readonly id: EntryId };

/** What is sealed of an entry. */
export function toItem(entry: Entry): TeamItem {
  return { type: 'entry', entry };
}

/** What is sealed of the marker of an erased entry. */
export function toErasedItem(id: EntryId): TeamItem {
  return { type: 'erased', id };
}

/**
 * What was in a document of the team's, or `undefined` where it is nothing that the journal may take: an entry goes
 * through the same checks as one of a file that somebody handed off. Only what this browser recorded itself may name it.
 */
export function parseTeamItem(
  value: unknown,
  { now, own }: Pick<CheckContext, 'now' | 'own'>,
): CheckedItem | undefined {
  const raw = asForeign(value);
  if (raw === undefined) return undefined;
  if (Object.hasOwn(raw, 'erased')) {
    const id = parseEntryId(raw['erased']);
    return id && { type: 'erased', id };
  }
  const isOwn = own !== undefined && asForeign(raw['entry'])?.['recordedBy'] === own;
  const checked = checkEntry(raw['entry'], {
    now,
    kind: 'hand-off',
    own: isOwn ? undefined : own,
  });
  if ('leftOut' in checked || !travels(checked.entry)) return undefined;
  return { type: 'entry', entry: checked.entry };
}
