import { defineConfig } from '@playwright/test';
import everyday from '../../../playwright.config.ts';

/** `npm run bench`: how fast the built extension is, one browser at a time. */
export default defineConfig({
  ...everyday,
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../../../build/bench',
  workers: 1,
  timeout: 600_000,
  reporter: [
    ['list'],
    // A report for each file, which `npm run bench` names.
    [
      'json',
      {
        outputFile: process.env['FOLLOWTHROUGH_BENCH_REPORT'] ?? '../../../build/test/bench.json',
      },
    ],
  ],
});
