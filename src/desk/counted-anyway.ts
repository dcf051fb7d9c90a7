import type { EntryCorrected } from '../domain/fact.ts';
import type { Told } from '../domain/history.ts';
import { carryOn } from '../domain/unread-parts.ts';

/**
 * A recorded contact, made to open its step's wait though the published rule needs a service request
 * number and there is none: the person asked for it. Nothing else of it changes.
 */
export function countedAnyway({ fact, rawFact, shownEntryId }: Told): EntryCorrected | undefined {
  if (fact?.type !== 'contact-made') return undefined;
  const counted = carryOn({ ...fact, startsWait: 'anyway' }, rawFact);
  return { type: 'entry-corrected', entryId: shownEntryId, fact: counted };
}
