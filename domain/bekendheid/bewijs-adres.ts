import { type Bewijs, bewijs, GEEN_BEWIJS } from '#domain/bekendheid/bewijs.ts';
import { compareNamen, type Naamvorm } from '#domain/bekendheid/naam-gelijkenis.ts';
import type { Profiel } from '#domain/bekendheid/profiel.ts';
import { tekstafstand } from '#domain/bekendheid/tekstafstand.ts';

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
  return a.letters !== '' && b.letters !== '' && compareNamen(a, b) !== 'anders';
}

function nearSentence(postcode: number, straat: number): string {
  if (straat === 0) return 'Zelfde postcode.';
  return postcode >= 5 ? 'Zelfde straat en postcode.' : 'Zelfde straat.';
}
