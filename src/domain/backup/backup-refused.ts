/**
 * Why a file is not taken at all. `wrong-passphrase` and a change of the first chunk can't be told
 * apart; `rounds` is a file that would keep the page busy for too long, or is sealed too weakly.
 */
export const BACKUP_REFUSALS = [
  'not-a-backup',
  'newer-version',
  'sealed',
  'rounds',
  'wrong-passphrase',
  'damaged',
  'cut-off',
  'too-large',
  'case-too-large',
] as const;
export type BackupRefusal = (typeof BACKUP_REFUSALS)[number];

/** The file is refused as a whole: nothing of it was taken over. `src/locales/say-backup.ts` says why. */
export class BackupRefusedError extends Error {
  override readonly name = 'BackupRefusedError';
  readonly refusal: BackupRefusal;

  constructor(refusal: BackupRefusal, options?: ErrorOptions) {
    super(`The backup file was refused: ${refusal}.`, options);
    this.refusal = refusal;
  }
}
