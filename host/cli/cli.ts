import { parseArgs } from 'node:util';
import { koppel } from '#tools/koppel/koppel.ts';
import { exporteer } from './exporteer.ts';
import { accounts, partners } from './lijsten.ts';
import { type CliIo, type ExitCode, type Opdracht, WrongUse } from './opdracht.ts';
import { termijnOpdracht } from './termijn.ts';

const OPDRACHTEN: readonly Opdracht[] = [termijnOpdracht, accounts, partners, exporteer, koppel];
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
  if (rest.includes('--help') || rest.includes('-h')) {
    io.out(`${opdracht.samenvatting}\n\n  ${AANROEP}${opdracht.gebruik}\n`);
    return 0;
  }
  const gebruik = `Gebruik: ${AANROEP}${opdracht.gebruik}\n`;
  const waarden = readOptions(opdracht, rest);
  if (waarden === undefined)
    return wrongUse(io, 'Deze opties ken ik niet of ze missen een waarde.', gebruik);
  try {
    return await opdracht.run(waarden, io);
  } catch (error) {
    if (error instanceof WrongUse) return wrongUse(io, error.message, gebruik);
    throw error;
  }
}

function readOptions(opdracht: Opdracht, args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: opdracht.opties, strict: true }).values as Record<
      string,
      string | boolean | undefined
    >;
  } catch {
    return undefined;
  }
}

function overview(): string {
  const lines = OPDRACHTEN.map(({ naam, samenvatting }) => `  ${naam.padEnd(10)} ${samenvatting}`);
  return `${AANROEP}<opdracht> [opties]\n\n${lines.join('\n')}\n\nMeer over een opdracht: ${AANROEP}<opdracht> --help\n`;
}

function wrongUse(io: CliIo, zin: string, uitleg: string): ExitCode {
  io.error(`${zin}\n${uitleg}`);
  return 2;
}
