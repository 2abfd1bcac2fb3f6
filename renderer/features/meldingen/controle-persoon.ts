import type { IsoDate } from '#domain/dates/iso-date.ts';
import { checkPersoon } from '#domain/gegevens/persoon-invoer.ts';
import type { Persoonveld } from '#domain/identiteit/persoon-gegevens.ts';
import { type Bevinding, fout } from './bevinding.ts';
import { toPersoonInvoer } from './persoon-invoer.ts';
import { type PersoonWaarden, persoonPad } from './waarden.ts';

// The order of the form, so that the first thing that is wrong is the topmost.
const VOLGORDE: readonly Persoonveld[] = [
  'achternaam',
  'tussenvoegsel',
  'voornaam',
  'voorletters',
  'geboortedatum',
  'geslacht',
  'bsn',
  'postcode',
  'huisnummer',
  'huisletter',
  'toevoeging',
  'straat',
  'plaats',
  'telefoon',
  'email',
];

/** How long each field may be by the contract; the house number comes apart first. */
const LENGTES: Partial<Record<Persoonveld, number>> = {
  voornaam: 100,
  voorletters: 30,
  achternaam: 150,
  geboortedatum: 30,
  straat: 100,
  plaats: 80,
};

/**
 * What is wrong or odd about one typed person, in the order of the form. A warning is about the
 * value it was given for: another value is another warning.
 */
export function checkPersoonWaarden(persoon: PersoonWaarden, today: IsoDate): readonly Bevinding[] {
  const invoer = toPersoonInvoer(persoon);
  const { fouten, waarschuwingen } = checkPersoon(invoer, today);
  const found: { readonly veld: Persoonveld; readonly bevinding: Bevinding }[] = [];
  const add = (veld: Persoonveld, bevinding: Bevinding) => found.push({ veld, bevinding });
  for (const { veld, zin } of fouten) add(veld, fout(persoonPad(persoon.sleutel, veld), zin));
  for (const [veld, most] of Object.entries(LENGTES) as [Persoonveld, number][]) {
    if ((invoer[veld] ?? '').length <= most || fouten.some((one) => one.veld === veld)) continue;
    const zin = `Gebruik hier hoogstens ${most} tekens.`;
    add(veld, fout(persoonPad(persoon.sleutel, veld), zin));
  }
  for (const { veld, zin, code } of waarschuwingen) {
    const pad = persoonPad(persoon.sleutel, veld);
    const sleutel = `${persoon.sleutel}.${veld}:${code}`;
    const waarde = `${invoer[veld] ?? ''} ${zin}`;
    add(veld, { soort: 'waarschuwing', pad, zin, sleutel, waarde });
  }
  return found
    .sort((a, b) => VOLGORDE.indexOf(a.veld) - VOLGORDE.indexOf(b.veld))
    .map(({ bevinding }) => bevinding);
}
