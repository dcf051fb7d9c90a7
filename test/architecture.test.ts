import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
/** What speaks to the worker by a few native lines. */
const NATIVE = ['src/platform/chip-runtime.ts', 'src/platform/page-runtime.ts'];
const SURFACES = ['content', 'background', 'popup', 'panel', 'desk'];
/** What each room may import of the others (design, 4); itself is always allowed. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  storage: ['domain'],
  platform: ['domain'],
  locales: ['domain'],
  ui: ['domain', 'storage', 'platform', 'locales'],
  content: ['domain', 'platform'],
  background: ['domain', 'storage', 'platform', 'locales'],
  popup: ['domain', 'storage', 'platform', 'locales', 'ui'],
  panel: ['domain', 'storage', 'platform', 'locales', 'ui'],
  desk: ['domain', 'storage', 'platform', 'locales', 'ui'],
};

type Import = { readonly file: string; readonly room: string; readonly target: string };

const IMPORTS =
  /(?:^|[\s;])(?:import|export)\s(?:[^'"();]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

async function filesUnder(folder: string): Promise<string[]> {
  const items = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true });
  return items
    .filter((item) => item.isFile() && /\.tsx?$/.test(item.name))
    .map((item) => relative(ROOT, join(item.parentPath, item.name)));
}

async function readImports(): Promise<readonly Import[]> {
  const files = await filesUnder('src');
  const lists = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(ROOT, file), 'utf8');
      return [...text.matchAll(IMPORTS)].map((match): Import => {
        const target = match[1] ?? match[2] ?? '';
        const resolved = target.startsWith('.') ? join(dirname(file), target) : target;
        return { file, room: file.split('/')[1] ?? '', target: resolved };
      });
    }),
  );
  return lists.flat();
}

/** As `file imports target`, so that a failure names its place. */
function say({ file, target }: Import): string {
  return `${file} imports ${target}`;
}

describe('the rooms of the source', async () => {
  const imports = await readImports();
  const isOwn = ({ target }: Import) => target.startsWith('src/');

  it('are read by this test: every room that there is has imports in it', () => {
    const rooms = new Set(imports.map(({ room }) => room));
    for (const room of ['domain', 'storage', 'platform', 'content', 'background']) {
      expect(rooms).toContain(room);
    }
    for (const room of rooms) expect(Object.keys(MAY_IMPORT)).toContain(room);
  });

  it('import one another in one direction only', () => {
    const wrong = imports.filter((each) => {
      const to = each.target.split('/')[1] ?? '';
      return isOwn(each) && to !== each.room && !MAY_IMPORT[each.room]?.includes(to);
    });
    expect(wrong.map(say)).toEqual([]);
  });

  it('hold nothing in domain that is imported from outside', () => {
    const outside = imports.filter(({ room, target }) => {
      return room === 'domain' && !target.startsWith('src/domain/');
    });
    expect(outside.map(say)).toEqual([]);
  });

  it.each([
    ['idb', 'storage'],
    ['webextension-polyfill', 'platform'],
    ['uuid', 'platform'],
  ])('touch %s in %s alone', (library, room) => {
    const users = imports.filter(
      ({ target }) => target === library || target.startsWith(`${library}/`),
    );
    expect(users.length).toBeGreaterThan(0);
    expect(new Set(users.map((user) => user.room))).toEqual(new Set([room]));
  });

  it('never let a surface import another', () => {
    const wrong = imports.filter(({ room, target }) => {
      const to = target.split('/')[1] ?? '';
      return SURFACES.includes(room) && SURFACES.includes(to) && to !== room;
    });
    expect(wrong.map(say)).toEqual([]);
  });

  it('give the content script the files of the platform that do without the polyfill', () => {
    const used = imports.filter(({ room, target }) => {
      return room === 'content' && target.startsWith('src/platform/');
    });
    expect(new Set(used.map(({ target }) => target))).toEqual(new Set(NATIVE));
    const fromThem = imports.filter(({ file }) => NATIVE.includes(file));
    const others = fromThem.filter(
      ({ target }) => !target.startsWith('src/domain/') && !NATIVE.includes(target),
    );
    expect(others.map(say)).toEqual([]);
  });

  it('name only files that are there', async () => {
    const known = new Set(await filesUnder('src'));
    const files = imports.filter((each) => isOwn(each) && /\.tsx?$/.test(each.target));
    expect(files.filter(({ target }) => !known.has(target)).map(say)).toEqual([]);
  });
});

describe('the rules of lint', () => {
  // In the ignored build folder, with a copy of the rules: nothing is planted in the source itself.
  const planted = join(ROOT, 'build', `planted-${process.pid}`);
  const violations: Readonly<Record<string, readonly [code: string, rule: string]>> = {
    'src/domain/reads-clock.ts': ['export const now = () => new Date();', 'no-restricted-globals'],
    'src/domain/asks-temporal.ts': [
      'export const now = () => Temporal.Now.instant();',
      'no-restricted-properties',
    ],
    'src/domain/draws.ts': [
      'export const drawn = () => Math.random();',
      'no-restricted-properties',
    ],
    'src/domain/imports-storage.ts': [
      "export * from '../storage/schema.ts';",
      'no-restricted-imports',
    ],
    'src/domain/imports-library.ts': ["export * from 'preact';", 'no-restricted-imports'],
    'src/platform/imports-idb.ts': ["export * from 'idb';", 'no-restricted-imports'],
    'src/storage/imports-platform.ts': [
      "export * from '../platform/clock.ts';",
      'no-restricted-imports',
    ],
    'src/content/imports-polyfill.ts': [
      "export * from 'webextension-polyfill';",
      'no-restricted-imports',
    ],
    'src/popup/imports-desk.ts': ["export * from '../desk/index.ts';", 'no-restricted-imports'],
    'src/panel/imports-popup.ts': ["export * from '../popup/popup.tsx';", 'no-restricted-imports'],
    'src/desk/imports-panel.ts': ["export * from '../panel/panel.tsx';", 'no-restricted-imports'],
    'src/desk/fetches.ts': ["export const get = () => fetch('/');", 'no-restricted-globals'],
    'src/background/calls-chrome.ts': [
      'export const id = () => chrome.runtime.id;',
      'no-restricted-globals',
    ],
    'src/ui/writes-markup.ts': [
      "export const clear = (at: Element) => { at.innerHTML = ''; };",
      'no-restricted-properties',
    ],
  };
  const allowed: Readonly<Record<string, string>> = {
    'src/storage/imports-domain.ts': "export * from '../domain/ids.ts'; export * from 'idb';",
    'src/panel/imports-ui.ts': "export * from '../ui/button.tsx'; export * from './own.ts';",
    'src/popup/imports-ui.ts': "export * from '../ui/button.tsx'; export * from './own.ts';",
  };
  let found: ReadonlyMap<string, readonly string[]> = new Map();

  beforeAll(async () => {
    const rules = await readFile(join(ROOT, '.oxlintrc.jsonc'), 'utf8');
    const here = rules
      .replace('"dist", "build"', '')
      .replace('"typeAware": true', '"typeAware": false');
    // Ends the look-up of .gitignore, which would hide the whole build folder.
    await mkdir(join(planted, '.git'), { recursive: true });
    const codes = Object.entries(violations).map(([file, [code]]) => [file, code] as const);
    const files = [['.oxlintrc.jsonc', here] as const, ...codes, ...Object.entries(allowed)];
    for (const [file, text] of files) {
      await mkdir(dirname(join(planted, file)), { recursive: true });
      await writeFile(join(planted, file), `${text}\n`);
    }
    found = await lint(planted);
  });
  afterAll(() => rm(planted, { recursive: true, force: true }));

  it.each(Object.entries(violations))('bite on %s', (file, [, rule]) => {
    expect(found.get(file)).toContain(`eslint(${rule})`);
  });

  it('leave alone what is allowed', () => {
    for (const file of Object.keys(allowed)) {
      expect((found.get(file) ?? []).filter((rule) => rule.includes('restricted'))).toEqual([]);
    }
  });
});

/** The rules that are broken, by file. */
async function lint(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const oxlint = join(ROOT, 'node_modules/.bin/oxlint');
  const options = ['-c', '.oxlintrc.jsonc', '--no-ignore', '--format', 'json', 'src'];
  // It exits with 1 when it finds something, and then still prints what.
  const { stdout } = await promisify(execFile)(oxlint, options, { cwd: folder }).catch(
    (error: unknown) => error as { readonly stdout: string },
  );
  const { diagnostics } = JSON.parse(stdout) as {
    readonly diagnostics: readonly { readonly filename: string; readonly code?: string }[];
  };
  const found = new Map<string, string[]>();
  for (const { filename, code = '' } of diagnostics) {
    found.set(filename, [...(found.get(filename) ?? []), code]);
  }
  return found;
}
