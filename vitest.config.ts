import { defineConfig } from 'vitest/config';

const shared = {
  // The property tests count many days with a Temporal that is not native; CI machines are busy.
  testTimeout: 30_000,
  // The rules of the teams edition are tested with all others, which they leave as they are.
  setupFiles: ['test/support/temporal.ts', 'test/support/teams-edition.ts'],
};
/** They put pretended modules in the place of real ones, and have a document: each file has modules of its own. */
const SCREENS = ['test/{desk,platform,popup,panel,ui}/**/*.test.{ts,tsx}'];

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      { test: { ...shared, name: 'screens', include: SCREENS } },
      {
        test: {
          ...shared,
          name: 'rules',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: SCREENS,
          // Loading every module anew for each file took longer than the tests.
          isolate: false,
        },
      },
    ],
  },
});
