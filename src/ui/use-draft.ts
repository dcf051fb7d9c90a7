import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntryId } from '../domain/ids.ts';
import { newEntryId } from '../platform/new-ids.ts';
import { reportProblem } from '../platform/surroundings.ts';
import { dropDraft, keepDraft, readDraft } from '../storage/drafts.ts';
import type { App } from './app.ts';

/** The fields of a form, kept while they are typed. */
export type KeptFields<Fields> = {
  /** `undefined` until it is known whether a draft was kept. */
  readonly fields: Fields | undefined;
  readonly entryId: EntryId;
  /** What the draft is kept under; to be given to the save. */
  readonly key: string;
  readonly change: (changed: Partial<Fields>) => void;
  /** Keeps what was typed since; to be awaited before the form is left. Never rejects. */
  readonly keep: () => Promise<void>;
  /** Forgets the draft that the person discarded. Never rejects. */
  readonly drop: () => Promise<void>;
  /** Ends the draft: its record is kept, and nothing typed since belongs to it. */
  readonly end: () => void;
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
  const [newId] = useState(newEntryId);
  const latest = useRef<{ entryId: EntryId; fields: Fields | undefined; unkept: boolean }>({
    entryId: newId,
    fields: undefined,
    unkept: false,
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const keep = async () => {
    clearTimeout(timer.current);
    const { entryId, fields: current, unkept } = latest.current;
    if (!unkept || current === undefined) return;
    latest.current.unkept = false;
    const savedAt = app.clock.now().toString();
    try {
      await keepDraft(app.storage, { key, entryId, savedAt, fields: current });
    } catch (error) {
      latest.current.unkept = true;
      reportProblem('keeping a draft', error);
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
    readDraft(app.storage, key).then(
      (draft) => {
        if (draft !== undefined) latest.current.entryId = draft.entryId;
        begin(draft?.fields);
      },
      (error: unknown) => {
        reportProblem('reading a draft', error);
        begin(undefined);
      },
    );
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
    change: (changed) => {
      if (latest.current.fields === undefined) return;
      latest.current.fields = { ...latest.current.fields, ...changed };
      latest.current.unkept = true;
      setFields(latest.current.fields);
      clearTimeout(timer.current);
      timer.current = setTimeout(keepNow, KEEP_AFTER_MS);
    },
    keep,
    end,
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
