import type { JournalNow } from '../../storage/journal-now.ts';
import type { NewEntry } from '../../storage/record-entries.ts';
import type { App } from '../../ui/app.ts';
import type { Meanwhile } from '../../ui/give-number.ts';
import type { SaveResult } from '../../ui/save.ts';
import { save } from '../../ui/save.ts';

/** So many entries at most are recorded in one transaction, which has to end in time on a slow machine too. */
const MOST_ENTRIES = 250;
/** The most entries that one case gets. */
const ENTRIES_OF_A_CASE = 2;
/** So many cases are recorded in one transaction. */
const CASES_AT_ONCE = MOST_ENTRIES / ENTRIES_OF_A_CASE;

/** One of many that was left out, because another window was there first. */
export type LeftOut<Item> = { readonly item: Item; readonly because: Meanwhile };

/** How far the recording of many cases got. */
export type Recording<Item> = {
  /** How many are dealt with: recorded, or left out. */
  readonly done: number;
  readonly leftOut: readonly LeftOut<Item>[];
  /** How the last batch went. */
  readonly result: SaveResult;
};

/**
 * What is to be recorded of one of many, as the journal is in the transaction that records it; nothing
 * where another window was there first. The same ids on every try, so that a retry can't double it.
 */
export type ToEntries<Item> = (
  item: Item,
  now: JournalNow,
) => Promise<readonly NewEntry[] | Meanwhile>;

/**
 * Records many cases, some at a time, each with all of its entries; stops at the first batch that can't
 * be recorded. Never rejects.
 *
 * @param begun how far it got before.
 */
export async function recordMany<Item>(
  app: App,
  items: readonly Item[],
  toEntries: ToEntries<Item>,
  begun: Pick<Recording<Item>, 'done' | 'leftOut'>,
  onDone: (done: number) => void,
): Promise<Recording<Item>> {
  let { done, leftOut } = begun;
  let result: SaveResult = { saved: true, inSecondCopy: true };
  while (done < items.length) {
    const batch = items.slice(done, done + CASES_AT_ONCE);
    let left: readonly LeftOut<Item>[] = [];
    const find = async (now: JournalNow) => {
      const each: (readonly [Item, readonly NewEntry[] | Meanwhile])[] = [];
      for (const item of batch) each.push([item, await toEntries(item, now)]);
      left = each.flatMap(([item, found]) =>
        typeof found === 'string' ? [{ item, because: found }] : [],
      );
      return each.flatMap(([, found]) => (typeof found === 'string' ? [] : found));
    };
    result = await save(app, find);
    if (!result.saved) break;
    done += batch.length;
    leftOut = [...leftOut, ...left];
    onDone(done);
  }
  return { done, leftOut, result };
}
