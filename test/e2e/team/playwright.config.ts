import { defineConfig } from '@playwright/test';
import everyday from '../../../playwright.config.ts';

/** `npm run test:team`: the teams edition in real browsers, each with a profile of its own, and a server in the test. */
export default defineConfig({
  ...everyday,
  testDir: '.',
  testMatch: '*.team.ts',
  outputDir: '../../../build/team',
  workers: 1,
  timeout: 180_000,
  reporter: [['list'], ['json', { outputFile: '../../../build/test/team.json' }]],
});
