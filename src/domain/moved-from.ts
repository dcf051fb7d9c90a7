import type { CaseId } from './ids.ts';
import { parseCaseId } from './ids.ts';
import { asForeign, asText, present } from './reading.ts';

/** Where an entry stood before it was moved to the case it is in now, and why it was moved. */
export type MovedFrom = {
  /** Absent where that case is protected: it stands in no file but its own. */
  readonly caseId?: CaseId;
  readonly reason?: string;
};

/** The most characters of the reason for a move; those of any note. */
const LONGEST_REASON = 20_000;

/** Where an entry was moved from, from outside, or `undefined` when nothing says that it was. */
export function parseMovedFrom(value: unknown): MovedFrom | undefined {
  const raw = asForeign(value);
  if (raw === undefined) return undefined;
  return present({
    caseId: parseCaseId(raw['caseId']),
    reason: asText(raw['reason'], LONGEST_REASON),
  });
}
