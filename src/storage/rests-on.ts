import type { Entry } from '../domain/entry.ts';
import { parseFact } from '../domain/fact.ts';
import type { CaseId, EntryId } from '../domain/ids.ts';

/** What was recorded since an import began, as far as it may rest on what came by it. */
export type Since = { readonly cases: ReadonlySet<CaseId>; readonly words: readonly string[] };

/** Gathers that of entries, without those that the import itself added. */
export function toSince(
  entries: readonly Entry[],
  added: ReadonlySet<EntryId>,
  before: Since = { cases: new Set(), words: [] },
): Since {
  const own = entries.filter(({ id }) => !added.has(id));
  if (own.length === 0) return before;
  const words = own.map(({ fact }) => JSON.stringify(fact));
  return {
    cases: new Set([...before.cases, ...own.flatMap(({ caseId }) => caseId ?? [])]),
    words: [...before.words, ...words.filter((said) => said.includes('custom:'))],
  };
}

/** What an entry is of that others may rest on: its case, or the ladder it defines. */
export type Ground = { readonly caseId: CaseId } | { readonly ladder: string } | undefined;

/** What an entry is of. */
export function groundOf({ caseId, fact }: Entry): Ground {
  if (caseId !== undefined) return { caseId };
  const read = parseFact(fact);
  return read?.type === 'ladder-defined' ? { ladder: read.ladder.id } : undefined;
}

/** Whether something that was recorded since rests on it. */
export function isRestedOn(ground: Ground, { cases, words }: Since): boolean {
  if (ground === undefined) return false;
  if ('caseId' in ground) return cases.has(ground.caseId);
  return words.some((said) => said.includes(ground.ladder));
}
