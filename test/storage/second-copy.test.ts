import { describe, expect, it, vi } from 'vitest';
import type { ArrivedEntry } from '../../src/storage/second-copy.ts';
import { createMemoryCopy } from '../support/memory-copy.ts';
import { BUSY_MACHINE_IN_MS } from '../support/given.ts';
import { createMemoryDirectory } from '../support/memory-directory.ts';
import { SECOND_COPY_ACCEPTANCE } from '../support/second-copy-acceptance.ts';
import { segmentCopyUnderTest } from '../support/second-copy-under-test.ts';

vi.setConfig({ testTimeout: BUSY_MACHINE_IN_MS });

describe('a second copy in segment files', () => {
  for (const { name, run } of SECOND_COPY_ACCEPTANCE) {
    it(`it ${name}`, async () => {
      const createCopy = () => Promise.resolve(segmentCopyUnderTest(createMemoryDirectory()));
      await expect(run(createCopy)).resolves.toBeUndefined();
    });
  }
});

describe('the second copy in memory that other tests use', () => {
  const forAll = SECOND_COPY_ACCEPTANCE.filter(({ isAboutFiles }) => !isAboutFiles);

  for (const { name, run } of forAll) {
    it(`it ${name}`, async () => {
      const createCopy = () => {
        const held: ArrivedEntry[] = [];
        const failing = createMemoryCopy(held);
        failing.setFailing(true);
        return Promise.resolve({ open: () => createMemoryCopy(held), openFailing: () => failing });
      };
      await expect(run(createCopy)).resolves.toBeUndefined();
    });
  }
});
