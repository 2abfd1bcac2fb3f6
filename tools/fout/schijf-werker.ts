// Runs as a process of its own, with the library of schijf.c between it and the disk: does every
// deed as often as asked while the disk takes no more from some write on, and says of each what came
// of it, one line of JSON. Use: base folder, switch, times, seed.
import { join } from 'node:path';
import { readMigrations } from '../../db/migrations.ts';
import { padenIn } from '../../host/engine/paden.ts';
import { readSleutelbestand } from '../../host/engine/sleutels/sleutelbestand.ts';
import { writeMoreMigrations } from '../../test/support/meer-migraties.ts';
import { makeProefregister } from './proefregister.ts';
import { openEnBekijk, proefsleutels, weigerreden } from './register.ts';
import { openSchakel, type Weigering } from './schakel.ts';
import { handelingen, programVoor, type Schijfhandeling, staatVoor } from './schijf-handelingen.ts';
import { putStaat } from './staat.ts';
import { makeToeval } from './toeval.ts';

/** What came of one deed on a disk that became full under it. */
export type Schijfproef = {
  readonly naam: string;
  readonly schrijfacties: number;
  readonly vanaf: number;
  readonly geweigerd: number;
  /** How it was told; undefined where it was done all the same. */
  readonly gezegd?: string;
  /** What is not as it must be. */
  readonly fouten: readonly string[];
};

/**
 * How a full disk may be told: as that, or that no copy could be kept before opening. What SQLite
 * cannot take back on a full disk it calls an error of the disk.
 */
const TOLD = new Set(['opslag vol', 'opslag onbereikbaar', 'locked geen_kopie']);

const [base = '', control = '', times = '1', seed = '1'] = process.argv.slice(2);
const folder = join(base, 'proef');
const paden = padenIn(folder);
const schakel = openSchakel(control);
const later = writeMoreMigrations(join(base, 'migraties'), 1);
const toeval = makeToeval(Number(seed));
const register = await makeProefregister(join(base, 'echt'), 3);

for (const handeling of handelingen()) {
  const schrijfacties = await count(handeling);
  for (const vanaf of moments(schrijfacties, Number(times))) {
    const proef = await onFullDisk(handeling, { vanaf, half: toeval.kans(50) });
    process.stdout.write(`${JSON.stringify({ ...proef, schrijfacties })}\n`);
  }
}
schakel.sluit();

/** Some of the writes of a deed: all of them where that many are asked for. */
function moments(writes: number, most: number): readonly number[] {
  const all = Array.from({ length: writes }, (_, index) => index);
  while (all.length > most) all.splice(toeval.tot(all.length), 1);
  return all;
}

async function begun(handeling: Schijfhandeling) {
  putStaat(folder, staatVoor(handeling, register));
  const program = programVoor(folder, handeling, later);
  return { program, doe: await handeling.bereid(program) };
}

async function count(handeling: Schijfhandeling): Promise<number> {
  const { program, doe } = await begun(handeling);
  schakel.tel();
  await doe();
  schakel.ruimte();
  const { gezien } = schakel.stand();
  await program.stop();
  return gezien;
}

async function onFullDisk(
  handeling: Schijfhandeling,
  weigering: Weigering,
): Promise<Omit<Schijfproef, 'schrijfacties'>> {
  const { program, doe } = await begun(handeling);
  const fouten: string[] = [];
  schakel.weiger(weigering);
  const gezegd = await doe().then(() => undefined, weigerreden);
  schakel.ruimte();
  const { geweigerd } = schakel.stand();
  if (gezegd !== undefined && !TOLD.has(gezegd)) fouten.push(`gezegd als ${gezegd}`);
  if (gezegd !== undefined && handeling.altijd === true) fouten.push('niet gedaan');
  if (gezegd !== undefined && handeling.altijd !== true) {
    const again = await doe().then(() => undefined, weigerreden);
    if (again !== undefined) fouten.push(`gaat niet als er weer ruimte is: ${again}`);
  }
  await program.stop().catch((error: unknown) => fouten.push(`stoppen: ${weigerreden(error)}`));
  fouten.push(...(await whatIsLeft(handeling)));
  const { vanaf } = weigering;
  return { naam: handeling.naam, vanaf, geweigerd, ...(gezegd && { gezegd }), fouten };
}

/** Nothing may be half: the keys open the register, and all of it is as it was left. */
async function whatIsLeft({ later: isLater, sleutels }: Schijfhandeling): Promise<string[]> {
  const keys = readSleutelbestand(paden.sleutels);
  if (keys.kind !== 'gelezen') return [`sleutels ${keys.kind}`];
  const before = register.sleutels.ring.hoofdsleutel;
  const now = await proefsleutels(folder);
  if (sleutels !== true && !now.ring.hoofdsleutel.equals(before)) return ['andere hoofdsleutel'];
  const migrations = isLater === true ? readMigrations(later) : undefined;
  const found = await openEnBekijk(folder, now, undefined, migrations);
  if (found.kind === 'geweigerd') return [`gaat daarna niet open: ${found.reden}`];
  return found.gezegd === undefined ? [] : [`daarna niet heel: ${found.gezegd}`];
}
