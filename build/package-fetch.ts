import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nativesOf } from './package-natives.ts';
import { cachePath, type SetupContext, SetupError } from './setup/context.mjs';
import { npmCommand } from './setup/install.mjs';
import { tailOf } from './setup/run.mjs';

/** Every processor that is packaged for. */
export const PACKAGED_ARCHS = ['x64', 'arm64'] as const;

/** The options by which the packager is asked for a system, besides this computer's own. */
const SYSTEMS = {
  linux: ['--linux', '-l'],
  win32: ['--win', '--windows', '-w'],
  darwin: ['--mac', '--macos', '-m'],
} as const;

/** A system and a processor to package for. */
export interface PackagedMachine {
  readonly platform: string;
  readonly arch: string;
}

/**
 * What is packaged for: by itself this computer's system, on both processors.
 *
 * @param args what the packager is given
 * @example packagedMachines(['--arm64'], 'darwin') // [{ platform: 'darwin', arch: 'arm64' }]
 */
export function packagedMachines(args: readonly string[], platform: string): PackagedMachine[] {
  const systems = Object.entries(SYSTEMS)
    .filter(([, options]) => options.some((option) => args.includes(option)))
    .map(([system]) => system);
  const archs = PACKAGED_ARCHS.filter((arch) => args.includes(`--${arch}`));
  return (systems.length > 0 ? systems : [platform]).flatMap((system) =>
    // The MSI is for one processor, whatever else is asked.
    (archs.length > 0 && system !== 'win32' ? archs : PACKAGED_ARCHS).map((arch) => ({
      platform: system,
      arch,
    })),
  );
}

/** What the packager is given: both processors, unless one was asked for. */
export function packagerArgs(args: readonly string[]): string[] {
  const flags = PACKAGED_ARCHS.map((arch) => `--${arch}`);
  return flags.some((flag) => args.includes(flag)) ? [...args] : [...args, ...flags];
}

/**
 * Sees to the machine code for passwords of another system or processor: npm installs only that of
 * this computer. It is fetched by the version and the hash of the lock file, into a folder of its
 * own, and then put beside it.
 *
 * @throws SetupError with what npm said
 */
export async function fetchNative(
  context: SetupContext,
  { platform, arch }: PackagedMachine,
): Promise<void> {
  const { root, env, say, signal } = context;
  const code = nativesOf(platform, arch)[1] ?? '';
  const name = `@node-rs/argon2-${code.slice('argon2.'.length, -'.node'.length)}`;
  const place = `node_modules/${name}`;
  if (existsSync(join(root, place, code))) return;
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const locked = packages[place];
  if (locked === undefined) throw new SetupError(`Het lockbestand kent ${name} niet.`);
  say(`De machinecode voor ${platform} ${arch} wordt opgehaald.`);
  const folder = cachePath(root, 'setup', `native-${platform}-${arch}`);
  const optionalDependencies = { [name]: locked.version };
  const own = { name: 'machinecode', version: '1.0.0', private: true, optionalDependencies };
  const lock = { ...own, lockfileVersion: 3, packages: { '': own, [place]: locked } };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify(own));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  const log = cachePath(root, 'setup', 'native.log');
  const { command, args, shell } = npmCommand(context);
  const { code: exit } = await context.run(
    command,
    [
      ...[...args, 'ci', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'],
      ...[`--os=${platform}`, `--cpu=${arch}`, ...(platform === 'linux' ? ['--libc=glibc'] : [])],
    ],
    { cwd: folder, env, log, signal, shell },
  );
  signal.throwIfAborted();
  if (exit !== 0 || !existsSync(join(folder, place, code))) {
    throw new SetupError(
      `De machinecode voor ${platform} ${arch} kon niet worden opgehaald; dit zei npm:\n${tailOf(log, 20)}`,
    );
  }
  mkdirSync(dirname(join(root, place)), { recursive: true });
  rmSync(join(root, place), { recursive: true, force: true });
  renameSync(join(folder, place), join(root, place));
  rmSync(folder, { recursive: true, force: true });
}
