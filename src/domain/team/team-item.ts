import { checkEntry } from '../backup/check-entry.ts';
import type { CheckContext } from '../backup/check-entry.ts';
import type { Entry } from '../entry.ts';
import type { DeviceId, EntryId } from '../ids.ts';
import { parseEntryId } from '../ids.ts';
import { asForeign } from '../reading.ts';
import type { TeamItem } from './team-sealing.ts';
import { isOfMembers, travels } from './travels.ts';

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
 * through the same checks as one of a file that somebody handed off, and may say besides who is in the team. By whom
 * it was recorded is what it claims: see {@link claimsToBeOwn}.
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
  const claimed = asForeign(raw['entry']);
  const saysMembers = isOfMembers({
    caseId: claimed?.['caseId'],
    fact: asForeign(claimed?.['fact']),
  });
  const checked = checkEntry(raw['entry'], {
    now,
    // As a file of anybody's may not say it.
    kind: saysMembers ? 'backup' : 'hand-off',
    own: own !== undefined && claimed?.['recordedBy'] === own ? undefined : own,
  });
  if ('leftOut' in checked || !travels(checked.entry)) return undefined;
  return { type: 'entry', entry: checked.entry };
}

/**
 * Whether an entry claims to come from this very browser profile and says whose that is, or what it is called. Nothing
 * proves who recorded what: every member can write so. One that is not here already was not recorded here, and is
 * never taken over.
 */
export function claimsToBeOwn(entry: Entry, own: DeviceId | undefined): boolean {
  if (own === undefined || entry.recordedBy !== own) return false;
  return isOfMembers(entry) || (entry.caseId === undefined && entry.fact.type === 'device-named');
}
