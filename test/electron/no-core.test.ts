import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { forbidCore } from '#electron/no-core.ts';

const hasTool = spawnSync('prlimit', ['--version']).status === 0;

describe.runIf(process.platform === 'linux' && hasTool)('a crash on Linux', () => {
  it('leaves no memory on the disk: the limit is nothing, and cannot be raised again', async () => {
    const child = spawn('sh', ['-c', 'ulimit -c unlimited 2>/dev/null; exec sleep 30']);
    onTestFinished(() => void child.kill('SIGKILL'));
    await forbidCore('linux', child.pid);
    const limits = readFileSync(`/proc/${child.pid}/limits`, 'utf8');
    expect(/Max core file size +(\S+) +(\S+)/.exec(limits)?.slice(1)).toEqual(['0', '0']);
  });
});
