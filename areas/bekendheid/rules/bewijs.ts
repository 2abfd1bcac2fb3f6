import { compareKlank, type Gelijkenis, type Naamvorm, tekstafstand } from './klank.ts';
import { losVanTussenvoegsel, type Profiel } from './profiel.ts';
import { isRoepnaam } from './roepnamen.ts';

/** The parts of a person that tell for or against a match. */
export type Bewijsdeel =
  | 'bsn'
  | 'geboortedatum'
  | 'achternaam'
  | 'voornaam'
  | 'geslacht'
  | 'adres'
  | 'telefoon'
  | 'email';

/**
 * One piece of evidence: for a match when `gewicht` is positive, against it when negative. Weights
 * are bits: +1 makes it twice as likely that two records are one person, −1 half as likely.
 */
export type Reden = { readonly deel: Bewijsdeel; readonly zin: string; readonly gewicht: number };

/**
 * A weight as it is shown, with its sign; a real minus, that a screen reader reads as one.
 *
 * @example formatGewicht(13) // '+13'
 * @example formatGewicht(-6) // '−6'
 */
export function formatGewicht(gewicht: number): string {
  return gewicht < 0 ? `−${-gewicht}` : `+${gewicht}`;
}

/**
 * What a part tells: equal (or as good as), alike (a part of it, not complete, one typing error),
 * contrary, or nothing.
 */
export type Bewijsoordeel = 'gelijk' | 'deels' | 'strijdig' | 'onbekend';

export type Bewijs = { readonly oordeel: Bewijsoordeel; readonly reden?: Reden };

/** Evidence that is none: one of the two has nothing to compare. */
export const GEEN_BEWIJS: Bewijs = { oordeel: 'onbekend' };

/** Evidence with its sentence, which never holds a number or a name of the people compared. */
export function bewijs(
  oordeel: Bewijsoordeel,
  deel: Bewijsdeel,
  gewicht: number,
  zin: string,
): Bewijs {
  return { oordeel, reden: { deel, zin, gewicht } };
}

/** Compares two BSNs. One digit off is far more often a typing error than somebody else's number. */
export function compareBsn(a: Profiel, b: Profiel): Bewijs {
  if (a.bsn === '' || b.bsn === '') return GEEN_BEWIJS;
  if (a.bsn === b.bsn) return bewijs('gelijk', 'bsn', 30, 'Zelfde BSN.');
  return tekstafstand(a.bsn, b.bsn, 1) === 1
    ? bewijs('deels', 'bsn', 14, 'BSN scheelt één cijfer.')
    : bewijs('strijdig', 'bsn', -8, 'Ander BSN.');
}

/** Compares the registered sex. Unknown ('O') agrees with everything and tells nothing. */
export function compareGeslacht(a: Profiel, b: Profiel): Bewijs {
  if (a.geslacht === '' || b.geslacht === '') return GEEN_BEWIJS;
  return a.geslacht === b.geslacht
    ? bewijs('gelijk', 'geslacht', 1, 'Zelfde geslacht.')
    : bewijs('strijdig', 'geslacht', -4, 'Ander geslacht.');
}

/** Compares the phone number. One of a household may be shared, and they change: never against. */
export function compareTelefoon(a: Profiel, b: Profiel): Bewijs {
  return a.telefoon !== '' && a.telefoon === b.telefoon
    ? bewijs('gelijk', 'telefoon', 8, 'Zelfde telefoonnummer.')
    : GEEN_BEWIJS;
}

/** Compares the e-mail address; less when the phone number already told the same. */
export function compareEmail(a: Profiel, b: Profiel): Bewijs {
  if (a.email === '' || a.email !== b.email) return GEEN_BEWIJS;
  const shared = compareTelefoon(a, b).oordeel === 'gelijk';
  return bewijs('gelijk', 'email', shared ? 2 : 8, 'Zelfde e-mailadres.');
}

/** Most that an address can tell: its fields say one thing together, not four. */
const MOST = 14;

/**
 * Compares addresses, all fields as one piece of evidence. Another address tells hardly anything:
 * people move, and who loses a home moves most. The same one never tells more than a household.
 */
export function compareAdres(a: Profiel, b: Profiel): Bewijs {
  const postcode = postcodeWeight(a.postcode, b.postcode);
  const straat = isSameStreet(a.straat, b.straat) ? 7 : 0;
  const nummer = huisnummerWeight(a.huisnummer, b.huisnummer);
  const plaats = a.plaats !== '' && a.plaats === b.plaats ? 1 : 0;
  // A house number in another street is no evidence, nor is a town: half the register lives there.
  if (postcode + straat === 0 || (postcode < 5 && straat === 0 && nummer < 4))
    return isElsewhere(a, b) ? ELSEWHERE : GEEN_BEWIJS;
  const total = Math.min(postcode + straat + nummer + plaats, MOST);
  if (nummer < 4) return bewijs('deels', 'adres', total, nearSentence(postcode, straat));
  const apart = a.toevoeging !== '' && b.toevoeging !== '' && a.toevoeging !== b.toevoeging;
  if (apart) return bewijs('deels', 'adres', total - 2, 'Zelfde huisnummer, andere toevoeging.');
  return postcode < 5 && straat === 0
    ? bewijs('deels', 'adres', total, 'Zelfde huisnummer; de postcode scheelt één teken.')
    : bewijs('gelijk', 'adres', total, 'Zelfde adres: dat zegt alleen iets over het huishouden.');
}

const ELSEWHERE = bewijs('onbekend', 'adres', -3, 'Ander adres: mensen verhuizen.');

/** Only where both can be told apart: a postcode or a street of both is known. */
function isElsewhere(a: Profiel, b: Profiel): boolean {
  const both = (one: string, other: string) => one !== '' && other !== '';
  return both(a.postcode, b.postcode) || both(a.straat.letters, b.straat.letters);
}

/** A whole Dutch postcode names a street, four digits or a foreign one a town. */
const DUTCH = /^\d{4}[a-z]{2}$/u;

function postcodeWeight(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  if (a === b) return DUTCH.test(a) ? 8 : 5;
  return tekstafstand(a, b, 1) === 1 ? 2 : 0;
}

function huisnummerWeight(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  if (a === b) return 4;
  return tekstafstand(a, b, 1) === 1 ? 1 : 0;
}

function isSameStreet(a: Naamvorm, b: Naamvorm): boolean {
  return a.letters !== '' && b.letters !== '' && compareKlank(a, b) !== 'anders';
}

function nearSentence(postcode: number, straat: number): string {
  if (straat === 0) return 'Zelfde postcode.';
  return postcode >= 5 ? 'Zelfde straat en postcode.' : 'Zelfde straat.';
}

/** What two dates of birth tell, and whether another date may be a slip of the pen in day or month. */
export type DatumBewijs = Bewijs & { readonly bijna: boolean };

const UNKNOWN = '00';
/** Written down for who does not know the day: it says little more than the year (domein §5). */
const EERSTE_JANUARI = '0101';

/**
 * Compares two dates of birth. A complete one that agrees is worth about 15 bits (some 29,000 days
 * are in use); 1 January far less, because it is filled in for "unknown"; an
 * incomplete one what is known of it.
 *
 * Day and month swapped, and one digit off in day or month, are `bijna`: the same date written
 * wrong. Another year never is: father and son can have one name and one birthday.
 */
export function compareGeboortedatum(a: Profiel, b: Profiel): DatumBewijs {
  const [one, other] = [a.geboren, b.geboren];
  if (one === '' || other === '') return { ...GEEN_BEWIJS, bijna: false };
  const [day, otherDay] = [one.slice(4), other.slice(4)];
  if (one.slice(0, 4) !== other.slice(0, 4)) return otherYear(one, other);
  if (one.endsWith(UNKNOWN) || other.endsWith(UNKNOWN)) return incomplete(day, otherDay);
  if (one === other)
    return day === EERSTE_JANUARI
      ? found(
          'deels',
          6,
          'Zelfde geboortejaar, allebei 1 januari: vaak ingevuld als de dag onbekend is.',
        )
      : found('gelijk', 15, 'Zelfde geboortedatum.');
  if (day === EERSTE_JANUARI || otherDay === EERSTE_JANUARI)
    return found('deels', 4, 'Zelfde geboortejaar; 1 januari staat vaak voor onbekend.');
  return sameYear(day, otherDay);
}

function incomplete(day: string, otherDay: string): DatumBewijs {
  const [month, otherMonth] = [day.slice(0, 2), otherDay.slice(0, 2)];
  if (month === UNKNOWN || otherMonth === UNKNOWN)
    return found('deels', 5, 'Zelfde geboortejaar; de rest van de datum ontbreekt.');
  return month === otherMonth
    ? found('deels', 8, 'Zelfde geboortejaar en geboortemaand; de dag ontbreekt.')
    : found('strijdig', -6, 'Andere geboortemaand.');
}

function sameYear(day: string, otherDay: string): DatumBewijs {
  const [month, otherMonth] = [day.slice(0, 2), otherDay.slice(0, 2)];
  if (day.slice(2) + month === otherDay)
    return found('deels', 10, 'Dag en maand van de geboortedatum zijn omgewisseld.', true);
  if (tekstafstand(day, otherDay, 1) === 1)
    return found('deels', 8, 'Geboortedatum scheelt één cijfer.', true);
  if (month === otherMonth || day.slice(2) === otherDay.slice(2))
    return found('deels', 3, 'Zelfde geboortejaar en een deel van de datum.');
  return found('strijdig', -7, 'Zelfde geboortejaar, andere dag en maand.');
}

function otherYear(one: string, other: string): DatumBewijs {
  if (tekstafstand(one, other, 1) === 1)
    return found('deels', 6, 'Geboortejaar scheelt één cijfer.');
  const sameDay = one.slice(4) === other.slice(4) && !one.endsWith(UNKNOWN);
  if (sameDay && one.slice(4) !== EERSTE_JANUARI)
    return found('strijdig', -2, 'Zelfde geboortedag, ander jaar.');
  return found('strijdig', -9, 'Andere geboortedatum.');
}

function found(oordeel: Bewijsoordeel, gewicht: number, zin: string, bijna = false): DatumBewijs {
  return { ...bewijs(oordeel, 'geboortedatum', gewicht, zin), bijna };
}

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
  const whole = compareKlank(a.achternaam, b.achternaam);
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
    b.achternamen.some((other) => ['gelijk', 'klank'].includes(compareKlank(one, other))),
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
  const whole = compareKlank(a.voornaam, b.voornaam);
  if (whole === 'gelijk') return found(6, 'gelijk', 'Zelfde voornaam.');
  if (whole === 'klank') return found(5, 'deels', 'Voornaam klinkt hetzelfde.');
  const first = compareKlank(one, other);
  if (first === 'gelijk' || first === 'klank')
    return two === undefined || second === undefined || compareKlank(two, second) !== 'anders'
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
    one.letters === '' || other.letters === '' ? undefined : compareKlank(one, other),
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
