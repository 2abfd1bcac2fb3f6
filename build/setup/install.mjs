import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cachePath, SetupError } from './context.mjs';
import { readJson, writeJson } from './files.mjs';
import { agreesWithLock } from './lockfile.mjs';
import { isAlive, tailOf } from './run.mjs';

/** @typedef {import('./context.mjs').SetupContext} SetupContext */

/** @param {string} root */
const stampFile = (root) => join(root, 'node_modules', '.cache', 'meldpunt-setup.json');
/** @param {string} root */
const busyFile = (root) => cachePath(root, 'setup', 'installing.json');

/**
 * What an installation is known by: the exact lock file, on this kind of machine (a folder that is
 * copied from Windows to Linux needs other packages).
 *
 * @param {Pick<SetupContext, 'root' | 'platform' | 'arch'>} context
 * @returns {string}
 */
export function installationKey({ root, platform, arch }) {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return `${platform}-${arch}-${createHash('sha256').update(lock).digest('hex')}`;
}

/**
 * Whether the packages are installed as the lock file says. An installation that someone made with
 * npm itself counts too, when npm's own account of it agrees with the lock file; one that set-up
 * began and did not finish never does.
 *
 * @param {Pick<SetupContext, 'root' | 'platform' | 'arch'>} context
 * @returns {boolean}
 */
export function isInstalled(context) {
  const { root } = context;
  const account = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(busyFile(root)) || !existsSync(account)) return false;
  const key = installationKey(context);
  if (readJson(stampFile(root))?.['key'] === key) return true;
  if (!agreesWithLock(context)) return false;
  writeJson(stampFile(root), { key });
  return true;
}

/**
 * The way to run npm: the npm that runs set-up, else the one beside Node, else the one on the path.
 *
 * @param {Pick<SetupContext, 'platform' | 'env' | 'execPath'>} context
 * @param {(path: string) => boolean} [exists]
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
export function npmCommand({ platform, env, execPath }, exists = existsSync) {
  const { npm_execpath: runningNpm, npm_node_execpath: itsNode } = env;
  if (runningNpm && basename(runningNpm) === 'npm-cli.js' && exists(runningNpm)) {
    return { command: itsNode ?? execPath, args: [runningNpm], shell: false };
  }
  const folder = dirname(execPath);
  const modules = platform === 'win32' ? folder : join(folder, '..', 'lib');
  const beside = join(modules, 'node_modules', 'npm', 'bin', 'npm-cli.js');
  if (exists(beside)) return { command: execPath, args: [beside], shell: false };
  return platform === 'win32'
    ? { command: 'npm.cmd', args: [], shell: true }
    : { command: 'npm', args: [], shell: false };
}

/**
 * Installs the packages of the lock file with npm ci. The stamp goes first and comes last, so that
 * an interrupted installation is done again.
 *
 * @param {SetupContext} context
 * @returns {Promise<void>}
 * @throws {SetupError} with what the user can do, and the end of npm's log on stderr
 */
export async function installPackages(context) {
  const { root, env, say, signal } = context;
  const log = cachePath(root, 'setup', 'npm-ci.log');
  const { command, args, shell } = npmCommand(context);
  say('De benodigde pakketten worden geïnstalleerd; de eerste keer duurt dat even.');
  await waitForOrphan(context);
  writeJson(busyFile(root), {});
  rmSync(stampFile(root), { force: true });
  setRunningNodeAside(context);
  const { code } = await context.run(
    command,
    [...args, 'ci', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=warn'],
    { cwd: root, env, log, signal, shell, onStart: (pid) => writeJson(busyFile(root), { pid }) },
  );
  signal.throwIfAborted();
  if (code !== 0) throw new SetupError(installFailure(tailOf(log, 40)));
  writeJson(stampFile(root), { key: installationKey(context) });
  rmSync(busyFile(root), { force: true });
}

/**
 * When a set-up is killed outright, its npm lives on. Two npms in one folder spoil each other's
 * work, so the next set-up lets it finish first; not for ever, for its number may be another's now.
 *
 * @param {Pick<SetupContext, 'root' | 'signal'>} context
 * @param {number} [waitMs]
 * @returns {Promise<void>}
 */
export async function waitForOrphan({ root, signal }, waitMs = 120_000) {
  const pid = Number(readJson(busyFile(root))?.['pid']);
  const until = Date.now() + waitMs;
  while (isAlive(pid) && Date.now() < until) await sleep(200, undefined, { signal });
}

/**
 * Why npm ci failed, as one sentence and, when it was not the network, the end of its log.
 *
 * @param {string} output
 * @returns {string}
 */
export function installFailure(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED/.test(output)) {
    return 'De pakketten konden niet worden opgehaald, want er is geen verbinding met de npm-server: maak verbinding met internet en start dan opnieuw.';
  }
  if (/ENOSPC/.test(output)) {
    return 'De pakketten passen niet op de schijf: maak ongeveer 2 GB vrij en start dan opnieuw.';
  }
  return `De pakketten konden niet worden geïnstalleerd (npm ci); dit zei npm:\n${output}`;
}

/**
 * On Windows a running program cannot be removed, but it can be moved: without this, npm ci could
 * not replace the very Node that npm's own scripts found first.
 *
 * @param {Pick<SetupContext, 'root' | 'platform' | 'execPath'>} context
 */
export function setRunningNodeAside({ root, platform, execPath }) {
  if (platform !== 'win32' || !execPath.startsWith(join(root, 'node_modules'))) return;
  const aside = cachePath(root, 'setup', `node-${process.pid}.exe`);
  mkdirSync(dirname(aside), { recursive: true });
  renameSync(execPath, aside);
}
