import { readdirSync } from 'node:fs';
import { basename } from 'node:path';

/** The machine code that a package for a system must hold, and nothing more. */
const EXPECTED = [
  (platform: string, arch: string) => new RegExp(`^${platform}-${arch}\\.node$`),
  (platform: string, arch: string) => new RegExp(`^argon2\\.${platform}-${arch}(?:-\\w+)?\\.node$`),
];

/**
 * Refuses a package that lacks the machine code of its own system, or brings that of another: npm
 * installs some of it for the system that it runs on only, and a package without it is built
 * without a word and does not start.
 *
 * @param folder where the program was put together
 * @param platform `linux`, `win32` or `darwin`
 * @param arch `x64` or `arm64`
 * @throws Error that names what is missing or too much
 */
export function requireNatives(folder: string, platform: string, arch: string): void {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.includes('app.asar.unpacked') && path.endsWith('.node'))
    .map((path) => basename(path));
  const missing = EXPECTED.map((make) => make(platform, arch)).filter(
    (one) => !found.some((name) => one.test(name)),
  );
  if (missing.length === 0 && found.length === EXPECTED.length) return;
  throw new Error(
    `A package for ${platform} ${arch} holds ${found.join(', ') || 'no machine code'}; it must hold exactly one file for each of ${EXPECTED.map((make) => make(platform, arch).source).join(' and ')}. Build it on a computer of its own kind.`,
  );
}
