import { HAS_TEAM } from '../domain/edition.ts';
import type { Entry } from '../domain/entry.ts';
import { parseFact } from '../domain/fact.ts';
import type { JournalRules } from '../domain/journal-rules.ts';
import { changeRules } from '../domain/journal-rules.ts';
import type { FoldContext, ToFold } from './refold-case.ts';
import { casesOf, putRows, readToFold, withAdded } from './refold-case.ts';
import { putMembers, putRules, rulesIn } from './settings-store.ts';
import type { Standing } from './standing.ts';
import type { Asked, WriteTransaction } from './write-transaction.ts';

/**
 * Computes anew what follows from the entries that were added: the rules, and the rows of their cases.
 * Everything is asked of the database when this settles.
 */
export async function foldAdded(
  transaction: WriteTransaction,
  added: readonly Entry[],
  {
    standing,
    before,
    ask,
  }: { readonly standing: Standing; readonly before: readonly ToFold[] } & Pick<Asked, 'ask'>,
  context: FoldContext,
): Promise<void> {
  const { erasedThrough } = standing;
  const rules = await foldRulesOf(transaction, added, standing.rules);
  const read = withAdded(before, added);
  const others = casesOf(added).filter((one) => read.every(({ caseId }) => caseId !== one));
  // Read now, these hold what was added.
  const late = others.length === 0 ? [] : await readToFold(transaction, others, erasedThrough);
  putRows(transaction, [...read, ...late], { rules, context, ask });
}

/** The rules as they are with what was added. */
async function foldRulesOf(
  transaction: WriteTransaction,
  added: readonly Entry[],
  rules: JournalRules,
): Promise<JournalRules> {
  const changed = added.reduce(
    (current, entry) => changeRules(current, parseFact(entry.fact), entry),
    rules,
  );
  if (changed === rules) return rules;
  const settings = transaction.objectStore('settings');
  await putRules(settings, changed);
  if (HAS_TEAM) await putMembers(settings, changed);
  return rulesIn(settings);
}
