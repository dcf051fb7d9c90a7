import { SECOND_COPY_ACCEPTANCE } from '../../support/second-copy-acceptance.ts';
import { segmentCopyUnderTest } from '../../support/second-copy-under-test.ts';

/** What became of each case. */
export type CaseResult = { readonly name: string; readonly problem?: string };

/** Runs every acceptance case of a second copy on this browser's own private file system. */
export async function runAcceptance(): Promise<readonly CaseResult[]> {
  const results: CaseResult[] = [];
  for (const { name, run } of SECOND_COPY_ACCEPTANCE) {
    try {
      await run(inFreshDirectory);
      results.push({ name });
    } catch (error) {
      results.push({ name, problem: String(error) });
    }
  }
  return results;
}

async function inFreshDirectory() {
  const root = await navigator.storage.getDirectory();
  const directory = await root.getDirectoryHandle(crypto.randomUUID(), { create: true });
  return segmentCopyUnderTest(directory);
}
