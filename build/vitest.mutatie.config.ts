import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { AREA_VARIABLE, slowTests, testsOf } from './mutation-areas.ts';

/** Tests of pure rules first: the first test that fails ends the run of a mutant. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const needsStore = ({ moduleId }: TestSpecification) =>
      readFileSync(moduleId, 'utf8').includes('#test/support/');
    return [...files].sort((a, b) => Number(needsStore(a)) - Number(needsStore(b)));
  }
}

/** The tests that mutants of one area are tried on; Stryker starts them again for each mutant. */
export default defineConfig({
  test: {
    include: testsOf(process.env[AREA_VARIABLE] ?? ''),
    exclude: [...slowTests],
    environment: 'node',
    // Modules are read once for all files of a run: that is most of its time.
    isolate: false,
    sequence: { sequencer: QuickFirst },
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
  cacheDir: '.cache/vitest',
});
