import { type Bewijs, bewijs, GEEN_BEWIJS } from '#domain/bekendheid/bewijs.ts';
import {
  compareNamen,
  type Gelijkenis,
  type Naamvorm,
} from '#domain/bekendheid/naam-gelijkenis.ts';
import { losVanTussenvoegsel, type Profiel } from '#domain/bekendheid/profiel.ts';
import { isRoepnaam } from '#domain/bekendheid/roepnamen.ts';

/** What the two names of a person tell: together, because they can be swapped. */
export type NaamBewijs = { readonly achternaam: Bewijs; readonly voornaam: Bewijs };

/**
 * Compares names: as they stand, and with given name and surname the other way round. What fits
 * best counts.
 */
export function compareNaam(a: Profiel, b: Profiel): NaamBewijs {
  const straight = { achternaam: compareAchternaam(a, b), voornaam: compareVoornaam(a, b) };
  const swapped = compareSwapped(a, b);
  return swapped !== undefined && weight(swapped) > weight(straight) ? swapped : straight;
}

function weight({ achternaam, voornaam }: NaamBewijs): number {
  return (achternaam.reden?.gewicht ?? 0) + (voornaam.reden?.gewicht ?? 0);
}

/**
 * Compares two surnames: without their tussenvoegsels, glued or not, in either order of a double
 * one. Another surname weighs little against: people take a partner's name.
 */
export function compareAchternaam(a: Profiel, b: Profiel): Bewijs {
  if (a.voluit === '' || b.voluit === '') return GEEN_BEWIJS;
  const found = (gewicht: number, oordeel: 'gelijk' | 'deels', zin: string) =>
    bewijs(oordeel, 'achternaam', gewicht, zin);
  const whole = compareNamen(a.achternaam, b.achternaam);
  if (whole === 'gelijk') return found(8, 'gelijk', 'Zelfde achternaam.');
  if (isGlued(a, b) || isGlued(b, a))
    return found(8, 'gelijk', 'Zelfde achternaam, met het tussenvoegsel anders geschreven.');
  if (whole === 'klank') return found(7, 'gelijk', 'Achternaam klinkt hetzelfde.');
  if (shareName(a, b)) return found(6, 'deels', 'Een deel van de achternaam is gelijk.');
  if (whole === 'typfout') return found(6, 'deels', 'Achternaam scheelt één letter.');
  if (whole === 'typfouten') return found(4, 'deels', 'Achternaam scheelt twee letters.');
  return bewijs('strijdig', 'achternaam', -3, 'Andere achternaam.');
}

/** "Vandenberg" beside "van den Berg", or beside "Berg" alone. */
function isGlued(a: Profiel, b: Profiel): boolean {
  return (
    a.voluit === b.voluit ||
    losVanTussenvoegsel(a.achternaam.letters).includes(b.achternaam.letters)
  );
}

/** One name in common, where at least one of the two goes by more names than one. */
function shareName(a: Profiel, b: Profiel): boolean {
  if (a.achternamen.length < 2 && b.achternamen.length < 2) return false;
  return a.achternamen.some((one) =>
    b.achternamen.some((other) => ['gelijk', 'klank'].includes(compareNamen(one, other))),
  );
}

/**
 * Compares given names, or initials where one of the two has none. A roepnaam beside an official
 * name is alike and no more (a family can have a Jan and a Hans, both Johannes), and so is a name
 * that only sounds the same: twins are called Niels and Nils.
 */
export function compareVoornaam(a: Profiel, b: Profiel): Bewijs {
  if (a.voornamen.length === 0 || b.voornamen.length === 0) return compareVoorletters(a, b);
  const found = (gewicht: number, oordeel: 'gelijk' | 'deels', zin: string) =>
    bewijs(oordeel, 'voornaam', gewicht, zin);
  const [one = a.voornaam, two] = a.voornamen;
  const [other = b.voornaam, second] = b.voornamen;
  const whole = compareNamen(a.voornaam, b.voornaam);
  if (whole === 'gelijk') return found(6, 'gelijk', 'Zelfde voornaam.');
  if (whole === 'klank') return found(5, 'deels', 'Voornaam klinkt hetzelfde.');
  const first = compareNamen(one, other);
  if (first === 'gelijk' || first === 'klank')
    return two === undefined || second === undefined || compareNamen(two, second) !== 'anders'
      ? found(5, first === 'gelijk' ? 'gelijk' : 'deels', 'Zelfde eerste voornaam.')
      : found(2, 'deels', 'Zelfde eerste voornaam, andere tweede.');
  if (isRoepnaam(one.letters, other.letters))
    return found(4, 'deels', 'Roepnamen of officiële naam van dezelfde naam.');
  if (whole === 'typfout' || first === 'typfout')
    return found(4, 'deels', 'Voornaam scheelt één letter.');
  if (whole === 'typfouten' || first === 'typfouten')
    return found(3, 'deels', 'Voornaam scheelt twee letters.');
  if (shareGiven(a.voornamen, b.voornamen))
    return found(3, 'deels', 'Een van de voornamen is gelijk.');
  return bewijs('strijdig', 'voornaam', -6, 'Andere voornaam.');
}

/** The roepnaam is often the second or third of the official names, or comes from one of them. */
function shareGiven(a: readonly Naamvorm[], b: readonly Naamvorm[]): boolean {
  return a.some(({ letters: one }) =>
    b.some(({ letters: other }) => (one.length > 1 && one === other) || isRoepnaam(one, other)),
  );
}

/** Initials: one says little (a household is full of them), two that agree a good deal more. */
function compareVoorletters(a: Profiel, b: Profiel): Bewijs {
  const [one, other] = [a.voorletters, b.voorletters];
  if (one === '' || other === '') return GEEN_BEWIJS;
  if (one[0] !== other[0]) return bewijs('strijdig', 'voornaam', -5, 'Andere eerste voorletter.');
  const shared = Math.min(one.length, other.length);
  if (shared < 2) return bewijs('deels', 'voornaam', 3, 'Zelfde eerste voorletter.');
  return one.slice(0, shared) === other.slice(0, shared)
    ? bewijs('gelijk', 'voornaam', 5, 'Zelfde voorletters.')
    : bewijs('deels', 'voornaam', 1, 'Zelfde eerste voorletter, andere tweede.');
}

const SWAPPED: Readonly<Record<Gelijkenis, number>> = {
  gelijk: 6,
  klank: 5,
  typfout: 4,
  typfouten: 3,
  anders: 0,
};

/** Given name and surname the other way round; a name that one of the two lacks tells nothing. */
function compareSwapped(a: Profiel, b: Profiel): NaamBewijs | undefined {
  const crossed = [
    [a.voornaam, b.achternaam],
    [a.achternaam, b.voornaam],
  ] as const;
  const alike = crossed.map(([one, other]) =>
    one.letters === '' || other.letters === '' ? undefined : compareNamen(one, other),
  );
  if (alike.includes('anders') || alike.every((gelijkenis) => gelijkenis === undefined))
    return undefined;
  const found = (deel: 'achternaam' | 'voornaam', gelijkenis: Gelijkenis | undefined) =>
    gelijkenis === undefined
      ? GEEN_BEWIJS
      : bewijs(
          gelijkenis === 'gelijk' ? 'gelijk' : 'deels',
          deel,
          SWAPPED[gelijkenis],
          'Voornaam en achternaam zijn omgewisseld.',
        );
  // In the order of the weights, so that both ways of asking give one answer.
  const [best, least] = [...alike].sort((x, y) => score(y) - score(x));
  return { achternaam: found('achternaam', best), voornaam: found('voornaam', least) };
}

function score(gelijkenis: Gelijkenis | undefined): number {
  return gelijkenis === undefined ? -1 : SWAPPED[gelijkenis];
}
