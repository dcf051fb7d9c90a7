import type { DeviceId, EntryId } from '../ids.ts';
import type { TeamFailure } from './team-server.ts';

/** The server and the database on it, and who one is there. */
export type TeamAccess = {
  /** The database: `https://couch.example.org/followthrough`, without a slash at its end. */
  readonly database: string;
  readonly user: string;
  readonly password: string;
};

/** How far the exchange with the server is. Kept in the database of this browser, and nowhere else. */
export type ExchangeState = {
  /** The arrival number up to which all that travels was handed over. */
  readonly pushedThrough: number;
  /** How many markers of erased entries were handed over. */
  readonly pushedMarkers: number;
  /** The sequence of the server up to which everything was taken over; absent before the first part. */
  readonly since?: string;
  /** How many documents the server had; fewer later means it went back. */
  readonly count: number;
  /** Whether everything there was at the beginning was taken over once. */
  readonly isWhole: boolean;
  /** When an exchange last came to its end. */
  readonly lastAt?: string;
  /** Why the last one did not, when, and how often in a row. */
  readonly failed?: { readonly why: TeamFailure; readonly at: string; readonly times: number };
  /** No exchange by itself before this instant. */
  readonly notBefore?: string;
  /** So many documents of the server could not be opened with the team's keys: another's, or spoilt. */
  readonly unopened: number;
  /** So many were opened, and hold nothing that the journal may take. */
  readonly leftOut: number;
  /** When something was last heard of each browser profile: the newest it recorded, and when that came here. */
  readonly heard: readonly Heard[];
  /** Erased elsewhere and still here: to be erased here only when the person says so too. */
  readonly offered: readonly EntryId[];
  /** Those the person said no to. */
  readonly declined: readonly EntryId[];
};

/** What was last heard of a browser profile. */
export type Heard = {
  readonly deviceId: DeviceId;
  readonly recordedAt: string;
  readonly receivedAt: string;
};

/** Where an exchange begins that never took place. */
export const NO_EXCHANGE: ExchangeState = {
  pushedThrough: 0,
  pushedMarkers: 0,
  count: 0,
  isWhole: false,
  unopened: 0,
  leftOut: 0,
  heard: [],
  offered: [],
  declined: [],
};
