import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { vulBetrokkenen } from '../../areas/personen/service/vullen.ts';
import type { Store } from '../../db/store.ts';
import { todayIn } from '../../domain/dates/iso-date.ts';
import { saveNewFile } from '../../host/cli/nieuw-bestand.ts';
import {
  type CliIo,
  type ExitCode,
  type Opdracht,
  print,
  required,
  type Waarden,
  WrongUse,
} from '../../host/cli/opdracht.ts';
import { runOpdracht } from '../../host/cli/run-opdracht.ts';
import { ANTWOORDKOP, antwoordRijen, OORDELEN } from './antwoord-rij.ts';
import { besteKandidaten } from './beste-kandidaten.ts';
import { openPersonen, type Persoonregel } from './lees-personen.ts';
import { withTijdelijkRegister } from './tijdelijk-register.ts';

const WAARSCHUWING =
  'Alleen om te proeven, met verzonnen gegevens: gebruik dit niet met gegevens van echte mensen.';

/** People a write unit: large enough that flushing to disk costs nothing, small enough for memory. */
const PEOPLE = 5_000;
/** Questions a read unit. */
const QUESTIONS = 200;

/**
 * Asks for everybody in one file whether they are known among those of another, with the very
 * check of the program, and writes the answers with their evidence to a third. A tool for trying
 * the check out with made-up people; it never sees the desk's register.
 */
const koppel: Opdracht = {
  naam: 'koppel',
  samenvatting: `koppel beproeft de controle op bekende personen met twee CSV-bestanden.\n${WAARSCHUWING}`,
  gebruik: '--register <bestand.csv> --vragen <bestand.csv> --uit <bestand.csv> [--json]',
  opties: {
    register: { type: 'string' },
    vragen: { type: 'string' },
    uit: { type: 'string' },
    json: { type: 'boolean' },
  },
  run: async (waarden, io) => {
    const say = (zin: string) => io.error(`${zin}\n`);
    say(WAARSCHUWING);
    const paden = readPaden(waarden);
    const begin = Date.parse(io.now());
    const today = todayIn(io.now());
    const register = await openPersonen(paden.register, today, say);
    const vragen = await openPersonen(paden.vragen, today, say);
    if (register === undefined || vragen === undefined) {
      say(
        'Er is niets vergeleken en niets geschreven. Verbeter het bestand en probeer het opnieuw.',
      );
      return 1;
    }
    const answered = await withTijdelijkRegister(io.now, async (store) => {
      await fill(store, register.personen);
      return answer(store, vragen.personen);
    });
    if (saveNewFile(paden.uit, answered.bytes, { vervang: true }) !== 'bewaard') {
      say(
        `Het bestand ${paden.uit} kan niet worden geschreven. Er is niets bewaard. Kies een map waarin u mag schrijven.`,
      );
      return 1;
    }
    const verslag = {
      uit: paden.uit,
      register: register.verslag,
      vragen: vragen.verslag,
      oordelen: answered.oordelen,
      regels: answered.regels,
      seconden: Math.max(0, Date.parse(io.now()) - begin) / 1000,
    };
    print(io, waarden['json'] === true, verslag, () => [
      `${verslag.vragen.gelezen} vragen aan een register van ${verslag.register.gelezen} personen: ${describe(verslag.oordelen)}.`,
      `${verslag.regels} regels geschreven naar ${paden.uit}.`,
    ]);
    return register.verslag.geweigerd + vragen.verslag.geweigerd > 0 ? 1 : 0;
  },
};

/**
 * Runs the tool with its arguments.
 *
 * @returns 0 done, 1 refused or partly, 2 wrong use; messages are Dutch sentences.
 */
export function runKoppel(args: readonly string[], io: CliIo): Promise<ExitCode> {
  return runOpdracht(koppel, 'npm run --silent koppel -- ', args, io);
}

function readPaden(waarden: Waarden) {
  const register = readable(required(waarden, 'register', 'register.csv'), 'register');
  const vragen = readable(required(waarden, 'vragen', 'vragen.csv'), 'vragen');
  const uit = resolve(required(waarden, 'uit', 'antwoorden.csv'));
  if (uit === register || uit === vragen)
    throw new WrongUse('--uit is hetzelfde bestand als de invoer. Kies een andere naam.');
  if (existsSync(uit) && !statSync(uit).isFile())
    throw new WrongUse(`--uit ${uit} is geen bestand. Kies een andere naam.`);
  if (!existsSync(dirname(uit)))
    throw new WrongUse(
      `De map ${dirname(uit)} bestaat niet. Maak die, of kies een andere bij --uit.`,
    );
  return { register, vragen, uit };
}

function readable(tekst: string, naam: string): string {
  const path = resolve(tekst);
  if (!existsSync(path) || statSync(path).isDirectory())
    throw new WrongUse(`Het bestand ${path} van --${naam} is er niet. Kijk de naam na.`);
  try {
    accessSync(path, constants.R_OK);
    return path;
  } catch {
    throw new WrongUse(`Het bestand ${path} van --${naam} mag niet worden gelezen.`);
  }
}

async function fill(store: Store, personen: AsyncIterable<Persoonregel>): Promise<void> {
  for await (const part of inParts(personen, PEOPLE))
    await store.write((unit) => vulBetrokkenen(unit, part));
}

type Oordelen = Record<(typeof OORDELEN)[keyof typeof OORDELEN], number>;

/** Of each question counts what is said of its best candidate. */
async function answer(store: Store, vragen: AsyncIterable<Persoonregel>) {
  const oordelen: Oordelen = { bekend: 0, 'mogelijk bekend': 0, nieuw: 0 };
  const parts = [Buffer.from(ANTWOORDKOP)];
  let regels = 0;
  for await (const part of inParts(vragen, QUESTIONS)) {
    const text = await store.read(async (unit) => {
      let rows = '';
      for (const { id, gegevens } of part) {
        const gevonden = await besteKandidaten(unit, gegevens);
        oordelen[OORDELEN[gevonden[0]?.oordeel ?? 'nieuw']] += 1;
        regels += Math.max(1, gevonden.length);
        rows += antwoordRijen(id, gevonden);
      }
      return rows;
    });
    parts.push(Buffer.from(text));
  }
  return { oordelen, regels, bytes: Buffer.concat(parts) };
}

async function* inParts<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let part: T[] = [];
  for await (const item of items) {
    part.push(item);
    if (part.length < size) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

function describe(oordelen: Oordelen): string {
  return Object.entries(oordelen)
    .map(([oordeel, aantal]) => `${aantal} ${oordeel}`)
    .join(', ');
}
