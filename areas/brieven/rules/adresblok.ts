import { formatHuisnummer } from '#domain/identiteit/huisnummer.ts';
import { volledigeNaam } from '#domain/identiteit/naam.ts';
import type { PersoonGegevens } from '#domain/identiteit/persoon-gegevens.ts';
import { formatPostcode } from '#domain/identiteit/postcode.ts';
import type { Bestemming, Plaatsvervanger } from './bestemming.ts';
import type { OntbrekendVeld } from './sjabloon.ts';

/** What a letter needs of betrokkene: name, how to address, and where to. Nothing else. */
export type Geadresseerde = Pick<
  PersoonGegevens,
  | 'voornaam'
  | 'voorletters'
  | 'tussenvoegsel'
  | 'achternaam'
  | 'geslacht'
  | 'straat'
  | 'huisnummer'
  | 'huisletter'
  | 'toevoeging'
  | 'postcode'
  | 'plaats'
> & {
  /** Where it goes; left out: to the address of the person. */
  readonly bestemming?: Bestemming | undefined;
  /** Who gets it in their place, or beside them. */
  readonly plaatsvervanger?: Plaatsvervanger | null | undefined;
};

const VERPLICHT = [
  ['achternaam', 'de achternaam van betrokkene'],
  ['straat', 'de straat van betrokkene'],
  ['huisnummer', 'het huisnummer van betrokkene'],
  ['postcode', 'de postcode van betrokkene'],
  ['plaats', 'de woonplaats van betrokkene'],
] as const satisfies readonly (readonly [keyof PersoonGegevens, string])[];

/** The parts without which nobody can deliver a letter, named in Dutch; empty when all are there. */
export function ontbrekendAdres(persoon: Geadresseerde): readonly OntbrekendVeld[] {
  const { bestemming } = persoon;
  const needed =
    bestemming === undefined || bestemming.soort === 'onvolledig'
      ? VERPLICHT
      : VERPLICHT.filter(([veld]) => veld === 'achternaam');
  return needed
    .filter(([veld]) => !persoon[veld]?.trim())
    .map(([veld, naam]) => ({
      veld,
      naam,
    }));
}

const TITELS: ReadonlyMap<string, readonly [adres: string, aanhef: string]> = new Map([
  ['M', ['De heer', 'Geachte heer']],
  ['V', ['Mevrouw', 'Geachte mevrouw']],
]);

/**
 * The address block: name, street with number, and postcode with two spaces and the place in
 * capitals, as the post reads it. Nothing more can be seen through the window. Only for a person
 * whose address is complete.
 *
 * @example adresregels({ geslacht: 'V', voorletters: 'A.', tussenvoegsel: 'van den', achternaam: 'Voorbeeld', straat: 'Teststraat', huisnummer: '12', huisletter: 'A', toevoeging: '2', postcode: '3311 AB', plaats: 'Dordrecht' })
 *   // ['Mevrouw A. van den Voorbeeld', 'Teststraat 12A-2', '3311 AB  DORDRECHT']
 */
export function adresregels(persoon: Geadresseerde): readonly string[] {
  const { bestemming, plaatsvervanger } = persoon;
  const namen = plaatsvervanger ? namenVan(plaatsvervanger, persoon) : [naamMetTitel(persoon)];
  if (bestemming?.soort === 'adres') return [...namen, ...bestemming.regels];
  // Three lines, as an address has: handed over, it says nothing through a window either.
  if (bestemming?.soort === 'overhandigen') return [...namen, ...OVERHANDIGEN].slice(0, 6);
  const nummer = formatHuisnummer({
    huisnummer: tidy(persoon.huisnummer),
    huisletter: tidy(persoon.huisletter),
    toevoeging: tidy(persoon.toevoeging),
  });
  const postcode = formatPostcode(tidy(persoon.postcode));
  return [
    ...namen,
    `${tidy(persoon.straat)} ${nummer}`,
    `${postcode}  ${tidy(persoon.plaats).toUpperCase()}`,
  ];
}

const OVERHANDIGEN = ['Vertrouwelijk', 'Persoonlijk overhandigen'];

/**
 * Somebody as they stand above an address.
 *
 * @example naamMetTitel({ geslacht: 'V', tussenvoegsel: 'van den', achternaam: 'Voorbeeld' }) // 'Mevrouw Van den Voorbeeld'
 */
export function naamMetTitel(persoon: Geadresseerde): string {
  const naam = volledigeNaam(withInitials(persoon));
  const titel = TITELS.get(persoon.geslacht ?? '')?.[0];
  return titel === undefined ? naam : `${titel} ${hasFirstName(persoon) ? naam : capital(naam)}`;
}

function namenVan(one: Plaatsvervanger, persoon: Geadresseerde): readonly string[] {
  if (one.naam === '') return [`Aan de ${one.als} van`, naamMetTitel(persoon)];
  return one.organisatie === '' ? [one.naam] : [one.organisatie, `t.a.v. ${one.naam}`];
}

/**
 * What stands first in a letter that somebody gets for another: why it is sent to them.
 *
 * @example namensZin({ als: 'curator', naam: 'B. Test', organisatie: '', adres: null }, { achternaam: 'Voorbeeld', voorletters: 'A.' })
 *   // 'U krijgt deze brief als curator van A. Voorbeeld. Hieronder leest u wat wij aan A. Voorbeeld schrijven.'
 */
export function namensZin({ als }: Plaatsvervanger, persoon: Geadresseerde): string {
  const naam = volledigeNaam(withInitials(persoon));
  return `U krijgt deze brief als ${als} van ${naam}. Hieronder leest u wat wij aan ${naam} schrijven.`;
}

/**
 * How a letter begins. Somebody who is neither M nor V is addressed by name: no guess, no slash.
 *
 * @example aanhefVan({ geslacht: 'V', tussenvoegsel: 'van den', achternaam: 'Voorbeeld' })
 *   // 'Geachte mevrouw Van den Voorbeeld,'
 * @example aanhefVan({ voornaam: 'Anna', achternaam: 'Voorbeeld' }) // 'Geachte Anna Voorbeeld,'
 */
export function aanhefVan(persoon: Geadresseerde): string {
  if (persoon.plaatsvervanger)
    return `Geachte ${persoon.plaatsvervanger.naam || 'heer of mevrouw'},`;
  const achternaam = persoon.achternaam ?? '';
  const titel = TITELS.get(persoon.geslacht ?? '')?.[1];
  if (titel === undefined) return `Geachte ${volledigeNaam({ ...persoon, achternaam })},`;
  const naam = volledigeNaam({ tussenvoegsel: persoon.tussenvoegsel, achternaam });
  return `${titel} ${capital(naam)},`;
}

/** Without a first name or initials before it, a tussenvoegsel gets a capital. */
function capital(naam: string): string {
  return naam.charAt(0).toUpperCase() + naam.slice(1);
}

function hasFirstName({ voornaam, voorletters }: Geadresseerde): boolean {
  return tidy(voornaam) !== '' || tidy(voorletters) !== '';
}

function withInitials(persoon: Geadresseerde) {
  const achternaam = persoon.achternaam ?? '';
  const { voorletters, tussenvoegsel } = persoon;
  return tidy(voorletters) === ''
    ? { ...persoon, achternaam }
    : { voorletters, tussenvoegsel, achternaam };
}

function tidy(part: string | null | undefined): string {
  return (part ?? '').replace(/\s+/gu, ' ').trim();
}
