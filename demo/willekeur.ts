/** Chance that comes out the same each time: made-up data must be the same for the same seed. */
export type Willekeur = {
  /** A number from 0 up to, not including, 1. */
  getal(): number;
  /** A whole number from `van` up to and including `tot`. */
  geheel(van: number, tot: number): number;
  /** True in about `deel` of the cases; 0 is never, 1 is always. */
  kans(deel: number): boolean;
  /** One of the list. */
  kies<T>(lijst: readonly T[]): T;
  /** One of the list, each as often as its weight says. */
  weeg<T>(lijst: readonly (readonly [waarde: T, gewicht: number])[]): T;
  /**
   * Chance of its own for one part, so that a part that asks more, or a new part, changes nothing
   * of what the others come up with.
   */
  tak(naam: string): Willekeur;
};

/**
 * Makes chance from a seed. Not for secrets: whoever knows the seed knows every number.
 */
export function makeWillekeur(zaad: string): Willekeur {
  let state = hash(zaad);

  // Mulberry32: small, quick, and even enough for names and dates.
  function getal(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  const geheel = (van: number, tot: number) => van + Math.floor(getal() * (tot - van + 1));

  function kies<T>(lijst: readonly T[]): T {
    if (lijst.length === 0) throw new RangeError('Nothing to choose from');
    return lijst[geheel(0, lijst.length - 1)] as T;
  }
  function weeg<T>(lijst: readonly (readonly [waarde: T, gewicht: number])[]): T {
    let rest = getal() * lijst.reduce((sum, [, gewicht]) => sum + gewicht, 0);
    for (const [waarde, gewicht] of lijst) {
      rest -= gewicht;
      if (rest < 0) return waarde;
    }
    throw new RangeError('Nothing to choose from');
  }
  return {
    getal,
    geheel,
    kans: (deel) => getal() < deel,
    kies,
    weeg,
    tak: (naam) => makeWillekeur(`${zaad}/${naam}`),
  };
}

/** FNV-1a, and a last stir so that seeds that differ in one character begin far apart. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
