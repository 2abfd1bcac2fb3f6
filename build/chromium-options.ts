import { knownChromium } from './setup/chromium.mjs';

/** How a Chromium is started for tests. */
export interface ChromiumOptions {
  readonly executablePath: string;
  readonly args: string[];
}

/** Nothing of the browser's own goes out, or asks for a processor that the tests could use. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * How tests start the Chromium that set-up found. Chromium refuses its sandbox to root, so only
 * there the tests go without.
 *
 * @param root the project folder
 * @param isRoot whether this user is root
 * @throws Error when set-up did not find one
 */
export function chromiumOptions(
  root: string,
  isRoot: boolean = process.getuid?.() === 0,
): ChromiumOptions {
  const executablePath = knownChromium({ root, env: process.env });
  if (executablePath === undefined) {
    throw new Error('There is no Chromium for the browser tests: run node build/setup.mjs test.');
  }
  return { executablePath, args: isRoot ? ['--no-sandbox', ...quiet] : [...quiet] };
}
