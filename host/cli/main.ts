import { reportTo } from '../engine/program.ts';
import { runCli } from './cli.ts';
import { readSecret } from './secret-input.ts';

const error = (said: string) => void process.stderr.write(said);

process.exitCode = await runCli(process.argv.slice(2), {
  env: process.env,
  platform: process.platform,
  now: () => new Date().toISOString(),
  out: (said) => void process.stdout.write(said),
  error,
  readInput: () => readSecret(process.stdin, process.stderr),
}).catch((thrown: unknown) => {
  reportTo({ write: error })({ wat: `opdracht ${thrown instanceof Error ? thrown.name : 'fout'}` });
  error(
    'De opdracht kon niet worden uitgevoerd. Wat in het register staat, is er nog. Probeer het opnieuw; gebeurt het weer, geef dan de regel hierboven door aan uw beheerder.\n',
  );
  return 1;
});
