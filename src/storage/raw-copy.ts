import type { IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import { HAS_TEAM } from '../domain/edition.ts';
import { readFileLines } from './raw-files.ts';
import { toRawJson } from './raw-value.ts';
import { DATABASE_NAME } from './schema.ts';
import { within } from './within.ts';

/** Where the second copies lie, and what the head of a raw copy says of who wrote it. */
export type RawCopyOptions = {
  /** The directory that holds every file this extension keeps. */
  readonly openFiles: () => Promise<FileSystemDirectoryHandle>;
  readonly now: () => Temporal.Instant;
  readonly appVersion: string;
};

/** Neither the database nor any file could be read; `cause` is what the browser said. */
export class NothingReadableError extends Error {
  override readonly name = 'NothingReadableError';
}

/** What the browser is given for opening, and for each batch of rows. */
const LIMIT_IN_MS = 5000;
/** So many rows are read at a time. */
const BATCH = 500;

/**
 * Everything that is stored, as it is, in JSON lines: a head with the stores and their indexes, then
 * one line a row with its store and key. It asks for no version and knows no store, so that it reads
 * what any version wrote. What the database does not give is followed by the lines of every file.
 *
 * @throws {@link NothingReadableError} when nothing at all can be read.
 */
export async function readRawCopy(options: RawCopyOptions): Promise<readonly string[]> {
  const head = {
    followthrough: 'raw copy',
    format: 1,
    writtenAt: options.now().toString(),
    writtenBy: options.appVersion,
  };
  const read = await readDatabase().catch((error: unknown) => ({ problem: error }));
  if ('lines' in read && !read.isTorn) return [toRawJson({ ...head, ...read.head }), ...read.lines];
  const files = await readFileLines(options.openFiles).catch(() => []);
  if ('lines' in read) return [toRawJson({ ...head, ...read.head }), ...read.lines, ...files];
  if (files.length === 0) {
    throw new NothingReadableError('There is nothing that can be read.', { cause: read.problem });
  }
  return [toRawJson({ ...head, problem: String(read.problem) }), ...files];
}

type ReadDatabase = {
  readonly head: object;
  readonly lines: readonly string[];
  /** Whether some of it could not be read. */
  readonly isTorn: boolean;
};

async function readDatabase(): Promise<ReadDatabase> {
  const database = await openAsItIs();
  try {
    const lines: string[] = [];
    const stores: object[] = [];
    let isTorn = false;
    for (const name of database.objectStoreNames) {
      try {
        stores.push(describe(database, name));
        for await (const line of readRows(database, name)) lines.push(line);
      } catch (error) {
        isTorn = true;
        lines.push(toRawJson({ store: name, problem: String(error) }));
      }
    }
    return { head: { databaseVersion: database.version, stores }, lines, isTorn };
  } finally {
    database.close();
  }
}

/** Opens whatever version is there. */
async function openAsItIs(): Promise<IDBPDatabase> {
  const opening = openDB(DATABASE_NAME, undefined, {
    upgrade(_database, _oldVersion, _newVersion, transaction) {
      // There is none: looking must not make an empty one, which later steps would take for theirs.
      transaction.done.catch(() => undefined);
      transaction.abort();
    },
    blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
  });
  try {
    return await within(LIMIT_IN_MS, opening);
  } catch (error) {
    void opening.then(
      (late) => late.close(),
      () => undefined,
    );
    throw error;
  }
}

/** What it takes to make the store again. */
function describe(database: IDBPDatabase, name: string): object {
  const { store } = database.transaction(name);
  const indexes = [...store.indexNames].map((indexName) => {
    const { keyPath, unique, multiEntry } = store.index(indexName);
    return { name: indexName, keyPath, unique, multiEntry };
  });
  return { name, keyPath: store.keyPath, autoIncrement: store.autoIncrement, indexes };
}

async function* readRows(database: IDBPDatabase, name: string): AsyncGenerator<string> {
  let range: IDBKeyRange | undefined;
  for (;;) {
    const { store } = database.transaction(name);
    const [keys, values] = await within(
      LIMIT_IN_MS,
      Promise.all([store.getAllKeys(range, BATCH), store.getAll(range, BATCH)]),
    );
    for (const [index, key] of keys.entries())
      // Whoever reads the copy is not to get into the team's server by it.
      if (!HAS_TEAM || name !== 'settings' || key !== 'team')
        yield toRawJson({ store: name, key, value: values[index] });
    const last = keys.at(-1);
    if (last === undefined || keys.length < BATCH) return;
    range = IDBKeyRange.lowerBound(last, true);
  }
}
