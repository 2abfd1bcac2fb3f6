import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reading } from '../../db/snapshot.ts';
import { taken } from '../../host/engine/kopie/taken.ts';
import { padenIn } from '../../host/engine/paden.ts';
import { readSleutelbestand } from '../../host/engine/sleutels/sleutelbestand.ts';
import { openEnBekijk, type Proefsleutels, proefsleutels, weigerreden } from './register.ts';
import { readSchijflog, type Schijfdaad } from './schijflog.ts';
import { makeSchijfmodel } from './schijfmodel.ts';
import { inProefmap, putStaat, readStaat, type Staat } from './staat.ts';
import { makeTelling } from './tellen.ts';
import { makeToeval } from './toeval.ts';
import { type Aanval, type Aanvalsopdracht, type Aanvalsuitslag, overgeslagen } from './uitslag.ts';
import { buildVoorlader } from './voorlader.ts';

const WRITER = fileURLToPath(new URL('./stroom-schrijver.ts', import.meta.url));
/** Power losses for each round of the writer. */
const LOSSES_A_ROUND = 150;
/** How much of what was not flushed may have reached the disk: often about half, also all or nothing. */
const PERCENTAGES = [0, 10, 50, 50, 90, 100] as const;
/** What an opening says of a register that was put back, edited or robbed of its anchor. */
const FALSE_ALARMS = ['achter', 'keten', 'anker_weg'];

/**
 * Loses the power at random moments of a day's work, over what the program really wrote and flushed,
 * and opens what is left. What it acknowledged must be there, whole, and nobody may be kept out.
 */
export const stroom: Aanval = {
  wat: 'stroomuitval op willekeurige momenten, met wat de schijf daarvan overhoudt',
  aantal: 40,
  voer: (opdracht) => inProefmap((folder) => losePower(realpathSync(folder), opdracht)),
};

/** Does the work under the library and gives what it did to the disk. */
export function recordWork(
  base: string,
  library: string,
  rounds: number,
): { readonly daden: readonly Schijfdaad[]; readonly folder: string; readonly klaar: Staat } {
  const folder = join(base, 'echt');
  mkdirSync(folder);
  const [log, mark] = [join(base, 'schijf.log'), join(base, 'toegezegd')];
  const ran = spawnSync(process.execPath, [WRITER, folder, mark, String(rounds)], {
    env: {
      ...process.env,
      ...{ LD_PRELOAD: library, FOUT_MAP: folder, FOUT_LOG: log, FOUT_MERK: mark },
    },
    encoding: 'utf8',
  });
  if (ran.status !== 0) throw new Error(`the writer ended with ${ran.status}: ${ran.stderr}`);
  return { daden: readSchijflog(readFileSync(log)), folder, klaar: readStaat(folder) };
}

async function losePower(
  base: string,
  { aantal, zaad, meld }: Aanvalsopdracht,
): Promise<Aanvalsuitslag> {
  const library = buildVoorlader(base);
  if (library.kind === 'niet') return overgeslagen(library.zin);
  const toeval = makeToeval(zaad);
  const rounds = Math.max(2, Math.ceil(aantal / LOSSES_A_ROUND));
  const { daden, folder, klaar } = recordWork(base, library.path, rounds);
  const sleutels = await proefsleutels(folder);
  const model = makeSchijfmodel();
  const telling = makeTelling();
  const bijzonderheden: string[] = [];
  const moments = Array.from({ length: aantal }, () => toeval.tot(daden.length + 1)).sort(
    (one, other) => one - other,
  );
  const toegezegd: string[] = [];
  const trial = join(base, 'proef');
  let done = 0;
  for (const [index, moment] of moments.entries()) {
    for (const daad of daden.slice(done, moment)) {
      model.doe(daad);
      if (daad.kind === 'toegezegd') toegezegd.push(daad.wat);
    }
    done = moment;
    const behoud = {
      inhoud: toeval.kies(PERCENTAGES),
      namen: toeval.kies(['alle', 'willekeurig'] as const),
    };
    const left = model.zonderStroom(toeval, behoud);
    putStaat(
      trial,
      new Map([...left].map(([path, bytes]) => [path.slice(folder.length + 1), bytes])),
    );
    for (const fout of await lookAt(trial, sleutels, toegezegd)) {
      telling.tel(fout.soort);
      bijzonderheden.push(
        `na daad ${moment} van ${daden.length} (inhoud ${behoud.inhoud}%, namen ${behoud.namen}): ${fout.soort}: ${fout.wat}`,
      );
    }
    if (index % 100 === 99) meld(`${index + 1} van ${aantal}`);
  }
  for (const daad of daden.slice(done)) model.doe(daad);
  const afwijkend = difference(model.nu(), folder, klaar);
  return {
    geprobeerd: [
      `${aantal} keer stroomuitval over ${daden.length} daden op de schijf (${kindsOf(daden)})`,
      `${toegezegd.length} toezeggingen tot de laatste uitval`,
    ],
    bijzonderheden: [...bijzonderheden, ...afwijkend.map((name) => `het model wijkt af: ${name}`)],
    doelen: [
      { naam: 'stroomuitvallen', gevonden: aantal, tenminste: aantal },
      { naam: 'toegezegd en weg', gevonden: telling.van('weg'), hoogstens: 0 },
      { naam: 'half of niet heel', gevonden: telling.van('half'), hoogstens: 0 },
      { naam: 'niet te openen', gevonden: telling.van('geweigerd'), hoogstens: 0 },
      { naam: 'vals alarm', gevonden: telling.van('vals alarm'), hoogstens: 0 },
      { naam: 'bestanden waarin het model afwijkt', gevonden: afwijkend.length, hoogstens: 0 },
    ],
  };
}

type Fout = { readonly soort: 'weg' | 'half' | 'geweigerd' | 'vals alarm'; readonly wat: string };

/** What is wrong with what a power loss left. */
async function lookAt(
  folder: string,
  sleutels: Proefsleutels,
  toegezegd: readonly string[],
): Promise<Fout[]> {
  const paden = padenIn(folder);
  const setUp = toegezegd.includes('ingericht');
  const bestand = readSleutelbestand(paden.sleutels);
  // Before it was said to be set up, a first start may begin again.
  if (!setUp && bestand.kind === 'nieuw') return [];
  const missing: Fout[] = [];
  const found = await openEnBekijk(folder, sleutels, (key) => {
    missing.push(...missingFrom(folder, key, sleutels, toegezegd));
  });
  if (found.kind === 'geweigerd') {
    const isAlarm = FALSE_ALARMS.some((reden) => found.reden.includes(reden));
    return [{ soort: isAlarm ? 'vals alarm' : 'geweigerd', wat: found.reden }];
  }
  if (found.gezegd !== undefined) return [{ soort: 'half', wat: found.gezegd }];
  return missing;
}

function missingFrom(
  folder: string,
  key: Uint8Array,
  sleutels: Proefsleutels,
  toegezegd: readonly string[],
): Fout[] {
  const paden = padenIn(folder);
  const bestand = readSleutelbestand(paden.sleutels);
  const slots = bestand.kind === 'gelezen' ? bestand.bestand.slots.map(({ id }) => id) : [];
  // What was removed, and what was the last thing said: it may have been removed since.
  const mayBeGone = new Set(
    [...toegezegd.filter((line) => line.startsWith('verwijderd ')), toegezegd.at(-1) ?? ''].map(
      (line) => line.split(' ')[1],
    ),
  );
  return reading(paden.register, key, (from) => {
    const ids = (table: string) =>
      new Set(from.prepare<[], string>(`SELECT id FROM ${table}`).pluck().all());
    const known = {
      melding: ids('melding'),
      aantekening: ids('aantekening'),
      account: new Set([...ids('account')].filter((id) => slots.includes(id))),
    };
    const versies = new Map(
      from.prepare<[], [string, number]>('SELECT id, versie FROM concept').raw().all(),
    );
    const isThere = (line: string): boolean => {
      const [wat = '', id = '', versie = ''] = line.split(' ');
      if (wat === 'concept') return (versies.get(id) ?? 0) >= Number(versie);
      if (wat === 'backup') return isWholeBackup(join(paden.backups, id), folder, sleutels);
      if (wat === 'verwijderd') return !known.account.has(id);
      if (wat === 'account') return known.account.has(id) || mayBeGone.has(id);
      if (wat === 'melding' || wat === 'aantekening') return known[wat].has(id);
      return true;
    };
    return toegezegd.filter((line) => !isThere(line)).map((wat) => ({ soort: 'weg', wat }));
  });
}

function isWholeBackup(path: string, folder: string, { ring }: Proefsleutels): boolean {
  if (!existsSync(path)) return false;
  try {
    taken.proef(
      { bestand: path, tijdelijk: join(folder, 'tijdelijk'), register: join(folder, 'geen.db') },
      { kopie: Buffer.from(ring.inhoud.kopie, 'hex') },
    );
    return true;
  } catch (error) {
    writeFileSync(join(folder, 'back-up.fout'), weigerreden(error));
    return false;
  }
}

/** The files that are not in the model as they are on the disk: then it did not see every write. */
function difference(model: ReadonlyMap<string, Buffer>, folder: string, klaar: Staat): string[] {
  return [...klaar].flatMap(([name, bytes]) =>
    model.get(join(folder, name))?.equals(bytes) === true ? [] : [name],
  );
}

function kindsOf(daden: readonly Schijfdaad[]): string {
  const telling = makeTelling();
  for (const { kind } of daden) telling.tel(kind);
  return telling.zin();
}
