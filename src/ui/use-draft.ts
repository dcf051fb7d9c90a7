import { useEffect, useRef, useState } from 'preact/hooks';
import type { CaseId, EntryId } from '../domain/ids.ts';
import { listenForDraftMessages, postDraftMessage } from '../platform/draft-channel.ts';
import type { FormHold } from '../platform/form-hold.ts';
import { holdForm } from '../platform/form-hold.ts';
import { newEntryId } from '../platform/new-ids.ts';
import { reportProblem } from '../platform/surroundings.ts';
import type { ReadDraft } from '../storage/copy-drafts.ts';
import { readEitherDraft } from '../storage/copy-drafts.ts';
import { makeWhole } from '../storage/make-whole.ts';
import { within } from '../storage/within.ts';
import type { App } from './app.ts';
import type { DraftKeeper, Fields as AnyFields } from './draft-keeper.ts';
import { createDraftKeeper } from './draft-keeper.ts';
import { noteLeftForm, noteOpenForm } from './forms-open-here.ts';

/**
 * Where a form is being filled in: in this window; in another one, whether from the beginning or
 * since that took it over; or nowhere any more, because another window saved or discarded it.
 */
export type FormPlace = 'here' | 'elsewhere' | 'taken-over' | 'ended';

/** The fields of a form, kept while they are typed. */
export type KeptFields<Fields> = {
  /** `undefined` until it is known whether a draft was kept. */
  readonly fields: Fields | undefined;
  /** Why that could not be found out: nothing can be typed, because it might be typed over words. */
  readonly unread: Unread | undefined;
  /** Why what was typed is in no copy yet; it is tried again. */
  readonly unkept: { readonly error: unknown } | undefined;
  /** Whether something was typed. */
  readonly isBegun: boolean;
  readonly place: FormPlace;
  /** Goes on with the form in this window. */
  readonly takeOver: () => void;
  readonly entryId: EntryId;
  /** What the draft is kept under; to be given to the save. */
  readonly key: string;
  readonly change: (changed: Partial<Fields>) => void;
  /** Keeps what was typed since, before the form is left; whether that worked. Never rejects. */
  readonly keep: () => Promise<boolean>;
  /** Forgets the draft that the person discarded, or says why it is still there. Never rejects. */
  readonly drop: DraftKeeper['drop'];
  /** Does the saving of the form, during which no other window is given it. */
  readonly whileSaving: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Ends the draft: its record is kept, and nothing typed since belongs to it. */
  readonly end: () => void;
  /** Empties the form for the next of its kind, under another id, once this one ended or was dropped. */
  readonly beginAnew: () => void;
};

/** What the person is told when her draft can't be read, and the way on. */
export type Unread = {
  readonly error: unknown;
  readonly retry: () => void;
  /** Begins with an empty form, and gives up what was typed before; in the window that holds it. */
  readonly startAnew?: () => void;
};

type Shown<Fields> = Pick<
  KeptFields<Fields>,
  'fields' | 'unread' | 'unkept' | 'isBegun' | 'place' | 'entryId'
>;

/** A window that only looks on waits so long for the others to be done writing, and to read. */
const LOOK_LIMIT_IN_MS = 5000;

/**
 * The fields of a form as a draft: kept as they are typed and when the window is hidden, in two
 * copies, and there again, with the id its entry will have, when the form is opened next. One window
 * at a time can type in it.
 *
 * @param start what the form begins with, given what a draft had kept.
 * @param caseId the case it is about, where the fields don't say so.
 */
export function useDraft<Fields extends AnyFields>(
  app: App,
  key: string,
  start: (kept: AnyFields | undefined) => Fields,
  caseId?: CaseId,
): KeptFields<Fields> {
  const newId = useRef<EntryId>(undefined);
  newId.current ??= newEntryId();
  const [shown, setShown] = useState<Shown<Fields>>({
    fields: undefined,
    unread: undefined,
    unkept: undefined,
    isBegun: false,
    place: 'here',
    entryId: newId.current,
  });
  const latest = useRef(shown);
  const keeper = useRef<DraftKeeper>(undefined);
  const hold = useRef<FormHold>(undefined);
  const saving = useRef<Promise<unknown>>(undefined);
  const show = (changed: Partial<Shown<Fields>>) => {
    latest.current = { ...latest.current, ...changed };
    setShown(latest.current);
  };

  useEffect(() => {
    let isCurrent = true;
    const own = createDraftKeeper(app, key, caseId, (unkept) => {
      if (isCurrent && latest.current.unkept !== unkept) show({ unkept });
    });
    keeper.current = own;
    const draftStorage = { connection: app.storage.connection, draftCopy: app.draftCopy };
    let turn = 0;
    /** Where the form is now; what is shown follows once it was read. */
    let standing: Exclude<FormPlace, 'ended'> = 'here';
    const lookOn = (reading: () => Promise<ReadDraft>) =>
      within(LOOK_LIMIT_IN_MS, app.draftCopy.withLock(reading));
    /** Shows what is kept now, as it stands for a window that may type or may not. */
    const load = async () => {
      const place = standing;
      const asked = (turn += 1);
      const reading = () => readEitherDraft(draftStorage, key);
      // Who only looks on must not bring back what is just being discarded.
      const read = place === 'here' ? reading() : lookOn(reading);
      const found = await read.catch((error: unknown) => ({ problem: error }));
      if (!isCurrent || asked !== turn) return;
      if ('problem' in found) {
        reportProblem('reading a draft', found.problem);
        const startAnew = () => {
          const entryId = (newId.current ??= newEntryId());
          own.begin(entryId, undefined);
          show({ fields: start(undefined), unread: undefined, entryId });
        };
        const unread = {
          error: found.problem,
          retry: () => void load(),
          // Only where this window holds the form: the other one knows what is typed in it.
          ...(place === 'here' && { startAnew }),
        };
        show({ fields: undefined, unread, place });
        return;
      }
      const { draft, unread } = found;
      if (unread !== undefined) reportProblem('reading one copy of a draft', unread);
      // There was a draft, so that there being none means that it has ended.
      if (draft === undefined && latest.current.isBegun) {
        show({ place: 'ended', unread: undefined });
        hold.current?.release();
        return;
      }
      const entryId = draft?.entryId ?? (newId.current ??= newEntryId());
      own.begin(entryId, draft);
      const isBegun = draft !== undefined;
      show({ fields: start(draft?.fields), unread: undefined, isBegun, place, entryId });
      // Else the first save of a window would have to wait for it.
      requestIdleCallback(() => compareCopies(app));
    };
    const keepAsItGoes = ({ type }: Event) => {
      // What another window went on with is compared with first; only one that closes can't wait for
      // that. A window that hung is hidden and shown before it is told that its form is elsewhere.
      if (type === 'pagehide' && latest.current.place === 'here') own.keepAtOnce();
      else void own.keep();
    };

    /** What was typed here stays in sight, to be read only. */
    const letGo = () => {
      standing = 'taken-over';
      // What is being read was to be typed in.
      turn += 1;
      show({ place: standing });
    };

    /** It was erased with what it is about: nothing that was typed is kept. */
    const forget = () => {
      own.end();
      // What is being read is gone.
      turn += 1;
      show({ place: 'ended', fields: start(undefined), unread: undefined, unkept: undefined });
      hold.current?.release();
    };

    hold.current = holdForm(key, {
      onHeld: () => {
        standing = 'here';
        void load();
      },
      onElsewhere: () => {
        const { place, fields } = latest.current;
        if (place === 'here' && fields !== undefined) letGo();
        else if (standing !== 'taken-over') {
          standing = 'elsewhere';
          void load();
        }
      },
      onHandOver: async () => {
        letGo();
        await saving.current;
        await own.keep();
      },
    });
    const stopListening = listenForDraftMessages((message) => {
      if (message.type === 'erased') {
        if (message.keys === 'all' || message.keys.includes(key)) forget();
        return;
      }
      if (message.key !== key || message.type !== 'changed') return;
      if (standing === 'here' || latest.current.place === 'ended') return;
      // What could not be kept of this window's words stays in sight.
      if (!own.isBehind()) void load();
    });
    noteOpenForm(key);
    postDraftMessage({ type: 'changed', key });
    addEventListener('pagehide', keepAsItGoes);
    document.addEventListener('visibilitychange', keepAsItGoes);
    return () => {
      isCurrent = false;
      removeEventListener('pagehide', keepAsItGoes);
      document.removeEventListener('visibilitychange', keepAsItGoes);
      stopListening();
      noteLeftForm(key);
      const held = hold.current;
      // Whoever opens it next is to find all of it.
      void own.keep().finally(() => {
        held?.release();
        postDraftMessage({ type: 'changed', key });
      });
    };
  }, [key]);

  return {
    ...shown,
    key,
    takeOver: () => hold.current?.takeOver(),
    change: (changed) => {
      const { fields, place } = latest.current;
      if (fields === undefined || place !== 'here') return;
      const next = { ...fields, ...changed };
      show({ fields: next, isBegun: true });
      keeper.current?.type(next);
    },
    keep: async () => {
      await keeper.current?.keep();
      return keeper.current?.isBehind() !== true;
    },
    whileSaving: async (work) => {
      keeper.current?.noteSave();
      const run = work();
      saving.current = run;
      return run;
    },
    end: () => keeper.current?.end(),
    drop: async () => keeper.current?.drop() ?? {},
    beginAnew: () => {
      const entryId = newEntryId();
      newId.current = entryId;
      keeper.current?.begin(entryId, undefined);
      show({ fields: start(undefined), unkept: undefined, isBegun: false, entryId });
    },
  };
}

/** Compares the copies of the journal, where this window did not yet. */
function compareCopies({ storage }: App): void {
  makeWhole(storage).catch((error: unknown) => reportProblem('second-copy', error));
}
