import { defineConfig } from '@playwright/test';
export default defineConfig({
  testDir: '/work/main/test/e2e/team',
  testMatch: '**/*.team.ts',
  outputDir: '/work/main/build/e2e-team',
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  use: { actionTimeout: 30_000 },
  reporter: [['list']],
});
