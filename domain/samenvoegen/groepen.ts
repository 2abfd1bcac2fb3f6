import { adresTekst, veldTekst } from '#domain/gegevens/persoon-tekst.ts';
import type { PersoonGegevens, Persoonveld } from '#domain/identiteit/persoon-gegevens.ts';
import { type GegevenRij, type Personenstand, type PersoonRij, persoonIn } from './stand.ts';

/**
 * The fields of B3 as they are chosen between two registrations of one person. What only means
 * something together is chosen together: half of one address with half of another is an address
 * where nobody ever lived.
 */
export const GEGEVENGROEPEN = {
  voornaam: { naam: 'Voornaam', velden: ['voornaam'] },
  voorletters: { naam: 'Voorletters', velden: ['voorletters'] },
  achternaam: { naam: 'Achternaam', velden: ['tussenvoegsel', 'achternaam'] },
  geboortedatum: { naam: 'Geboortedatum', velden: ['geboortedatum'] },
  geslacht: { naam: 'Geslacht', velden: ['geslacht'] },
  bsn: { naam: 'BSN', velden: ['bsn'] },
  adres: {
    naam: 'Adres',
    velden: ['straat', 'huisnummer', 'huisletter', 'toevoeging', 'postcode', 'plaats'],
  },
  telefoon: { naam: 'Telefoon', velden: ['telefoon'] },
  email: { naam: 'E-mail', velden: ['email'] },
} as const satisfies Readonly<
  Record<string, { readonly naam: string; readonly velden: readonly Persoonveld[] }>
>;
export type Gegevengroep = keyof typeof GEGEVENGROEPEN;

/** The groups in the order in which they are shown. */
export const GROEPEN = Object.keys(GEGEVENGROEPEN) as readonly Gegevengroep[];

/** Which of the two persons a value is taken from. */
export const KANTEN = ['blijft', 'weg'] as const;
export type Kant = (typeof KANTEN)[number];
export type Keuzes = Readonly<Record<Gegevengroep, Kant>>;

/** How the values of one group compare. */
export type Verhouding = 'leeg' | 'gelijk' | 'aangevuld' | 'anders';

/**
 * Whether two persons have the same in a group: nothing at all, the same, one more than the other
 * without contradiction, or something else.
 */
export function verhouding(een: PersoonRij, ander: PersoonRij, groep: Gegevengroep): Verhouding {
  const pairs = pairsOf(een, ander, groep);
  if (pairs.every(([one, other]) => one === null && other === null)) return 'leeg';
  if (pairs.every(([one, other]) => one === other)) return 'gelijk';
  const oneHolds = pairs.every(([one, other]) => other === null || one === other);
  const otherHolds = pairs.every(([one, other]) => one === null || one === other);
  return oneHolds || otherHolds ? 'aangevuld' : 'anders';
}

/**
 * What is proposed when two registrations become one: what is known over what is not, the fuller
 * over the emptier, and where they differ what was recorded last. A person decides.
 */
export function voorstelKeuzes(
  stand: Personenstand,
  { blijft, weg }: { readonly blijft: string; readonly weg: string },
): Keuzes {
  const [een, ander] = [persoonIn(stand, blijft), persoonIn(stand, weg)];
  const kant = (groep: Gegevengroep): Kant => {
    if (verhouding(een, ander, groep) === 'anders')
      return lastRecorded(stand.gegevens, weg, groep) > lastRecorded(stand.gegevens, blijft, groep)
        ? 'weg'
        : 'blijft';
    const known = (side: 0 | 1) =>
      pairsOf(een, ander, groep).filter((pair) => pair[side] !== null).length;
    return known(1) > known(0) ? 'weg' : 'blijft';
  };
  return Object.fromEntries(GROEPEN.map((groep) => [groep, kant(groep)])) as Keuzes;
}

/** When the values of a group that are in force were recorded last; empty when none are. */
export function lastRecorded(
  gegevens: readonly GegevenRij[],
  betrokkeneId: string,
  groep: Gegevengroep,
): string {
  return newestOf(gegevens, betrokkeneId, groep)?.vastgelegdOp ?? '';
}

/** The newest record among the values of a group that are in force: its source is shown beside them. */
export function newestOf(
  gegevens: readonly GegevenRij[],
  betrokkeneId: string,
  groep: Gegevengroep,
): GegevenRij | undefined {
  const velden: readonly string[] = GEGEVENGROEPEN[groep].velden;
  return gegevens
    .filter(
      (row) =>
        row.betrokkeneId === betrokkeneId &&
        row.vervangenOp === null &&
        row.waarde !== null &&
        velden.includes(row.veld),
    )
    .reduce<GegevenRij | undefined>(
      (best, row) => (best === undefined || row.vastgelegdOp > best.vastgelegdOp ? row : best),
      undefined,
    );
}

/** The values of a group as one text, never a BSN. @example 'van den Voorbeeld' */
export function groepTekst(groep: Gegevengroep, persoon: PersoonGegevens): string {
  if (groep === 'adres') return adresTekst(persoon);
  const velden: readonly Persoonveld[] = GEGEVENGROEPEN[groep].velden;
  return velden
    .map((veld) => veldTekst(veld, persoon[veld]))
    .filter(Boolean)
    .join(' ');
}

function pairsOf(een: PersoonRij, ander: PersoonRij, groep: Gegevengroep) {
  const velden: readonly Persoonveld[] = GEGEVENGROEPEN[groep].velden;
  return velden.map((veld) => [een[veld], ander[veld]] as const);
}
