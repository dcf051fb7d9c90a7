import type { DocketRow } from '../domain/docket.ts';
import type { Draft } from '../domain/draft.ts';
import type { Entry } from '../domain/entry.ts';
import { draftSubject, isNewer, isSaved } from '../domain/draft.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import { parseTypedReceiptNumber } from '../domain/receipt-number.ts';
import type { Bounds } from './bounded-transaction.ts';
import { inBoundedTransaction } from './bounded-transaction.ts';
import type { Storage } from './storage.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** A transaction in which entries and markers can be read. */
type OverReader = {
  readonly objectStore: {
    (name: 'entries'): {
      readonly index: (name: 'id') => { readonly get: (id: string) => Promise<Entry | undefined> };
    };
    (name: 'erased'): { readonly getKey: (id: string) => Promise<string | undefined> };
  };
};
type Connected = Pick<Storage, 'connection'>;

/** A form that opens, is typed in or is left does not hang with the database. */
export const DRAFT_LIMIT_IN_MS = 2000;
/** What is typed must not wait behind a write of the journal: the drafts alone. */
const DRAFTS: Bounds<['drafts']> = { stores: ['drafts'], limitInMs: DRAFT_LIMIT_IN_MS };
/** For what has to know whether a draft was saved, or erased. */
export const DRAFTS_AND_ENTRIES: Bounds<['drafts', 'entries', 'erased']> = {
  stores: ['drafts', 'entries', 'erased'],
  limitInMs: DRAFT_LIMIT_IN_MS,
};

/**
 * The draft of a form, or `undefined` when none was begun. One whose entry was recorded after its
 * last key stroke was saved, though it could not be removed any more.
 *
 * @param copied what the second copy has of it; it counts, and is kept, where it is the newer one.
 */
export async function readDraft(
  storage: Connected,
  key: string,
  copied?: Draft,
): Promise<Draft | undefined> {
  const draft = await inBoundedTransaction(storage, DRAFTS_AND_ENTRIES, async (transaction) => {
    const drafts = transaction.objectStore('drafts');
    let kept = await drafts.get(key);
    if (kept !== undefined && (await isOverIn(transaction, kept))) {
      await drafts.delete(key);
      kept = undefined;
    }
    if (copied === undefined || (kept !== undefined && !isNewer(copied, kept))) return kept;
    if (await isOverIn(transaction, copied)) return kept;
    await drafts.put(copied);
    return copied;
  });
  return draft?.dropped === true ? undefined : draft;
}

/** Whether a draft was saved, or is erased: a window that still had it open may have put it back. */
export async function isOverIn(transaction: OverReader, draft: Draft): Promise<boolean> {
  const recorded = await transaction.objectStore('entries').index('id').get(draft.entryId);
  if (isSaved(draft, recorded)) return true;
  return (await transaction.objectStore('erased').getKey(draft.entryId)) !== undefined;
}

/** A form that was begun, and the row of the case that it is about, if that is kept. */
export type BegunForm = { readonly draft: Draft; readonly row?: DocketRow };

/** The forms that were begun and neither saved nor discarded, typed last first; `limit` at most. */
export async function readBegunForms(
  storage: Connected,
  limit: number,
): Promise<readonly BegunForm[]> {
  const database = await storage.connection();
  const transaction = database.transaction(['drafts', 'entries', 'erased', 'docket']);
  const docket = transaction.objectStore('docket');
  const drafts = await transaction.objectStore('drafts').getAll(undefined, limit);
  const begun = await Promise.all(
    drafts.map(async (draft): Promise<BegunForm | undefined> => {
      const receiptNumber = receiptOfCall(draft);
      const [isOver, row] = await Promise.all([
        isOverIn(transaction, draft),
        draft.caseId
          ? docket.get(draft.caseId)
          : receiptNumber && docket.index('receiptNumber').get(receiptNumber),
      ]);
      if (isOver || draft.dropped === true) return undefined;
      return { draft, ...(row && { row }) };
    }),
  );
  return begun
    .filter((each) => each !== undefined)
    .toSorted((one, other) => (isNewer(one.draft, other.draft) ? -1 : 1));
}

/** The number that a call is noted under, once it is a whole one. */
function receiptOfCall({ key, fields }: Draft): ReceiptNumber | undefined {
  if (draftSubject(key)?.form !== 'call') return undefined;
  const typed = parseTypedReceiptNumber(fields['receipt'] ?? '');
  return typed.ok ? typed.receiptNumber : undefined;
}

/**
 * Keeps what stands in a form. The put is asked of the browser at once: of a window that is being
 * closed, nothing that waits for an answer would still be done. Where newer words turn out to have
 * been there, they are put back before anyone else can look. What is not kept in time is taken back,
 * and the caller told: who types must know what is kept.
 *
 * @param isClosing whether nothing may be waited for, not even the answer about what was there.
 * @returns whether it is kept; `false` when newer words were there.
 */
export async function keepDraft(
  storage: Connected,
  draft: Draft,
  { isClosing = false }: { readonly isClosing?: boolean } = {},
): Promise<boolean> {
  return inBoundedTransaction(storage, DRAFTS, async (transaction) => {
    const store = transaction.objectStore('drafts');
    const reading = store.get(draft.key);
    const put = store.put(draft);
    if (isClosing) {
      transaction.commit();
      await Promise.all([reading, put]);
      return true;
    }
    const compare = async () => {
      const before = await reading;
      const isOlder = before !== undefined && isNewer(before, draft);
      if (isOlder) await store.put(before);
      return !isOlder;
    };
    const [isKept] = await Promise.all([compare(), put]);
    return isKept;
  });
}

/**
 * Marks the draft of a form as discarded. The mark stays until the second copy is removed, or a
 * browser that ended in between would offer what was thrown away.
 */
export async function dropDraft(
  storage: Connected,
  { key, entryId, savedAt }: Pick<Draft, 'key' | 'entryId' | 'savedAt'>,
): Promise<void> {
  const mark: Draft = { key, entryId, savedAt, dropped: true, fields: {} };
  await inBoundedTransaction(storage, DRAFTS, (transaction) =>
    transaction.objectStore('drafts').put(mark),
  );
}

/**
 * Looks how a draft ends with the transaction that records it, and gives what ends it. Of one that was typed on after a save the entry
 * doesn't tell that its file was saved too: until that is removed, a mark does.
 */
export async function endingOf(
  transaction: WriteTransaction,
  key: string,
): Promise<() => Promise<unknown>> {
  const store = transaction.objectStore('drafts');
  const draft = await store.get(key);
  if (draft?.typedAfterSave !== true) return () => store.delete(key);
  const { entryId, savedAt } = draft;
  return () => store.put({ key, entryId, savedAt, dropped: true, fields: {} });
}

/** Removes the mark of a discarded or saved draft, unless its form was begun again. */
export async function forgetMark(storage: Connected, key: string): Promise<void> {
  await inBoundedTransaction(storage, DRAFTS, async (transaction) => {
    const store = transaction.objectStore('drafts');
    const draft = await store.get(key);
    if (draft?.dropped === true) await store.delete(key);
  });
}
