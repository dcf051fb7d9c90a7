import { speaksOfFullDisk } from '../domain/disk-failure.ts';
import type { Words } from '../locales/catalogue.ts';
import { isInPrivateWindow } from '../platform/private-window.ts';
import { reportProblem } from '../platform/surroundings.ts';
import { DatabaseUnavailableError } from '../storage/connection.ts';
import type { CaseId, EntryId } from '../domain/ids.ts';
import { present } from '../domain/reading.ts';
import type { FindEntries, NewEntry, Recorded } from '../storage/record-entries.ts';
import { ErasedError } from '../storage/expect-not-erased.ts';
import { recordEntries, recordFound } from '../storage/record-entries.ts';
import { NotSavedError } from '../storage/write-transaction.ts';
import type { App } from './app.ts';
import { tellAfterwards } from './tell-of-change.ts';

/** How a save went. */
export type SaveResult =
  | ({ readonly saved: true } & Recorded)
  | { readonly saved: false; readonly error: unknown };

/** The draft that something was typed in. */
export type TypedIn = {
  readonly key?: string;
  /** The id that its entry has. */
  readonly entryId: EntryId;
  /** The case it is most probably about. */
  readonly caseId?: CaseId | undefined;
};

/**
 * Records facts, tells the other windows, and has the worker look at what is due. Never throws.
 *
 * @param entries what to record, or what finds it in the transaction that records it.
 * @param draft the one they were typed in, which goes with the record, and the id that its entry has.
 */
export async function save(
  app: App,
  entries: readonly NewEntry[] | FindEntries,
  draft?: TypedIn,
): Promise<SaveResult> {
  const telling = tellAfterwards();
  try {
    const options = {
      onCommitted: telling.owe,
      ...(draft?.key !== undefined && { draftKey: draft.key }),
      ...(draft !== undefined && { likely: present({ id: draft.entryId, caseId: draft.caseId }) }),
    };
    const recorded = await (typeof entries === 'function'
      ? recordFound(app.storage, entries, options)
      : recordEntries(app.storage, entries, options));
    return { saved: true, ...recorded };
  } catch (error) {
    reportProblem('saving', error);
    return { saved: false, error };
  } finally {
    telling.tellSoon();
  }
}

/** Why the journal could not be read or written, in a plain sentence. */
export function sayReason(error: unknown, words: Words): string {
  const cause = error instanceof NotSavedError ? error.cause : error;
  if (cause instanceof DatabaseUnavailableError) {
    switch (cause.reason) {
      case 'blocked':
        return words.text('reasonBlocked');
      case 'newer-version':
        return words.text('reasonNewer');
      case 'updated':
        return words.text('reasonUpdated');
      case 'timed-out':
        return words.text('reasonTimedOut');
      case 'unreadable':
        return words.text(isInPrivateWindow() ? 'reasonPrivate' : 'reasonUnreadable');
    }
  }
  if (cause instanceof ErasedError) return words.text('reasonErased');
  if (cause instanceof DOMException && cause.name === 'TimeoutError') {
    return words.text('reasonTimedOut');
  }
  // What is kept of a form that is typed in is refused by a full disk too, and not as an entry is.
  const isWrite = error instanceof NotSavedError || speaksOfFullDisk(cause);
  return words.text(isWrite ? 'reasonWrite' : 'reasonUnknown');
}
