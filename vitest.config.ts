import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    testTimeout: 120_000,
    // Two thirds of the time went into loading the same modules anew for each of 246 files. No test changes them.
    isolate: false,
  },
});
