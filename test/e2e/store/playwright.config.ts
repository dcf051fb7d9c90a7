import { defineConfig } from '@playwright/test';
import everyday from '../../../playwright.config.ts';

/** `npm run screenshots`: the pictures for the stores, taken of the built extension. */
export default defineConfig({
  ...everyday,
  testDir: '.',
  testMatch: '*.shot.ts',
  outputDir: '../../../build/screenshots',
  workers: 1,
  timeout: 120_000,
  reporter: 'list',
});
