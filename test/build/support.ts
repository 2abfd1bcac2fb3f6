import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { SetupContext } from '#build/setup/context.mjs';

/**
 * A folder of its own with the given files, removed after the test.
 *
 * @example const root = makeTree({ 'domain/a.ts': "import 'node:fs';" });
 */
export function makeTree(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'meldpunt-build-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(files)) writeTo(root, file, text);
  return root;
}

/**
 * Writes one file below a folder, with the folders on the way.
 *
 * @example writeTo(root, 'domain/a.ts', 'export const a = 1;');
 */
export function writeTo(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** What stands in for running a program: does its work and gives its exit code and output. */
export type FakeProgram = (command: string, args: readonly string[]) => number | [number, string];

/** A machine that is not this one, with what was run on it and what was said to its user. */
export interface FakeMachine extends SetupContext {
  readonly ran: string[];
  readonly said: string[];
}

/**
 * A Linux machine with an old Node, on which programs are only pretended.
 *
 * @example const machine = fakeMachine(root, () => 0, { platform: 'win32' });
 */
export function fakeMachine(
  root: string,
  program: FakeProgram = () => 0,
  changes: Partial<SetupContext> = {},
): FakeMachine {
  const ran: string[] = [];
  const said: string[] = [];
  return {
    root,
    platform: 'linux',
    arch: 'x64',
    env: {},
    execPath: '/usr/bin/node',
    nodeVersion: '20.20.2',
    home: '/nowhere',
    isRoot: false,
    signal: new AbortController().signal,
    say: (sentence) => void said.push(sentence),
    run: async (command, args, { log }) => {
      ran.push([command, ...args].join(' '));
      const result = program(command, args);
      const [code, output] = typeof result === 'number' ? [result, ''] : result;
      mkdirSync(dirname(log), { recursive: true });
      writeFileSync(log, output);
      return { code, timedOut: false };
    },
    ...changes,
    ran,
    said,
  };
}
