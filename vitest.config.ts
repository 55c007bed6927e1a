import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    globalSetup: 'tests/helpers/run-folder.ts',
    testTimeout: 120_000,
    // Each process loads the sources once: loading them anew for each file took longer than the tests themselves.
    isolate: false,
    // Vitest would leave one core idle.
    maxWorkers: '100%',
  },
});
