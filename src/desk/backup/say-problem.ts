import { BackupRefusedError } from '../../domain/backup/backup-refused.ts';
import type { Words } from '../../locales/catalogue.ts';
import { sayRefusal } from '../../locales/say-backup.ts';
import { sayReason } from '../../ui/save.ts';

/** Why a file could not be read, in a sentence. */
export function sayFileProblem(error: unknown, words: Words): string {
  if (error instanceof BackupRefusedError) return sayRefusal(error.refusal, words);
  if (isGone(error)) return words.text('backupRoomFileGone');
  return words.text('backupRoomReadFailed', { reason: sayReason(error, words) });
}

/** Why taking a file over stopped on its way, in a sentence. */
export function sayStopped(error: unknown, words: Words): string {
  const isOfFile = error instanceof BackupRefusedError || isGone(error);
  const reason = isOfFile ? sayFileProblem(error, words) : sayReason(error, words);
  return words.text('backupRoomStopped', { reason });
}

/** Whether the browser can't read the file any more that was chosen. */
function isGone(error: unknown): boolean {
  const names = ['NotReadableError', 'NotFoundError'];
  return error instanceof DOMException && names.includes(error.name);
}
