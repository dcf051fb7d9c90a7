/** How much a file may hold; whatever goes beyond is refused before it fills the memory. */
export type BackupLimits = {
  readonly bytes: number;
  /** Of the first line. */
  readonly headerBytes: number;
  readonly lineBytes: number;
  readonly entries: number;
  readonly markers: number;
  /** Of one case, with those that are here. */
  readonly entriesOfCase: number;
};

/**
 * Ten times the largest journal that is planned for. The longest line that this version can record has
 * a handful of texts of 20,000 characters, each of which takes six bytes at most. A case is folded as a
 * whole in the transaction that adds to it, which may take five seconds: a look at its page every day
 * for 27 years is folded in a small part of that.
 */
export const BACKUP_LIMITS: BackupLimits = {
  bytes: 2 ** 31,
  headerBytes: 4096,
  lineBytes: 2 ** 21,
  entries: 1_000_000,
  markers: 1_000_000,
  entriesOfCase: 10_000,
};

/** So many levels of lists and objects in one another; the facts of this version have six. */
export const DEEPEST = 32;
/** The most characters of one text, in facts of any version. */
export const LONGEST_BACKED_UP_TEXT = 100_000;
