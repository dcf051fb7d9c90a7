import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import {
  findAddress,
  findAlienNumber,
  findMachinePath,
  findReceipt,
  findRegistry,
  type Finder,
} from './support/personal-data.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What .gitignore leaves out, and git itself. */
const NOT_OURS = new Set(['.git', 'node_modules', 'dist', 'build', 'test-results']);
const PICTURE = /\.(?:png|ico)$/;

describe('the repository', () => {
  test('locks packages by their content, not by the address one machine got them from', () => {
    expect(read('package-lock.json')).not.toContain('"resolved"');
  });

  test('asks for exact versions', () => {
    const asked = { ...packageJson.dependencies, ...packageJson.devDependencies };
    const loose = Object.entries(asked).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });

  test('names every library it ships in the README', () => {
    const readme = read('README.md');
    const unnamed = Object.keys(packageJson.dependencies).filter((name) => !readme.includes(name));
    expect(unnamed).toEqual([]);
  });

  test('never writes markup into a page', () => {
    const ours = listFiles('src/').filter((file) => /dangerouslySetInnerHTML/.test(read(file)));
    expect(ours).toEqual([]);
  });

  test.each([
    ['no folder of anyone’s machine', findMachinePath],
    ['no address of a registry', findRegistry],
    ['no e-mail address but published ones and those kept for examples', findAddress],
    ['no A-number but plainly made-up ones', findAlienNumber],
    [
      'no receipt number but the made-up ones of test/made-up-receipts.txt',
      findReceipt(read('test/made-up-receipts.txt')),
    ],
  ])('holds %s', (_what, find) => {
    expect(findLines(find)).toEqual([]);
  });
});

/** Where a line of any text file of ours gives a finding: `file:line finding`. */
function findLines(find: Finder): string[] {
  return listFiles('').flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, index) => {
        const found = find(line);
        return found === undefined ? [] : [`${file}:${index + 1} ${found}`];
      }),
  );
}

function listFiles(folder: string): string[] {
  return readdirSync(root + folder, { withFileTypes: true })
    .filter(({ name }) => !NOT_OURS.has(name) && !PICTURE.test(name))
    .flatMap((entry) =>
      entry.isDirectory() ? listFiles(`${folder}${entry.name}/`) : [folder + entry.name],
    );
}

function read(file: string): string {
  return readFileSync(root + file, 'utf8');
}
