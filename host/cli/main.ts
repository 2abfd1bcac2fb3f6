import { text } from 'node:stream/consumers';
import { runCli } from './cli.ts';

process.exitCode = await runCli(process.argv.slice(2), {
  env: process.env,
  platform: process.platform,
  now: () => new Date().toISOString(),
  out: (said) => void process.stdout.write(said),
  error: (said) => void process.stderr.write(said),
  readInput: async () => {
    if (process.stdin.isTTY)
      process.stderr.write('Wachtwoord (zichtbaar terwijl u typt; sluit af met Ctrl-D): ');
    return text(process.stdin);
  },
});
