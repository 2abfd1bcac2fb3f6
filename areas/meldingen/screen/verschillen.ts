import { toPersoonInvoer } from '#areas/personen/rules/getypte-persoon.ts';
import { geslachtNaam } from '#areas/personen/rules/persoon.ts';
import { normalizePersoon } from '#areas/personen/rules/persoon-invoer.ts';
import { formatGeboortedatum, isGeboortedatumTekst } from '#domain/dates/geboortedatum.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { PersoonGegevens, Persoonveld } from '#domain/identiteit/persoon-gegevens.ts';
import type { PersoonWaarden } from './waarden.ts';

/** One field in which a typed person and the known one differ. */
export type Verschil = {
  readonly veld: Persoonveld;
  readonly getypt: string;
  readonly bekend: string;
};

const VELDEN: readonly Persoonveld[] = [
  'achternaam',
  'tussenvoegsel',
  'voornaam',
  'voorletters',
  'geboortedatum',
  'geslacht',
  'postcode',
  'huisnummer',
  'huisletter',
  'toevoeging',
  'straat',
  'plaats',
  'telefoon',
  'email',
];

/**
 * The fields in which what is typed differs from what is known of the linked person, in the stored
 * form of both, so that '3311ab' and '3311 AB' are one. Fields that one of the two lacks are none.
 */
export function findVerschillen(persoon: PersoonWaarden, today: IsoDate): readonly Verschil[] {
  if (persoon.herkenning === null) return [];
  const typed = normalizePersoon(toPersoonInvoer(persoon), today);
  const known: Partial<Record<Persoonveld, string | null>> = {
    ...persoon.herkenning.kandidaat.betrokkene,
  };
  return VELDEN.flatMap((veld) => {
    const [getypt, bekend] = [typed[veld] ?? '', known[veld] ?? ''];
    if (getypt === '' || bekend === '' || getypt === bekend) return [];
    return [{ veld, getypt: shown(veld, getypt), bekend: shown(veld, bekend) }];
  });
}

function shown(veld: keyof PersoonGegevens, waarde: string): string {
  if (veld === 'geboortedatum' && isGeboortedatumTekst(waarde)) return formatGeboortedatum(waarde);
  if (veld === 'geslacht' && (waarde === 'M' || waarde === 'V' || waarde === 'O'))
    return geslachtNaam(waarde);
  return waarde;
}
