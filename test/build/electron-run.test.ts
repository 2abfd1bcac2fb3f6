import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, cpSync, existsSync, openSync, readFileSync, symlinkSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { electronEnv } from '#build/electron-run.ts';
import { start } from '#build/start.ts';
import { MARK_FILE } from '#electron/start-mark.ts';
import { makeTree } from './support.ts';

const home = dirname(dirname(import.meta.dirname));
const log = '.cache/setup/electron-run.log';
/** An option that nobody knows: the loopback host refuses it, and so shows that it was started. */
const UNKNOWN = '--onbekend';
const REFUSED = 2;
const refusal = /onbekend/;
const fellBack = /programmavenster \(Electron\) kon niet starten, dus .* browservenster/;

/**
 * The project with a stand-in for Electron's program: what starts it and the loopback host are the
 * real ones.
 */
async function projectWith(electron: string): Promise<string> {
  const folder = 'node_modules/electron';
  const root = makeTree({
    [`${folder}/package.json`]: '{ "version": "45.4.1" }',
    [`${folder}/path.txt`]: 'electron',
    [`${folder}/dist/version`]: '45.4.1',
    [`${folder}/dist/electron`]: electron,
  });
  await chmod(join(root, folder, 'dist', 'electron'), 0o755);
  cpSync(join(home, 'package.json'), join(root, 'package.json'));
  cpSync(join(home, 'build'), join(root, 'build'), { recursive: true });
  for (const room of ['electron', 'host']) symlinkSync(join(home, room), join(root, room));
  return root;
}

/** Starts the program as npm does, in a group of its own as a terminal gives it. */
function launch(root: string, env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [join(root, 'build', 'start.ts'), UNKNOWN], {
    cwd: root,
    detached: true,
    env: { ...process.env, MELDPUNT_HOST: 'electron', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  onTestFinished(() => {
    try {
      process.kill(-Number(child.pid), 'SIGKILL');
    } catch {
      // Nothing of it was left.
    }
  });
  const ended = once(child, 'close').then(([code]: unknown[]) => ({ code, output }));
  return { child, ended, output: () => output };
}

async function run(electron: string, env: NodeJS.ProcessEnv = {}) {
  const root = await projectWith(electron);
  const { code, output } = await launch(root, env).ended;
  const sentences = output.trimEnd().split('\n');
  return { root, code, output, sentences };
}

const script = (...lines: string[]) => ['#!/bin/sh', ...lines, ''].join('\n');
const mark = (word: string) => `printf ${word} > "$${MARK_FILE}"`;

describe.runIf(process.platform !== 'win32')('an Electron that cannot start', () => {
  it.each([
    ['kill -TRAP $$', 'signal SIGTRAP'],
    ['exit 127', 'code 127'],
    ['exit 1', 'code 1'],
  ])('(%s) is followed by the loopback host, with one sentence and a log', async (end, how) => {
    const { root, code, sentences } = await run(script('echo "no usable sandbox" >&2', end));
    expect(code).toBe(REFUSED);
    expect(sentences).toEqual([
      'no usable sandbox',
      expect.stringMatching(fellBack),
      expect.stringMatching(refusal),
    ]);
    expect(sentences[1]).toContain(log);
    expect(readFileSync(join(root, log), 'utf8')).toBe(`no usable sandbox\nElectron: ${how}\n`);
  });

  it.each(['\u007fELF of another machine', '#!/nowhere/sh\n'])(
    'is also one that is no program for this machine (%s)',
    async (electron) => {
      const { code, output } = await run(electron);
      expect([code, output]).toEqual([REFUSED, expect.stringMatching(fellBack)]);
    },
  );

  it('is also one that is still being written', async () => {
    const root = await projectWith(script('exit 0'));
    const writing = openSync(join(root, 'node_modules/electron/dist/electron'), 'r+');
    const { code, output } = await launch(root).ended;
    closeSync(writing);
    expect([code, output]).toEqual([REFUSED, expect.stringMatching(fellBack)]);
    if (process.platform === 'linux')
      expect(readFileSync(join(root, log), 'utf8')).toContain('ETXTBSY');
  });

  it('is not waited for when something that it left behind holds its error output', async () => {
    const holds = 'sleep 60 >/dev/null &';
    const { root, code } = await run(script(holds, 'echo "last words" >&2', 'exit 5'));
    expect(code).toBe(REFUSED);
    expect(readFileSync(join(root, log), 'utf8')).toContain('last words');
  });
});

describe.runIf(process.platform !== 'win32')('an Electron that started', () => {
  it('is never followed by another host once its window was shown, however it ends', async () => {
    for (const [end, code] of [
      ['exit 3', 3],
      ['kill -TRAP $$', 133],
      ['exit 0', 0],
    ] as const) {
      const { root, ...rest } = await run(script(mark('getoond'), end));
      expect([rest.code, rest.output]).toEqual([code, '']);
      expect(existsSync(join(root, log))).toBe(false);
    }
  });

  it('is not followed either when it refused in its own words', async () => {
    const { code, output } = await run(script(mark('geweigerd'), 'exit 1'));
    expect([code, output]).toEqual([1, '']);
  });

  it('says so when a program that runs already took over', async () => {
    const { code, sentences } = await run(script(mark('draait-al'), 'exit 0'));
    expect([code, sentences]).toEqual([0, [expect.stringMatching(/^Het programma draait al/)]]);
  });

  it('is not followed when it ends in order, but that nothing was shown is said', async () => {
    const { code, sentences } = await run(script('exit 0'));
    expect([code, sentences]).toEqual([0, [expect.stringMatching(/zonder iets te tonen/)]]);
  });

  it('that hangs is stopped by Ctrl+C, and then nothing else is started', async () => {
    for (const electron of [
      script('echo hangs', 'exec sleep 60'),
      // It notices, and ends badly.
      script("trap 'exit 7' INT", 'echo hangs', 'while :; do sleep 0.1; done'),
    ]) {
      const started = launch(await projectWith(electron));
      while (!started.output().includes('hangs')) await wait(20);
      process.kill(-Number(started.child.pid), 'SIGINT');
      const { code, output } = await started.ended;
      expect(output).toBe('hangs\n');
      expect([130, 7]).toContain(code);
    }
  });

  it.each([
    ['says after a while that there is no window yet', 'sleep 1', 1],
    ['says nothing of it once it was shown', `${mark('getoond')}; sleep 1`, 0],
  ])('that hangs %s', async (_, does, times) => {
    const said: string[] = [];
    const code = await start({
      root: await projectWith(script(does, mark('getoond'), 'exit 0')),
      ...{ platform: 'linux', isRoot: false, args: [], slowMs: 300 },
      env: { PATH: process.env['PATH'], MELDPUNT_HOST: 'electron' },
      stderr: { write: (text) => said.push(text) },
      runLoopback: async () => 9,
    });
    expect(code).toBe(0);
    expect(said.filter((zin) => zin.includes('is er nog niet'))).toHaveLength(times);
  });

  it('that alone is told to stop is not followed by another host', async () => {
    for (const [signal, code] of [
      ['INT', 130],
      ['TERM', 143],
      ['HUP', 129],
    ] as const) {
      const { output, ...rest } = await run(script(`kill -${signal} $$`));
      expect([rest.code, output]).toEqual([code, '']);
    }
  });

  it('gets what it is started with, and nothing that switches its sandbox off', async () => {
    const { root, output } = await run(script(mark('getoond'), 'echo "$@"'));
    expect(output).toBe(`${join(root, 'dist', 'electron', 'main.mjs')} ${UNKNOWN}\n`);
  });
});

describe('the environment of Electron', () => {
  const unwanted = {
    ELECTRON_RUN_AS_NODE: '1',
    ELECTRON_NO_ASAR: '1',
    ELECTRON_FORCE_IS_PACKAGED: '1',
    ELECTRON_DISABLE_SANDBOX: '1',
    NODE_OPTIONS: '--no-warnings',
    NODE_REPL_EXTERNAL_MODULE: '/nowhere/repl.js',
  };

  it.runIf(process.platform !== 'win32')(
    'has nothing that would make it another program, as the program itself sees it',
    async () => {
      const kept = { ELECTRON_NO_ATTACH_CONSOLE: '1', NODE_EXTRA_CA_CERTS: '', LANG: 'nl_NL' };
      const { output } = await run(script(mark('getoond'), 'env'), { ...unwanted, ...kept });
      const names = output.split('\n').map((line) => line.slice(0, line.indexOf('=')));
      expect(names).toEqual(expect.arrayContaining([...Object.keys(kept), 'PATH', MARK_FILE]));
      expect(names.filter((name) => name in unwanted)).toEqual([]);
    },
  );

  it('leaves them out in small letters too, for Windows makes no difference', () => {
    const env = { Electron_Run_As_Node: '1', node_options: '--inspect', Path: 'C:\\' };
    expect(electronEnv(env)).toEqual({ Path: 'C:\\' });
    expect(electronEnv(unwanted)).toEqual({});
  });
});
