import { realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SetupError } from './setup/context.mjs';
import { isPurpose, prepare, purposes } from './setup/prepare.mjs';
import { run } from './setup/run.mjs';

/** @typedef {import('./setup/context.mjs').SetupContext} SetupContext */

/**
 * The machine as it is.
 *
 * @param {AbortSignal} [signal]
 * @returns {SetupContext}
 */
export function thisMachine(signal = new AbortController().signal) {
  return {
    root: dirname(dirname(fileURLToPath(import.meta.url))),
    platform: process.platform,
    arch: process.arch,
    env: process.env,
    execPath: process.execPath,
    nodeVersion: process.versions.node,
    home: homedir(),
    isRoot: process.getuid?.() === 0,
    signal,
    // Standard output belongs to the program that comes after set-up.
    say: (sentence) => void process.stderr.write(`${sentence}\n`),
    run,
  };
}

/**
 * Prepares for one purpose; gives the exit code.
 *
 * @param {string | undefined} purpose
 * @returns {Promise<number>} 0 done, 1 not possible, 2 wrong use, 130 stopped by the user
 */
async function main(purpose) {
  const stop = new AbortController();
  const context = thisMachine(stop.signal);
  if (!isPurpose(purpose)) {
    context.say(`Gebruik: node build/setup.mjs <${purposes.join('|')}>`);
    return 2;
  }
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(name, () => stop.abort());
  }
  try {
    await prepare(context, purpose);
    return 0;
  } catch (error) {
    if (stop.signal.aborted) {
      context.say('De voorbereiding is gestopt; een volgende keer gaat die verder.');
      return 130;
    }
    if (!(error instanceof SetupError)) throw error;
    context.say(error.message);
    return 1;
  }
}

const { 1: script } = process.argv;
if (script && realpathSync(script) === fileURLToPath(import.meta.url)) {
  process.exitCode = await main(process.argv[2]);
}
