import type { DocketRow } from '../../domain/docket.ts';
import type { SearchText } from '../../domain/case-search.ts';
import { isFound, parseCaseQuery, toSearchText } from '../../domain/case-search.ts';
import { foldText } from '../../domain/fold-text.ts';
import { caseHash } from '../../ui/case-hash.ts';
import type { Words } from '../../locales/catalogue.ts';
import { sayCaseAbout, sayCaseNumber } from '../../ui/say-case.ts';

/** One thing that the palette can do: go to an address. */
export type Command = {
  readonly id: string;
  readonly says: string;
  /** What tells it from others of the same words. */
  readonly detail?: string;
  /** Whether it leads to a case. */
  readonly isCase?: true;
  readonly hash: string;
};

/** A row, and what it is found by. */
export type FindableRow = { readonly row: DocketRow; readonly text: SearchText };

/** So many cases are listed; further words find the right one. */
const MOST_CASES = 8;

/** The rows, each with what it is found by: made once, so that each key only compares. */
export function toFindable(rows: readonly DocketRow[]): readonly FindableRow[] {
  return rows.map((row) => ({ row, text: toSearchText(row) }));
}

/** The rooms and cases that fit what was typed, rooms first; all rooms and no case when nothing was. */
export function findCommands(
  typed: string,
  rooms: readonly Command[],
  cases: readonly FindableRow[],
  words: Words,
): readonly Command[] {
  const query = parseCaseQuery(typed);
  const fitting = rooms.filter(({ says }) => {
    const folded = foldText(says);
    return query.words.every((word) => folded.includes(word));
  });
  if (query.words.length === 0) return fitting;
  const found: Command[] = [];
  for (const { row, text } of cases) {
    if (found.length === MOST_CASES) break;
    if (isFound(text, query)) found.push(toCommand(row, words));
  }
  return [...fitting, ...found];
}

function toCommand(row: DocketRow, words: Words): Command {
  return {
    id: row.caseId,
    says: sayCaseNumber(row.receiptNumber, words),
    detail: sayCaseAbout(row, words),
    isCase: true,
    hash: caseHash(row.caseId),
  };
}
