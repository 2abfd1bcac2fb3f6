// Attacks the real store, host and engine, and says what was tried, what was found and which goals
// were met. Use: npm run fout -- <attack> [--aantal N] [--zaad S]
import { parseArgs } from 'node:util';
import { aanvallen } from './aanvallen.ts';
import { aanvalstekst, isGehaald } from './uitslag.ts';

const GEBRUIK = `Gebruik: npm run fout -- <aanval> [--aantal N] [--zaad S]\n\n${Object.entries(
  aanvallen,
)
  .map(([naam, { wat, aantal }]) => `  ${naam.padEnd(8)} ${wat} (vanzelf ${aantal})`)
  .join('\n')}\n`;

process.exitCode = await run();

/** Runs one attack; gives the exit code: 0 every goal met, 1 one was not, 2 wrong use. */
async function run(): Promise<number> {
  const asked = read();
  const aanval = asked === undefined ? undefined : aanvallen[asked.naam];
  if (asked === undefined || aanval === undefined) {
    process.stderr.write(GEBRUIK);
    return 2;
  }
  const aantal = asked.aantal ?? aanval.aantal;
  process.stdout.write(`${asked.naam}: ${aanval.wat}; aantal ${aantal}, zaad ${asked.zaad}\n`);
  const uitslag = await aanval.voer({
    ...{ aantal, zaad: asked.zaad },
    meld: (zin) => void process.stderr.write(`${zin}\n`),
  });
  process.stdout.write(aanvalstekst(asked.naam, uitslag));
  return uitslag.doelen.every(isGehaald) ? 0 : 1;
}

function read(): { naam: string; aantal: number | undefined; zaad: number } | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { aantal: { type: 'string' }, zaad: { type: 'string' } },
    });
    const aantal = values.aantal === undefined ? undefined : Number(values.aantal);
    const zaad = values.zaad === undefined ? Date.now() % 1_000_000 : Number(values.zaad);
    if (positionals.length !== 1 || !(aantal === undefined || aantal >= 1) || !(zaad >= 0))
      return undefined;
    return { naam: positionals[0] ?? '', aantal, zaad };
  } catch {
    return undefined;
  }
}
