import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { GELIJKEN, type Gelijkenaam } from './gelijken.ts';

/** What one of the others made of the same questions; or why it did not. */
export type Gelijkeuitslag = {
  readonly naam: Gelijkenaam;
  readonly uitslag?: {
    readonly p50: number;
    readonly p99: number;
    readonly aantal: number;
    readonly gevuld: number;
    readonly eersteVijf: number | null;
    readonly megabytes: number;
  };
  readonly waarom?: string;
};

const PROCES = fileURLToPath(new URL('gelijke-proces.ts', import.meta.url));

export type Meetgrens = {
  readonly zaad: string;
  readonly personen: number;
  readonly vragen: number;
  /** After so many seconds of questions the slow ones stop. */
  readonly seconden: number;
  /** After so many seconds in all it is given up. */
  readonly opgeven: number;
  /** Megabytes of heap that each may take. */
  readonly geheugen: number;
};

/** Holds the same register and the same questions before every one of the others, one by one. */
export async function houdTegen(grens: Meetgrens, namen = Object.keys(GELIJKEN) as Gelijkenaam[]) {
  const uitslagen: Gelijkeuitslag[] = [];
  for (const naam of namen) uitslagen.push(await runOne(naam, grens));
  return uitslagen;
}

function runOne(naam: Gelijkenaam, grens: Meetgrens): Promise<Gelijkeuitslag> {
  const { zaad, personen, vragen, seconden, opgeven, geheugen } = grens;
  const args = [naam, zaad, String(personen), String(vragen), String(seconden)];
  const child = spawn(process.execPath, [`--max-old-space-size=${geheugen}`, PROCES, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let error = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    error = `${error}${chunk}`.slice(-4_000);
  });
  return new Promise((done) => {
    const stop = setTimeout(() => child.kill('SIGKILL'), opgeven * 1000);
    child.on('close', (code, signal) => {
      clearTimeout(stop);
      if (code === 0) return done({ naam, uitslag: JSON.parse(out) });
      done({ naam, waarom: reason(signal, error, opgeven) });
    });
  });
}

function reason(signal: NodeJS.Signals | null, error: string, opgeven: number): string {
  if (
    /heap out of memory|Out of memory|memory access|could not (?:extend|resize)|RangeError/i.test(
      error,
    )
  )
    return 'does not fit in memory';
  return signal === 'SIGKILL' ? `not done after ${opgeven} s` : `failed: ${error.split('\n')[0]}`;
}
