import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Arch, build, type Configuration, Platform } from 'electron-builder';
import { PLATFORMS, type StubProject } from './project.ts';

/** A program that was put together for one system, before it goes into an installer. */
export interface BuiltProgram {
  readonly platform: string;
  readonly arch: string;
  /** The folder with everything that an installer puts on a computer. */
  readonly folder: string;
  /** Where in it the archive is. */
  readonly resources: string;
}

/** Words of the installer for one user; one that is only there, or not, holds nothing. */
export type NsisDefines = Readonly<Record<string, string | number | null>>;

/** What the tool that makes an installer was asked. */
export type InstallerRequest =
  | {
      readonly kind: 'deb' | 'rpm';
      readonly args: readonly string[];
      readonly desktop: string;
      readonly afterInstall: string;
      readonly afterRemove: string;
    }
  | { readonly kind: 'nsis'; readonly defines: NsisDefines }
  | { readonly kind: 'msi'; readonly project: string };

/** All that was packaged. */
export interface BuiltPackages {
  readonly programs: readonly BuiltProgram[];
  readonly installers: readonly InstallerRequest[];
  /** What the packager printed. */
  readonly said: string;
}

type Targets = ReturnType<Platform['createTarget']>;

/** What the packager throws when its own work on an MSI is done; the tool for it runs on Windows. */
class MsiAsked extends Error {}

/** What to package: all of it, or less where a test needs no more. */
export interface PackagedPart {
  readonly platforms?: readonly string[];
  readonly archs?: readonly Arch[];
}

/**
 * Packages a project with one configuration: Linux and Windows up to what the tools for their
 * installers are asked, macOS up to its program. Nothing is fetched.
 *
 * @param configuration that of the program, or one that was meddled with
 * @throws what the packager throws, with what it printed
 */
export async function buildPackages(
  project: StubProject,
  configuration: Configuration,
  { platforms = PLATFORMS, archs = [Arch.x64, Arch.arm64] }: PackagedPart = {},
): Promise<BuiltPackages> {
  const programs = new Map<string, BuiltProgram>();
  const installers: InstallerRequest[] = [];
  const config: Configuration = {
    ...configuration,
    electronDist: ({ platformName, arch }: { platformName: string; arch: string }) =>
      project.electron(platformName, arch),
    afterPack: async (context) => {
      if (typeof configuration.afterPack === 'function') await configuration.afterPack(context);
      const { appOutDir: folder, electronPlatformName: platform, packager } = context;
      const resources = packager.getResourcesDir(folder);
      programs.set(folder, { platform, arch: Arch[context.arch], folder, resources });
    },
    msiProjectCreated: (path) => {
      installers.push({ kind: 'msi', project: readFileSync(path, 'utf8') });
      throw new MsiAsked();
    },
  };
  const run = (targets: Targets) =>
    build({
      targets,
      projectDir: project.root,
      publish: 'never',
      config: copyOf(config),
      // The packager asks here, with all that it would give to its tool, whether it should stop.
      effectiveOptionComputed: async (asked: unknown) => {
        const [first, second] = asked as [unknown, unknown];
        if (Array.isArray(first)) noteScripts(project.root, first.map(String), String(second));
        else installers.push({ kind: 'nsis', defines: first as NsisDefines });
        return !Array.isArray(first);
      },
    });
  const said = await quietly(placeTools(project.root), async () => {
    if (platforms.includes('linux')) {
      await run(Platform.LINUX.createTarget(['deb', 'rpm'], ...archs));
      installers.push(...readAsked(project.root));
    }
    if (platforms.includes('darwin')) await run(Platform.MAC.createTarget(['dir'], ...archs));
    if (!platforms.includes('win32')) return;
    await run(Platform.WINDOWS.createTarget(['nsis'], ...archs));
    if (!archs.includes(Arch.x64)) return;
    await run(Platform.WINDOWS.createTarget(['msi'], Arch.x64)).catch((error: unknown) => {
      if (!(error instanceof MsiAsked)) throw error;
    });
  });
  return { programs: [...programs.values()], installers, said };
}

/** The packager rewrites the configuration that it is given; each build gets one of its own. */
function copyOf<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copyOf) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copyOf(one)])) as T;
}

const ASKED = '.asked';

/**
 * Stands in for the programs that the packager would fetch: one that packs the files of an installer
 * for Windows and leaves an empty file, and one that makes packages for Linux and keeps what it was
 * asked to make.
 *
 * @returns the variables by which the packager finds them
 */
function placeTools(root: string): Record<string, string> {
  const folder = join(root, 'tool');
  rmSync(folder, { recursive: true, force: true });
  const keep = `printf '%s\\037' "$@" > "$(dirname "$0")/$(basename "$one")${ASKED}"`;
  archiver ??= placeTool(keptFolder(), '7za', '*.7z', ': > "$one"');
  return {
    ELECTRON_BUILDER_7ZIP_PATH: archiver,
    CUSTOM_FPM_PATH: placeTool(folder, 'fpm', '*.deb|*.rpm', keep),
  };
}

/** The packager asks once in a process where this one is. */
let archiver: string | undefined;

function keptFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'meldpunt-tool-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A program that does its work for each argument that has a certain form. */
function placeTool(folder: string, name: string, form: string, work: string): string {
  const file = join(folder, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    file,
    `#!/bin/sh\nfor one in "$@"; do case "$one" in ${form}) ${work} ;; esac; done\n`,
  );
  chmodSync(file, 0o755);
  return file;
}

/** The texts that go along are the packager's own for a moment: they are kept beside the request. */
function noteScripts(root: string, args: readonly string[], desktop: string): void {
  const option = (name: string) => args[args.indexOf(`--${name}`) + 1] ?? '';
  const texts = [desktop, option('after-install'), option('after-remove')].map((file) =>
    readFileSync(file, 'utf8'),
  );
  writeFileSync(join(root, 'tool', `${basename(option('package'))}.texts`), JSON.stringify(texts));
}

function readAsked(root: string): InstallerRequest[] {
  const read = (file: string) => readFileSync(join(root, 'tool', file), 'utf8');
  return readdirSync(join(root, 'tool'))
    .filter((name) => name.endsWith(ASKED))
    .map((name) => {
      const file = name.slice(0, -ASKED.length);
      const [desktop = '', afterInstall = '', afterRemove = ''] = JSON.parse(read(`${file}.texts`));
      const kind = file.endsWith('.deb') ? 'deb' : 'rpm';
      return { kind, args: read(name).split('\u001f'), desktop, afterInstall, afterRemove };
    });
}

/** Keeps what the packager prints to itself, unless it fails; and an environment of its own. */
async function quietly(env: Readonly<Record<string, string>>, work: () => Promise<void>) {
  const printed: string[] = [];
  const streams = [process.stdout, process.stderr];
  const [writers, before] = [streams.map(({ write }) => write), { ...process.env }];
  // What its maker has set must not change what is found.
  for (const name of Object.keys(before)) {
    if (/^(?:DEBUG$|APPLE_|CSC_|WIN_CSC_)/.test(name)) delete process.env[name];
  }
  Object.assign(process.env, env);
  for (const stream of streams) {
    stream.write = (chunk: string | Uint8Array) => {
      printed.push(chunk.toString());
      return true;
    };
  }
  try {
    await work();
    return printed.join('');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${why}\n${printed.slice(-20).join('')}`, { cause: error });
  } finally {
    for (const [index, stream] of streams.entries()) {
      const write = writers[index];
      if (write) stream.write = write;
    }
    process.env = before;
  }
}
