import { erasedThroughIn } from './erased-through.ts';
import type { Storage } from './storage.ts';

/**
 * Makes a file of what is recorded, and makes it again when something was erased meanwhile: the first
 * one may hold it, and is not to be saved.
 *
 * @param make makes it from the beginning, each time.
 */
export async function makeWithoutErased<File>(
  storage: Pick<Storage, 'connection'>,
  make: () => Promise<File>,
): Promise<File> {
  for (;;) {
    const before = await whatIsErased(storage);
    const file = await make();
    if ((await whatIsErased(storage)) === before) return file;
  }
}

/** Another text whenever more was erased. */
async function whatIsErased({ connection }: Pick<Storage, 'connection'>): Promise<string> {
  const transaction = (await connection()).transaction(['erased', 'settings']);
  const through = await erasedThroughIn(transaction.objectStore('settings'));
  return `${await transaction.objectStore('erased').count()} ${through}`;
}
