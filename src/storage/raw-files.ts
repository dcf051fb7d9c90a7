import { toRawJson } from './raw-value.ts';

/** The lines of every file in a directory and those below it, each with the file it is of. */
export async function readFileLines(
  openDirectory: () => Promise<FileSystemDirectoryHandle>,
): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const [path, file] of filesIn(await openDirectory(), '')) {
    try {
      const text = await (await file.getFile()).text();
      const held = text.split('\n').filter((line) => line !== '');
      lines.push(...held.map((line) => toRawJson({ file: path, line })));
    } catch (error) {
      // One that is being replaced, or is torn, must not keep the others from being saved.
      lines.push(toRawJson({ file: path, problem: String(error) }));
    }
  }
  return lines;
}

async function* filesIn(
  directory: FileSystemDirectoryHandle,
  path: string,
): AsyncGenerator<readonly [path: string, file: FileSystemFileHandle]> {
  const handles: FileSystemHandle[] = [];
  for await (const handle of directory.values()) handles.push(handle);
  for (const handle of handles.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const own = `${path}${handle.name}`;
    if (handle.kind === 'directory') {
      yield* filesIn(handle as FileSystemDirectoryHandle, `${own}/`);
    } else {
      yield [own, handle as FileSystemFileHandle];
    }
  }
}
