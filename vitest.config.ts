import { defineConfig } from 'vitest/config';

const inBrowser = 'test/e2e/**';
const inDom = 'test/**/*.dom.test.tsx';

/**
 * Unit, store and contract tests in plain Node, and tests of components and hooks in a DOM. Each
 * file gets a process of its own: what a test leaves behind (an open store, a changed environment)
 * cannot reach another file.
 */
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    passWithNoTests: false,
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: [inBrowser, inDom],
          environment: 'node',
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          include: [inDom],
          exclude: [inBrowser],
          environment: 'jsdom',
          setupFiles: ['test/support/dom-setup.ts'],
        },
      },
    ],
  },
  cacheDir: '.cache/vitest',
});
