import { ensureInstalled } from './ensure-installed.mjs';
import { ensureBrowsers } from './install-browsers.mjs';
import { runTool } from './run-tool.mjs';

// `npm run test:e2e -- some.spec.ts` passes its arguments on to Playwright.
ensureInstalled();
ensureBrowsers(['chromium', 'firefox']);
await import('./build.mjs');
const { ok } = runTool('@playwright/test', 'playwright', ['test', ...process.argv.slice(2)]);
if (!ok) process.exit(1);
