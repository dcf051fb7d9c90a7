import { parseCaseQuery } from '../../domain/case-search.ts';
import { foldText } from '../../domain/fold-text.ts';
import { caseHash } from '../../ui/case-hash.ts';
import type { Words } from '../../locales/catalogue.ts';
import { sayCaseAbout, sayCaseNumber } from '../../locales/say-case.ts';
import type { FoundCase } from '../../storage/case-finder.ts';

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

/** The rooms that fit what was typed; all of them when nothing was. */
export function findRooms(typed: string, rooms: readonly Command[]): readonly Command[] {
  const { words } = parseCaseQuery(typed);
  return rooms.filter(({ says }) => {
    const folded = foldText(says);
    return words.every((word) => folded.includes(word));
  });
}

/** What leads to a case; of a protected one it says no more than that it is. */
export function toCommand(found: FoundCase, words: Words): Command {
  const { caseId, receiptNumber, isProtected } = found;
  return {
    id: caseId,
    says: isProtected === true ? words.text('caseProtected') : sayCaseNumber(receiptNumber, words),
    detail: sayCaseAbout(found, words),
    isCase: true,
    hash: caseHash(caseId),
  };
}
