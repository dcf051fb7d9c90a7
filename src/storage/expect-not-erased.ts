import { nameIn } from '../domain/erased-with.ts';
import type { CaseId } from '../domain/ids.ts';
import { entriesOfCase, erasedThroughIn } from './erased-through.ts';
import type { NewEntry } from './record-entries.ts';
import { readAll } from './settings-store.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** What was to be recorded, or what it is about, was erased meanwhile; nothing was recorded. */
export class ErasedError extends Error {
  override readonly name = 'ErasedError';
}

/** What is erased, or named what is, is not recorded by a window that did not hear of it. */
export async function expectNotErased(
  transaction: WriteTransaction,
  entries: readonly NewEntry[],
): Promise<void> {
  const erased = transaction.objectStore('erased');
  const ids = entries.flatMap((entry) => [entry.id, nameIn(entry) ?? []].flat());
  const [marked] = await Promise.all([
    Promise.all(ids.map(async (id) => erased.getKey(id))),
    expectCasesThere(transaction, entries),
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
  entries: readonly NewEntry[],
): Promise<void> {
  if (!(await wasAnyRemoved(transaction))) return;
  const kept = new Set(
    entries.filter(({ fact }) => fact.type === 'case-kept').map(({ caseId }) => caseId),
  );
  const asked = new Set(entries.map(({ caseId }) => caseId).filter((caseId) => !kept.has(caseId)));
  for (const caseId of asked) {
    if (caseId === undefined || (await isAnythingOf(transaction, caseId))) continue;
    throw new ErasedError('The case was erased.');
  }
}

async function wasAnyRemoved(transaction: WriteTransaction): Promise<boolean> {
  const signs = await readAll(transaction.objectStore('settings'), ['removedHere', 'erasingAll']);
  return signs.some((sign) => sign !== undefined);
}

async function isAnythingOf(transaction: WriteTransaction, caseId: CaseId): Promise<boolean> {
  const byCase = transaction.objectStore('entries').index('caseId');
  const through = await erasedThroughIn(transaction.objectStore('settings'));
  // Nearly always the first key tells.
  if (through < 0) return (await byCase.getKey(caseId)) !== undefined;
  return (await entriesOfCase(byCase, caseId, through)).length > 0;
}
