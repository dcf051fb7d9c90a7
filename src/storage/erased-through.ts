import type { Entry } from '../domain/entry.ts';
import type { CaseId } from '../domain/ids.ts';
import { asForeign } from '../domain/reading.ts';
import type { SettingsReader } from './settings-store.ts';
import type { StoredEntry } from './stored-entry.ts';
import { allFromStored } from './stored-entry.ts';

/** The entries of a transaction by their cases, in whatever mode it is. */
export type EntriesByCase = {
  readonly getAll: (caseId: CaseId) => Promise<readonly StoredEntry[]>;
  readonly getAllKeys: (caseId: CaseId) => Promise<readonly number[]>;
};

/**
 * The arrival number up to which everything is erased, though not all of it may be gone from the
 * database yet; −1 where nothing is under way. What arrived by then is not read any more.
 */
export async function erasedThroughIn(settings: SettingsReader): Promise<number> {
  const through = asForeign(await settings.get('erasingAll'))?.['through'];
  return typeof through === 'number' ? through : -1;
}

/**
 * The entries of a case, but for those that are erased up to an arrival number.
 *
 * @param through may still be being read: nearly always nothing is erased, so they are not made to wait.
 */
export async function entriesOfCase(
  byCase: EntriesByCase,
  caseId: CaseId,
  through: number | Promise<number>,
): Promise<readonly Entry[]> {
  const [erased, entries] = await Promise.all([through, byCase.getAll(caseId)]);
  if (erased < 0) return allFromStored(entries);
  const arrivals = await byCase.getAllKeys(caseId);
  return allFromStored(entries.filter((_, index) => (arrivals[index] ?? -1) > erased));
}
