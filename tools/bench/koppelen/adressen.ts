import type { Willekeur } from '../../../demo/willekeur.ts';

/** Where somebody lives. */
export type Adres = {
  readonly straat: string;
  readonly huisnummer: string;
  readonly toevoeging: string;
  readonly postcode: string;
  readonly plaats: string;
};

const VOOR = ['', 'Oude ', 'Nieuwe ', 'Lange ', 'Korte ', 'Burgemeester '];
const STAM =
  `Linden Eiken Beuken Molen Kerk School Dorps Stations Raadhuis Park Water Haven Markt Brug Wilgen Rozen
Tulpen Anjer Merel Leeuwerik Zwaluw Reiger Planeten Sterren Zonne Maan Vrijheids Vrede Ambachts Bakkers Smeden
Wevers Schippers Vissers Boeren Akker Weide Heide Duin Rivier`.split(/\s+/);
const SOORT = ['straat', 'laan', 'weg', 'plein', 'hof', 'kade', 'dreef', 'pad', 'singel', 'gracht'];
const PLAATS_A = ['Noord', 'Zuid', 'Ooster', 'Wester', 'Hooge', 'Laag', 'Midden', 'Nieuw'];
const PLAATS_B = ['dorp', 'stad', 'haven', 'drecht', 'burg'];
const LETTERS = 'ABCDEGHJKLMNPRTVWXZ';

/**
 * The address with this number in a region with so many streets: every number is another address,
 * and a street has one postcode, as most do.
 */
export function maakAdres(w: Willekeur, nummer: number, straten: number): Adres {
  const s = (nummer * 7919) % straten;
  const straat = `${VOOR[Math.floor(s / 400) % VOOR.length]}${STAM[s % 40]}${SOORT[Math.floor(s / 40) % 10]}`;
  const plaats = `${PLAATS_A[(s * 3) % 8]}${PLAATS_B[(s * 7) % 5]}`;
  const letter = (seed: number) => LETTERS[seed % LETTERS.length] ?? 'A';
  const round = Math.floor(nummer / straten);
  return {
    straat,
    huisnummer: String(1 + ((round * 13 + s) % 180)),
    toevoeging: w.kans(0.1) ? w.kies(['A', 'B', '1', '2', 'HS', 'BIS']) : '',
    postcode: `${1000 + ((s * 37) % 8999)}${letter(s * 5 + 1)}${letter(s * 11 + 3)}`,
    plaats,
  };
}
