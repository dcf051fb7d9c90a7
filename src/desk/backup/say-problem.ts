import { BackupRefusedError } from '../../domain/backup/backup-refused.ts';
import type { TextKey, Words } from '../../locales/catalogue.ts';
import { sayRefusal } from '../../locales/say-backup.ts';
import { ImportStoppedError } from '../../storage/import-lock.ts';
import { sayReason } from '../../ui/save.ts';

/** Why a file could not be read, in a sentence. */
export function sayFileProblem(error: unknown, words: Words): string {
  if (error instanceof BackupRefusedError) return sayRefusal(error.refusal, words);
  if (isGone(error)) return words.text('backupRoomFileGone');
  return words.text('backupRoomReadFailed', { reason: sayReason(error, words) });
}

const STOPPED = {
  taken: 'backupRoomTaken',
  undoing: 'backupRoomStillUndoing',
  erased: 'backupRoomErasedMeanwhile',
} as const satisfies Record<ImportStoppedError['reason'], TextKey>;

/** Why taking a file over stopped on its way, in a sentence. */
export function sayStopped(error: unknown, words: Words): string {
  if (error instanceof ImportStoppedError) return words.text(STOPPED[error.reason]);
  const isOfFile = error instanceof BackupRefusedError || isGone(error);
  const reason = isOfFile ? sayFileProblem(error, words) : sayReason(error, words);
  return words.text('backupRoomStopped', { reason });
}

/** Why an import could not be given back, in a sentence. */
export function sayNotUndone(error: unknown, words: Words): string {
  if (error instanceof ImportStoppedError) return words.text(STOPPED[error.reason]);
  return words.text('backupRoomUndoFailed', { reason: sayReason(error, words) });
}

/** Whether the browser can't read the file any more that was chosen. */
function isGone(error: unknown): boolean {
  const names = ['NotReadableError', 'NotFoundError'];
  return error instanceof DOMException && names.includes(error.name);
}
