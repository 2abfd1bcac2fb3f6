import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** What the choice depends on. */
export type NativeMachine = {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly exists: (path: string) => boolean;
};

/** Where the C library of a Linux says that it is there, for the processors that code is brought for. */
const LOADERS: Readonly<Record<string, { readonly glibc: string; readonly musl: string }>> = {
  x64: { glibc: '/lib64/ld-linux-x86-64.so.2', musl: '/lib/ld-musl-x86_64.so.1' },
  arm64: { glibc: '/lib/ld-linux-aarch64.so.1', musl: '/lib/ld-musl-aarch64.so.1' },
};

/**
 * The name of the driver's machine code for a machine, without its extension.
 *
 * @example nativeName({ platform: 'win32', arch: 'x64', exists: () => false }) // 'win32-x64'
 */
export function nativeName({ platform, arch, exists }: NativeMachine): string {
  const loader = LOADERS[arch];
  const isMusl =
    platform === 'linux' &&
    (exists('/etc/alpine-release') ||
      (loader !== undefined && exists(loader.musl) && !exists(loader.glibc)));
  return `${isMusl ? 'linuxmusl' : platform}-${arch}`;
}

let found: string | undefined;

/**
 * The driver's machine code for this machine; undefined where the driver must look itself. On Linux
 * it would ask `process.report` which C library there is, a call that some builds of Electron end
 * the process for.
 */
export function nativeBinding(): string | undefined {
  if (found !== undefined) return found;
  const { platform, arch } = process;
  const folder = dirname(createRequire(import.meta.url).resolve('better-sqlite3/package.json'));
  const name = nativeName({ platform, arch, exists: existsSync });
  const path = join(folder, 'prebuilds', `${name}.node`);
  if (existsSync(path)) found = path;
  return found;
}
