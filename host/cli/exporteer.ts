import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { EXPORTSOORTEN, type Exportsoort } from '#areas/verantwoording/rules/kolommen.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { todayIn } from '#domain/dates/iso-date.ts';
import { isTeLang, PERIODE_TE_LANG } from '#domain/dates/periode.ts';
import { saveNewFile } from './nieuw-bestand.ts';
import {
  type CliIo,
  type ExitCode,
  type Opdracht,
  print,
  required,
  type Waarden,
  WrongUse,
} from './opdracht.ts';
import { withRegister } from './register.ts';
import { readDatumOptie } from './termijn.ts';

const FORMATEN = ['csv', 'xlsx'] as const;

type Vraag = {
  readonly soort: Exportsoort;
  readonly van: IsoDate;
  readonly tot: IsoDate;
  readonly formaat: (typeof FORMATEN)[number];
  readonly metNamen: boolean;
  readonly doel: string;
};

/**
 * Writes registrations of a period to a file that only its owner reads, for an account that
 * handles dossiers. A file that is there already stays, unless `--vervang` says otherwise.
 */
export const exporteer: Opdracht = {
  naam: 'exporteer',
  samenvatting:
    'schrijft registraties van een periode naar een bestand (CSV of XLSX), voor screeners en coördinatoren',
  gebruik:
    'exporteer --soort meldingen --van 2026-01-01 --tot 2026-12-31 --formaat csv --uit <bestand> --account a.voorbeeld [--met-namen --doel "…"] [--vervang] [--json]   (wachtwoord op standaardinvoer)',
  opties: {
    soort: { type: 'string' },
    van: { type: 'string' },
    tot: { type: 'string' },
    formaat: { type: 'string' },
    uit: { type: 'string' },
    account: { type: 'string' },
    'met-namen': { type: 'boolean' },
    doel: { type: 'string' },
    vervang: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  run: async (waarden, io) => {
    const vraag = readVraag(waarden, todayIn(io.now()));
    required(waarden, 'account', 'a.voorbeeld');
    const uit = resolve(required(waarden, 'uit', 'meldingen.csv'));
    const vervang = waarden['vervang'] === true;
    // Before the password is asked for: nothing is read, and nothing is logged, for nothing.
    if (!vervang && existsSync(uit)) return exists(io, uit);
    return withRegister(waarden, io, async (client) => {
      const { bestand, rijen } = await client.verantwoording.makeExport(vraag);
      const saved = saveNewFile(uit, new Uint8Array(await bestand.arrayBuffer()), { vervang });
      if (saved === 'bestaat') return exists(io, uit);
      if (saved === 'mislukt') {
        io.error(
          `Het bestand ${uit} kan niet worden geschreven. Er is niets bewaard. Kies een map waarin u mag schrijven.\n`,
        );
        return 1;
      }
      print(io, waarden['json'] === true, { bestand: uit, rijen }, () => [
        `${rijen === 1 ? '1 regel' : `${rijen} regels`} geschreven naar ${uit}. De export is vastgelegd in het logboek.`,
      ]);
      return 0;
    });
  },
};

function readVraag(waarden: Waarden, today: IsoDate): Vraag {
  const van = readDatumOptie(required(waarden, 'van', '2026-01-01'), 'van', today);
  const tot = readDatumOptie(required(waarden, 'tot', '2026-12-31'), 'tot', today);
  if (tot < van) throw new WrongUse('--tot ligt voor --van. Verbeter een van de twee datums.');
  if (isTeLang({ van, tot })) throw new WrongUse(`--van en --tot: ${PERIODE_TE_LANG}`);
  const metNamen = waarden['met-namen'] === true;
  const doel = typeof waarden['doel'] === 'string' ? waarden['doel'].trim() : '';
  if (metNamen && doel === '')
    throw new WrongUse(
      'Voor een export met namen is een doel nodig. Geef --doel op, bijvoorbeeld --doel "Controle van de registratie".',
    );
  if (!metNamen && doel !== '')
    throw new WrongUse('--doel hoort bij een export met namen. Geef ook --met-namen op.');
  return {
    soort: oneOf(required(waarden, 'soort', 'meldingen'), 'soort', EXPORTSOORTEN),
    formaat: oneOf(required(waarden, 'formaat', 'csv'), 'formaat', FORMATEN),
    ...{ van, tot, metNamen, doel },
  };
}

function oneOf<T extends string>(text: string, naam: string, keuzes: readonly T[]): T {
  const found = keuzes.find((keuze) => keuze === text.trim());
  if (found !== undefined) return found;
  throw new WrongUse(`--${naam} ${text.trim()} ken ik niet. Kies uit: ${keuzes.join(', ')}.`);
}

function exists(io: CliIo, uit: string): ExitCode {
  io.error(
    `Het bestand ${uit} bestaat al. Er is niets gewijzigd. Kies een andere naam, of geef --vervang op.\n`,
  );
  return 1;
}
