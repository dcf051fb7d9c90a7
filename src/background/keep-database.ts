import { compareAfterStart } from '../storage/full-comparison.ts';
import { finishRebuilding, rebuildDatabase } from '../storage/rebuild-database.ts';
import type { Rescuing } from '../storage/rescue-database.ts';
import { isDamaged, rescueDatabase } from '../storage/rescue-database.ts';

/** What keeping the database sound needs. */
export type Keeping = Rescuing & {
  /** Set when the disk was full while something was written: see `src/platform/suspect-mark.ts`. */
  readonly readSuspectMark: () => Promise<string | undefined>;
  readonly removeSuspectMark: (mark: string) => Promise<void>;
  readonly noteRebuilt: () => Promise<void>;
  /** A window that was just reading could not; it reads again. */
  readonly announceChange: () => void;
  readonly version: string;
};

/**
 * Gives what is to run before anything is shown of what is due: it makes anew a database that can't
 * be opened, finishes a rebuilding that was cut short, and rebuilds after a full disk as soon as there
 * is room. Rejects where the database is not to be read as it is now.
 */
export function createDatabaseKeeper(keeping: Keeping): () => Promise<void> {
  const { storage } = keeping;
  /** Whether it is known that no rebuilding was cut short, and none that failed left anything. */
  let isFinished = false;
  const finish = async () => {
    if (!isFinished && (await finishRebuilding(keeping))) keeping.announceChange();
    isFinished = true;
  };
  const rebuild = async (mark: string) => {
    isFinished = false;
    await rebuildDatabase(keeping);
    isFinished = true;
    await keeping.noteRebuilt();
    keeping.announceChange();
    await compareAfterStart(storage, keeping.version);
    await keeping.removeSuspectMark(mark);
  };

  return async () => {
    try {
      await storage.connection();
    } catch (error) {
      if (!isDamaged(error)) throw error;
      isFinished = false;
      if (await rescueDatabase(keeping)) storage.reportProblem('database made anew', error);
      // Also when it can be opened after all: a window that met the same failure, or waited too long
      // meanwhile, would go on saying so.
      keeping.announceChange();
    }
    await finish();
    const mark = await keeping.readSuspectMark();
    if (mark === undefined) return;
    try {
      await rebuild(mark);
    } catch (error) {
      storage.reportProblem('rebuilding', error);
      // Rejects where it was cut short half way.
      await finish();
    }
  };
}
