import type { BackupMade } from '../domain/backup/backup-due.ts';
import type { AutomaticBackup } from '../domain/backup/automatic-backup.ts';
import type { ImportedIds, ImportRecord } from '../domain/backup/import-record.ts';
import type { ChipPlace } from '../domain/chip.ts';
import type { ClockRecord } from '../domain/clock-doubt.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { DocketRow } from '../domain/docket.ts';
import type { DeviceNaming } from '../domain/device-naming.ts';
import type { Draft } from '../domain/draft.ts';
import type { Stamp } from '../domain/entry.ts';
import type { DeviceId, EntryId } from '../domain/ids.ts';
import type { Problem } from '../domain/problem.ts';
import type { Round } from '../domain/round/round.ts';
import type { Settings } from '../domain/settings.ts';
import type { MemberSaid } from '../domain/team/known-members.ts';
import type { CustomLadder } from '../domain/custom-ladder.ts';
import type { WrappedTeam } from '../domain/team/team-sealing.ts';
import type { ExchangeState, TeamAccess } from '../domain/team/team-state.ts';
import type { AddressBook, Returned } from '../domain/address-book.ts';
import type { Compared } from './full-comparison.ts';
import type { Run } from './reconcile-record.ts';
import type { ReplicaRecord } from './replica-record.ts';
import type { RestoredMark } from './restored-mark.ts';
import type { StoredEntry } from './stored-entry.ts';

/** The database's name; nothing else in this origin is called so. */
export const DATABASE_NAME = 'followthrough';

/** A key as it is kept, with what it was derived by; it can't be read out of the browser. */
export type StoredKey = {
  readonly key: CryptoKey;
  readonly salt: Uint8Array;
  readonly rounds: number;
};

/** The team's keys, as `src/platform/team/team-sealing.ts` uses them; none can be read out of the browser. */
export type TeamKeyring = {
  /** A random UUID, as it stands in the document that holds the team's keys. */
  readonly team: string;
  /** The newest of the team's keys that is known here. */
  readonly generation: number;
  readonly idKey: CryptoKey;
  /** The newest last. */
  readonly keys: readonly { readonly name: string; readonly key: CryptoKey }[];
};

/** The team that this browser is in. Stays in this very database: no copy, file or list gets any of it. */
export type StoredTeam = {
  /** Random, and another one with each joining, address or key: an exchange that began before notes nothing behind it. */
  readonly joining: string;
  readonly access: TeamAccess;
  readonly keyring: TeamKeyring;
  /**
   * The document that holds these keys, as it lay on the server when the passphrase opened it: sealed by that, it can be
   * put back where the server lost it.
   */
  readonly wrapped?: WrappedTeam;
  readonly state: ExchangeState;
  /**
   * What the team's server has, and undoing an import took from this journal: it does not come back from there. Ids with
   * spaces between, as one text: many are read much faster so, and this record often is.
   */
  readonly undone?: string;
};

/** One-off values, each under its own key. */
export type StoredSettings = {
  readonly deviceId: DeviceId;
  readonly replica: ReplicaRecord;
  /** The newest stamp of the journal. */
  readonly newestStamp: Stamp;
  /** What the journal's *setting changed* facts fold to. */
  readonly settings: Settings;
  /** What its *ladder defined* facts fold to. */
  readonly ladders: readonly CustomLadder[];
  /** What its facts about addresses fold to, as facts. */
  readonly addresses: readonly (
    | AddressBook['verified'][number]
    | AddressBook['cameBack'][number]
  )[];
  /** The messages that came back, of every case that has some. */
  readonly returned: readonly Returned[];
  /** What its *device named* facts fold to. */
  readonly devices: readonly DeviceNaming[];
  /** What was said of the members of a team. */
  readonly members: readonly MemberSaid[];
  /** That entries were restored, until the person has read it. */
  readonly restored: RestoredMark;
  /** How many entries were restored since all that was due was last put in one summary. */
  readonly owedSummary: number;
  /** The ids of the reminders that the summary notification stands for. */
  readonly summary: readonly string[];
  /** The summary on the desktop still counts reminders that it no longer stands for. */
  readonly summaryCountsTooMany: true;
  /** The round that was begun last, done or not. */
  readonly round: Round;
  readonly clock: ClockRecord;
  readonly lastRun: Run;
  /** Where the person moved the chip on the status page, on this machine. */
  readonly chipPlace: ChipPlace;
  /** When both copies were last compared entry by entry. */
  readonly compared: Compared;
  readonly problems: readonly Problem[];
  /** The files that were taken over, as long as that can be undone. */
  readonly imports: readonly ImportRecord[];
  /** What a batch of an import added: `import:<id of the import>:<number of the batch>`. */
  readonly [batch: `import:${string}`]: ImportedIds;
  /** Markers from files that the person declined: the entries they name stay. */
  readonly declinedMarkers: readonly EntryId[];
  /** How backups are written by themselves, on this machine only. */
  readonly automaticBackup: AutomaticBackup;
  /** The key that seals them. */
  readonly backupKey: StoredKey;
  /** Markers were added, and not all copies were brought in step with them yet. */
  readonly erasing: true;
  /** Entries were removed from this very database: what it lacks need not be what is still to come back. */
  readonly removedHere: true;
  /** Entries were erased that the second copy may still hold. */
  readonly copyHoldsErased: true;
  /** The highest arrival number that was given out, where the newest entry has a lower one. */
  readonly highestArrival: number;
  /** The last backup that was made. */
  readonly backupMade: BackupMade;
  /** Until when nothing is said of a backup that is due: an instant. */
  readonly backupPutOff: string;
  /** Everything is erased that had arrived by then, and not all of it is gone yet. */
  readonly erasingAll: { readonly through: number };
  /** The team that this browser is in, in the edition for teams. */
  readonly team: StoredTeam;
  /** The first page was opened, or was not to be. */
  readonly welcomed: true;
};

/** The stores and what they hold. */
export type Schema = {
  /** The journal, by local arrival number. */
  entries: {
    key: number;
    value: StoredEntry;
    indexes: { id: string; caseId: string; recordedAt: string };
  };
  /** One row per kept case. */
  docket: {
    key: string;
    value: DocketRow;
    indexes: {
      receiptNumber: string;
      nextReminderOn: string;
      /** `<dueOn> <id>` of every occasion. */
      occasionKeys: string;
      /** Groups, tags, and the place in a round. */
      listKeys: string;
      basis: string;
    };
  };
  /** Forms that are being filled in. */
  drafts: { key: string; value: Draft };
  /** Which reminders were shown. */
  deliveries: { key: string; value: Delivery; indexes: { caseId: string } };
  settings: { key: keyof StoredSettings; value: StoredSettings[keyof StoredSettings] };
  /** Markers of erased entries. */
  erased: { key: string; value: { readonly id: string } };
};
