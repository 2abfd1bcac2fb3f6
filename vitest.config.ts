import { defineConfig } from 'vitest/config';

/**
 * Unit, store and contract tests. Each file gets a process of its own: what a test leaves behind
 * (an open store, a changed environment) cannot reach another file.
 */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'test/bench/**'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    passWithNoTests: false,
    allowOnly: false,
  },
  cacheDir: '.cache/vitest',
});
