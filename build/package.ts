import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildBundles } from './bundle.ts';
import { describeFindings } from './package-check/finding.ts';
import { programsBelow } from './package-check/program-rules.ts';
import { checkMade, endWith } from './package-check.ts';
import { fetchNative, packagedMachines, packagerArgs } from './package-fetch.ts';
import { writeSbom } from './sbom.ts';
import { SetupError } from './setup/context.mjs';
import { thisMachine } from './setup.mjs';
import { showTool } from './tool.ts';

/**
 * Makes the packages of this computer's system, for both processors, with the list of what is in
 * them beside them, and looks at what was made.
 *
 * @param args goes on to the packager: `--arm64`, `--dir`
 * @returns an exit code
 */
async function packageProgram(root: string, args: readonly string[]): Promise<number> {
  const context = thisMachine();
  const release = join(root, 'release');
  mkdirSync(release, { recursive: true });
  // What is looked at afterwards is what was made now.
  for (const { folder } of programsBelow(release)) rmSync(folder, { recursive: true });
  await buildBundles(root, ['renderer', 'electron']);
  await writeSbom(root);
  for (const machine of packagedMachines(args, process.platform)) {
    await fetchNative(context, machine);
  }
  const config = join('build', 'electron-builder.config.ts');
  const code = await showTool(root, 'electron-builder/cli.js', [
    '--config',
    config,
    ...packagerArgs(args),
  ]);
  // A folder to try out lacks what an installer adds.
  if (code !== 0 || args.includes('--dir')) return code;
  const findings = checkMade(root);
  process.stdout.write(describeFindings(findings));
  return findings.some(({ wrong }) => wrong.length > 0) ? 1 : 0;
}

try {
  endWith(await packageProgram(dirname(import.meta.dirname), process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  endWith(1);
}
