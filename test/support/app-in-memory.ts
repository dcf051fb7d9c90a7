import { createWords } from '../../src/locales/catalogue.ts';
import type { App } from '../../src/ui/app.ts';
import type { MemoryStorage } from './memory-storage.ts';
import { createMemoryStorage } from './memory-storage.ts';

// Node is no window: nobody leaves it.
globalThis.addEventListener ??= () => undefined;
globalThis.removeEventListener ??= () => undefined;

/** What saving needs of a surface, over a database in memory; its clock stands still. */
export function createAppInMemory(storage: MemoryStorage = createMemoryStorage()): App {
  return {
    storage,
    // Nothing that is typed is kept in these tests.
    draftCopy: undefined as never,
    words: createWords('en-US'),
    clock: {
      now: () => Temporal.Instant.from('2026-11-21T20:00:00Z'),
      zone: () => 'America/New_York',
    },
  };
}
