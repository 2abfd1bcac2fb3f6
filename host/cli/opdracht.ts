import type { ParseArgsConfig } from 'node:util';

/** Exit codes: 0 done, 1 refused or partly, 2 wrong use. */
export type ExitCode = 0 | 1 | 2;

/** The machine as a command sees it; passed in so that tests drive the very same code. */
export type CliIo = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** UTC instant, ISO text. */
  readonly now: () => string;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** All of standard input, for a password; never taken from arguments, which others can read. */
  readonly readInput: () => Promise<string>;
};

export type Waarden = Readonly<Record<string, string | boolean | undefined>>;

/** One command of `npm run --silent meldpunt -- <opdracht>`. */
export type Opdracht = {
  readonly naam: string;
  readonly samenvatting: string;
  readonly gebruik: string;
  readonly opties: NonNullable<ParseArgsConfig['options']>;
  readonly run: (waarden: Waarden, io: CliIo) => Promise<ExitCode>;
};

/** Wrong use of a command; its message is a Dutch sentence that says what to do. */
export class WrongUse extends Error {}

/** The text of an option that must be given. */
export function required(waarden: Waarden, naam: string, voorbeeld: string): string {
  const waarde = waarden[naam];
  if (typeof waarde === 'string' && waarde !== '') return waarde;
  throw new WrongUse(`Geef --${naam} op, bijvoorbeeld --${naam} ${voorbeeld}.`);
}

/** Prints an answer: JSON for scripts, or lines for people. */
export function print(
  io: CliIo,
  json: boolean,
  answer: unknown,
  lines: () => readonly string[],
): void {
  io.out(json ? `${JSON.stringify(answer)}\n` : `${lines().join('\n')}\n`);
}
