import type { Draft } from './draft.ts';
import { isNewer } from './draft.ts';

/** What has to be done so that both copies of the drafts hold the same. */
export type DraftUnion = {
  readonly toDatabase: readonly Draft[];
  readonly toCopy: readonly Draft[];
  /** Keys of drafts that were saved: their entry is in the journal. */
  readonly savedInDatabase: readonly string[];
  /** Keys of files whose draft was saved or discarded. */
  readonly endedInCopy: readonly string[];
};

/**
 * The union of both copies: of each draft the words typed last, without those that were saved or
 * discarded. One that only one copy has is a loss of the other, because what ends a draft is either
 * its entry in the journal or a mark in the database that stays until its file is gone.
 *
 * @param isRecorded whether the journal has all that was typed in a draft.
 */
export function uniteDrafts(
  inDatabase: readonly Draft[],
  inCopy: readonly Draft[],
  isRecorded: (draft: Draft) => boolean,
): DraftUnion {
  const rows = new Map(inDatabase.map((draft) => [draft.key, draft]));
  const files = new Map(inCopy.map((draft) => [draft.key, draft]));
  const hasEnded = (file: Draft) => {
    const row = rows.get(file.key);
    return isRecorded(file) || (row?.dropped === true && !isNewer(file, row));
  };
  return {
    toDatabase: inCopy.filter((file) => {
      const row = rows.get(file.key);
      return !hasEnded(file) && (row === undefined || isNewer(file, row));
    }),
    toCopy: inDatabase.filter((row) => {
      const file = files.get(row.key);
      if (row.dropped === true || isRecorded(row)) return false;
      return file === undefined || hasEnded(file) || isNewer(row, file);
    }),
    savedInDatabase: inDatabase.filter(isRecorded).map(({ key }) => key),
    endedInCopy: inCopy.filter(hasEnded).map(({ key }) => key),
  };
}
