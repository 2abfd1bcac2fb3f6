import { type Afsluitreden, valtBuitenAfspraken } from '#areas/afsluiten/rules/afsluiting.ts';
import { type Aanleiding, findAanleiding } from '#areas/meldingen/rules.ts';
import type { PartnerSoort } from '#areas/partners/rules.ts';
import {
  type Proceduregrond,
  proceduregrondNaam,
} from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';

/**
 * What figures keep apart: what the agreements are about, homes of private landlords, and overlast
 * and onbegrepen gedrag. Everything counts in one of them.
 */
export const BLOKKEN = ['afspraken', 'particulier', 'apart'] as const;

/** One of them. */
export type Telblok = (typeof BLOKKEN)[number];

/** What decides in which of them something counts; what is not known is left out. */
export type Blokfeiten = {
  /** The leading aanleidingen of the meldingen that it is about. */
  readonly aanleidingen: readonly Aanleiding[];
  readonly verhuurdersoort: PartnerSoort | null;
  readonly reden?: Afsluitreden | null;
  readonly grond?: string;
};

/**
 * In which block something counts. Overlast goes first: also of a private landlord. A household with
 * arrears that is reported for overlast as well counts with the agreements.
 *
 * Source: WA and SA Bijlage 2, 4 (overlast and private homes are outside the agreements), domein §8.
 *
 * @example blokVan({ aanleidingen: ['woonoverlast'], verhuurdersoort: 'woningcorporatie' }) // 'apart'
 * @example blokVan({ aanleidingen: ['recidive'], verhuurdersoort: 'particuliere_verhuurder' }) // 'particulier'
 */
export function blokVan({ aanleidingen, verhuurdersoort, reden, grond }: Blokfeiten): Telblok {
  const isOverlast =
    aanleidingen.length > 0 && aanleidingen.every((code) => findAanleiding(code).apart);
  if (grond === undefined || grond === GROND_ONBEKEND) {
    if ((reden && valtBuitenAfspraken(reden)) || isOverlast) return 'apart';
  } else if (APARTE_GRONDEN.has(grond)) return 'apart';
  return verhuurdersoort !== null && BUITEN_CORPORATIES.has(verhuurdersoort)
    ? 'particulier'
    : 'afspraken';
}

/** Who made no agreements about their homes: an owner who cannot pay the mortgage is no tenant of a corporatie. */
const BUITEN_CORPORATIES: ReadonlySet<PartnerSoort> = new Set<PartnerSoort>([
  'particuliere_verhuurder',
  'hypotheekverstrekker',
]);

const GROND_ONBEKEND = 'onbekend';
const APARTE_GRONDEN: ReadonlySet<string> = new Set(['overlast', 'hennep']);

/** The grounds that a reason of closing says. */
const GROND_BIJ: Partial<Record<Afsluitreden, string>> = {
  huisuitzetting_huurschuld: 'huurachterstand',
  huisuitzetting_overlast: 'overlast',
  huisuitzetting_hennep: 'hennep',
};

/**
 * The one ground under which an eviction counts: the one of the procedure that the reason of closing
 * says; else arrears before all others, the first that is known, or what that reason says.
 *
 * Source: HL (huisuitzettingen en de reden van uitzetting), WA (overlast apart).
 *
 * @example leidendeGrond(['overlast', 'huurachterstand'], null) // 'huurachterstand'
 * @example leidendeGrond(['overlast', 'huurachterstand'], 'huisuitzetting_overlast') // 'overlast'
 * @example leidendeGrond([], 'huisuitzetting_hennep') // 'hennep'
 */
export function leidendeGrond(
  gronden: readonly Proceduregrond[],
  reden: Afsluitreden | null,
): string {
  const gezegd = reden === null ? undefined : GROND_BIJ[reden];
  if (gronden.some((grond) => grond === gezegd)) return gezegd ?? GROND_ONBEKEND;
  if (gronden.includes('huurachterstand')) return 'huurachterstand';
  return gronden[0] ?? gezegd ?? GROND_ONBEKEND;
}

/** The name of a ground in figures. @example telgrondNaam('onbekend') // 'Niet vastgelegd' */
export function telgrondNaam(grond: string): string {
  if (grond === 'hennep') return 'Hennep';
  return grond === GROND_ONBEKEND ? 'Niet vastgelegd' : proceduregrondNaam(grond as Proceduregrond);
}
