import type { CaseId } from '../../domain/ids.ts';
import { parseCaseId } from '../../domain/ids.ts';

/** No selection has more; an address is not read any further. */
const MOST_CASES = 20_000;

/** The address at which cases are handed off. */
export function handOffHash(caseIds: readonly CaseId[]): string {
  return caseIds.length === 0 ? '#/hand-off' : `#/hand-off?cases=${caseIds.join(',')}`;
}

/** The cases that an address names, each once; what is none is passed over. */
export function parseHandOffCases(query: string): readonly CaseId[] {
  const named = new URLSearchParams(query).get('cases') ?? '';
  const caseIds = named
    .split(',', MOST_CASES)
    .map(parseCaseId)
    .filter((caseId) => caseId !== undefined);
  return [...new Set(caseIds)];
}
