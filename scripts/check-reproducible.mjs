import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ensureInstalled } from './ensure-installed.mjs';
import { askGit } from './packages/git.mjs';
import { readZip } from './packages/zip.mjs';
import { root } from './run-tool.mjs';

// Packs HEAD three times: from two clean clones that differ in all that must not matter (folder, day, zone,
// language, mode of new files, line ends that git would make, NODE_ENV), and from the source archive. Every
// file has to come out the same. `npm test` runs it, too.

const folder = mkdtempSync(join(tmpdir(), 'followthrough-clones-'));
/** @type {string[]} */
const linked = [];
try {
  process.exitCode = check();
} finally {
  // First the links: what they lead to is everyone's.
  for (const link of linked) unlinkSync(link);
  rmSync(folder, { recursive: true, force: true });
}

function check() {
  ensureInstalled();
  const lock = askGit(['show', 'HEAD:package-lock.json']);
  if (lock === undefined) return fail('This is no git repository: nothing can be cloned.');
  if (!lock.equals(readFileSync(`${root}package-lock.json`))) {
    return fail('The packages at HEAD are others than those that are installed: commit first.');
  }
  console.log(`Packing ${String(askGit(['log', '-1', '--format=%h %s'])).trim()}`);

  const one = clone('one', []);
  const first = pack(one, { TZ: 'UTC', LC_ALL: 'C' });
  const usual = process.umask(0o077);
  const other = clone('another clone, in a folder with a longer name', [
    '-c',
    'core.autocrlf=true',
  ]);
  const second = pack(other, {
    TZ: 'Pacific/Kiritimati',
    LC_ALL: 'tr_TR.UTF-8',
    NODE_ENV: 'development',
    NODE_OPTIONS: `--import=${new URL('packages/pretend-later.mjs', import.meta.url)}`,
  });
  process.umask(usual);
  if (first === undefined || second === undefined) return fail('A clone could not be packed.');
  const third = pack(unpackSource(first), { TZ: 'UTC' });
  if (third === undefined) return fail('The source archive does not give the same bytes.');

  const names = [...first.keys()];
  const differing = [
    ...names.filter((name) => !first.get(name)?.equals(second.get(name) ?? Buffer.alloc(0))),
    ...[...second.keys()].filter((name) => !first.has(name)),
  ];
  console.log(`\nFrom both clones:\n${first.get('SHA256SUMS')?.toString() ?? ''}`);
  if (differing.length > 0) return fail(`The clones give different ${differing.join(', ')}.`);
  console.log(`${names.length} files, the same bytes twice; the source archive gives them, too.`);
  return 0;
}

/**
 * @param {string} name
 * @param {string[]} settings
 */
function clone(name, settings) {
  const place = join(folder, name);
  if (askGit([...settings, 'clone', '--quiet', root, place], { cwd: folder }) === undefined) {
    throw new Error(`git could not clone into ${name}.`);
  }
  return place;
}

/**
 * @param {Map<string, Buffer>} packed
 * @returns {string} the folder it was unpacked into
 */
function unpackSource(packed) {
  const name = [...packed.keys()].find((file) => file.endsWith('-source.zip')) ?? '';
  for (const { path, content } of readZip(packed.get(name) ?? Buffer.alloc(4))) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return join(folder, name.replace(/\.zip$/, ''));
}

/**
 * @param {string} place
 * @param {NodeJS.ProcessEnv} env
 * @returns {Map<string, Buffer> | undefined} every file by name; `undefined` when it failed
 */
function pack(place, env) {
  const link = join(place, 'node_modules');
  symlinkSync(join(root, 'node_modules'), link, 'junction');
  linked.push(link);
  const { status } = spawnSync(process.execPath, ['scripts/package.mjs', '--installed'], {
    cwd: place,
    env: { ...process.env, SOURCE_DATE_EPOCH: undefined, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) return undefined;
  const packages = join(place, 'build', 'packages');
  const names = readdirSync(packages).toSorted();
  return new Map(names.map((name) => [name, readFileSync(join(packages, name))]));
}

/** @param {string} why */
function fail(why) {
  console.error(why);
  return 1;
}
