import { jaNeeOnbekendNaam } from '#domain/keuzes.ts';
import type { Formulierwaarden } from '#domain/velden/formulier.ts';
import type { ConflictRegel } from '#renderer/components/conflict.tsx';
import type { Dossier } from '../contract.ts';
import { huishoudenVelden } from '../fields.ts';
import {
  formatLeeftijden,
  leeftijdenFoutZin,
  parseLeeftijden,
  ZORGEN,
  type Zorg,
  type Zorgwaarde,
  zorgNaam,
  zorgwaardeNaam,
} from '../rules-huishouden.ts';
import { huishoudenTekst } from './tekst-dossiers.ts';

/** What the form of the household holds; ages as they are typed. */
export type HuishoudenWaarden = Formulierwaarden<typeof huishoudenVelden> & {
  leeftijden: string;
  zorgen: Record<Zorg, Zorgwaarde>;
  versie: number;
};

/** The household of a dossier as the form shows it. */
export function huishoudenVan({ huishouden, zorgen, versie }: Dossier): HuishoudenWaarden {
  const values = ZORGEN.map((zorg) => [zorg, zorgen[zorg] ?? 'onbekend'] as const);
  return {
    ...huishouden,
    leeftijden: formatLeeftijden(huishouden.leeftijden),
    zorgen: Object.fromEntries(values) as Record<Zorg, Zorgwaarde>,
    versie,
  };
}

/** The ages as they are sent, or the sentence for what cannot be read. */
export function readLeeftijden(waarden: HuishoudenWaarden): number[] | string {
  // Who says that there are no children takes the ages away with it.
  if (waarden.kinderen !== 'ja') return [];
  const read = parseLeeftijden(waarden.leeftijden);
  return read.ok ? read.value : leeftijdenFoutZin(read.error);
}

/** What is stored beside what was typed, field by field. */
export function huishoudenConflict(
  nu: HuishoudenWaarden,
  getypt: HuishoudenWaarden,
): ConflictRegel[] {
  const row = (veld: string, read: (waarden: HuishoudenWaarden) => string) => ({
    ...{ veld, opgeslagen: read(nu), getypt: read(getypt) },
  });
  return [
    row(huishoudenVelden.kinderen.label, ({ kinderen }) => jaNeeOnbekendNaam(kinderen)),
    row(huishoudenTekst.leeftijden, ({ leeftijden }) => leeftijden),
    row(
      huishoudenVelden.ondersteuningsvraag.feit,
      ({ ondersteuningsvraag }) => ondersteuningsvraag,
    ),
    row(huishoudenVelden.samenstelling.feit, ({ samenstelling }) => samenstelling),
    ...ZORGEN.map((zorg) => row(zorgNaam(zorg), ({ zorgen }) => zorgwaardeNaam(zorgen[zorg]))),
  ];
}
