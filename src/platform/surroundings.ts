import { speaksOfFullDisk } from '../domain/disk-failure.ts';
import { enterDatabase, onDatabaseWanted } from './database-hold.ts';
import { noteProblem } from './diagnostics.ts';
import { machineClock } from './clock.ts';
import { createFederalHolidays } from '../domain/federal-holidays.ts';
import { forgetBesides } from './forget-besides.ts';
import { announceChange } from './journal-channel.ts';
import { IMPORT_LOCK, withLock, withLockIfFree } from './locks.ts';
import { askToReconcile } from './messages.ts';
import { newEntryId, newUuid } from './new-ids.ts';
import { openSecondCopyDirectory } from './second-copy-directory.ts';
import { startId } from './start-id.ts';
import { markSuspect } from './suspect-mark.ts';

/**
 * Notes a failure in the diagnostics list; where even that fails, nothing more can be done. Every
 * failed write comes by here, so here it is seen that the disk was full.
 */
export function reportProblem(where: string, error: unknown): void {
  if (speaksOfFullDisk(error)) void markSuspect().catch(() => undefined);
  void noteProblem(where, error, machineClock.now().toString()).catch(() => undefined);
}

/** The windows read the journal again, and the worker looks at what is due. */
function readAgain(): void {
  announceChange();
  // The worker itself can't be asked this way; it looks by itself when it restored something.
  askToReconcile().catch(() => undefined);
}

/** What the journal needs of this browser. */
export const browserSurroundings = {
  openCopyDirectory: openSecondCopyDirectory,
  holidays: createFederalHolidays(),
  now: machineClock.now,
  withCopyLock: <Result>(work: () => Promise<Result>) => withLock('second-copy', work),
  withImportLock: <Result>(work: () => Promise<Result>) => withLockIfFree(IMPORT_LOCK, work),
  enterDatabase,
  onDatabaseWanted,
  startId,
  newUuid,
  newEntryId,
  forgetBesides,
  onRestored: readAgain,
  onConnectionChange: readAgain,
  reportProblem,
};
