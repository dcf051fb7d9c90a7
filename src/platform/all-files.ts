/** The directory of the origin private file system that holds every file of this extension. */
export function openAllFiles(): Promise<FileSystemDirectoryHandle> {
  return navigator.storage.getDirectory();
}
