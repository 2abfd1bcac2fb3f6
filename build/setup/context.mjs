import { join } from 'node:path';

/**
 * What set-up knows of the machine that it runs on. Everything is passed in, so that a test can
 * pretend to be another machine and can look at what would have been run.
 *
 * @typedef {object} SetupContext
 * @property {string} root folder of the project; nothing outside it is written
 * @property {NodeJS.Platform} platform
 * @property {string} arch
 * @property {NodeJS.ProcessEnv} env
 * @property {string} execPath the Node that runs set-up
 * @property {string} nodeVersion its version, without the v
 * @property {string} home folder of the user, to look for programs in
 * @property {boolean} isRoot
 * @property {AbortSignal} signal aborted when the user stops set-up
 * @property {(sentence: string) => void} say one Dutch sentence to the user
 * @property {typeof import('./run.mjs').run} run
 */

/**
 * A refusal that the user can do something about; its message is a Dutch sentence.
 */
export class SetupError extends Error {}

/**
 * The folder in which set-up keeps what it remembers; safe to delete at any time.
 *
 * @param {string} root
 * @param {...string} parts
 * @returns {string}
 */
export function cachePath(root, ...parts) {
  return join(root, '.cache', ...parts);
}
