import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** What a tool printed and how it ended. */
export interface ToolResult {
  readonly code: number;
  readonly output: string;
}

/**
 * Runs the script of an installed package with this Node and keeps what it prints.
 *
 * @param root the project folder, in which the tool runs
 * @param script below node_modules
 */
export function runTool(
  root: string,
  script: string,
  args: readonly string[],
): Promise<ToolResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (chunk: string) => {
      output += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs the script of an installed package with its output on the terminal.
 *
 * @returns its exit code
 */
export function showTool(
  root: string,
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd: root,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
