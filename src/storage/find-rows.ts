import type { DocketRow } from '../domain/docket.ts';
import type { GroupId } from '../domain/ids.ts';
import { BOUNDS_OF_TAGS, groupKey, tagOfKey } from '../domain/list-key.ts';
import type { Storage } from './storage.ts';

/** So many different tags are counted; the rest of them, in the order of the alphabet, are not. */
const MOST_TAGS_COUNTED = 200;

/** The tags of all cases that lists show, most used first, `limit` at most. */
export async function tagsInUse(
  storage: Pick<Storage, 'connection'>,
  limit: number,
): Promise<readonly string[]> {
  const database = await storage.connection();
  const index = database.transaction('docket').store.index('listKeys');
  const [first, end] = BOUNDS_OF_TAGS;
  const keys: string[] = [];
  let cursor = await index.openKeyCursor(IDBKeyRange.bound(first, end, false, true), 'nextunique');
  while (cursor !== null && keys.length < MOST_TAGS_COUNTED) {
    keys.push(cursor.key);
    cursor = await cursor.continue();
  }
  const counted = await Promise.all(
    keys.map(async (key) => ({ tag: tagOfKey(key), count: await index.count(key) })),
  );
  return counted
    .toSorted((one, other) => other.count - one.count || (one.tag < other.tag ? -1 : 1))
    .slice(0, limit)
    .map(({ tag }) => tag);
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
  const database = await storage.connection();
  const rows = await database.getAllFromIndex('docket', 'listKeys', groupKey(group), MOST_OF_GROUP);
  return rows.filter(({ isProtected }) => isProtected !== true);
}

/**
 * The cases whose receipt number begins with this, `limit` at most, by index: what can be shown of a
 * search before every case was read. Protected ones are not among them.
 *
 * @param start letters and digits without blanks, in capitals.
 */
export async function rowsByNumber(
  storage: Pick<Storage, 'connection'>,
  start: string,
  limit: number,
): Promise<readonly DocketRow[]> {
  const database = await storage.connection();
  // Behind every letter and digit.
  const range = IDBKeyRange.bound(start, `${start}~`);
  const rows = await database.getAllFromIndex('docket', 'receiptNumber', range, limit);
  return rows.filter(({ isProtected }) => isProtected !== true);
}
