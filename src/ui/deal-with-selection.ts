import type { CaseId } from '../domain/ids.ts';
import { isLeftJustNow } from '../domain/left-note.ts';
import { planSelection } from '../domain/plan-selection.ts';
import type { SelectedText } from '../domain/selected-text.ts';
import { toWaitingCases } from '../domain/waiting-cases.ts';
import type { HandedSelection } from '../platform/selected-text.ts';
import { reportProblem } from '../platform/surroundings.ts';
import { findByReceiptNumber, readFirstWithoutNumber } from '../storage/read-case.ts';
import { readEntry } from '../storage/read-entry.ts';
import type { App } from './app.ts';
import { keepCase } from './keep-case.ts';
import type { SaveResult } from './save.ts';
import { MOST_WAITING_READ } from './use-waiting-cases.ts';

/** What became of one number. */
export type Outcome =
  | { readonly became: 'kept'; readonly caseId: CaseId; readonly result: SaveResult }
  | { readonly became: 'was-kept'; readonly caseId: CaseId }
  /** Only the person can say what is to become of it. */
  | { readonly became: 'asked' }
  | { readonly became: 'not-saved'; readonly result: SaveResult };

/** Keeps the number as the button does, under the id that its click minted, or says why not. Never rejects. */
export async function dealWithSelection(
  app: App,
  selection: HandedSelection,
  { receiptNumber, remark }: Extract<SelectedText, { readonly holds: 'one' }>,
): Promise<Outcome> {
  const { entryId, isPrivate } = selection;
  try {
    const row = await findByReceiptNumber(app.storage, receiptNumber);
    const { rows } = await readFirstWithoutNumber(app.storage, MOST_WAITING_READ);
    const plan = planSelection({
      isKept: row !== undefined,
      isRecorded: (await readEntry(app.storage, entryId)) !== undefined,
      isAwaited: toWaitingCases(rows).all.length > 0,
      isPrivate,
      isPrefixKnown: remark === undefined,
      isJustNow: isJustNow(app, selection),
    });
    if (plan === 'ask') return { became: 'asked' };
    if (plan === 'was-kept' && row !== undefined) return { became: 'was-kept', caseId: row.caseId };
    const result = await keepCase(app, receiptNumber, undefined, { entryId });
    const kept = result.saved ? await findByReceiptNumber(app.storage, receiptNumber) : undefined;
    return kept === undefined
      ? { became: 'not-saved', result }
      : { became: 'kept', caseId: kept.caseId, result };
  } catch (error) {
    reportProblem('selected text', error);
    return { became: 'not-saved', result: { saved: false, error } };
  }
}

/**
 * Whether no other window needs to look at it. A question asked just now stands again in the next one: a
 * popup closes as soon as something else has the focus.
 */
export function isDealtWith(app: App, selection: HandedSelection, { became }: Outcome): boolean {
  return became !== 'asked' || !isJustNow(app, selection);
}

function isJustNow({ clock }: App, { leftAt }: HandedSelection): boolean {
  return isLeftJustNow(leftAt, clock.now().epochMilliseconds);
}
