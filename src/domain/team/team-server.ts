/**
 * What the exchange needs of the team's server, which is an Apache CouchDB or anything that speaks its protocol. It is
 * trusted with nothing: what comes from it is `unknown`, its size is bounded, and every call may fail with a
 * {@link TeamServerError}.
 */
export type TeamServer = {
  /** The document that holds the wrapped team key, with its `_rev`; `undefined` where there is none. */
  readonly readTeam: () => Promise<unknown>;
  /**
   * Writes the document that holds the wrapped team key.
   *
   * @param rev that of the one it takes the place of; absent for the first.
   * @returns `conflict` where another is there.
   */
  readonly writeTeam: (
    document: object,
    rev: string | undefined,
  ) => Promise<'written' | 'conflict'>;
  /** Those of these document ids that the server lacks, or has removed. */
  readonly lacking: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
  /**
   * Hands over documents that never change: one that is there already stays as it is, which is no failure. It is not
   * read back: what somebody changed there, before or after, shows only with those who read it.
   */
  readonly push: (documents: readonly SealedDocument[]) => Promise<void>;
  /**
   * Hands over documents in the place of revisions that were spoilt; where another is there by now, that stays.
   *
   * @returns the ids of those that were written.
   */
  readonly mend: (
    documents: readonly { readonly document: SealedDocument; readonly rev: string }[],
  ) => Promise<ReadonlySet<string>>;
  /** Removes documents, of entries that were erased; those that are not there are passed over. */
  readonly remove: (ids: readonly string[]) => Promise<void>;
  /**
   * What this browser last noted there of itself; `undefined` where there is nothing. It lies beside the documents and
   * is in no list of what changed, but goes back with them when the server is set back to an older state.
   */
  readonly readMark: (id: string) => Promise<string | undefined>;
  /** Notes it there, in the place of the one that was read before. */
  readonly writeMark: (id: string, mark: string) => Promise<void>;
  /** What changed after a sequence, in parts. Removed documents are left out: nothing follows from them. */
  readonly changes: (since: string | undefined) => Promise<TeamChanges>;
};

/** A part of what changed on the server. */
export type TeamChanges = {
  readonly documents: readonly unknown[];
  /** Those that were larger than any document of ours, and were not read: no more than `_id` and `_rev`. */
  readonly tooLarge: readonly unknown[];
  /** The sequence to go on after. */
  readonly last: string;
  /** Whether there is more behind it. */
  readonly hasMore: boolean;
};

/** A document as it lies on the server: which key it is sealed with, and what is sealed. */
export type SealedDocument = {
  /** A keyed hash of the entry's id: it tells nothing, and is the same whichever machine computes it. */
  readonly _id: string;
  readonly key: string;
  /** The IV and the ciphertext, in base64. */
  readonly sealed: string;
};

/** Why an exchange did not come to its end. `src/desk/team/say-problem.ts` puts it into words. */
export const TEAM_FAILURES = [
  /** The machine has no network. */
  'offline',
  /** Nothing answers there: the address, the certificate or the network in between; a browser does not say which. */
  'unreachable',
  /** The browser was not allowed to reach the server, or no longer is. */
  'not-allowed',
  /** The user name or the password is not, or no longer, accepted. */
  'wrong-password',
  /** The server knows the user, who may not read or write this database. */
  'forbidden',
  /** After several wrong passwords, it takes not even the right one for some minutes. */
  'locked-out',
  /** There is no such database, or what answers is no CouchDB. */
  'no-database',
  /** The server has no room left, or takes no more for now. */
  'quota',
  /** The server, or a proxy before it, refuses a document as too long, though it is no longer than it may be. */
  'too-large',
  /** It asks to be left alone for a while, or has trouble of its own. */
  'busy',
  /** The clocks of this machine and the server are far apart. */
  'clock',
  /** It answered what no CouchDB answers: another form, too much, or without an end. */
  'nonsense',
  /** The database is of another team, or the team's document is gone or spoilt. */
  'other-team',
  /** It gave back a team key older than the one known here. */
  'went-back',
  /** The team has a new key, and the new passphrase was not entered yet. */
  'new-passphrase',
  /** What was to be recorded here could not be: the disk, say. */
  'not-recorded',
] as const;
export type TeamFailure = (typeof TEAM_FAILURES)[number];

/** What a server says that does not take some documents: others, or what is asked of it, it may. */
export const REFUSES_DOCUMENTS: ReadonlySet<TeamFailure> = new Set([
  'forbidden',
  'too-large',
  'nonsense',
]);

/** An exchange, or a part of it, that failed for a reason the person can be told. */
export class TeamServerError extends Error {
  override readonly name = 'TeamServerError';
  readonly failure: TeamFailure;
  /** After how many seconds the server asks to be tried again, where it says so. */
  readonly retryAfter: number | undefined;

  constructor(failure: TeamFailure, options: ErrorOptions & { readonly retryAfter?: number } = {}) {
    super(failure, options);
    this.failure = failure;
    this.retryAfter = options.retryAfter;
  }
}
