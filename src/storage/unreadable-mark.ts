/** When the database could first not be opened, and in which start of the browser. */
export type UnreadableMark = { readonly start: string; readonly at: string };

/** Beside the dump, with which it is removed as soon as the database was opened. */
const NAME = 'unreadable.json';
/** What passes by itself, such as a lock that a browser that is just ending holds, has passed by then. */
const LASTS_FOR_SECONDS = 60;

/**
 * Whether the database could not be opened in an earlier start of the browser either, a minute ago or
 * longer. The first time is noted.
 */
export async function wasUnreadableBefore(
  directory: FileSystemDirectoryHandle,
  start: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const first = await readMark(directory);
  const age = first && Temporal.Instant.from(first.at).until(now).total('seconds');
  // A clock that was put back would make it last for long.
  if (first === undefined || age === undefined || age < 0) {
    await writeMark(directory, { start, at: now.toString() });
    return false;
  }
  return first.start !== start && age >= LASTS_FOR_SECONDS;
}

async function readMark(directory: FileSystemDirectoryHandle): Promise<UnreadableMark | undefined> {
  try {
    const file = await (await directory.getFileHandle(NAME)).getFile();
    const { start, at } = JSON.parse(await file.text()) as UnreadableMark;
    return { start, at: Temporal.Instant.from(at).toString() };
  } catch (error) {
    // There is none, or it is torn: then this is the first time.
    if (error instanceof DOMException && error.name !== 'NotFoundError') throw error;
    return undefined;
  }
}

async function writeMark(directory: FileSystemDirectoryHandle, mark: UnreadableMark) {
  const handle = await directory.getFileHandle(NAME, { create: true });
  const stream = await handle.createWritable();
  await stream.write(JSON.stringify(mark));
  await stream.close();
}
