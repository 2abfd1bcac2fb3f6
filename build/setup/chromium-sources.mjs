import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cachePath } from './context.mjs';
import { tailOf } from './run.mjs';

/** @typedef {import('./context.mjs').SetupContext} SetupContext */

/** Long enough for a slow line, short enough not to leave someone waiting for nothing. */
const installTryMs = 8 * 60_000;

/**
 * Where Playwright keeps, or would keep, its own Chromium.
 *
 * @param {SetupContext} context
 * @param {string} node
 * @returns {Promise<string | undefined>}
 */
export async function playwrightChromium(context, node) {
  const { root, env, signal } = context;
  const log = cachePath(root, 'setup', 'playwright-path.log');
  const script =
    "import('playwright-core').then((it) => console.log((it.chromium ?? it.default.chromium).executablePath()))";
  const { code } = await context.run(node, ['-e', script], { cwd: root, env, log, signal });
  return code === 0 ? tailOf(log, 1) || undefined : undefined;
}

/**
 * Whether Debian's own package can be installed here. Ubuntu's is an empty shell around a snap.
 *
 * @param {Pick<SetupContext, 'platform' | 'isRoot'>} context
 * @param {string} [osRelease] the text of /etc/os-release
 * @returns {boolean}
 */
export function canUseApt({ platform, isRoot }, osRelease = textOfOsRelease()) {
  return platform === 'linux' && isRoot && /^ID="?debian"?$/m.test(osRelease);
}

/**
 * Installs Debian's Chromium, where that may be done.
 *
 * @param {SetupContext} context
 * @param {string} [osRelease]
 * @returns {Promise<boolean>} whether it was installed
 */
export async function installWithApt(context, osRelease) {
  if (!canUseApt(context, osRelease)) return false;
  context.say('Chromium voor de browsertests wordt geïnstalleerd met apt-get.');
  return installDebian(context, ['chromium']);
}

/**
 * Installs packages of Debian; only where `canUseApt` says so.
 *
 * @param {SetupContext} context
 * @param {readonly string[]} packages
 * @param {number} [timeoutMs] longest that each of the two steps may take
 * @returns {Promise<boolean>} whether they were installed
 */
export async function installDebian(context, packages, timeoutMs) {
  const { root, signal } = context;
  const env = { ...context.env, DEBIAN_FRONTEND: 'noninteractive' };
  const limit = timeoutMs === undefined ? {} : { timeoutMs };
  const steps = [
    ['update'],
    ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120', ...packages],
  ];
  for (const [index, args] of steps.entries()) {
    const log = cachePath(root, 'setup', `apt-${index + 1}.log`);
    const { code } = await context.run('apt-get', args, { cwd: root, env, log, signal, ...limit });
    signal.throwIfAborted();
    // An update may fail for one source of many, while the package is still to be had.
    if (code !== 0 && index === 1) return false;
  }
  return true;
}

/**
 * Lets Playwright fetch its own Chromium.
 *
 * @param {SetupContext} context
 * @param {string} node
 * @returns {Promise<void>}
 */
export async function installWithPlaywright(context, node) {
  const { root, env, signal, say } = context;
  say('Chromium voor de browsertests wordt opgehaald met Playwright.');
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const log = cachePath(root, 'setup', 'playwright-install.log');
  await context.run(node, [cli, 'install', 'chromium'], {
    cwd: root,
    env,
    log,
    signal,
    timeoutMs: installTryMs,
  });
}

function textOfOsRelease() {
  return existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
}
