import { backupOpdracht, controleer, herstelOpdracht } from './back-up.ts';
import { exporteer } from './exporteer.ts';
import { accounts, partners } from './lijsten.ts';
import type { CliIo, ExitCode, Opdracht } from './opdracht.ts';
import { runOpdracht, wrongUse } from './run-opdracht.ts';
import { termijnOpdracht } from './termijn.ts';

const OPDRACHTEN: readonly Opdracht[] = [
  ...[termijnOpdracht, accounts, partners, exporteer],
  ...[backupOpdracht, herstelOpdracht, controleer],
];
const AANROEP = 'npm run --silent meldpunt -- ';

/**
 * Runs one command.
 *
 * @returns 0 done, 1 refused or partly, 2 wrong use; messages are Dutch sentences.
 */
export async function runCli(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const [naam, ...rest] = args;
  if (naam === undefined || naam === '--help' || naam === '-h') {
    (naam === undefined ? io.error : io.out)(overview());
    return naam === undefined ? 2 : 0;
  }
  const opdracht = OPDRACHTEN.find((known) => known.naam === naam);
  if (opdracht === undefined)
    return wrongUse(io, `De opdracht “${naam}” bestaat niet.`, overview());
  return runOpdracht(opdracht, AANROEP, rest, io);
}

function overview(): string {
  const lines = OPDRACHTEN.map(({ naam, samenvatting }) => `  ${naam.padEnd(10)} ${samenvatting}`);
  return `${AANROEP}<opdracht> [opties]\n\n${lines.join('\n')}\n\nMeer over een opdracht: ${AANROEP}<opdracht> --help\n`;
}
