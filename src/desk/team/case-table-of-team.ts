import type { CaseFile } from '../../domain/case-file.ts';
import type { KnownMembers } from '../../domain/team/known-members.ts';
import { memberMeant, nameOf } from '../../domain/team/known-members.ts';
import type { Words } from '../../locales/catalogue.ts';
import { caseHeadings, caseRow } from '../exporting/case-table.ts';

/** The headings of a table of cases, with whom each is assigned to behind them. */
export function caseHeadingsOfTeam(words: Words): readonly string[] {
  return [...caseHeadings(words), words.text('teamAssignCase')];
}

/** The row of a case, likewise. */
export function caseRowOfTeam(
  file: CaseFile,
  members: KnownMembers | undefined,
  words: Words,
): readonly string[] {
  return [...caseRow(file, words), nameOfAssignee(file, members) ?? ''];
}

function nameOfAssignee(
  { assignee }: CaseFile,
  members: KnownMembers | undefined,
): string | undefined {
  return assignee && members && nameOf(memberMeant(assignee, members), members);
}
