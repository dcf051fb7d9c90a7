import { announceChange } from '../platform/journal-channel.ts';
import { postDraftMessage } from '../platform/draft-channel.ts';
import { askToReconcile } from '../platform/messages.ts';
import { reportProblem } from '../platform/surroundings.ts';
import { makeDraftsWhole } from '../storage/copy-drafts.ts';
import type { Erased } from '../storage/erase.ts';
import type { Storage } from '../storage/storage.ts';
import type { App } from './app.ts';

/** How an erasing went. */
export type EraseResult =
  /** Decided; `isGone` when nothing of it is left in either copy. */
  | { readonly erased: true; readonly isGone: boolean }
  | { readonly erased: false; readonly error: unknown };

/**
 * Erases, ends the forms that go with it in every window, and has the worker take back what was shown.
 * Never throws.
 *
 * @param erase decides and does it.
 * @param isEverything whether no open form at all is to be kept.
 */
export async function eraseHere(
  { storage, draftCopy }: App,
  erase: (storage: Storage) => Promise<Erased>,
  { isEverything = false }: { readonly isEverything?: boolean } = {},
): Promise<EraseResult> {
  try {
    const { drafts, isGone } = await erase(storage);
    postDraftMessage({ type: 'erased', keys: isEverything ? 'all' : drafts });
    announceChange();
    askToReconcile().catch((error: unknown) => reportProblem('asking to reconcile', error));
    const areDraftsGone = await makeDraftsWhole({ connection: storage.connection, draftCopy }).then(
      () => true,
      (error: unknown) => {
        reportProblem('erasing drafts', error);
        return false;
      },
    );
    return { erased: true, isGone: isGone && areDraftsGone };
  } catch (error) {
    reportProblem('erasing', error);
    return { erased: false, error };
  }
}
