import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Configuration } from 'electron-builder';
import configuration from './electron-builder.config.ts';
import {
  type BuiltPackages,
  buildPackages,
  type PackagedPart,
} from './package-check/build-packages.ts';
import { describeFindings, type Finding } from './package-check/finding.ts';
import { installerRules, targetRules } from './package-check/installer-rules.ts';
import { macSigningRules } from './package-check/mac-rules.ts';
import { programRules, programsBelow } from './package-check/program-rules.ts';
import { makeStubProject, type StubProject } from './package-check/project.ts';
import { ensureBundle } from './setup/bundles.mjs';
import { cachePath } from './setup/context.mjs';
import { withLock } from './setup/lock.mjs';
import { thisMachine } from './setup.mjs';

/** What was looked at, and whether the bundles were real. */
export interface PackageCheck {
  readonly findings: readonly Finding[];
  readonly isBuilt: boolean;
}

/**
 * Packages the program for every system, with stand-ins for Electron and for the tools that the
 * packager would fetch, and holds what comes of it against what it must be.
 *
 * @param home the project folder
 * @param config that of the program, or one that was meddled with
 * @param part less than all of it
 * @throws what the packager throws: machine code that lacks or is too much
 */
export async function checkPackages(
  home: string,
  config: Configuration = configuration,
  part: PackagedPart = {},
): Promise<PackageCheck> {
  const root = mkdtempSync(join(tmpdir(), 'meldpunt-package-'));
  try {
    const project = makeStubProject(home, root);
    const built = await buildPackages(project, config, part);
    const made = programsBelow(join(root, 'release')).map(({ resources }) => resources);
    const told = built.programs.map(({ resources }) => resources);
    if (made.sort().join() !== told.sort().join())
      throw new Error(`Made was ${made}, not ${told}.`);
    return { findings: findingsOf(home, project, built, config), isBuilt: project.isBuilt };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/**
 * What was really made, held against what it must be; on the system that made it.
 *
 * @param home the project folder, with its folder of releases
 */
export function checkMade(home: string): Finding[] {
  return programsBelow(join(home, 'release')).flatMap((program) =>
    programRules(home, home, program),
  );
}

function findingsOf(
  home: string,
  project: StubProject,
  { programs, installers, said }: BuiltPackages,
  config: Configuration,
): Finding[] {
  return [
    ...programs.flatMap((program) => programRules(home, project.root, program)),
    ...installers.flatMap((request) => installerRules(home, request)),
    ...targetRules(config),
    ...(programs.some(({ platform }) => platform === 'darwin')
      ? macSigningRules(home, config, said)
      : []),
  ];
}

async function main(home: string): Promise<void> {
  if (process.platform !== 'linux') {
    process.stdout.write('The packages are checked on Linux only: the stand-ins are for it.\n');
    return;
  }
  const start = performance.now();
  const context = thisMachine();
  await withLock(cachePath(home, 'setup.lock'), async () => {
    for (const name of ['renderer', 'electron'] as const) {
      await ensureBundle(context, process.execPath, name);
    }
  });
  const built = performance.now();
  const { findings, isBuilt } = await checkPackages(home);
  process.stdout.write(describeFindings(findings));
  const wrong = findings.filter((finding) => finding.wrong.length > 0).length;
  const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(1);
  process.stdout.write(
    `${findings.length - wrong} ok, ${wrong} not; ${isBuilt ? 'the bundles of this project' : 'stand-ins for the bundles'}, Electron and the tools for installers are stand-ins; bundles ${seconds(start, built)} s, packages ${seconds(built, performance.now())} s\n`,
  );
  endWith(wrong > 0 ? 1 : 0);
}

/**
 * Ends this process with a code when its work is done: the packager leaves something behind that ends
 * it with none.
 */
export function endWith(code: number): void {
  process.once('exit', () => {
    process.exitCode = code;
  });
}

if (import.meta.main) await main(dirname(import.meta.dirname));
