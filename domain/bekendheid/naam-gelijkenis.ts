import { klank } from '#domain/bekendheid/klank.ts';
import { tekstafstand } from '#domain/bekendheid/tekstafstand.ts';

/** A name in letters alone, with its sound worked out once and only when it is asked for. */
export class Naamvorm {
  readonly letters: string;
  #klank: string | undefined;

  constructor(letters: string) {
    this.letters = letters;
  }

  get klank(): string {
    this.#klank ??= klank(this.letters);
    return this.#klank;
  }
}

/** How alike two names are, the most alike first. */
export type Gelijkenis = 'gelijk' | 'klank' | 'typfout' | 'typfouten' | 'anders';

/** A name this short has so many neighbours that one letter makes another name: Tim and Tom. */
const SHORTEST_TYPO = 4;
const SHORTEST_TWO_TYPOS = 7;
/** No two spellings of one sound differ by more letters, nor do typing errors that count. */
const LONGEST_DIFFERENCE = 4;

/**
 * Compares two names in letters alone: equal, one sound, one typing error (from 4 letters), two
 * (from 7), or another name.
 *
 * @example compareNamen(new Naamvorm('meijer'), new Naamvorm('meyer')) // 'klank'
 * @example compareNamen(new Naamvorm('tim'), new Naamvorm('tom'))      // 'anders'
 */
export function compareNamen(one: Naamvorm, other: Naamvorm): Gelijkenis {
  const [a, b] = [one.letters, other.letters];
  if (a === b) return 'gelijk';
  const shortest = Math.min(a.length, b.length);
  if (shortest < 2 || Math.abs(a.length - b.length) > LONGEST_DIFFERENCE) return 'anders';
  if (one.klank === other.klank) return 'klank';
  if (shortest < SHORTEST_TYPO) return 'anders';
  const most = shortest < SHORTEST_TWO_TYPOS ? 1 : 2;
  const distance = tekstafstand(a, b, most);
  if (distance > most) return 'anders';
  return distance === 1 ? 'typfout' : 'typfouten';
}
