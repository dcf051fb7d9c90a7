import { withLock } from './locks.ts';

/** The directory of the origin private file system that holds the drafts' second copy. */
export async function openDraftsDirectory(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle('drafts', { create: true });
}

/** Runs `work` while no other window writes the drafts' second copy. */
export async function withDraftsLock<Result>(work: () => Promise<Result>): Promise<Result> {
  return withLock('drafts-copy', work);
}
