import { expect, test } from 'vitest';
import { readZip, toZip } from '../../scripts/packages/zip.mjs';

const FILES = [
  { path: 'b/ünï.txt', content: Buffer.from('two') },
  { path: 'a.txt', content: Buffer.from('one') },
  { path: 'run', content: Buffer.alloc(0), isExecutable: true },
];

test('gives back what was put into an archive, sorted by path', () => {
  const read = readZip(toZip(FILES)).map(({ path, content }) => [path, content.toString()]);
  expect(read).toEqual([
    ['a.txt', 'one'],
    ['b/ünï.txt', 'two'],
    ['run', ''],
  ]);
});

test('makes the same bytes of the same files in any order', () => {
  expect(toZip(FILES.toReversed()).equals(toZip(FILES))).toBe(true);
});

test('dates every file on the first day there is, and keeps who may run it', () => {
  const archive = toZip(FILES);
  const listed = archive.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  expect(archive.readUInt32LE(listed + 12)).toBe(0x21_00_00);
  expect(modeOf(archive, 'a.txt')).toBe(0o100_644);
  expect(modeOf(archive, 'run')).toBe(0o100_755);
});

test('refuses two files of one path', () => {
  const twice = [...FILES, { path: 'a.txt', content: Buffer.from('other') }];
  expect(() => toZip(twice)).toThrow('a.txt stands twice');
});

/** As the directory at the end of the archive has it. */
function modeOf(archive: Buffer, path: string): number {
  const name = archive.lastIndexOf(path);
  return archive.readUInt32LE(name - 46 + 38) >>> 16;
}
