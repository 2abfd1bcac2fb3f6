import { formatDatum, formatDatumLang } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';

/** Something that was done on a day, and what it is called on the sheet. */
export type Gedaan = { readonly wat: string; readonly op: IsoDate };

/** What the Meldpunt itself did in one traject; no outcome, no care, and nobody by name. */
export type Inspanningen = {
  readonly dossiernummer: string;
  readonly van: IsoDate;
  readonly tot: IsoDate | null;
  /** On which day the sheet is made. */
  readonly gemaakt: IsoDate;
  readonly contact: readonly Gedaan[];
  readonly brieven: readonly Gedaan[];
  readonly vragen: readonly Gedaan[];
  readonly inzet: readonly Gedaan[];
  readonly ingelicht: readonly Gedaan[];
};

/** A sheet of one page: what stands above, its parts, and what stands below. */
export type Inspanningenblad = {
  readonly titel: string;
  readonly datum: IsoDate;
  readonly kop: readonly string[];
  readonly delen: readonly { readonly kop: string; readonly punten: readonly string[] }[];
  readonly voet: string;
};

/** What stands on the sheet, so that nobody takes it for proof in a case. */
export const NIET_VOOR_HET_PROCES =
  'Dit blad is niet bedoeld voor het procesdossier. Het is een overzicht voor de partijen bij de samenwerkingsafspraken (artikel 6, lid 2).';

/**
 * The sheet of our own efforts, for when a traject did not succeed: attempts at contact, letters,
 * questions answered, what was set going, and which parties were told. No outcome of a screening, no
 * care and no ernstig nadeel can stand on it: nothing of it is asked for here.
 *
 * Source: SA 6.1 ("alle inspanningen"), SA 6.2; domein §3 (sheet of our own efforts).
 *
 * @example
 * stelInspanningenOp({
 *   dossiernummer: '2026-00001', van: today, tot: null, gemaakt: today,
 *   contact: [], brieven: [{ wat: 'Informatiebrief', op: today }], vragen: [], inzet: [], ingelicht: [],
 * }).delen.map(({ punten }) => punten[0]) // […, 'Informatiebrief: do 5 nov 2026', …]
 */
export function stelInspanningenOp(gegeven: Inspanningen): Inspanningenblad {
  const { dossiernummer, van, tot, gemaakt } = gegeven;
  const deel = (kop: string, gedaan: readonly Gedaan[]) => ({
    kop,
    punten: gedaan.length === 0 ? ['Niets geregistreerd.'] : perSoort(gedaan),
  });
  return {
    titel: 'Inspanningen van het Meldpunt Zorg en Overlast',
    datum: gemaakt,
    kop: [
      `Ons kenmerk: ${dossiernummer}`,
      `Traject van ${formatDatumLang(van)} tot ${tot === null ? 'nu' : formatDatumLang(tot)}`,
      `Gemaakt op ${formatDatumLang(gemaakt)}`,
      NIET_VOOR_HET_PROCES,
    ],
    delen: [
      deel('Pogingen om contact te krijgen', gegeven.contact),
      deel('Brieven', gegeven.brieven),
      deel('Vragen van partijen die zijn beantwoord', gegeven.vragen),
      ...(gegeven.inzet.length === 0 ? [] : [deel('Wat in gang is gebracht', gegeven.inzet)]),
      deel('Partijen die zijn ingelicht', gegeven.ingelicht),
    ],
    voet: NIET_VOOR_HET_PROCES,
  };
}

/** How many days of one kind are named: the sheet is one page. */
const MEESTE_DAGEN = 8;
/** How many kinds are named one by one. */
const MEESTE_SOORTEN = 6;

/** The days by what was done, the kind that began first in front; the last days are named, the rest counted. */
function perSoort(gedaan: readonly Gedaan[]): readonly string[] {
  const sorted = [...gedaan].sort((a, b) => (a.op < b.op ? -1 : 1));
  const kinds = [...new Set(sorted.map(({ wat }) => wat))];
  const lines = kinds.slice(0, MEESTE_SOORTEN).map((wat) => {
    const days = sorted.filter((one) => one.wat === wat).map(({ op }) => op);
    const shown = days.slice(-MEESTE_DAGEN).map(formatDatum).join(', ');
    const rest = days.length - MEESTE_DAGEN;
    return `${wat}: ${days.length > 1 ? `${days.length} keer, ` : ''}${rest > 0 ? 'het laatst ' : ''}${shown}`;
  });
  const more = sorted.filter(({ wat }) => kinds.indexOf(wat) >= MEESTE_SOORTEN).length;
  return more === 0 ? lines : [...lines, `En nog ${more} keer iets anders.`];
}
