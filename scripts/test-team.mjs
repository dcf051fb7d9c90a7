import { ensureInstalled } from './ensure-installed.mjs';
import { ensureBrowsers } from './install-browsers.mjs';
import { root, runTool } from './run-tool.mjs';

// The teams edition in real browsers, against a server that the test starts, and where COUCHDB_URL names the
// administrator of a real CouchDB (http://name:password@host:5984), beside that as well. Other arguments go to Playwright.

ensureInstalled();
ensureBrowsers(['chromium', 'firefox']);
const { buildPackages } = await import('./build-packages.mjs');
const isBuilt = buildPackages('teams');
const { ok } = isBuilt
  ? runTool('@playwright/test', 'playwright', [
      'test',
      '--config',
      `${root}test/e2e/team/playwright.config.ts`,
      ...process.argv.slice(2),
    ])
  : { ok: false };
if (process.env['COUCHDB_URL'] === undefined) {
  console.log(
    'Not run, for COUCHDB_URL names no server: two and five Chromiums, and Firefox with Chromium, beside a real CouchDB.',
  );
}
if (!ok) process.exitCode = 1;
