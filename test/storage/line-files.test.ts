import { describe, expect, it } from 'vitest';
import { namesIn, readLines, replaceFiles } from '../../src/storage/line-files.ts';
import { createMemoryDirectory } from '../support/memory-directory.ts';

const files = Array.from({ length: 10 }, (_, n) => ({
  name: `${n}.jsonl`,
  lines: [`${n}`, 'end'],
}));

/** A directory in which a file can’t be closed, or not be written. */
function failingAt(
  directory: FileSystemDirectoryHandle,
  name: string,
  step: 'write' | 'close',
): FileSystemDirectoryHandle {
  const fail = () => Promise.reject(new DOMException('The disk is full.', 'QuotaExceededError'));
  return new Proxy(directory, {
    get: (target, key) => {
      if (key !== 'getFileHandle') return Reflect.get(target, key) as unknown;
      return async (asked: string, options?: FileSystemGetFileOptions) => {
        const handle = await target.getFileHandle(asked, options);
        if (asked !== name) return handle;
        return {
          getFile: () => handle.getFile(),
          createWritable: async () => {
            const stream = await handle.createWritable();
            stream[step] = fail;
            return stream;
          },
        };
      };
    },
  });
}

async function filled(directory: FileSystemDirectoryHandle): Promise<readonly string[]> {
  const names = (await namesIn(directory)).toSorted();
  const lines = await Promise.all(names.map((name) => readLines(directory, name)));
  return names.filter((_, index) => (lines[index]?.length ?? 0) > 0);
}

describe('files of lines', () => {
  it('hold what was written, and nothing is left beside them', async () => {
    const directory = createMemoryDirectory();
    await replaceFiles(directory, files);
    expect((await namesIn(directory)).toSorted()).toEqual(files.map(({ name }) => name));
    expect(await readLines(directory, '7.jsonl')).toEqual(['7', 'end']);
    expect(await readLines(directory, 'none.jsonl')).toBeUndefined();
  });

  it.each(['write', 'close'] as const)(
    'are there without a gap when one of them can’t be kept: %s',
    async (step) => {
      const directory = createMemoryDirectory();
      const failing = replaceFiles(failingAt(directory, '6.jsonl', step), files);
      await expect(failing).rejects.toMatchObject({ name: 'QuotaExceededError' });
      const kept = await filled(directory);
      expect(kept).toEqual(files.slice(0, kept.length).map(({ name }) => name));
      expect(kept.length).toBeGreaterThanOrEqual(4);
      expect(kept.length).toBeLessThanOrEqual(6);
      const names = await namesIn(directory);
      expect(names.filter((name) => name.endsWith('.crswap'))).toEqual([]);
    },
  );
});
