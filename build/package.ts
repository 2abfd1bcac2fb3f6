import { dirname, join } from 'node:path';
import { buildBundles } from './bundle.ts';
import { fetchNative, packagedMachines } from './package-fetch.ts';
import { writeSbom } from './sbom.ts';
import { SetupError } from './setup/context.mjs';
import { thisMachine } from './setup.mjs';
import { showTool } from './tool.ts';

/**
 * Makes the packages of this computer's system, for both processors, with the list of what is in
 * them beside them.
 *
 * @param args goes on to the packager: `--arm64`, `--dir`
 * @returns an exit code
 */
async function packageProgram(root: string, args: readonly string[]): Promise<number> {
  const context = thisMachine();
  await buildBundles(root, ['renderer', 'electron']);
  await writeSbom(root);
  for (const machine of packagedMachines(args, process.platform)) {
    await fetchNative(context, machine);
  }
  const config = join('build', 'electron-builder.config.ts');
  return showTool(root, 'electron-builder/cli.js', ['--config', config, ...args]);
}

try {
  process.exitCode = await packageProgram(dirname(import.meta.dirname), process.argv.slice(2));
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
