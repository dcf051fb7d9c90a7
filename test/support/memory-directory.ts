/** Content of the files of a directory, by name. */
type Files = Map<string, File>;

/**
 * As much of a directory of the origin private file system as a second copy uses, in memory. A
 * writable replaces the file as a whole when it is closed, as the real ones do; until then its
 * swap file is in the directory.
 */
export function createMemoryDirectory(): FileSystemDirectoryHandle {
  const files: Files = new Map();
  const directory = {
    kind: 'directory',
    name: 'journal',
    getFileHandle: (name: string, options?: FileSystemGetFileOptions) => {
      if (!files.has(name)) {
        if (options?.create !== true) {
          return Promise.reject(new DOMException(`No file ${name}.`, 'NotFoundError'));
        }
        files.set(name, newFile(name));
      }
      return Promise.resolve(createFileHandle(files, name));
    },
    removeEntry: (name: string) =>
      files.delete(name)
        ? Promise.resolve()
        : Promise.reject(new DOMException(`No file ${name}.`, 'NotFoundError')),
    async *values() {
      for (const name of files.keys()) yield createFileHandle(files, name);
    },
    async *keys() {
      // In no helpful order, as the specification allows.
      yield* [...files.keys()].toReversed();
    },
  };
  return directory as unknown as FileSystemDirectoryHandle;
}

let clock = 0;

/** A file that was written later than each before it. */
function newFile(name: string, content: BlobPart[] = []): File {
  clock += 1;
  return new File(content, name, { lastModified: clock });
}

function createFileHandle(files: Files, name: string): FileSystemFileHandle {
  const handle = {
    kind: 'file',
    name,
    getFile: () => {
      const file = files.get(name);
      return file === undefined
        ? Promise.reject(new DOMException(`No file ${name}.`, 'NotFoundError'))
        : Promise.resolve(file);
    },
    createWritable: () => {
      const swap = `${name}.crswap`;
      let written = newFile(name);
      let isOpen = true;
      files.set(swap, written);
      const settle = (isKept: boolean) => {
        if (!isOpen) return Promise.reject(new TypeError('The stream is closed.'));
        isOpen = false;
        files.delete(swap);
        if (isKept) files.set(name, written);
        return Promise.resolve();
      };
      return Promise.resolve({
        write: (text: string | Blob) => {
          if (!isOpen) return Promise.reject(new TypeError('The stream is closed.'));
          written = newFile(name, [written, text]);
          files.set(swap, written);
          return Promise.resolve();
        },
        close: () => settle(true),
        abort: () => settle(false),
      });
    },
  };
  return handle as unknown as FileSystemFileHandle;
}
