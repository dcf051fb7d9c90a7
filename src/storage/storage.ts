import type { HolidayCalendar } from '../domain/holiday-calendar.ts';
import type { Connection } from './connection.ts';
import type { EntryId } from '../domain/ids.ts';
import { createConnection } from './connection.ts';
import type { DatabaseHold } from './hold-while-open.ts';
import type { SecondCopy } from './second-copy.ts';
import { createSegmentCopy } from './segment-copy.ts';

/** What the journal needs of the browser around it. */
export type Surroundings = DatabaseHold & {
  /** The directory for the second copy. */
  readonly openCopyDirectory: () => Promise<FileSystemDirectoryHandle>;
  readonly holidays: HolidayCalendar;
  readonly now: () => Temporal.Instant;
  /** Runs `work` while no other window or worker writes the second copy. */
  readonly withCopyLock: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Runs `work` unless another window is taking over a file or giving one back: then it is `'taken'`. */
  readonly withImportLock: <Result>(work: () => Promise<Result>) => Promise<Result | 'taken'>;
  /** Tells one start of the browser from the next. */
  readonly startId: () => Promise<string>;
  /** A new random UUID, for the device id of a new database. */
  readonly newUuid: () => string;
  /** A new UUIDv7, for an entry that nobody minted one for. */
  readonly newEntryId: () => EntryId;
  /**
   * Forgets, of what is kept beside the journal and its second copy, all that may tell of what was
   * recorded, when everything is erased: what the browser keeps for this session, notifications, files.
   *
   * @param erased the ids that begun forms had which are erased.
   */
  readonly forgetBesides: (erased: ReadonlySet<EntryId>) => Promise<void>;
  /** Called when entries were restored that the database had lost. */
  readonly onRestored: () => void;
  /** Called when the database was closed for an update, or could be opened only after we gave up. */
  readonly onConnectionChange: () => void;
  /** Notes a failure that the person need not deal with now, for the diagnostics list. */
  readonly reportProblem: (where: string, error: unknown) => void;
};

/** What reading and writing the journal needs. */
export type Storage = Omit<Surroundings, 'openCopyDirectory'> & {
  readonly connection: Connection;
  readonly copy: SecondCopy;
};

/** The journal of this browser profile; nothing is opened before it is first asked for. */
export function createStorage({ openCopyDirectory, ...rest }: Surroundings): Storage {
  const connection = createConnection({
    onChange: rest.onConnectionChange,
    hold: rest,
    reportProblem: rest.reportProblem,
  });
  return { ...rest, connection, copy: createSegmentCopy(openCopyDirectory) };
}
