import { opslagZin } from '#domain/contract/fouten-nl.ts';
import { opslagredenVan } from '#domain/opslagstoring.ts';
import { reportTo } from '../engine/program.ts';
import type { CliIo, ExitCode } from './opdracht.ts';
import { readSecret } from './secret-input.ts';

/** Runs a command line with the arguments, streams and exit code of this process. */
export async function runAsProcess(
  run: (args: readonly string[], io: CliIo) => Promise<ExitCode>,
): Promise<void> {
  const error = (said: string) => void process.stderr.write(said);
  process.exitCode = await run(process.argv.slice(2), {
    env: process.env,
    platform: process.platform,
    now: () => new Date().toISOString(),
    out: (said) => void process.stdout.write(said),
    error,
    readInput: () => readSecret(process.stdin, process.stderr),
  }).catch((thrown: unknown) => {
    reportTo({ write: error })({
      wat: `opdracht ${thrown instanceof Error ? thrown.name : 'fout'}`,
    });
    const reden = opslagredenVan(thrown);
    if (reden !== undefined) {
      error(`${opslagZin(reden)}\n`);
      return 1;
    }
    error(
      'De opdracht kon niet worden uitgevoerd. Wat in het register staat, is er nog. Probeer het opnieuw; gebeurt het weer, geef dan de regel hierboven door aan uw beheerder.\n',
    );
    return 1;
  });
}
