import { defineConfig } from '@playwright/test';

/** Tests of the built extension in real browsers; each starts its own browser with an empty profile. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'build/e2e',
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  workers: 3,
  // Some look at their screens in every language.
  timeout: 90_000,
  expect: { timeout: 10_000 },
  // What does not come is named by the step that waits for it, while its page is still open.
  use: { actionTimeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'build/test/browsers.json' }]],
});
