import { parseArgs } from 'node:util';
import { type CliIo, type ExitCode, type Opdracht, type Waarden, WrongUse } from './opdracht.ts';

/**
 * Runs one command with what stands behind its name.
 *
 * @param aanroep what a user types before how the command is used, for the help
 * @returns 0 done, 1 refused or partly, 2 wrong use; messages are Dutch sentences.
 */
export async function runOpdracht(
  opdracht: Opdracht,
  aanroep: string,
  args: readonly string[],
  io: CliIo,
): Promise<ExitCode> {
  if (args.includes('--help') || args.includes('-h')) {
    io.out(`${opdracht.samenvatting}\n\n  ${aanroep}${opdracht.gebruik}\n`);
    return 0;
  }
  const gebruik = `Gebruik: ${aanroep}${opdracht.gebruik}\n`;
  const waarden = readOptions(opdracht, args);
  if (waarden === undefined)
    return wrongUse(io, 'Deze opties ken ik niet of ze missen een waarde.', gebruik);
  try {
    return await opdracht.run(waarden, io);
  } catch (error) {
    if (error instanceof WrongUse) return wrongUse(io, error.message, gebruik);
    throw error;
  }
}

function readOptions(opdracht: Opdracht, args: readonly string[]): Waarden | undefined {
  try {
    return parseArgs({ args: [...args], options: opdracht.opties, strict: true }).values as Waarden;
  } catch {
    return undefined;
  }
}

/** Says what is wrong and how it is done; gives the exit code. */
export function wrongUse(io: CliIo, zin: string, uitleg: string): ExitCode {
  io.error(`${zin}\n${uitleg}`);
  return 2;
}
