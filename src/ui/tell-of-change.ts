import { announceChange } from '../platform/journal-channel.ts';
import { askToReconcile } from '../platform/messages.ts';
import { reportProblem } from '../platform/surroundings.ts';

/** After the journal changed: tells the other windows, and has the worker look at what is due. */
export function tellOfChange(): void {
  announceChange();
  // Not awaited: what was written is kept whatever the worker says, and it looks again by itself.
  askToReconcile().catch((error: unknown) => reportProblem('asking to reconcile', error));
}

/** Telling that is owed once something is committed, and done once, when there is time for it. */
export type Telling = {
  readonly owe: () => void;
  /** Tells, if that is owed, when the window has drawn what it does next. */
  readonly tellSoon: () => void;
};

/**
 * Puts off telling of a change until its second copy was seen to: what all others then read would keep
 * that waiting, and the person with it. A window that goes before tells as it goes.
 */
export function tellAfterwards(): Telling {
  let isOwed = false;
  const tell = () => {
    removeEventListener('pagehide', tell);
    if (isOwed) tellOfChange();
    isOwed = false;
  };
  const owe = () => {
    isOwed = true;
    addEventListener('pagehide', tell);
  };
  return { owe, tellSoon: () => void setTimeout(tell) };
}
