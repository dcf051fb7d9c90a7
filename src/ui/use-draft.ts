import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntryId } from '../domain/ids.ts';
import { newEntryId } from '../platform/new-ids.ts';
import { reportProblem } from '../platform/surroundings.ts';
import { dropDraft, keepDraft, readDraft } from '../storage/drafts.ts';
import type { App } from './app.ts';
import type { SaveResult } from './save.ts';

/** The fields of a form, kept while they are typed. */
export type KeptFields<Fields> = {
  /** `undefined` until it is known whether a draft was kept. */
  readonly fields: Fields | undefined;
  readonly entryId: EntryId;
  /** What the draft is kept under; to be given to the save. */
  readonly key: string;
  readonly change: (changed: Partial<Fields>) => void;
  /** Why it is not known whether a draft was kept; the form can't begin before that is. */
  readonly failed: { readonly error: unknown; readonly retry: () => void } | undefined;
  /** Keeps what was typed since, before the form is left; whether that worked. Never rejects. */
  readonly keep: () => Promise<boolean>;
  /** Forgets the draft that the person discarded. Never rejects. */
  readonly drop: () => Promise<void>;
  /**
   * Saves the record of the draft: what was typed is kept first, nothing is kept beside it while it
   * is saved, and after a success the draft has ended.
   */
  readonly submit: (save: () => Promise<SaveResult>) => Promise<SaveResult>;
};

type Latest<Fields> = {
  entryId: EntryId;
  fields: Fields | undefined;
  unkept: boolean;
  isSubmitting: boolean;
};

/** A pause in typing after which the draft is kept. */
const KEEP_AFTER_MS = 200;

/**
 * The fields of a form as a draft: kept 200 ms after a key stroke and when the window is hidden, and
 * there again, with the id its entry will have, when the form is opened next.
 *
 * @param start what the form begins with, given what a draft had kept.
 */
export function useDraft<Fields extends Readonly<Record<string, string>>>(
  app: App,
  key: string,
  start: (kept: Readonly<Record<string, string>> | undefined) => Fields,
): KeptFields<Fields> {
  const [fields, setFields] = useState<Fields>();
  const [failed, setFailed] = useState<KeptFields<Fields>['failed']>();
  const [newId] = useState(newEntryId);
  const latest = useRef<Latest<Fields>>({
    entryId: newId,
    fields: undefined,
    unkept: false,
    isSubmitting: false,
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const keep = async () => {
    clearTimeout(timer.current);
    const { entryId, fields: current, unkept } = latest.current;
    if (!unkept || current === undefined || latest.current.isSubmitting) return true;
    latest.current.unkept = false;
    const savedAt = app.clock.now().toString();
    try {
      await keepDraft(app.storage, { key, entryId, savedAt, fields: current });
      return true;
    } catch (error) {
      latest.current.unkept = true;
      reportProblem('keeping a draft', error);
      return false;
    }
  };
  const keepNow = () => void keep();
  const end = () => {
    clearTimeout(timer.current);
    latest.current.fields = undefined;
  };

  useEffect(() => {
    let isCurrent = true;
    const begin = (kept: Readonly<Record<string, string>> | undefined) => {
      if (!isCurrent) return;
      latest.current.fields = start(kept);
      setFields(latest.current.fields);
    };
    const read = () => {
      setFailed(undefined);
      readDraft(app.storage, key).then(
        (draft) => {
          if (draft !== undefined) latest.current.entryId = draft.entryId;
          begin(draft?.fields);
        },
        (error: unknown) => {
          reportProblem('reading a draft', error);
          // An empty form would be kept over a draft that only could not be read.
          if (isCurrent) setFailed({ error, retry: read });
        },
      );
    };
    read();
    addEventListener('pagehide', keepNow);
    document.addEventListener('visibilitychange', keepNow);
    return () => {
      isCurrent = false;
      keepNow();
      removeEventListener('pagehide', keepNow);
      document.removeEventListener('visibilitychange', keepNow);
    };
  }, [key]);

  return {
    fields,
    entryId: latest.current.entryId,
    key,
    failed,
    change: (changed) => {
      if (latest.current.fields === undefined) return;
      latest.current.fields = { ...latest.current.fields, ...changed };
      latest.current.unkept = true;
      setFields(latest.current.fields);
      clearTimeout(timer.current);
      timer.current = setTimeout(keepNow, KEEP_AFTER_MS);
    },
    keep,
    submit: async (save) => {
      await keep();
      latest.current.isSubmitting = true;
      const result = await save();
      latest.current.isSubmitting = false;
      if (result.saved) end();
      return result;
    },
    drop: async () => {
      end();
      try {
        await dropDraft(app.storage, key);
      } catch (error) {
        reportProblem('dropping a draft', error);
      }
    },
  };
}
