import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { expectBrowser } from './find-browsers.mjs';
import { root } from './run-tool.mjs';

// Run by hand after a change of icons/icon.svg or icon-small.svg; the pictures are kept in the repository.
const sizes = [16, 32, 48, 128];

const browser = await chromium.launch({ executablePath: expectBrowser('chromium').path });
for (const size of sizes) {
  // At toolbar size the drawing needs whole pixels and heavier lines.
  const drawing = size <= 32 ? 'icon-small' : 'icon';
  const svg = readFileSync(`${root}icons/${drawing}.svg`, 'utf8');
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`,
  );
  await page.screenshot({ path: `${root}icons/icon-${size}.png`, omitBackground: true });
  await page.close();
}
await browser.close();
