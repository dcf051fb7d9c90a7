import type { Draft } from '../domain/draft.ts';
import { draftStamp } from '../domain/draft.ts';
import type { CaseId, EntryId } from '../domain/ids.ts';
import { postDraftMessage } from '../platform/draft-channel.ts';
import { reportProblem } from '../platform/surroundings.ts';
import { copyDraft, keepInCopyOnly, removeSavedCopy } from '../storage/copy-drafts.ts';
import { dropDraft, keepDraft } from '../storage/drafts.ts';
import type { App } from './app.ts';

/** What stands in the fields of a form, by name. */
export type Fields = Readonly<Record<string, string>>;

/** Keeps one form as it is typed. Nothing of it rejects; what fails is tried again. */
export type DraftKeeper = {
  /** Takes what was kept before, and the id its entry is to have. */
  readonly begin: (entryId: EntryId, savedAt: string | undefined) => void;
  /** What now stands in the fields; it is kept within the time of a short pause. */
  readonly type: (fields: Fields) => void;
  /** Keeps what was typed since, and settles when that is done or failed. */
  readonly keep: () => Promise<void>;
  /** Keeps what was typed since without waiting for anything: the window may be closing. */
  readonly keepAtOnce: () => void;
  /** Whether something typed is not kept yet. */
  readonly isBehind: () => boolean;
  /** Forgets the form that the person discarded. */
  readonly drop: () => Promise<void>;
  /** Ends the draft: its record is kept, and nothing typed since belongs to it. */
  readonly end: () => void;
};

/** However long the typing goes on, a key stroke is kept after this time. */
const KEEP_AFTER_MS = 150;
/** After a failure; the disk may have been full. */
const TRY_AGAIN_AFTER_MS = 1000;

/** A keeper of the form with this key. */
export function createDraftKeeper(
  { storage, draftCopy, clock }: App,
  key: string,
  caseId: CaseId | undefined,
): DraftKeeper {
  const both = { connection: storage.connection, draftCopy };
  let entryId: EntryId | undefined;
  let savedAt: string | undefined;
  let fields: Fields | undefined;
  /** How often something was typed, and up to which of these times it is kept. */
  let typed = 0;
  let kept = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let copying: Promise<void> | undefined;
  let isCopyBehind = false;

  const isBehind = () => fields !== undefined && kept < typed;
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
    return { key, entryId, savedAt, ...(caseId && { caseId }), fields };
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
  const put = async (isClosing: boolean) => {
    stop();
    const draft = isBehind() ? snapshot() : undefined;
    if (draft === undefined) return;
    const upTo = typed;
    try {
      const isKept = await keepDraft(storage, draft, { isClosing });
      if (isKept) kept = Math.max(kept, upTo);
      postDraftMessage({ type: 'changed', key });
      void copy();
    } catch (error) {
      reportProblem('keeping a draft', error);
      await keepInCopyOnly(draftCopy, draft).catch((second: unknown) =>
        reportProblem('keeping a draft in the second copy', second),
      );
      if (isBehind()) keepAfter(TRY_AGAIN_AFTER_MS);
    }
  };
  const keep = () => put(false);
  const end = () => {
    stop();
    fields = undefined;
  };

  return {
    begin: (id, before) => {
      entryId = id;
      savedAt = before;
      kept = typed;
    },
    type: (changed) => {
      fields = changed;
      typed += 1;
      // Of when it was typed, not of when it is kept: a window that hung must not pass for newer.
      savedAt = draftStamp(clock.now(), savedAt);
      keepAfter(KEEP_AFTER_MS);
    },
    keep,
    keepAtOnce: () => void put(true),
    isBehind,
    end: () => {
      end();
      postDraftMessage({ type: 'changed', key });
      if (entryId === undefined) return;
      removeSavedCopy(draftCopy, { key, entryId }).catch((error: unknown) =>
        reportProblem('removing the copy of a draft', error),
      );
    },
    drop: async () => {
      end();
      try {
        if (entryId === undefined) return;
        savedAt ??= draftStamp(clock.now(), undefined);
        await dropDraft(storage, { key, entryId, savedAt });
        postDraftMessage({ type: 'changed', key });
        await copyDraft(both, key);
      } catch (error) {
        reportProblem('dropping a draft', error);
      }
    },
  };
}
