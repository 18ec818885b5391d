import { defineConfig } from 'vitest/config';
import { plotlyWithoutInlineStyles, scenarioData, shippedHashes } from './.ci/viewer-plugins.ts';

// Vite bundles the viewer (root: web) for the browser; Vitest runs the sources of the whole repository (root: .).
const root = import.meta.dirname;

export default defineConfig(({ command }) => ({
  // Without them, as in development, every scenario is checked before it runs.
  define: { SHIPPED_HASHES: JSON.stringify(command === 'build' ? shippedHashes(root) : {}) },
  root: `${root}/web`,
  base: './',
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // Plotly alone is 4 MB; it is loaded lazily.
    chunkSizeWarningLimit: 6000,
  },
  worker: { format: 'es' },
  plugins: [scenarioData(root), plotlyWithoutInlineStyles(root)],
  test: {
    root,
    maxWorkers: 2, // on two cores one worker would leave one idle
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/slow/**'],
          globalSetup: ['tests/setup/build.ts'],
          testTimeout: 30_000, // a bound on hanging, not on speed: other work may share the machine
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/setup/build.ts', 'tests/setup/viewer.ts', 'tests/setup/chromium.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
}));
