/** A file of lines in a directory of the origin private file system. */
export type LineFile = { readonly name: string; readonly lines: readonly string[] };

/** The names of all files of a directory, in no order. */
export async function namesIn(directory: FileSystemDirectoryHandle): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of directory.keys()) names.push(name);
  return names;
}

/** A file as it was when it was read. */
export type ReadFile = {
  readonly handle: FileSystemFileHandle;
  readonly file: File;
  /** Its lines that are not empty. */
  readonly lines: readonly string[];
};

/** Reads a file, or gives `undefined` when there is none of that name. */
export async function readFile(
  directory: FileSystemDirectoryHandle,
  name: string,
): Promise<ReadFile | undefined> {
  let handle: FileSystemFileHandle;
  let file: File;
  try {
    handle = await directory.getFileHandle(name);
    file = await handle.getFile();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  }
  const lines = (await file.text()).split('\n').filter((line) => line !== '');
  return { handle, file, lines };
}

/** The lines of a file that are not empty, or `undefined` when there is no such file. */
export async function readLines(
  directory: FileSystemDirectoryHandle,
  name: string,
): Promise<readonly string[] | undefined> {
  return (await readFile(directory, name))?.lines;
}

/** Whether nothing was put in the place of a file since it was read. Never rejects. */
export async function isAsRead({ handle, file }: ReadFile): Promise<boolean> {
  try {
    const { lastModified, size } = await handle.getFile();
    return lastModified === file.lastModified && size === file.size;
  } catch {
    // It is gone, or can't be read: it has to be looked for anew.
    return false;
  }
}

/** So many files are written side by side: most of it is waiting for the browser. */
const SIDE_BY_SIDE = 4;

/**
 * Replaces files or makes them: each as a whole or not at all, and in this order, so that none is there
 * without those before it.
 */
export async function replaceFiles(
  directory: FileSystemDirectoryHandle,
  files: readonly LineFile[],
): Promise<void> {
  for (let from = 0; from < files.length; from += SIDE_BY_SIDE) {
    const some = files.slice(from, from + SIDE_BY_SIDE);
    await (await writeFilesBeside(directory, some)).keep();
  }
}

/** What is to stand in files that are as they were until then. */
export type WrittenBeside = {
  /** Puts it in their place. */
  readonly keep: () => Promise<void>;
  /** Forgets it. Never rejects. */
  readonly giveUp: () => Promise<void>;
};

/** A file beside which something else is about to be written. */
export type OpenedBeside = {
  readonly name: string;
  /** Writes what the file is to hold, and leaves the file as it is. Where that fails, nothing is left of it. */
  readonly write: (lines: readonly string[]) => Promise<WrittenBeside>;
  /** Has nothing written after all. Never rejects. */
  readonly leave: () => Promise<void>;
};

/** Begins to write beside a file. What is begun has to be written and kept, or left. */
export function openBeside(handle: FileSystemFileHandle): OpenedBeside {
  const opening = handle.createWritable();
  const giveUp = async () => {
    await opening.then((stream) => stream.abort()).catch(() => undefined);
  };
  // Who writes hears of a failure; until then it is not one that nobody expected.
  opening.catch(() => undefined);
  const orGiveUp = async (work: (stream: FileSystemWritableFileStream) => Promise<void>) => {
    try {
      await work(await opening);
    } catch (error) {
      await giveUp();
      throw error;
    }
  };
  return {
    name: handle.name,
    leave: giveUp,
    async write(lines) {
      await orGiveUp((stream) => stream.write([...lines, ''].join('\n')));
      // What was written beside a file takes its place when its stream is closed.
      return { giveUp, keep: () => orGiveUp((stream) => stream.close()) };
    },
  };
}

/** Writes what files are to hold beside them, all at once, and leaves the files as they are. */
async function writeFilesBeside(
  directory: FileSystemDirectoryHandle,
  files: readonly LineFile[],
): Promise<WrittenBeside> {
  const begun = await Promise.allSettled(
    files.map(async ({ name, lines }) =>
      openBeside(await directory.getFileHandle(name, { create: true })).write(lines),
    ),
  );
  const left = begun.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const giveUp = async () => {
    await Promise.all(left.map((each) => each.giveUp()));
  };
  const failed = begun.find((each) => each.status === 'rejected');
  if (failed !== undefined) {
    await giveUp();
    throw failed.reason;
  }
  const keep = async () => {
    try {
      for (; left[0] !== undefined; left.shift()) await left[0].keep();
    } catch (error) {
      await giveUp();
      throw error;
    }
  };
  return { keep, giveUp };
}
