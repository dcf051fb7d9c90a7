import { defineConfig } from '@playwright/test';
import everyday from '../../../playwright.config.ts';

/**
 * `npm run test:faults`: the tests of `npm test` in a browser, and those (`*.full.ts`) that take long
 * or need more of the machine than a browser.
 */
export default defineConfig({
  ...everyday,
  testDir: '..',
  testMatch: ['**/*.spec.ts', 'faults/*.full.ts'],
  outputDir: '../../../build/faults',
  reporter: [['list'], ['json', { outputFile: '../../../build/test/faults.json' }]],
});
