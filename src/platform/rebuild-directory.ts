/** The directory of the origin private file system where the database lies while it is rebuilt. */
export async function openRebuildDirectory(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle('rebuild', { create: true });
}
