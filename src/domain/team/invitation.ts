import type { TeamAccess } from './team-state.ts';

/** All that somebody needs to join: given to one person, sealed by a passphrase told in another way. */
export type Invitation = TeamAccess & {
  /** The team's, which unwraps its keys. */
  readonly teamPassphrase: string;
};

export const INVITATION_KIND = 'followthrough-team-invitation';
export const INVITATION_VERSION = 1;
/** A file that is larger is no invitation. */
export const LARGEST_INVITATION_IN_BYTES = 16 * 1024;
/** The most characters of a user name, a password or a passphrase. */
export const LONGEST_SECRET = 1000;
