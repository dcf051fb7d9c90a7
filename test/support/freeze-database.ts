import './temporal.ts';
import { readRawCopy } from '../../src/storage/raw-copy.ts';
import { upgrades } from '../../src/storage/upgrades.ts';
import { recordEverything } from './every-fact.ts';
import { createMemoryDirectory } from './memory-directory.ts';
import { createMemoryStorage } from './memory-storage.ts';
import { readWhatIsShown } from './what-is-shown.ts';

/** A database as this version writes it, as a raw copy, and what this version shows of it. */
export async function freezeDatabase() {
  const storage = createMemoryStorage();
  await recordEverything(storage);
  const lines = await readRawCopy({
    openFiles: () => Promise.resolve(createMemoryDirectory()),
    now: storage.now,
    appVersion: '0.1.0',
  });
  return {
    version: upgrades.length,
    rawCopy: `${lines.join('\n')}\n`,
    shown: await readWhatIsShown(storage),
  };
}
