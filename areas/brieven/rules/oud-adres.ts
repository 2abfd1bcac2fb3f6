import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { Adressoort } from './bestemming.ts';

/** Why somebody no longer lived where a letter went. */
export const OUDE_ADRESSEN = ['verhuisd', 'vertrokken', 'ontruimd'] as const;

/** One of those. */
export type OudAdres = (typeof OUDE_ADRESSEN)[number];

const OUDE_ADRESNAMEN: Readonly<Record<OudAdres, string>> = {
  verhuisd: 'de persoon was al verhuisd',
  vertrokken: 'de persoon was al weg uit de woning',
  ontruimd: 'de woning was al ontruimd',
};

/** Why it was an old address, within a sentence. @example oudAdresNaam('verhuisd') // 'de persoon was al verhuisd' */
export function oudAdresNaam(reden: OudAdres): string {
  return OUDE_ADRESNAMEN[reden];
}

/** What happened that makes an address an old one, from its day on. */
export type Adreseinde = { readonly reden: OudAdres; readonly sinds: IsoDate };

/** A letter that went by post, and to where. */
export type Postbrief = {
  readonly verzondenOp: string;
  readonly adressoort: Adressoort | null;
  /** The lines of its address, the name first. */
  readonly adres: readonly string[];
};

/**
 * Why a letter went to an address that was an old one by then; null: it did not. A move or leaving on
 * the day of sending counts: post is there a day later. What went to the address for post, or to who
 * acts for somebody, goes on being there, and so does a letter to where they live now.
 *
 * @example oudAdresVan({ verzondenOp: '2026-11-05', adressoort: 'verblijf', adres: ['A. Test', 'Teststraat 1'] }, [{ reden: 'verhuisd', sinds: toIsoDate('2026-11-05') }], [])
 *   // { reden: 'verhuisd', sinds: '2026-11-05' }
 */
export function oudAdresVan(
  { verzondenOp, adressoort, adres }: Postbrief,
  einden: readonly Adreseinde[],
  nu: readonly string[],
): Adreseinde | null {
  if (adressoort !== 'verblijf' && adressoort !== 'woning') return null;
  if (nu.length > 0 && nu.every((line) => adres.includes(line))) return null;
  return einden.find(({ sinds }) => sinds <= verzondenOp) ?? null;
}
