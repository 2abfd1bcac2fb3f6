import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';

/** What is measured, and on how much. */
export type Opties = {
  readonly personen: readonly number[];
  readonly zaad: string;
  /** Where FEBRL 1 and 2 are. */
  readonly data: string;
  readonly vragen: number;
  readonly gelijken: boolean;
};

const GEBRUIK =
  'npm run bench:koppelen -- [--personen 10000,100000,1000000] [--zaad tekst] [--data map] [--vragen 4000] [--zonder-gelijken]';

/**
 * Reads the options of the bench. Without a seed it is another one each time, so that nothing can
 * be fitted to one register.
 *
 * @throws Error with how it is used
 */
export function readOpties(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Opties {
  const { values } = parseArgs({
    args: [...args],
    options: {
      personen: { type: 'string', default: '10000,100000,1000000' },
      zaad: { type: 'string', default: randomBytes(4).toString('hex') },
      data: { type: 'string', default: env['MELDPUNT_BENCH_DATA'] ?? '../shared/data' },
      vragen: { type: 'string', default: '4000' },
      'zonder-gelijken': { type: 'boolean', default: false },
    },
  });
  const personen = values.personen.split(',').map(Number);
  const vragen = Number(values.vragen);
  const within = (aantal: number) =>
    Number.isInteger(aantal) && aantal >= 100 && aantal <= 1_000_000;
  if (!personen.every(within) || !within(vragen)) throw new Error(`Use: ${GEBRUIK}`);
  return {
    personen,
    vragen,
    zaad: values.zaad,
    data: values.data,
    gelijken: !values['zonder-gelijken'],
  };
}
