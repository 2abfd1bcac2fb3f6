import type { IsoDate } from '#domain/dates/iso-date.ts';
import { beginwaarden, type Formulierwaarden } from '#domain/velden/formulier.ts';
import { datumFout } from '#renderer/components/datum-toestand.ts';
import { beeindigVelden } from '../fields.ts';
import {
  type BeeindigingFout,
  controleerBeeindiging,
  GRONDEN,
  type Grond,
} from '../rules/beeindiging.ts';

/** What the form of a beëindiging holds. */
export type BeeindigWaarden = Formulierwaarden<typeof beeindigVelden> & {
  partnerId: string;
  gronden: string[];
  /** Whom the partner told itself. */
  zelfVerteld: string[];
};

/** An empty form, on the day of today. */
export function legeBeeindiging(vandaag: IsoDate): BeeindigWaarden {
  return {
    ...beginwaarden(beeindigVelden, vandaag),
    ...{ partnerId: '', gronden: [], zelfVerteld: [] },
  };
}

/** The reasons in the order of the agreement; what is no reason falls away. */
export function readGronden(gronden: readonly string[]): Grond[] {
  return GRONDEN.filter((grond) => gronden.includes(grond));
}

/** A sentence for each field that is not right yet; a date that cannot be read says why. */
export function beeindigFouten(waarden: BeeindigWaarden, vandaag: IsoDate): Record<string, string> {
  const { partnerId, datum, vernomenOp, gronden } = waarden;
  const invoer = { partnerId, datum: datum.datum, vernomenOp: vernomenOp.datum };
  const fouten = controleerBeeindiging({ ...invoer, gronden: readGronden(gronden) }, vandaag);
  const typed = { datum, vernomenOp };
  const zinVan = ({ veld, zin }: BeeindigingFout) => {
    if (veld !== 'datum' && veld !== 'vernomenOp') return zin;
    const waarde = typed[veld];
    return (waarde.tekst.trim() === '' ? undefined : datumFout(waarde, vandaag, true)) ?? zin;
  };
  return Object.fromEntries(fouten.map((fout) => [fout.veld, zinVan(fout)]));
}
