import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';

describe('a program whose reader has gone', () => {
  const writes = "process.stderr.write('to nobody'); setTimeout(() => process.exit(0), 200);";

  async function exitCode(code: string): Promise<unknown> {
    const wait = 'await new Promise((resolve) => process.stdin.once("data", resolve));';
    const child = spawn(process.execPath, ['--input-type=module', '-e', `${wait}${code}`], {
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    child.stderr.destroy();
    child.stdin.end('go');
    const [ended] = await once(child, 'exit');
    return ended;
  }

  it('goes on, where Node alone would stop', async () => {
    const outlive =
      "import { outliveReader } from '#host/engine/program.ts'; outliveReader(process.stderr);";
    expect(await exitCode(writes)).not.toBe(0);
    expect(await exitCode(`${outlive}${writes}`)).toBe(0);
  });
});
