import type { BereikInvoer } from '#areas/personen/contract.ts';
import type { Toestand, Veiligheid, Verblijf } from '#areas/personen/rules/bereik.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { type DatumWaarde, datumWaarde } from '#renderer/components/datum-toestand.ts';

export type Postwaarden = NonNullable<BereikInvoer['post']>;
export type Vertegenwoordigerwaarden = BereikInvoer['vertegenwoordigers'][number];

/** What the form of how somebody can be reached holds. */
export type Bereikwaarden = {
  readonly verblijf: Verblijf;
  readonly verhuisdOp: BereikInvoer['verhuisdOp'];
  readonly afgeschermd: boolean;
  readonly post: Postwaarden | null;
  readonly toestand: Toestand | null;
  readonly toestandSinds: DatumWaarde;
  readonly vertegenwoordigers: readonly Vertegenwoordigerwaarden[];
  readonly maatregelen: readonly Veiligheid[];
  readonly veiligheidSinds: DatumWaarde;
};

const LEEG_ADRES = { naamregel: '', straat: '', regel: '', postcode: '', plaats: '', land: '' };

/** Of which nothing is typed yet. */
export const LEGE_POST: Postwaarden = { soort: 'ander', ...LEEG_ADRES };

/** Of whom nothing is typed yet. */
export const LEGE_VERTEGENWOORDIGER: Vertegenwoordigerwaarden = {
  ...{ soort: 'bewind', naam: '', organisatie: '', telefoon: '', adres: LEEG_ADRES },
};

/** How somebody can be reached, as the form shows it. */
export function bereikWaarden(bereik: BereikInvoer, afgeschermd: boolean): Bereikwaarden {
  const { verblijf, verhuisdOp, post, toestand, vertegenwoordigers, veiligheid } = bereik;
  return {
    ...{ verblijf, verhuisdOp, afgeschermd, post, vertegenwoordigers },
    toestand: toestand?.soort ?? null,
    toestandSinds: datumWaarde(toestand?.sinds),
    maatregelen: veiligheid?.maatregelen ?? [],
    veiligheidSinds: datumWaarde(veiligheid?.sinds),
  };
}

/** What is proposed after a visit that was not safe: to go with two from today on, beside what holds. */
export function metTweeVanaf(waarden: Bereikwaarden, vandaag: IsoDate): Bereikwaarden {
  const maatregelen = [...new Set<Veiligheid>([...waarden.maatregelen, 'met_twee'])];
  return { ...waarden, maatregelen, veiligheidSinds: datumWaarde(vandaag) };
}

/** What is sent; undefined while visits need care and it is not said since when. */
export function bereikInvoerVan(waarden: Bereikwaarden): BereikInvoer | undefined {
  const { verblijf, verhuisdOp, post, toestand, vertegenwoordigers, maatregelen } = waarden;
  const sinds = waarden.veiligheidSinds.datum;
  if (maatregelen.length > 0 && sinds === null) return undefined;
  return {
    ...{ verblijf, verhuisdOp, post, vertegenwoordigers: [...vertegenwoordigers] },
    toestand: toestand === null ? null : { soort: toestand, sinds: waarden.toestandSinds.datum },
    veiligheid:
      maatregelen.length === 0 || sinds === null ? null : { maatregelen: [...maatregelen], sinds },
  };
}
