import { readFileSync } from 'node:fs';
import { ensureInstalled } from './ensure-installed.mjs';
import { expectBrowser } from './find-browsers.mjs';
import { ensureBrowsers } from './install-browsers.mjs';
import { root } from './run-tool.mjs';

ensureInstalled();
ensureBrowsers(['chromium']);
await import('./build.mjs');
// Only now, because these need packages.
const { launchChromium, STATUS_SITE } = await import('./launch-chromium.mjs');
const { walkMainPath } = await import('./walk.mjs');

const headless = process.argv.includes('--headless') || !hasDisplay();
const extension = await launchChromium({
  executablePath: expectBrowser('chromium').path,
  extensionDir: `${root}dist/chrome`,
  headless,
  keepsWelcome: true,
});
extension.serve(readFileSync(`${root}test/fixtures/pages/status-received.html`, 'utf8'));
await (headless ? walk() : stayOpen());

async function walk() {
  console.log('No window: walking the main path instead.');
  try {
    await walkMainPath(extension);
    console.log('The main path works.');
  } catch (error) {
    console.error(`The main path broke: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  } finally {
    await extension.close();
  }
}

async function stayOpen() {
  const { context } = extension;
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${STATUS_SITE}/`);
  console.log(
    'The first page of Followthrough is open, and a sample status page in the tab before it; its button is behind the puzzle piece in the toolbar.',
  );
  console.log('Close the window to end.');
  await untilClosed(context);
  await extension.close();
}

/**
 * Resolves when the last window is gone; on some systems the browser itself runs on without one.
 * @param {import('@playwright/test').BrowserContext} context
 */
async function untilClosed(context) {
  await new Promise((resolve) => {
    const look = () => context.pages().length === 0 && resolve(undefined);
    const watch = (/** @type {import('@playwright/test').Page} */ page) => page.on('close', look);
    context.pages().forEach(watch);
    context.on('page', watch);
    context.on('close', resolve);
  });
}

function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}
