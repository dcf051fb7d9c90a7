import { rmSync } from 'node:fs';
import { ensureInstalled } from './ensure-installed.mjs';
import { ensureBrowsers } from './install-browsers.mjs';
import { root, runTool } from './run-tool.mjs';

// Takes the pictures for the stores of the built extension, into build/store: five for each language, the
// small tile and the icon. `npm run screenshots -- -g " es"` takes those of one language.

ensureInstalled();
ensureBrowsers(['chromium']);
const asked = process.argv.slice(2);
if (asked.length === 0) rmSync(`${root}build/store`, { recursive: true, force: true });
const isBuilt = runTool('vite', 'vite', ['build', '--mode', 'chrome', '--logLevel', 'warn']).ok;
const config = 'test/e2e/store/playwright.config.ts';
const { ok } = isBuilt
  ? runTool('@playwright/test', 'playwright', ['test', '--config', config, ...asked])
  : { ok: false };
if (!ok) process.exit(1);
