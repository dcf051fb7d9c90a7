import type { Draft } from '../domain/draft.ts';
import { parseDraft } from '../domain/draft.ts';
import type { LastWords } from './last-words.ts';
import { NO_LAST_WORDS } from './last-words.ts';
import { parseJson } from './parse-json.ts';

/** The drafts' other copy, outside the database. What writes it happens under one Web Lock. */
export type DraftCopy = {
  readonly withLock: <Result>(work: () => Promise<Result>) => Promise<Result>;
  readonly read: (key: string) => Promise<Draft | undefined>;
  /** Every draft that can be read; leftovers of a killed browser are removed. */
  readonly readAll: () => Promise<readonly Draft[]>;
  readonly write: (draft: Draft) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
  /** What was typed last, until this copy has it too. */
  readonly lastWords: LastWords;
};

const ENDING = '.json';
/** What a browser killed while writing leaves behind. */
const LEFTOVER = '.crswap';

/** A copy in files of a directory of the origin private file system: one small file per draft. */
export function createDraftCopy(
  openDirectory: () => Promise<FileSystemDirectoryHandle>,
  withLock: DraftCopy['withLock'],
  lastWords: LastWords = NO_LAST_WORDS,
): DraftCopy {
  return {
    withLock,
    lastWords,
    read: async (key) => readFile(await openDirectory(), fileName(key)),
    readAll: async () => {
      const directory = await openDirectory();
      const names: string[] = [];
      for await (const name of directory.keys()) names.push(name);
      for (const name of names.filter((each) => each.endsWith(LEFTOVER))) {
        await removeFile(directory, name);
      }
      const own = names.filter((name) => name.endsWith(ENDING));
      const drafts = await Promise.all(own.map((name) => readFile(directory, name)));
      return drafts.filter((draft) => draft !== undefined);
    },
    write: async (draft) => {
      const directory = await openDirectory();
      const handle = await directory.getFileHandle(fileName(draft.key), { create: true });
      const stream = await handle.createWritable();
      try {
        await stream.write(JSON.stringify(draft));
      } catch (error) {
        await stream.abort();
        throw error;
      }
      await stream.close();
    },
    remove: async (key) => removeFile(await openDirectory(), fileName(key)),
  };
}

/** A name every file system takes, another one for each key. */
function fileName(key: string): string {
  const safe = key.replaceAll(/[^A-Za-z0-9-]/g, (sign) => `_${sign.charCodeAt(0).toString(16)}_`);
  return safe + ENDING;
}

async function readFile(
  directory: FileSystemDirectoryHandle,
  name: string,
): Promise<Draft | undefined> {
  try {
    const file = await (await directory.getFileHandle(name)).getFile();
    return parseDraft(parseJson(await file.text()));
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

async function removeFile(directory: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await directory.removeEntry(name);
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError';
}
