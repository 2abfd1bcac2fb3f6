import { runCli } from './cli.ts';
import { readSecret } from './secret-input.ts';

process.exitCode = await runCli(process.argv.slice(2), {
  env: process.env,
  platform: process.platform,
  now: () => new Date().toISOString(),
  out: (said) => void process.stdout.write(said),
  error: (said) => void process.stderr.write(said),
  readInput: () => readSecret(process.stdin, process.stderr),
});
