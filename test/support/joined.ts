import type { CaseFile, FoldRules } from '../../src/domain/case-file.ts';
import { toCaseFile } from '../../src/domain/case-file.ts';
import type { Entry } from '../../src/domain/entry.ts';
import type { Fact } from '../../src/domain/fact.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { joinCases } from '../../src/domain/join-cases.ts';
import { entry, entryId, RULES, VERMONT_CASE } from './given.ts';

/** A case that waits for its number. */
export const WAITING = 'pending:0f8fad5b-d9cb-469f-a165-70867728950e' as CaseId;

function entriesOf(caseId: CaseId, facts: readonly Fact[], from: number): readonly Entry[] {
  return [{ type: 'case-kept' as const }, ...facts].map((fact, n) =>
    entry(from + n, fact, { caseId }),
  );
}

/** Joins a waiting case of which some facts were told to Vermont's, of which others were. */
export function join(
  waiting: readonly Fact[],
  kept: readonly Fact[] = [],
  rules: FoldRules = RULES,
) {
  const here = entriesOf(WAITING, waiting, 1);
  const there = entriesOf(VERMONT_CASE, kept, 0x40);
  const fold = (caseId: CaseId, entries: readonly Entry[]): CaseFile =>
    toCaseFile(
      caseId,
      entries.filter((each) => each.caseId === caseId),
      rules,
    );
  let minted = 0x100;
  const before = fold(WAITING, here);
  const target = fold(VERMONT_CASE, there);
  const joined = joinCases(before, target, () => entryId((minted += 1)), entryId(0x900));
  const recorded = joined.map(({ id, caseId, fact }) => entry(0x80, fact, { id, caseId }));
  const all = [...here, ...there, ...recorded];
  return {
    before,
    kept: target,
    joined,
    here: fold(WAITING, all),
    there: fold(VERMONT_CASE, all),
  };
}

/** The last days of the waits of a case. */
export const lastDays = ({ windows }: CaseFile) => windows.map(({ lastDayOn }) => lastDayOn);
/** The ids of what there is to do about a case. */
export const ids = ({ occasions }: CaseFile) => occasions.map(({ id }) => id);
