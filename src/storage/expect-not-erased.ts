import { nameIn } from '../domain/erased-with.ts';
import type { CaseId } from '../domain/ids.ts';
import { entriesOfCase } from './erased-through.ts';
import type { JournalNow } from './journal-now.ts';
import type { NewEntry } from './record-entries.ts';
import { casesOf } from './refold-case.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** What was to be recorded, or what it is about, was erased meanwhile; nothing was recorded. */
export class ErasedError extends Error {
  override readonly name = 'ErasedError';
}

/** What is erased, or named what is, is not recorded by a window that did not hear of it. */
export async function expectNotErased(
  transaction: WriteTransaction,
  now: JournalNow,
  entries: readonly NewEntry[],
): Promise<void> {
  const ids = entries.flatMap((entry) => [entry.id, nameIn(entry) ?? []].flat());
  const [marked] = await Promise.all([
    Promise.all(ids.map((id) => now.markerOf(id))),
    expectCasesThere(transaction, now, entries),
  ]);
  const gone = marked.find((id) => id !== undefined);
  if (gone !== undefined) throw new ErasedError(`${gone} was erased.`);
}

/**
 * Of a case that was erased, or came by an import that was undone, nothing is recorded before it is kept
 * anew: its number would be back. No list of such cases is kept: they are those of which nothing is here.
 * A database that is being restored lacks cases, too, so nothing counts but what this one itself lost.
 */
async function expectCasesThere(
  transaction: WriteTransaction,
  now: JournalNow,
  entries: readonly NewEntry[],
): Promise<void> {
  if (!(await now.wasAnyRemoved())) return;
  const kept = casesOf(entries.filter(({ fact }) => fact.type === 'case-kept'));
  const through = await now.erasedThrough();
  for (const caseId of casesOf(entries)) {
    if (kept.includes(caseId) || (await isAnythingOf(transaction, caseId, through))) continue;
    throw new ErasedError('The case was erased.');
  }
}

async function isAnythingOf(
  transaction: WriteTransaction,
  caseId: CaseId,
  erasedThrough: number,
): Promise<boolean> {
  const byCase = transaction.objectStore('entries').index('caseId');
  // Nearly always the first key tells.
  if (erasedThrough < 0) return (await byCase.getKey(caseId)) !== undefined;
  return (await entriesOfCase(byCase, caseId, erasedThrough)).length > 0;
}
