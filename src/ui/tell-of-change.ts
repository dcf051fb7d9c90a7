import { announceChange } from '../platform/journal-channel.ts';
import { askToReconcile } from '../platform/messages.ts';
import { reportProblem } from '../platform/surroundings.ts';

/** After the journal changed: tells the other windows, and has the worker look at what is due. */
export function tellOfChange(): void {
  announceChange();
  // Not awaited: what was written is kept whatever the worker says, and it looks again by itself.
  askToReconcile().catch((error: unknown) => reportProblem('asking to reconcile', error));
}
