import { defineConfig } from 'vitest/config';

// Proofs that take minutes: many runs, whole ensembles, killed processes. `npm run test:slow`, and the CI.
export default defineConfig({
  test: {
    name: 'slow',
    maxWorkers: 2,
    include: ['tests/slow/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/setup/build.ts', 'tests/setup/chromium.ts'],
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
});
