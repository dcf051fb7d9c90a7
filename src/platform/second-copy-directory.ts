/** The directory of the origin private file system that holds the journal's second copy. */
export async function openSecondCopyDirectory(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle('journal', { create: true });
}
