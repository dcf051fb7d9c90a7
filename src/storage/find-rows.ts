import type { DocketRow } from '../domain/docket.ts';
import type { CaseId, GroupId } from '../domain/ids.ts';
import { parseTypedReceiptNumber } from '../domain/receipt-number.ts';
import { findByReceiptNumber, readRows } from './read-case.ts';
import type { Storage } from './storage.ts';

/** So many rows are held at a time. */
const BATCH = 500;

/**
 * Kept cases whose number, label, people or matter number holds what was typed, `limit` at most, in the
 * order of their ids. A whole number finds its case by index, also a protected one, which nothing else finds.
 *
 * @param isWanted asked between two batches: nobody waits any more once it says no.
 */
export async function findRows(
  storage: Pick<Storage, 'connection'>,
  typed: string,
  limit: number,
  isWanted: () => boolean = () => true,
): Promise<readonly DocketRow[]> {
  const number = parseTypedReceiptNumber(typed);
  if (number.ok) {
    const row = await findByReceiptNumber(storage, number.receiptNumber);
    return row === undefined ? [] : [row];
  }
  const words = typed.trim().toLowerCase();
  if (words === '') return [];
  return filteredRows(storage, (row) => holds(row, words), limit, isWanted);
}

/** Kept cases that meet a condition, `limit` at most, read in batches. */
export async function filteredRows(
  storage: Pick<Storage, 'connection'>,
  meets: (row: DocketRow) => boolean,
  limit: number,
  isWanted: () => boolean = () => true,
): Promise<readonly DocketRow[]> {
  const found: DocketRow[] = [];
  let after: CaseId | undefined;
  while (found.length < limit && isWanted()) {
    const rows = await readRows(storage, BATCH, after);
    found.push(...rows.filter(meets));
    after = rows.at(-1)?.caseId;
    if (rows.length < BATCH || after === undefined) break;
  }
  return found.slice(0, limit);
}

function holds(row: DocketRow, words: string): boolean {
  if (row.isProtected === true) return false;
  const { receiptNumber, label, matterNumber, people = [] } = row;
  const bare = words.replaceAll(/[\s-]/g, '');
  return (
    (bare !== '' && receiptNumber?.toLowerCase().includes(bare) === true) ||
    [label, matterNumber, ...people].some((each) => each?.toLowerCase().includes(words) === true)
  );
}

/** The tags of all cases that lists show, most used first, `limit` at most. */
export async function tagsInUse(
  storage: Pick<Storage, 'connection'>,
  limit: number,
): Promise<readonly string[]> {
  const counts = new Map<string, number>();
  const count = ({ tags = [] }: DocketRow) => {
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    return false;
  };
  await filteredRows(storage, count, 1);
  return [...counts]
    .toSorted(([one, often], [other, more]) => more - often || (one < other ? -1 : 1))
    .slice(0, limit)
    .map(([tag]) => tag);
}

/** So many cases of a group are listed. */
const MOST_OF_GROUP = 200;

/**
 * The kept cases of a group that a list names; a protected one stands in no list, and so not in this
 * one. `othersOfGroup` reads all of them.
 */
export async function rowsOfGroup(
  storage: Pick<Storage, 'connection'>,
  group: GroupId,
): Promise<readonly DocketRow[]> {
  const isIn = ({ links = [] }: DocketRow) => links.some(({ groupId }) => groupId === group);
  return filteredRows(storage, isIn, MOST_OF_GROUP);
}
