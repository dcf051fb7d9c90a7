import { BACKUP_LIMITS } from '../backup/backup-limits.ts';
import { IV_IN_BYTES, TAG_IN_BYTES } from '../backup/sealed-file.ts';

/** What is sealed is a multiple of this long, so that the length of a short note can't be read from it. */
export const PADDED_TO_BYTES = 256;
/** Of one item before it is sealed: as long as a line of a backup may be, which has to be able to travel. */
export const LARGEST_ITEM_IN_BYTES = BACKUP_LIMITS.lineBytes;
/** The most characters of what is sealed, in base64. */
export const LONGEST_SEALED =
  4 * Math.ceil((IV_IN_BYTES + LARGEST_ITEM_IN_BYTES + TAG_IN_BYTES) / 3);
/** More team keys than anybody ever leaves a team. */
export const MOST_TEAM_KEYS = 1000;
