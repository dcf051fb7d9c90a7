import type { DeviceId, EntryId } from '../ids.ts';
import type { MemberId } from './team-fact.ts';
import type { SilentMember } from './silence.ts';
import type { Mending, Spoilt, SpoiltBehind } from './spoilt.ts';
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
  /** The arrival number up to which all that travels was handed over; −1 where nothing was, as they begin at 0. */
  readonly pushedThrough: number;
  /** Arrivals behind that which came from the server itself, in their order: it need not be asked about them. */
  readonly pulled: readonly ArrivalRange[];
  /** The digest of the markers of erased entries that the server is known to have. */
  readonly pushedMarkers: string;
  /** The sequence of the server up to which everything was taken over; absent before the first part. */
  readonly since?: string;
  /** What was noted on the server: where it has another, it went back to an older state. */
  readonly mark?: ExchangeMark;
  /**
   * Whether the server was read to its end since the exchange began, or was begun anew: before that, nothing is known
   * of what was erased by others, and nothing is handed over.
   */
  readonly hasReadAll: boolean;
  /** Whether everything there was at the beginning was taken over once. */
  readonly isWhole: boolean;
  /** Markers were taken over: what names the erased entries, and came here without them, is still to go. */
  readonly isSweepDue?: true;
  /** When an exchange last came to its end. */
  readonly lastAt?: string;
  /** Why the last one did not, when, and how often in a row. */
  readonly failed?: { readonly why: TeamFailure; readonly at: string; readonly times: number };
  /** No exchange by itself before this instant. */
  readonly notBefore?: string;
  /** So many documents of the server could not be opened with the team's keys: another's, or spoilt. */
  readonly unopened: number;
  /** So many were opened, and hold nothing that the journal may take, or say otherwise what it has. */
  readonly leftOut: number;
  /**
   * Before which part of the server's the first of either came: they may be sealed with a key that is not known here
   * yet, or be of a newer version, and are looked at once more when that changes.
   */
  readonly againAfter?: { readonly since?: string };
  /** Which version of the extension, and of its rules, read it. */
  readonly readBy?: string;
  /** Some of either, that may be here as it should be: it is looked for, and handed over again. */
  readonly spoilt?: readonly Spoilt[];
  /** The last of them that were looked for, or are no more: counted, until they are as they should be. */
  readonly passed?: readonly Spoilt[];
  /** Where there are more of them. */
  readonly spoiltBehind?: SpoiltBehind;
  /** How often that was done. */
  readonly mending?: Mending;
  /** When something was last heard of each browser profile: the last it recorded, and when that came here. */
  readonly heard: readonly Heard[];
  /** When the team was listened to last, by which it is told who is silent. */
  readonly listened?: Listened;
  /** Who has been silent for long, by when the server was last read to its end. */
  readonly silent?: readonly SilentMember[];
  /** Erased elsewhere and still here: to be erased here only when the person says so too. */
  readonly offered: readonly EntryId[];
  /** Those the person said no to. */
  readonly declined: readonly EntryId[];
  /** Who said who she is before all was here, as somebody new: it may turn out that she had joined before. */
  readonly saidEarly?: MemberId;
  /** Erased here before the team was joined: the business of this browser alone, which nobody else is asked about. */
  readonly withheld: readonly EntryId[];
};

/** Arrival numbers from the first to the last, both included. */
export type ArrivalRange = { readonly first: number; readonly last: number };

/** What this browser notes on the server of how far it is. Nothing can be read from it. */
export type ExchangeMark = {
  /** Of the note: random. */
  readonly id: string;
  /** Random, and another one whenever something was exchanged; absent where the server had none when last looked at. */
  readonly token?: string;
  /** The next token, while it is not known whether the server has it already. */
  readonly next?: string;
  /** How far the exchange was when the server took this token; absent where it took none yet, or was set back since. */
  readonly progress?: string;
};

/** What was last heard of a browser profile. */
export type Heard = {
  readonly deviceId: DeviceId;
  readonly recordedAt: string;
  readonly receivedAt: string;
};

/** When the server was last read to its end, and for how long it could not be before, where that is not long ago. */
export type Listened = {
  readonly at: string;
  readonly apart?: { readonly from: string; readonly to: string };
};

/** Where an exchange begins that never took place. */
export const NO_EXCHANGE: ExchangeState = {
  pushedThrough: -1,
  pulled: [],
  pushedMarkers: '0'.repeat(32),
  hasReadAll: false,
  isWhole: false,
  unopened: 0,
  leftOut: 0,
  heard: [],
  offered: [],
  declined: [],
  withheld: [],
};
