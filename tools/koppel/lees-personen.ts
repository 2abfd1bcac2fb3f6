import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { IsoDate } from '../../domain/dates/iso-date.ts';
import type { PersoonGegevens } from '../../domain/identiteit/persoon-gegevens.ts';
import { readRegels } from './csv-regels.ts';
import { type CsvRij, openCsv } from './csv-rijen.ts';
import type { Kopregel } from './kopregel.ts';
import { readPersoon } from './persoon-rij.ts';

/** A person of a file under the id that the file gives. */
export type Persoonregel = { readonly id: string; readonly gegevens: PersoonGegevens };

/** A row that was left out, with its line and why. */
export type Geweigerd = { readonly regel: number; readonly reden: string };

/** What came of reading a file. */
export type Leesverslag = { gelezen: number; geweigerd: number; readonly redenen: Geweigerd[] };

/** More reasons than this are told on standard error only, not in the summary. */
const MOST_REASONS = 1_000;

export type PersonenBestand = {
  readonly verslag: Leesverslag;
  readonly personen: AsyncGenerator<Persoonregel>;
};

/**
 * Opens a file of persons and reads them one by one, so that a large file does not stand in
 * memory. What cannot be used is told at once with file and line; undefined when the file as a
 * whole cannot be read.
 */
export async function openPersonen(
  path: string,
  today: IsoDate,
  say: (zin: string) => void,
): Promise<PersonenBestand | undefined> {
  const naam = basename(path);
  const bij = (regel: number, zin: string) => say(`${naam}, regel ${regel}: ${zin}.`);
  const opened = await openCsv(readRegels(createReadStream(path)));
  if ('fout' in opened) {
    bij(opened.regel, opened.fout);
    return undefined;
  }
  const { kop, rijen } = opened;
  if (kop.ongebruikt.length > 0) say(`${naam}: niet gebruikte kolommen: ${fewOf(kop.ongebruikt)}.`);
  if (kop.id === undefined) say(`${naam}: geen kolom “id”; het regelnummer is het id.`);
  const verslag: Leesverslag = { gelezen: 0, geweigerd: 0, redenen: [] };
  const weiger = (regel: number, reden: string) => {
    verslag.geweigerd += 1;
    if (verslag.redenen.length < MOST_REASONS) verslag.redenen.push({ regel, reden });
    bij(regel, `${reden}; deze regel is overgeslagen`);
  };
  return { verslag, personen: persons(rijen, { kop, verslag, weiger, bij, today }) };
}

type Lezing = {
  readonly kop: Kopregel;
  readonly verslag: Leesverslag;
  readonly weiger: (regel: number, reden: string) => void;
  readonly bij: (regel: number, zin: string) => void;
  readonly today: IsoDate;
};

async function* persons(
  rijen: AsyncIterable<CsvRij>,
  { kop, verslag, weiger, bij, today }: Lezing,
): AsyncGenerator<Persoonregel> {
  const seen = new Map<string, number>();
  let toldOld = false;
  for await (const rij of rijen) {
    if ('fout' in rij) {
      weiger(rij.regel, rij.fout);
      continue;
    }
    const { regel, cellen, oudeTekens } = rij;
    if (oudeTekens && !toldOld)
      bij(regel, 'geen UTF-8; deze en zulke regels zijn gelezen als Windows-1252');
    toldOld ||= oudeTekens;
    const id = kop.id === undefined ? String(regel) : (cellen[kop.id] ?? '');
    const earlier = seen.get(id);
    const persoon = readPersoon(fieldsOf(cellen, kop), today);
    if (id === '') weiger(regel, 'het id ontbreekt');
    else if (id.length > 200) weiger(regel, 'het id is langer dan 200 tekens');
    else if (earlier !== undefined) weiger(regel, `het id “${id}” staat al op regel ${earlier}`);
    else if ('fout' in persoon) weiger(regel, persoon.fout);
    else {
      seen.set(id, regel);
      for (const opmerking of persoon.opmerkingen) bij(regel, opmerking);
      if (cellen.length < kop.breedte)
        bij(regel, `${cellen.length} velden in plaats van ${kop.breedte}; de rest is leeg gelezen`);
      verslag.gelezen += 1;
      yield { id, gegevens: persoon.gegevens };
    }
  }
}

function fieldsOf(cellen: readonly string[], { velden }: Kopregel) {
  return Object.fromEntries([...velden].map(([veld, index]) => [veld, cellen[index]]));
}

function fewOf(namen: readonly string[]): string {
  const first = namen.slice(0, 5).map((naam) => naam.slice(0, 40));
  return namen.length <= 5 ? first.join(', ') : `${first.join(', ')} en ${namen.length - 5} andere`;
}
