/** A file of lines in a directory of the origin private file system. */
export type LineFile = { readonly name: string; readonly lines: readonly string[] };

/** The names of all files of a directory, in no order. */
export async function namesIn(directory: FileSystemDirectoryHandle): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of directory.keys()) names.push(name);
  return names;
}

/** The lines of a file that are not empty, or `undefined` when there is no such file. */
export async function readLines(
  directory: FileSystemDirectoryHandle,
  name: string,
): Promise<readonly string[] | undefined> {
  let file: File;
  try {
    file = await (await directory.getFileHandle(name)).getFile();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  }
  return (await file.text()).split('\n').filter((line) => line !== '');
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
  /** Puts it in their place, in order: none is there without those before it. */
  readonly keep: () => Promise<void>;
  /** Forgets it. Never rejects. */
  readonly giveUp: () => Promise<void>;
};

/** Writes what files are to hold beside them, all at once, and leaves the files as they are. */
export async function writeFilesBeside(
  directory: FileSystemDirectoryHandle,
  files: readonly LineFile[],
): Promise<WrittenBeside> {
  const begun = await Promise.allSettled(files.map((file) => writeBeside(directory, file)));
  const streams = begun.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const giveUp = async () => {
    await Promise.allSettled(streams.map((stream) => stream.abort()));
  };
  const failed = begun.find((each) => each.status === 'rejected');
  if (failed !== undefined) {
    await giveUp();
    throw failed.reason;
  }
  const keep = async () => {
    try {
      // What was written beside a file takes its place when its stream is closed.
      for (; streams[0] !== undefined; streams.shift()) await streams[0].close();
    } catch (error) {
      await giveUp();
      throw error;
    }
  };
  return { keep, giveUp };
}

/** Writes what a file is to hold, and leaves the file as it is. */
async function writeBeside(
  directory: FileSystemDirectoryHandle,
  { name, lines }: LineFile,
): Promise<FileSystemWritableFileStream> {
  const handle = await directory.getFileHandle(name, { create: true });
  const stream = await handle.createWritable();
  try {
    await stream.write([...lines, ''].join('\n'));
  } catch (error) {
    await stream.abort();
    throw error;
  }
  return stream;
}
