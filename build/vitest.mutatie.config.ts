import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { needsStore, TRIED_VARIABLE, type TriedPart, testsOf } from './mutation-areas.ts';

/** Tests of pure rules first: the first test that fails ends the run of a mutant. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => Number(needsStore(moduleId));
    return [...files].sort((a, b) => rank(a) - rank(b));
  }
}

const [area = '', part = ''] = (process.env[TRIED_VARIABLE] ?? '').split(' ');

const draws = part === 'dom';

/** The tests that mutants of one area are tried on; Stryker starts them again for each mutant. */
export default defineConfig({
  test: {
    include: testsOf(process.cwd(), area, part as TriedPart),
    environment: draws ? 'jsdom' : 'node',
    // Modules are read once for all files of a run: that is most of its time.
    isolate: false,
    setupFiles: [
      'build/vitest.mutatie.setup.ts',
      ...(draws ? ['test/support/dom-setup.ts', 'build/vitest.mutatie.dom-setup.ts'] : []),
    ],
    sequence: { sequencer: QuickFirst },
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
  cacheDir: '.cache/vitest',
});
