import { findPlaats, GEMEENTEN, isPostbus } from '#domain/afspraken/regio.ts';
import type { Bevinding } from '#domain/gegevens/bevinding.ts';
import { foldNaam } from '#domain/identiteit/naam.ts';
import type { PersoonGegevens } from '#domain/identiteit/persoon-gegevens.ts';
import { formatPostcode } from '#domain/identiteit/postcode.ts';

// "Bleskensgraaf ca" is how the postcode table writes "Bleskensgraaf cum annexis".
function foldPlaats(plaats: string): string {
  return foldNaam(plaats)
    .replace(/ c\.?a\.?$/u, '')
    .replace(/[^a-z]/gu, '');
}

const PLAATSEN: ReadonlySet<string> = new Set(
  GEMEENTEN.flatMap(({ plaatsen }) => plaatsen.map(({ naam }) => foldPlaats(naam))),
);

/**
 * Checks whether postcode and place of a person in the stored form fit each other, as far as the
 * region tells; of other places nothing is known here. Only warns (domein §5): a new street or a
 * border that moved is no reason to refuse somebody's address.
 *
 * @example checkAdres({ postcode: '2951AB', plaats: 'Dordrecht' })
 *   // [{ code: 'plaats_past_niet', zin: 'Postcode 2951 AB ligt in Alblasserdam. …', … }]
 */
export function checkAdres({ postcode, plaats }: PersoonGegevens): readonly Bevinding[] {
  if (!postcode) return [];
  const found: Bevinding[] = [];
  const expected = findPlaats(postcode);
  const shown = formatPostcode(postcode);
  const warn = (zin: string) =>
    found.push({ soort: 'waarschuwing', veld: 'plaats', code: 'plaats_past_niet', zin });
  if (plaats && expected !== undefined && foldPlaats(plaats) !== foldPlaats(expected)) {
    warn(`Postcode ${shown} ligt in ${expected}. Controleer postcode en plaats.`);
  }
  if (plaats && expected === undefined && PLAATSEN.has(foldPlaats(plaats))) {
    warn(`Postcode ${shown} ligt niet in ${plaats}. Controleer postcode en plaats.`);
  }
  if (isPostbus(postcode)) {
    const zin = `Postcode ${shown} is van een postbus; daar woont niemand. Controleer de postcode.`;
    found.push({ soort: 'waarschuwing', veld: 'postcode', code: 'postbus', zin });
  }
  return found;
}
