import type { BackupFailure } from '../domain/backup/automatic-backup.ts';
import type { TextKey } from '../locales/catalogue.ts';

/** Why an automatic backup could not be written, and the step that mends it. */
export const BACKUP_FAILURE_TEXT = {
  'too-large': { why: 'autoTooLarge', mend: 'autoMendTry' },
  'no-permission': { why: 'autoNoPermission', mend: 'autoMendAllow' },
  'no-key': { why: 'autoNoKey', mend: 'autoMendKey' },
  'no-space': { why: 'autoNoSpace', mend: 'autoMendTry' },
  'no-folder': { why: 'autoNoFolder', mend: 'autoMendTry' },
  refused: { why: 'autoRefused', mend: 'autoMendTry' },
} as const satisfies Record<BackupFailure, { readonly why: TextKey; readonly mend: TextKey }>;
