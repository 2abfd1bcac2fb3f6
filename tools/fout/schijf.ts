import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { makeSchakelbestand } from './schakel.ts';
import type { Schijfproef } from './schijf-werker.ts';
import { inProefmap } from './staat.ts';
import { makeTelling } from './tellen.ts';
import { type Aanval, type Aanvalsopdracht, type Aanvalsuitslag, overgeslagen } from './uitslag.ts';
import { buildVoorlader } from './voorlader.ts';

const WORKER = fileURLToPath(new URL('./schijf-werker.ts', import.meta.url));

/**
 * Fills the disk under every deed: from its first write on, from its second, and so on. It must be
 * told as a full disk, nothing may be half, and it must go once there is room.
 */
export const schijf: Aanval = {
  wat: 'een schijf die vol raakt bij elke schrijfactie van elke handeling (aantal: zoveel schrijfacties van elk)',
  aantal: 1,
  voer: (opdracht) => inProefmap((folder) => fillDisk(realpathSync(folder), opdracht)),
};

async function fillDisk(
  base: string,
  { aantal, zaad, meld }: Aanvalsopdracht,
): Promise<Aanvalsuitslag> {
  const library = buildVoorlader(base);
  if (library.kind === 'niet') return overgeslagen(library.zin);
  const control = join(base, 'schakel');
  makeSchakelbestand(control);
  const child = spawn(process.execPath, [WORKER, base, control, String(aantal), String(zaad)], {
    env: {
      ...process.env,
      ...{ LD_PRELOAD: library.path, FOUT_MAP: join(base, 'proef'), FOUT_SCHAKEL: control },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const proeven: Schijfproef[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    proeven.push(JSON.parse(line) as Schijfproef);
    if (proeven.length % 25 === 0) meld(`${proeven.length} keer vol`);
  }
  const code = await exited;
  if (code !== 0) throw new Error(`the worker ended with ${code}`);
  return uitslagVan(proeven);
}

function uitslagVan(proeven: readonly Schijfproef[]): Aanvalsuitslag {
  const telling = makeTelling();
  const perHandeling = new Map<string, string>();
  for (const { naam, schrijfacties, gezegd, fouten } of proeven) {
    telling.tel(gezegd ?? 'toch gedaan');
    if (fouten.length > 0) telling.tel('fout');
    const tried = proeven.filter((one) => one.naam === naam).length;
    perHandeling.set(naam, `${naam} ${tried} van ${schrijfacties}`);
  }
  return {
    geprobeerd: [
      `schrijfacties waarbij de schijf vol raakte: ${[...perHandeling.values()].join(', ')}`,
      `uitkomst: ${telling.zin()}`,
    ],
    bijzonderheden: proeven.flatMap(({ naam, vanaf, schrijfacties, fouten }) =>
      fouten.map((fout) => `${naam}, vanaf ${vanaf} van ${schrijfacties}: ${fout}`),
    ),
    doelen: [
      { naam: 'keer vol', gevonden: proeven.length, tenminste: 1 },
      {
        naam: 'keer dat niets geweigerd werd',
        gevonden: proeven.filter(({ geweigerd }) => geweigerd === 0).length,
        hoogstens: 0,
      },
      {
        naam: 'anders gezegd, half, of niet te hervatten',
        gevonden: proeven.filter(({ fouten }) => fouten.length > 0).length,
        hoogstens: 0,
      },
    ],
  };
}
