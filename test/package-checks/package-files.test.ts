import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const place = vi.hoisted(() => ({ root: '' }));
vi.mock('../../scripts/run-tool.mjs', () => ({
  get root() {
    return place.root;
  },
}));

const { listPageScripts } = await import('../../scripts/package-checks/package-files.mjs');
const { measureSurfaces } = await import('../../scripts/package-checks/sizes.mjs');

const PAGE = 'src/popup/index.html';
const HTML = '<script type="module" src="/assets/index.js"></script>';
const FILES = {
  'manifest.json': JSON.stringify({
    background: { service_worker: 'worker.js' },
    content_scripts: [{ js: ['src/content/status-page.iife.js'] }],
  }),
  [PAGE]: HTML,
  'assets/index.js': "import './base.js'; await wrap(() => import('./start-1a.js'));",
  'assets/base.js': "export const say = () => import('./es.js');",
  'assets/start-1a.js': "console.log('assets/start-2b.css');",
  'assets/start-2b.css': 'a{}',
  'assets/es.js': "export const es = 'sí';",
  'worker.js': "import './assets/base.js';",
  'src/content/status-page.iife.js': '1;',
  'src/content/status-chip.iife.js': '22;',
  'src/content/account-page.iife.js': '333;',
};

beforeEach(() => {
  place.root = `${mkdtempSync(join(tmpdir(), 'package-'))}/`;
  for (const [file, text] of Object.entries(FILES)) put(file, text);
});
afterEach(() => rmSync(place.root, { recursive: true }));

function put(file: string, text: string): void {
  const path = join(place.root, 'dist/chrome', file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

test('a page loads at once what it imports, and what it imports after its first frame', () => {
  const atOnce = ['assets/index.js', 'assets/base.js', 'assets/start-1a.js'];
  expect([...listPageScripts('chrome', PAGE)]).toEqual(atOnce);
  const all = [...listPageScripts('chrome', PAGE, { isLater: true })];
  expect(all.toSorted()).toEqual([...atOnce, 'assets/es.js'].toSorted());
});

test('a page that imports at once what has another name fails, and so does what it imports', () => {
  put('assets/index.js', "await wrap(() => import('./begin-1a.js'));");
  expect(() => listPageScripts('chrome', PAGE)).toThrow('assets/index.js imports at once');
  put('assets/index.js', "import './base.js';");
  put('assets/base.js', "import('./es.js');");
  expect(() => listPageScripts('chrome', PAGE)).toThrow('assets/base.js imports at once');
});

test('each surface is measured: its page, scripts and styles at once, and what is asked for later', () => {
  const bytes = (files: readonly (keyof typeof FILES)[]) =>
    files.reduce((sum, file) => sum + Buffer.byteLength(FILES[file] ?? ''), 0);
  const measured = measureSurfaces('chrome').map(
    ({ name, atOnce, later }) => [name, atOnce.raw, later.raw] as const,
  );
  const start = ['assets/start-1a.js', 'assets/start-2b.css'] as const;
  expect(measured).toEqual([
    [
      'popup',
      bytes([PAGE, 'assets/index.js', 'assets/base.js', ...start]),
      bytes(['assets/es.js']),
    ],
    ['worker', bytes(['worker.js', 'assets/base.js']), bytes(['assets/es.js'])],
    ['status-page', 2, 0],
    ['account-page', 4, 0],
    ['status-chip', 3, 0],
  ]);
});
