import {
  foldAchternaam,
  foldBsn,
  foldDeel,
  foldPostcodeHuisnummer,
  foldStraatAdres,
  foldVoorletter,
} from '#domain/bekendheid/vouwen.ts';
import { geboortedatumDelen, isGeboortedatumTekst } from '#domain/dates/geboortedatum.ts';
import type { PersoonGegevens } from '#domain/identiteit/persoon-gegevens.ts';

/** The parts of a person that tell for or against a match. */
export type Deel =
  | 'bsn'
  | 'geboortedatum'
  | 'achternaam'
  | 'voornaam'
  | 'geslacht'
  | 'adres'
  | 'telefoon'
  | 'email';

/** One piece of evidence: for a match when `gewicht` is positive, against it when negative. */
export type Reden = { readonly deel: Deel; readonly zin: string; readonly gewicht: number };

/** What a part tells: equal, alike (a part of it, or not complete), contrary, or nothing. */
export type Oordeel = 'gelijk' | 'deels' | 'strijdig' | 'onbekend';

export type Bewijs = { readonly oordeel: Oordeel; readonly reden?: Reden };

const NOTHING: Bewijs = { oordeel: 'onbekend' };

function bewijs(oordeel: Oordeel, deel: Deel, gewicht: number, zin: string): Bewijs {
  return { oordeel, reden: { deel, zin, gewicht } };
}

/** Compares two BSNs. The sentence never holds the number. */
export function compareBsn(a: PersoonGegevens, b: PersoonGegevens): Bewijs {
  const [one, other] = [foldBsn(a), foldBsn(b)];
  if (one === '' || other === '') return NOTHING;
  return one === other
    ? bewijs('gelijk', 'bsn', 60, 'Zelfde BSN.')
    : bewijs('strijdig', 'bsn', -25, 'Ander BSN.');
}

/** Compares two dates of birth. An incomplete one can agree, but never as much as a complete one. */
export function compareGeboortedatum(a: PersoonGegevens, b: PersoonGegevens): Bewijs {
  const [one, other] = [birthParts(a), birthParts(b)];
  if (one.jaar === undefined || other.jaar === undefined) return NOTHING;
  const clash = (x: number | undefined, y: number | undefined) =>
    x !== undefined && y !== undefined && x !== y;
  if (one.jaar !== other.jaar || clash(one.maand, other.maand) || clash(one.dag, other.dag)) {
    return bewijs('strijdig', 'geboortedatum', -20, 'Andere geboortedatum.');
  }
  if (one.dag !== undefined && other.dag !== undefined) {
    return bewijs('gelijk', 'geboortedatum', 25, 'Zelfde geboortedatum.');
  }
  return one.maand !== undefined && other.maand !== undefined
    ? bewijs(
        'deels',
        'geboortedatum',
        12,
        'Zelfde geboortejaar en geboortemaand; de dag ontbreekt.',
      )
    : bewijs('deels', 'geboortedatum', 8, 'Zelfde geboortejaar; de rest van de datum ontbreekt.');
}

function birthParts({ geboortedatum }: PersoonGegevens) {
  if (!geboortedatum || !isGeboortedatumTekst(geboortedatum)) return {};
  return geboortedatumDelen(geboortedatum);
}

/** Compares two surnames, without their tussenvoegsels and in either order of a double one. */
export function compareAchternaam(a: PersoonGegevens, b: PersoonGegevens): Bewijs {
  const [one, other] = [foldAchternaam(a), foldAchternaam(b)];
  if (one.geheel === '' || other.geheel === '') return NOTHING;
  if (one.geordend === other.geordend) {
    return bewijs('gelijk', 'achternaam', 15, 'Zelfde achternaam.');
  }
  if (isSwapped(a, b)) {
    return bewijs('gelijk', 'achternaam', 15, 'Voornaam en achternaam zijn omgewisseld.');
  }
  if (one.delen.some((deel) => other.delen.includes(deel))) {
    return bewijs('deels', 'achternaam', 12, 'Een deel van de achternaam is gelijk.');
  }
  return bewijs('strijdig', 'achternaam', 0, 'Andere achternaam.');
}

function isSwapped(a: PersoonGegevens, b: PersoonGegevens): boolean {
  const [one, other] = [foldDeel(a.voornaam), foldDeel(b.voornaam)];
  if (one === '' || other === '') return false;
  return one === foldAchternaam(b).geheel && other === foldAchternaam(a).geheel;
}

/** Compares first names, or initials where one of the two has no first name. */
export function compareVoornaam(a: PersoonGegevens, b: PersoonGegevens): Bewijs {
  const [one, other] = [foldDeel(a.voornaam), foldDeel(b.voornaam)];
  if (one !== '' && other !== '') {
    if (one === other || isSwapped(a, b)) {
      return bewijs('gelijk', 'voornaam', 10, 'Zelfde voornaam.');
    }
    const [first, second] = [one.split(' '), other.split(' ')];
    if (first[0] === second[0]) {
      return bewijs('gelijk', 'voornaam', 8, 'Zelfde eerste voornaam.');
    }
    return bewijs('strijdig', 'voornaam', -8, 'Andere voornaam.');
  }
  const [letter, otherLetter] = [foldVoorletter(a), foldVoorletter(b)];
  if (letter === '' || otherLetter === '') return NOTHING;
  return letter === otherLetter
    ? bewijs('deels', 'voornaam', 6, 'Zelfde eerste voorletter.')
    : bewijs('strijdig', 'voornaam', -8, 'Andere eerste voorletter.');
}

/** Compares the registered sex. 'O' is not known, so it agrees with everything and tells nothing. */
export function compareGeslacht(a: PersoonGegevens, b: PersoonGegevens): Bewijs {
  const known = new Set(['M', 'V']);
  if (!known.has(a.geslacht ?? '') || !known.has(b.geslacht ?? '')) return NOTHING;
  if (a.geslacht === b.geslacht) return { oordeel: 'gelijk' };
  return bewijs('strijdig', 'geslacht', -5, 'Ander geslacht.');
}

/** Compares addresses. Another one tells nothing: people move. */
export function compareAdres(a: PersoonGegevens, b: PersoonGegevens): Bewijs {
  const equal = (fold: (persoon: PersoonGegevens) => string) =>
    fold(a) !== '' && fold(a) === fold(b);
  return equal(foldPostcodeHuisnummer) || equal(foldStraatAdres)
    ? bewijs('gelijk', 'adres', 20, 'Zelfde adres: dat zegt alleen iets over het huishouden.')
    : NOTHING;
}

/** Compares phone number or e-mail address. One of a household may be shared, and they change. */
export function compareContact(
  deel: 'telefoon' | 'email',
  a: PersoonGegevens,
  b: PersoonGegevens,
): Bewijs {
  const [one, other] = [a, b].map((persoon) => (persoon[deel] ?? '').toLowerCase());
  if (!one || one !== other) return NOTHING;
  const zin = deel === 'telefoon' ? 'Zelfde telefoonnummer.' : 'Zelfde e-mailadres.';
  return bewijs('gelijk', deel, 15, zin);
}
