import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // The property tests count many days with a Temporal that is not native; CI machines are busy.
    testTimeout: 30_000,
    include: ['test/**/*.test.{ts,tsx}'],
    setupFiles: ['test/support/temporal.ts'],
  },
});
