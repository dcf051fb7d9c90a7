import type { CaseId } from '../domain/ids.ts';
import { newUuid } from '../platform/new-ids.ts';

/** The id of a case that has no number yet. */
export function newPendingId(): CaseId {
  return `pending:${newUuid()}` as CaseId;
}
