import {
  addDays,
  addMonths,
  type IsoDate,
  isIsoDate,
  makeIsoDate,
  partsOf,
} from '#domain/dates/iso-date.ts';
import { isTeLang, PERIODE_TE_LANG, type Periode } from '#domain/dates/periode.ts';
import { type DatumWaarde, datumFout, datumWaarde } from './datum-toestand.ts';
import { periodeTekst } from './tekst-periode.ts';

/** The periods that are asked for most. */
export const SNELLE_PERIODES = [
  'dit_jaar',
  'dit_kwartaal',
  'vorig_kwartaal',
  'deze_maand',
  'vorige_maand',
  'vorig_jaar',
] as const;
export type SnellePeriode = (typeof SNELLE_PERIODES)[number];

/**
 * The days of a period that is called by its name.
 */
export function periodeVan(keuze: SnellePeriode, vandaag: IsoDate): Periode {
  const { jaar, maand } = partsOf(vandaag);
  const kwartaal = Math.floor((maand - 1) / 3) * 3 + 1;
  switch (keuze) {
    case 'dit_jaar':
      return months(jaar, 1, 12);
    case 'vorig_jaar':
      return months(jaar - 1, 1, 12);
    case 'dit_kwartaal':
      return months(jaar, kwartaal, 3);
    case 'vorig_kwartaal':
      return kwartaal === 1 ? months(jaar - 1, 10, 3) : months(jaar, kwartaal - 3, 3);
    case 'deze_maand':
      return months(jaar, maand, 1);
    case 'vorige_maand':
      return maand === 1 ? months(jaar - 1, 12, 1) : months(jaar, maand - 1, 1);
  }
}

function months(jaar: number, maand: number, aantal: number): Periode {
  const van = makeIsoDate(jaar, maand, 1);
  if (van === undefined) throw new RangeError('A period begins in a month that exists');
  return { van, tot: addDays(addMonths(van, aantal), -1) };
}

/** The name of a period, when it has one. */
export function snelleKeuze(periode: Periode, vandaag: IsoDate): SnellePeriode | undefined {
  return SNELLE_PERIODES.find((keuze) => {
    const { van, tot } = periodeVan(keuze, vandaag);
    return van === periode.van && tot === periode.tot;
  });
}

/** What is in the address of a page with a period; undefined when it is not a period. */
export function readPeriode(search: Readonly<Record<string, unknown>>): Periode | undefined {
  const { van, tot } = search;
  if (typeof van !== 'string' || typeof tot !== 'string') return undefined;
  if (!isIsoDate(van) || !isIsoDate(tot) || van > tot) return undefined;
  return isTeLang({ van, tot }) ? undefined : { van, tot };
}

/** What the two fields of a period hold. */
export type PeriodeWaarden = { readonly van: DatumWaarde; readonly tot: DatumWaarde };

/** The fields as they are for a period. */
export function periodeWaarden({ van, tot }: Periode): PeriodeWaarden {
  return { van: datumWaarde(van), tot: datumWaarde(tot) };
}

/** The period that was typed, or a sentence per field that is wrong. */
export function readVelden(
  { van, tot }: PeriodeWaarden,
  vandaag: IsoDate,
): { readonly periode: Periode } | { readonly fouten: Record<string, string> } {
  if (van.datum !== null && tot.datum !== null) {
    const periode = { van: van.datum, tot: tot.datum };
    if (periode.van > periode.tot) return { fouten: { tot: periodeTekst.omgekeerd } };
    return isTeLang(periode) ? { fouten: { tot: PERIODE_TE_LANG } } : { periode };
  }
  const [foutVan, foutTot] = [datumFout(van, vandaag, true), datumFout(tot, vandaag, true)];
  return {
    fouten: {
      ...(foutVan !== undefined && { van: foutVan }),
      ...(foutTot !== undefined && { tot: foutTot }),
    },
  };
}
