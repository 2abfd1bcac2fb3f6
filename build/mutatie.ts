import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import {
  chooseArea,
  describeMutants,
  mutableAreas,
  mutatedIn,
  mutationParts,
  TRIED_VARIABLE,
  type TriedMutant,
  type TriedPart,
} from './mutation-areas.ts';

const root = dirname(import.meta.dirname);
const results = join(root, 'test-results', 'mutatie');

/**
 * Changes the rules and services of one area, or the kit of forms, one mutant at a time, and looks
 * which change no test notices. A later run tries only what changed since.
 */
async function run(area: string): Promise<void> {
  mkdirSync(results, { recursive: true });
  const began = Date.now();
  const mutants: TriedMutant[] = [];
  for (const part of mutationParts(area))
    if (mutatedIn(root, area, part).length > 0) mutants.push(...(await tryPart(area, part)));
  const minutes = ((Date.now() - began) / 60_000).toFixed(1);
  const text = `${describeMutants(mutants, root)}${minutes} minutes\n`;
  writeFileSync(join(results, `${area}.txt`), text);
  process.stdout.write(`\n${text}`);
}

function tryPart(area: string, part: TriedPart): Promise<readonly TriedMutant[]> {
  process.env[TRIED_VARIABLE] = `${area} ${part}`;
  const name = `${area}-${part}`;
  return new Stryker({
    mutate: mutatedIn(root, area, part),
    ...{ testRunner: 'vitest', plugins: ['@stryker-mutator/vitest-runner'] },
    vitest: { configFile: 'build/vitest.mutatie.config.ts', pool: 'threads', related: false },
    ...{ coverageAnalysis: 'perTest', ignoreStatic: true },
    ...{ incremental: true, incrementalFile: `.cache/mutatie/${name}.json` },
    ...{ concurrency: 2, tempDirName: `.cache/mutatie/proef-${name}`, dryRunTimeoutMinutes: 10 },
    // The machine may be busy with more than this: what is slow was not noticed yet.
    timeoutMS: 20_000,
    // A copy of everything but this is what mutants are made in: tests read fonts and migrations.
    ignorePatterns: ['dist', 'release', 'test-results', '.cache'],
    // The types of the copy are not looked at, so its projects stay as they are.
    ...{ tsconfigFile: '', disableTypeChecks: false, checkers: [] },
    reporters: ['progress-append-only', 'json'],
    jsonReporter: { fileName: join(results, `${name}.json`) },
    allowConsoleColors: false,
  }).runMutationTest();
}

const choice = chooseArea(process.argv.slice(2), mutableAreas(root));
if ('wrong' in choice) {
  process.stderr.write(`${choice.wrong}\n`);
  process.exitCode = 2;
} else await run(choice.area);
