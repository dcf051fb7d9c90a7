import type { Draft } from '../domain/draft.ts';
import { draftStamp } from '../domain/draft.ts';
import type { CaseId, EntryId } from '../domain/ids.ts';
import { postDraftMessage } from '../platform/draft-channel.ts';
import { reportProblem } from '../platform/surroundings.ts';
import { copyDraft, keepInCopyOnly, removeSavedCopy } from '../storage/copy-drafts.ts';
import { DRAFT_LIMIT_IN_MS, dropDraft, forgetMark, keepDraft } from '../storage/drafts.ts';
import { within } from '../storage/within.ts';
import type { App } from './app.ts';

/** What stands in the fields of a form, by name. */
export type Fields = Readonly<Record<string, string>>;

type KeptBefore = Pick<Draft, 'savedAt' | 'typedAfterSave'>;

/** Keeps one form as it is typed. Nothing of it rejects; what fails is tried again. */
export type DraftKeeper = {
  /** Takes what was kept before, and the id its entry is to have. */
  readonly begin: (entryId: EntryId, before: KeptBefore | undefined) => void;
  /** What now stands in the fields; it is kept within the time of a short pause. */
  readonly type: (fields: Fields) => void;
  /** Keeps what was typed since, and settles when that is done or failed. */
  readonly keep: () => Promise<void>;
  /** Keeps what was typed since without waiting for anything: the window may be closing. */
  readonly keepAtOnce: () => void;
  /** Notes that a save is tried: even where it seems to fail, what is typed next is not part of it. */
  readonly noteSave: () => void;
  /** Whether something typed is in no copy yet. */
  readonly isBehind: () => boolean;
  /** Forgets the form that the person discarded. `failure` says why it is still there. */
  readonly drop: () => Promise<{ readonly failure?: unknown }>;
  /** Ends the draft: its record is kept, and nothing typed since belongs to it. */
  readonly end: () => void;
};

/** However long the typing goes on, a key stroke is kept after this time. */
const KEEP_AFTER_MS = 150;
/** A database that has not answered by then is not waited for: the second copy takes the words. */
const COPY_AFTER_MS = 100;
/** After a failure; the disk may have been full. */
const TRY_AGAIN_AFTER_MS = 1000;

/**
 * A keeper of the form with this key.
 *
 * @param onUnkept called with the reason when what was typed is in no copy, and with `undefined` once
 *   it is again.
 */
export function createDraftKeeper(
  { storage, draftCopy, clock }: Pick<App, 'storage' | 'draftCopy' | 'clock'>,
  key: string,
  caseId: CaseId | undefined,
  onUnkept: (reason: { readonly error: unknown } | undefined) => void = () => undefined,
): DraftKeeper {
  const both = { connection: storage.connection, draftCopy };
  let entryId: EntryId | undefined;
  let savedAt: string | undefined;
  let isSaveTried = false;
  let typedAfterSave = false;
  let fields: Fields | undefined;
  /** How often something was typed, and up to which of these times each copy has it. */
  let typed = 0;
  let kept = 0;
  let copied = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let copying: Promise<void> | undefined;
  let isCopyBehind = false;
  let isDatabaseFailing = false;

  const isUnkept = () => fields !== undefined && kept < typed;
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const keepAfter = (milliseconds: number) => {
    // Not put off by the next key stroke, or who types without a pause would lose it all.
    timer ??= setTimeout(() => void keep(), milliseconds);
  };
  const snapshot = (): Draft | undefined => {
    if (fields === undefined || entryId === undefined || savedAt === undefined) return undefined;
    const marks = { ...(caseId && { caseId }), ...(typedAfterSave && { typedAfterSave }) };
    return { key, entryId, savedAt, ...marks, fields };
  };

  /** The second copy follows as fast as it can be written, one write at a time. */
  const copy = () => {
    isCopyBehind = true;
    copying ??= (async () => {
      while (isCopyBehind) {
        isCopyBehind = false;
        await copyDraft(both, key);
      }
    })()
      .catch((error: unknown) => reportProblem('copying a draft', error))
      .finally(() => {
        copying = undefined;
      });
    return copying;
  };
  /** While the database does not take the words, the second copy has them all the same. */
  const copyAlone = async (draft: Draft, upTo: number) => {
    if (copied >= upTo || fields === undefined) return;
    try {
      await keepInCopyOnly(draftCopy, draft);
      copied = Math.max(copied, upTo);
      onUnkept(undefined);
    } catch (error) {
      reportProblem('keeping a draft in the second copy', error);
    }
  };
  const put = async (isClosing: boolean) => {
    stop();
    const draft = isUnkept() ? snapshot() : undefined;
    if (draft === undefined) return;
    const upTo = typed;
    const patience = isDatabaseFailing ? 0 : COPY_AFTER_MS;
    const slow = setTimeout(() => void copyAlone(draft, upTo), patience);
    try {
      const isKept = await keepDraft(storage, draft, { isClosing });
      clearTimeout(slow);
      isDatabaseFailing = false;
      if (isKept) kept = Math.max(kept, upTo);
      onUnkept(undefined);
      postDraftMessage({ type: 'changed', key });
      void copy();
    } catch (error) {
      clearTimeout(slow);
      isDatabaseFailing = true;
      reportProblem('keeping a draft', error);
      await copyAlone(draft, upTo);
      if (!isUnkept()) return;
      if (Math.max(kept, copied) < upTo) onUnkept({ error });
      keepAfter(TRY_AGAIN_AFTER_MS);
    }
  };
  const keep = () => put(false);
  const forgetCopy = (id: EntryId | undefined, isMarked: boolean) => {
    postDraftMessage({ type: 'changed', key });
    if (id === undefined) return;
    removeSavedCopy(draftCopy, { key, entryId: id })
      .then(() => (isMarked ? forgetMark(storage, key) : undefined))
      .catch((error: unknown) => reportProblem('removing the copy of a draft', error));
  };
  const end = () => {
    stop();
    fields = undefined;
    onUnkept(undefined);
  };

  return {
    begin: (id, before) => {
      entryId = id;
      savedAt = before?.savedAt;
      isSaveTried = false;
      typedAfterSave = before?.typedAfterSave === true;
      kept = typed;
      copied = typed;
    },
    type: (changed) => {
      fields = changed;
      typed += 1;
      typedAfterSave ||= isSaveTried;
      // Of when it was typed, not of when it is kept: a window that hung must not pass for newer.
      savedAt = draftStamp(clock.now(), savedAt);
      const draft = snapshot();
      if (draft !== undefined) draftCopy.lastWords.note(draft);
      keepAfter(KEEP_AFTER_MS);
    },
    keep,
    keepAtOnce: () => {
      if (!isUnkept()) return;
      void put(true);
      // Told now, as a window that is gone tells nothing. Whoever hears it has a way to go before it reads,
      // and then waits behind what is being put.
      postDraftMessage({ type: 'changed', key, isGoing: true });
    },
    noteSave: () => {
      isSaveTried = true;
      // Put before the save is: kept after it, the words would be a form that was begun again.
      void keep();
    },
    isBehind: () => fields !== undefined && Math.max(kept, copied) < typed,
    end: () => {
      end();
      draftCopy.lastWords.forget(key);
      // That it is saved is said first. A window that goes before leaves a copy that counts as saved, by its
      // entry or its mark.
      const [id, isMarked] = [entryId, typedAfterSave];
      setTimeout(() => forgetCopy(id, isMarked));
    },
    drop: async () => {
      const before = fields;
      end();
      if (entryId === undefined) return {};
      savedAt ??= draftStamp(clock.now(), undefined);
      try {
        await dropDraft(storage, { key, entryId, savedAt });
      } catch (error) {
        reportProblem('dropping a draft', error);
        fields ??= before;
        if (isUnkept()) keepAfter(TRY_AGAIN_AFTER_MS);
        return { failure: error };
      }
      // What was typed since is of the form that was begun anew.
      if (fields === undefined) draftCopy.lastWords.forget(key);
      postDraftMessage({ type: 'changed', key });
      // The mark in the database is enough, should its file stay.
      await within(DRAFT_LIMIT_IN_MS, copy()).catch((error: unknown) =>
        reportProblem('removing the copy of a draft', error),
      );
      return {};
    },
  };
}
