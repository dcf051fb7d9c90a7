import type { BackupRefusal } from '../domain/backup/backup-refused.ts';
import type { LeftOutReason } from '../domain/backup/check-entry.ts';
import type { TextKey, Words } from './catalogue.ts';

const REFUSALS = {
  'not-a-backup': 'backupNotABackup',
  'newer-version': 'backupNewerVersion',
  sealed: 'backupSealed',
  rounds: 'backupRounds',
  'wrong-passphrase': 'backupWrongPassphrase',
  damaged: 'backupDamaged',
  'cut-off': 'backupCutOff',
  'too-large': 'backupTooLarge',
  'case-too-large': 'backupCaseTooLarge',
} as const satisfies Record<BackupRefusal, TextKey>;

const LEFT_OUT = {
  'unknown-line': 'backupLeftUnknownLine',
  'not-plain': 'backupLeftNotPlain',
  'text-too-long': 'backupLeftTextTooLong',
  'no-entry': 'backupLeftNoEntry',
  'unreadable-fact': 'backupLeftUnreadableFact',
  'impossible-stamp': 'backupLeftImpossibleStamp',
  'not-of-a-case': 'backupLeftNotOfACase',
  'names-this-browser': 'backupLeftNamesThisBrowser',
  doubled: 'backupLeftDoubled',
  differs: 'backupLeftDiffers',
  'no-marker': 'backupLeftNoMarker',
} as const satisfies Record<LeftOutReason, TextKey>;

/** Why a file was refused, in one sentence. */
export function sayRefusal(refusal: BackupRefusal, { text }: Words): string {
  return text(REFUSALS[refusal]);
}

/** How many lines of a file are left out for one reason. */
export function sayLeftOut(reason: LeftOutReason, count: number, { text }: Words): string {
  return text(LEFT_OUT[reason], { count });
}
