import { splitHuisnummer } from '#domain/identiteit/huisnummer.ts';
import { splitAchternaam } from '#domain/identiteit/naam.ts';
import type { Persoonveld } from '#domain/identiteit/persoon-gegevens.ts';
import { beginwaarden, type Formulierwaarden, toInvoer } from '#domain/velden/formulier.ts';
import { elkVeld, type Invoer } from '#domain/velden/veld.ts';
import { persoonVelden } from '../fields.ts';

type Definities = typeof persoonVelden;

/**
 * One person as typed, on whatever form. On most the tussenvoegsel is typed in front of the
 * achternaam, the letter and toevoeging behind the house number: one field each is quicker, and
 * both come apart by rule. A form that has fields for the parts holds them too.
 */
export type GetyptePersoon = Formulierwaarden<Definities>;

/** The fields that are one line of text. */
export type PersoonTekstveld = {
  [K in keyof Definities]: Definities[K] extends { soort: 'gegeven' } ? K : never;
}[keyof Definities];
/** Those that every form has: no part of another. */
export type GeheelTekstveld = Exclude<
  PersoonTekstveld,
  {
    [K in keyof Definities]: Definities[K] extends { deelVan: string } ? K : never;
  }[keyof Definities]
>;

/** How each field is called. */
export const PERSOON_LABELS = elkVeld(persoonVelden, ({ label }) => label);

/** A person of whom nothing is typed yet. */
export function legeGetyptePersoon(): GetyptePersoon {
  return beginwaarden(persoonVelden);
}

/**
 * A typed person as the contract takes it: the tussenvoegsel apart, the house number in its parts,
 * what was left empty left out. What cannot be read goes along as it was typed. A part with a
 * field of its own goes before the same part in another.
 */
export function toPersoonInvoer(persoon: GetyptePersoon): Invoer<Definities> {
  const { tussenvoegsel = '', huisletter = '', toevoeging = '' } = persoon;
  const naam = tussenvoegsel.trim() === '' ? splitAchternaam(persoon.achternaam) : {};
  const nummer = splitHuisnummer(persoon.huisnummer);
  return toInvoer(persoonVelden, {
    ...persoon,
    ...naam,
    huisnummer: nummer.huisnummer,
    huisletter: huisletter.trim() || nummer.huisletter,
    toevoeging: toevoeging.trim() || nummer.toevoeging,
  });
}

/** The field in which one is typed, on a form with one field for both. @example veldOpFormulier('huisletter') // 'huisnummer' */
export function veldOpFormulier(veld: Persoonveld): Persoonveld {
  const definitie = persoonVelden[veld];
  return 'deelVan' in definitie ? definitie.deelVan : veld;
}
