import type { EntryId } from '../ids.ts';
import type { SealedDocument } from './team-server.ts';

/** What one document holds, once it is opened: an entry, or that one was erased. */
export type TeamItem =
  | { readonly type: 'entry'; readonly entry: object }
  | { readonly type: 'erased'; readonly id: EntryId };

/** The id of the document that holds the wrapped team key; every other id is a keyed hash. */
export const TEAM_DOCUMENT = 'team';

/**
 * The document that holds the team's keys, wrapped by a key that follows from the passphrase. All of it but `_rev` is
 * bound to what is sealed, so that nothing of it can be changed.
 */
export type WrappedTeam = {
  readonly _id: typeof TEAM_DOCUMENT;
  /** A random UUID: tells one team's database from another's. */
  readonly team: string;
  /** Counts the keys, from 1: one that is lower than what is known here comes from a server that went back. */
  readonly generation: number;
  /**
   * The name of the newest key: where a server was set back to before a key change, and another key made then, two
   * keyrings count the same.
   */
  readonly newest: string;
  /** In hexadecimal. */
  readonly salt: string;
  /** Of PBKDF2 with HMAC-SHA-256. */
  readonly rounds: number;
  /** The IV and the ciphertext of the keyring, in base64. */
  readonly sealed: string;
};

/** Seals what travels and opens what came, with the team's keys. */
export type TeamSealing = {
  readonly team: string;
  readonly generation: number;
  /** The name of the key that it seals with. */
  readonly newest: string;
  /** The id of the document for an entry, or for the marker of an erased one. */
  readonly documentId: (type: TeamItem['type'], id: EntryId) => Promise<string>;
  /**
   * Seals with the newest key; padded, so that the length of a note can't be read from it.
   *
   * @throws `RangeError` where it is longer than anything may be that travels.
   */
  readonly seal: (item: TeamItem) => Promise<SealedDocument>;
  /**
   * What is in a document, as it was sealed and not yet checked; `undefined` where it is none of this team's, was
   * changed, or stands under another id than its own.
   */
  readonly open: (document: unknown) => Promise<unknown>;
};
