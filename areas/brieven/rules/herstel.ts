import type { BriefFout } from './opstellen.ts';
import type { Ontbreekbaar, OntbrekendVeld } from './sjabloon.ts';

/** Where what a letter or an answer lacks can be filled in. */
export const HERSTELPLEKKEN = [
  'persoon',
  'instellingen',
  'algemeen',
  'verhuurder',
  'dossier',
] as const;

/** One of the places. */
export type Herstelplek = (typeof HERSTELPLEKKEN)[number];

// What is not here is filled in beside the text itself, or by nobody.
const PLEK: Readonly<Partial<Record<Ontbreekbaar, Herstelplek>>> = {
  achternaam: 'persoon',
  straat: 'persoon',
  huisnummer: 'persoon',
  postcode: 'persoon',
  plaats: 'persoon',
  afzender: 'instellingen',
  telefoon: 'instellingen',
  bereikbaar: 'instellingen',
  fg: 'instellingen',
  opvang: 'instellingen',
  organisatie: 'algemeen',
  meldpunt: 'algemeen',
  grondslag: 'instellingen',
  crisiszin: 'instellingen',
  verhuurder: 'verhuurder',
  melder: 'dossier',
  bron: 'dossier',
  zittingszin: 'dossier',
  vanDeBaanZin: 'dossier',
  ontruimingsdatum: 'dossier',
  afgeslotenOp: 'dossier',
  rechtzetting: 'dossier',
};

/**
 * Where these can be filled in, each place once.
 *
 * @example plekkenVoor([{ veld: 'straat', naam: 'de straat' }, { veld: 'fg', naam: 'de FG' }]) // ['persoon', 'instellingen']
 */
export function plekkenVoor(velden: readonly OntbrekendVeld[]): Herstelplek[] {
  const found = new Set(velden.map(({ veld }) => PLEK[veld]));
  return HERSTELPLEKKEN.filter((plek) => found.has(plek));
}

/** Where a letter that was refused can be mended. */
export function briefPlekken(fout: BriefFout): Herstelplek[] {
  return fout.kind === 'ontbrekend' ? plekkenVoor(fout.velden) : ['instellingen'];
}
