import { createConnection } from './connection.ts';
import type { DraftCopy } from './draft-copy.ts';
import type { Storage } from './storage.ts';

/** What rebuilding needs of the browser around it. */
export type Rebuilding = {
  readonly storage: Storage;
  readonly draftCopy: DraftCopy;
  /** The directory for the dump. */
  readonly openDirectory: () => Promise<FileSystemDirectoryHandle>;
  /** Runs `work` while nobody else has the database open, or can open it. */
  readonly whileNobodyOpens: <Result>(work: () => Promise<Result>) => Promise<Result>;
};

/** The database and both second copies, which nobody else opens or writes. */
export type Alone = { readonly storage: Storage; readonly draftCopy: DraftCopy };
const atOnce = <Result>(work: () => Promise<Result>): Promise<Result> => work();

/** Runs `work` while nobody else has the database open, or writes one of the second copies. */
export async function withDatabaseAlone<Result>(
  { storage, draftCopy, openDirectory, whileNobodyOpens }: Rebuilding,
  work: (alone: Alone, directory: FileSystemDirectoryHandle) => Promise<Result>,
): Promise<Result> {
  const whenAlone = async () => {
    const connection = createConnection();
    const alone: Alone = {
      storage: { ...storage, connection, withCopyLock: atOnce },
      draftCopy: { ...draftCopy, withLock: atOnce },
    };
    try {
      return await work(alone, await openDirectory());
    } finally {
      await connection().then(
        (database) => database.close(),
        // It is what failed.
        () => undefined,
      );
    }
  };
  return storage.withCopyLock(() => draftCopy.withLock(() => whileNobodyOpens(whenAlone)));
}
