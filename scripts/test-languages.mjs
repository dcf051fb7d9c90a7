import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureInstalled } from './ensure-installed.mjs';
import { ensureBrowsers } from './install-browsers.mjs';
import { root, runTool } from './run-tool.mjs';

// Every screen that `npm test` looks at, in every language: the rules of accessibility in both themes, and
// the layout at every width. `-- --pictures` also leaves pictures of it all for people to look at. Other
// arguments go to Playwright.

const PICTURES = `${root}build/pictures`;
const TESTS = `${root}test/e2e`;
const given = process.argv.slice(2);
const takesPictures = given.includes('--pictures');

ensureInstalled();
ensureBrowsers(['chromium']);
await import('./build.mjs');
if (takesPictures) rmSync(PICTURES, { recursive: true, force: true });

const looking = readdirSync(TESTS).filter(
  (name) =>
    name.endsWith('.spec.ts') &&
    readFileSync(`${TESTS}/${name}`, 'utf8').includes('/accessibility.ts'),
);
const { ok } = runTool(
  '@playwright/test',
  'playwright',
  [
    'test',
    ...looking.map((name) => `/${name}`),
    // One look takes as long as three others.
    '--timeout=240000',
    ...given.filter((argument) => argument !== '--pictures'),
  ],
  {
    env: {
      ...process.env,
      FOLLOWTHROUGH_LANGUAGES: 'all',
      ...(takesPictures && { FOLLOWTHROUGH_PICTURES: PICTURES }),
    },
  },
);
console.log(`\n${looking.length} files of tests look at screens.`);
if (takesPictures) console.log(`Pictures: ${PICTURES}`);
console.log(
  'A page whose record cannot be written speaks one language only: it was looked at in that.',
);
if (!ok) process.exitCode = 1;
