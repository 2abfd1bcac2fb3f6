import { ZORGEN } from '#areas/dossiers/rules-huishouden.ts';
import {
  NADEELCATEGORIEEN,
  type Nadeelcategorie,
  type Nadeelwaarde,
  PRIORITEITSGROEPEN,
  type ScreeningAntwoorden,
  ZORGHISTORIE,
} from '#areas/screening/rules/formulier.ts';
import type { ScreeningFeiten } from '#areas/screening/rules/regels.ts';

/** Every key of a list with one and the same value. */
export function allOf<Key extends string, Value>(
  keys: readonly Key[],
  value: Value,
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, value])) as Record<Key, Value>;
}

/** Ernstig nadeel: "nee" everywhere, but for the kinds that are named. */
export function nadeel(
  afwijkend: Partial<Record<Nadeelcategorie, Nadeelwaarde>> = {},
): NonNullable<ScreeningAntwoorden['nadeel']> {
  const entries = NADEELCATEGORIEEN.map((categorie) => {
    const waarde = afwijkend[categorie] ?? 'nee';
    const serious = waarde === 'vermoeden' || waarde === 'aannemelijk';
    return [categorie, serious ? { waarde, voorWie: ['zelf'] } : { waarde }];
  });
  return Object.fromEntries(entries);
}

/** A complete form in which nothing is wrong. */
export const quiet: ScreeningAntwoorden = {
  nadeel: nadeel(),
  zorghistorie: allOf(ZORGHISTORIE, 'nee'),
  zorgen: allOf(ZORGEN, 'geen_zorg'),
  kinderen: { aanwezig: 'nee' },
  prioriteit: [],
  twijfel: false,
};

/** A dossier in which nobody asked anything and no procedure runs. */
export const noFeiten: ScreeningFeiten = {
  vragen: ['geen'],
  aanleidingen: ['zorgen'],
  groepen: PRIORITEITSGROEPEN,
};
