import type { AutomaticBackup, BackupFailure } from '../domain/backup/automatic-backup.ts';
import {
  automaticBackupName,
  hasFailedLately,
  isBackupDue,
} from '../domain/backup/automatic-backup.ts';
import { toCalendarDate } from '../domain/calendar-date.ts';
import { present } from '../domain/reading.ts';
import {
  changeAutomaticBackup,
  journalHolds,
  readAutomaticBackup,
  readBackupKey,
} from './automatic-backup.ts';
import { readOwnName } from './devices.ts';
import { makeWithoutErased } from './make-without-erased.ts';
import { noteBackup, readBackupNow } from './backup-standing.ts';
import type { StoredKey } from './schema.ts';
import type { Storage } from './storage.ts';
import type { WrittenBackup } from './write-backup.ts';
import { writeBackup } from './write-backup.ts';

/** Of a text the browser would say that it is one, and change the ending of its name. */
const TYPE = 'application/octet-stream';

/** How this browser saves files without a click. */
export type BackupSaver = {
  /** Runs `work` while no other window, nor the worker, writes a backup. */
  readonly inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>;
  readonly mayDownload: () => Promise<boolean>;
  readonly seal: (written: WrittenBackup, key: StoredKey) => AsyncIterable<Uint8Array>;
  /** Saves a file and gives the number by which the browser knows it, or why it could not. */
  readonly save: (name: string, content: Blob) => Promise<number | BackupFailure>;
  readonly remove: (id: number) => Promise<void>;
  /** Whether a file of any size can be saved from here. */
  readonly savesAnySize: boolean;
};

/** What writing a backup by itself needs. */
export type BackingUp = {
  readonly storage: Storage;
  readonly saver: BackupSaver;
  /** The version that the file says wrote it. */
  readonly app: string;
  readonly zone: () => string;
  /** Whether nobody asks for it now: what failed is then left for an hour. */
  readonly isByItself?: boolean;
};

/**
 * Writes a backup when one is due. What is too large for the worker is left to the desk. How it went is
 * noted; what failed is tried again the next time, by itself only after an hour.
 *
 * @returns whether something was tried.
 */
export async function backUpWhenDue(context: BackingUp): Promise<boolean> {
  const { storage, saver } = context;
  return saver.inTurn(async () => {
    const backup = await readAutomaticBackup(storage);
    if (backup === undefined) return false;
    const held = await journalHolds(storage);
    const now = storage.now();
    if (!isBackupDue(backup, held, now) || isPutOff(backup, context)) return false;
    const at = now.toString();
    const made = await readBackupNow(storage);
    const written = await write(context, backup);
    if (typeof written === 'string') {
      const failed = { at, why: written };
      await changeAutomaticBackup(storage, (before) => ({ ...before, failed }));
      return true;
    }
    const worked = { at, held };
    let superseded: readonly number[] = [];
    // How many stay is read now: it may have been changed while the file was written.
    await changeAutomaticBackup(storage, ({ every, keep, isSealed, files: before }) => {
      const files = [...before, written];
      superseded = files.slice(0, -keep);
      return { every, keep, isSealed, worked, files };
    });
    await noteBackup(storage, made);
    for (const old of superseded) await removeFile(context, old);
    return true;
  });
}

/** Sealing all of it again every half hour, to find again that it can't be saved, helps nobody. */
function isPutOff(
  { failed }: AutomaticBackup,
  { storage, saver, isByItself = false }: BackingUp,
): boolean {
  if (failed === undefined) return false;
  if (failed.why === 'too-large') return !saver.savesAnySize;
  return isByItself && hasFailedLately(failed, storage.now());
}

/** Until it is removed it stays on the list: cut short, it goes with the next one. */
async function removeFile({ storage, saver }: BackingUp, old: number): Promise<void> {
  await saver.remove(old);
  await changeAutomaticBackup(storage, (before) => {
    return { ...before, files: before.files.filter((id) => id !== old) };
  });
}

async function write(
  { storage, saver, app, zone }: BackingUp,
  { isSealed }: AutomaticBackup,
): Promise<number | BackupFailure> {
  try {
    if (!(await saver.mayDownload())) return 'no-permission';
    const key = isSealed ? await readBackupKey(storage) : undefined;
    if (isSealed && key === undefined) return 'no-key';
    const parts = await makeWithoutErased(storage, async () => {
      const deviceName = await readOwnName(storage);
      const written = await writeBackup(storage, present({ app, deviceName }));
      const pieces: Uint8Array<ArrayBuffer>[] = [];
      for await (const piece of key ? saver.seal(written, key) : written.bytes) {
        pieces.push(piece.slice());
      }
      return pieces;
    });
    const on = toCalendarDate(storage.now().toZonedDateTimeISO(zone()).toPlainDate());
    return await saver.save(automaticBackupName(on), new Blob(parts, { type: TYPE }));
  } catch (error) {
    storage.reportProblem('automatic backup', error);
    // Taken away while the file was being saved, it is what the browser stumbled over.
    const isAllowed = await saver.mayDownload().catch(() => true);
    return isAllowed ? 'refused' : 'no-permission';
  }
}
