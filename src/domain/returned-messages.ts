import { uniteCuts } from './cut-entries.ts';
import type { Entry } from './entry.ts';
import { inOrder } from './entry.ts';
import type { Fact } from './fact.ts';
import type { History } from './history.ts';
import type { CaseId } from './ids.ts';
import type { Returned } from './address-book.ts';
import { parseAddress } from './mailbox.ts';
import { movedAt } from './moved-at.ts';
import { present } from './reading.ts';

/**
 * The messages of a case that came back, as its record stands: what is struck, or corrected to have
 * gone out after all, is none. Of several from one address the last, and each with the moment since
 * which the record says so.
 */
export function returnedMessages(
  caseId: CaseId,
  entries: readonly Entry[],
  history: History,
): readonly Returned[] {
  const found = history.told.flatMap((told) => {
    const { fact, struck, entryId } = told;
    if (struck !== undefined || fact?.type !== 'contact-made') return [];
    const address = fact.outcome === 'came-back' ? parseAddress(fact.sent?.to) : undefined;
    if (address === undefined) return [];
    const place = movedAt(told, history, outcomeOf) ?? history.place.get(entryId);
    return place === undefined ? [] : [{ address, sentOn: fact.on, place }];
  });
  if (found.length === 0) return [];
  const ordered = inOrder(uniteCuts(entries));
  const last = new Map<string, Returned>();
  for (const { address, sentOn, place } of found.toSorted(
    (one, other) => one.place - other.place,
  )) {
    const entry = ordered[place];
    if (entry === undefined) continue;
    const stamp = present({ recordedAt: entry.recordedAt, era: entry.era });
    last.set(address.toLowerCase(), { caseId, address, sentOn, stamp });
  }
  return [...last.values()];
}

function outcomeOf(fact: Fact | undefined): string | undefined {
  return fact?.type === 'contact-made' ? fact.outcome : undefined;
}
