import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { basename, join } from 'node:path';

/** How the name of machine code for passwords ends, by system: what its C library or compiler is. */
const LIBRARY: Readonly<Record<string, string>> = { linux: '-gnu', win32: '-msvc', darwin: '' };

/** Long enough for the place where Windows says its processor, which comes last. */
const HEADER = 1024;

/**
 * The files with machine code that a package for a system holds: one for the store, one for
 * passwords.
 *
 * @param platform `linux`, `win32` or `darwin`
 * @param arch `x64` or `arm64`
 */
export function nativesOf(platform: string, arch: string): readonly string[] {
  return [`${platform}-${arch}.node`, `argon2.${platform}-${arch}${LIBRARY[platform] ?? ''}.node`];
}

/**
 * Refuses a package that lacks the machine code of its own system, or brings that of another: npm
 * installs some of it for the system that it runs on only, and a package without it is built
 * without a word and does not start. What a file says of itself counts, besides its name.
 *
 * @param folder where the program was put together
 * @throws Error that names what is missing or too much
 */
export function requireNatives(folder: string, platform: string, arch: string): void {
  const code = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.node'),
  );
  const found = code.map((path) => basename(path)).sort();
  const wanted = nativesOf(platform, arch).toSorted();
  if (found.join() !== wanted.join() || code.some((path) => !path.includes('app.asar.unpacked'))) {
    throw new Error(
      `A package for ${platform} ${arch} holds ${found.join(', ') || 'no machine code'}; it must hold exactly ${wanted.join(' and ')}, beside its archive. See "Packages" in the README for machine code of another system.`,
    );
  }
  for (const path of code) {
    const kind = machineOf(firstBytes(join(folder, path)));
    if (kind !== `${platform} ${arch}`) {
      throw new Error(`${path} is machine code for ${kind}, not for ${platform} ${arch}.`);
    }
  }
}

function firstBytes(file: string): Buffer {
  const opened = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(HEADER);
    return bytes.subarray(0, readSync(opened, bytes, 0, HEADER, 0));
  } finally {
    closeSync(opened);
  }
}

/**
 * For what system and processor a file with machine code is, by its first bytes.
 *
 * @returns such as `linux x64`; `an unknown system` for anything else
 */
export function machineOf(header: Buffer): string {
  const bytes = Buffer.concat([header, Buffer.alloc(HEADER)]).subarray(0, HEADER);
  const [platform, processor] = readMachine(bytes);
  const arch = { 62: 'x64', 183: 'arm64', 34404: 'x64', 43620: 'arm64' }[processor];
  const mac = { 16777223: 'x64', 16777228: 'arm64' }[processor];
  const known = platform === 'darwin' ? mac : arch;
  return platform === undefined || known === undefined
    ? 'an unknown system'
    : `${platform} ${known}`;
}

function readMachine(bytes: Buffer): [platform: string | undefined, processor: number] {
  if (bytes.readUInt32BE(0) === 0x7f454c46) return ['linux', bytes.readUInt16LE(18)];
  if (bytes.readUInt32LE(0) === 0xfeedfacf) return ['darwin', bytes.readUInt32LE(4)];
  const at = bytes.readUInt32LE(60);
  const isWindows = bytes.toString('latin1', 0, 2) === 'MZ' && at <= HEADER - 6;
  return isWindows && bytes.toString('latin1', at, at + 4) === 'PE\0\0'
    ? ['win32', bytes.readUInt16LE(at + 4)]
    : [undefined, 0];
}
