import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };

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

  test('holds no path of anyone’s machine and no address of a registry', () => {
    const telling =
      /(?<![\w.$/-])\/(?:root|work|home|Users)\/[\w.-]+|[A-Z]:\\Users\\|https?:\/\/registry\./;
    expect(findLines((line) => telling.exec(line)?.[0])).toEqual([]);
  });

  test('holds no receipt number but the made-up ones of test/made-up-receipts.txt', () => {
    const madeUp = read('test/made-up-receipts.txt')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((pattern) => new RegExp(`^${pattern}$`));
    const looksReal = (line: string): string | undefined =>
      [...line.matchAll(/\b[A-Z]{3}[ -]?\d{2}[ -]?\d{3}[ -]?\d{5}\b/g)]
        .map(([found]) => found.replaceAll(/[ -]/g, ''))
        .find((receipt) => !madeUp.some((pattern) => pattern.test(receipt)));
    expect(findLines(looksReal)).toEqual([]);
  });
});

/** Where a line of any text file of ours gives a finding: `file:line finding`. */
function findLines(find: (line: string) => string | undefined): string[] {
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
