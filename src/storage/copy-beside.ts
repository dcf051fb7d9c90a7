import type { Entry } from '../domain/entry.ts';
import type { ArrivedEntry } from './second-copy.ts';
import { copyWhatIsMissing } from './make-whole.ts';
import type { Storage } from './storage.ts';

/** The second copy, written while more and more is added to the database. */
export type CopyBeside = {
  /** Something was added: has it copied, and waits only where the copy is too far behind. */
  readonly goOn: (added: readonly ArrivedEntry[]) => Promise<void>;
};

/** So many additions wait for the copy that is being written, besides those that it is writing. */
const MOST_WAITING = 1;

/**
 * Copies what is added beside the adding, one piece of writing at a time, each of all that is there when
 * it begins. What the copy lacks if the browser dies is what it lacks after any save that only the
 * database has: the next comparing adds it. It never rejects; who needs to know whether the copy has
 * everything asks once more at the end.
 */
export function copyBeside(storage: Storage): CopyBeside {
  let waiting = 0;
  let fresh = new Map<number, Entry>();
  let copying: Promise<void> | undefined;
  const copyOn = () => {
    waiting = 0;
    const own = fresh;
    fresh = new Map();
    copying = copyWhatIsMissing(storage, own).then(() => {
      copying = undefined;
      if (waiting > 0) copyOn();
    });
  };
  return {
    goOn: async (added) => {
      for (const { arrival, entry } of added) fresh.set(arrival, entry);
      waiting += 1;
      if (copying === undefined) copyOn();
      else if (waiting > MOST_WAITING) await copying;
    },
  };
}
