import { readPage } from '../../../src/content/read-page.ts';

type World = { readPageOnce?: () => number; readTextOnce?: () => number; lastRead?: unknown };

const world = globalThis as unknown as World;

function timeOf(read: () => unknown): number {
  const start = performance.now();
  // Kept, so that nothing is spared for want of use.
  world.lastRead = read();
  return performance.now() - start;
}

/** Leaves in this world what reads its page as the content script does, and what only reads the text. */
export function leaveReaders(): void {
  world.readPageOnce = () => timeOf(() => readPage(document));
  world.readTextOnce = () => timeOf(() => document.body.textContent);
}
