import { jaNeeOnbekendNaam } from '#domain/keuzes.ts';
import type { Formulierwaarden } from '#domain/velden/formulier.ts';
import type { ConflictRegel } from '#renderer/components/conflict.tsx';
import { huishoudenveldTekst } from '#renderer/dossier/tekst-dossiers.ts';
import type { ZorgenKeuze } from '#renderer/dossier/zorgen-keuze.ts';
import type { Dossier } from '../contract.ts';
import { huishoudenVelden } from '../fields.ts';
import {
  formatLeeftijden,
  leeftijdenFoutZin,
  parseLeeftijden,
  ZORGEN,
  zorgNaam,
  zorgwaardeNaam,
} from '../rules-huishouden.ts';

/** What the form of the household holds; ages as they are typed. */
export type HuishoudenWaarden = Formulierwaarden<typeof huishoudenVelden> & {
  leeftijden: string;
  zorgen: ZorgenKeuze;
  versie: number;
};

/**
 * The household of a dossier as the form shows it. What is kept as not known may never have been
 * asked, so it is not marked.
 */
export function huishoudenVan({ huishouden, zorgen, versie }: Dossier): HuishoudenWaarden {
  const values = ZORGEN.map((zorg) => [zorg, openOf(zorgen[zorg])] as const);
  return {
    ...huishouden,
    kinderen: openOf(huishouden.kinderen),
    leeftijden: formatLeeftijden(huishouden.leeftijden),
    zorgen: Object.fromEntries(values) as ZorgenKeuze,
    versie,
  };
}

function openOf<T extends string>(known: T | undefined): T | '' {
  return known === undefined || known === 'onbekend' ? '' : known;
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
    row(huishoudenVelden.kinderen.label, ({ kinderen }) =>
      jaNeeOnbekendNaam(kinderen || 'onbekend'),
    ),
    row(huishoudenveldTekst.leeftijden, ({ leeftijden }) => leeftijden),
    row(
      huishoudenVelden.ondersteuningsvraag.feit,
      ({ ondersteuningsvraag }) => ondersteuningsvraag,
    ),
    row(huishoudenVelden.samenstelling.feit, ({ samenstelling }) => samenstelling),
    ...ZORGEN.map((zorg) =>
      row(zorgNaam(zorg), ({ zorgen }) => zorgwaardeNaam(zorgen[zorg] || 'onbekend')),
    ),
  ];
}
