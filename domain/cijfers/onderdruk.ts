import { afleidbaar, makeRooster, type Roostercel, standOf } from '#domain/cijfers/rooster.ts';
import type { Tabel, Telling } from '#domain/cijfers/tellen.ts';

/**
 * A figure as it is published. 'klein' is 1 to 4 and shows as "<5"; 'verborgen' is held back
 * because it would give a small one away. 0 is a figure like any other and looks different.
 */
export type Cel =
  | { readonly soort: 'aantal'; readonly aantal: number }
  | { readonly soort: 'klein' }
  | { readonly soort: 'verborgen' };

/** A table as it may be published, with its totals. */
export type OnderdrukteTabel = {
  readonly rijen: readonly string[];
  readonly kolommen: readonly string[];
  readonly cellen: readonly (readonly Cel[])[];
  readonly rijtotalen: readonly Cel[];
  readonly kolomtotalen: readonly Cel[];
  readonly totaal: Cel;
};

/**
 * A figure as text. @example celTekst({ soort: 'klein' }) // '<5'
 */
export function celTekst(cel: Cel): string {
  if (cel.soort === 'aantal') return String(cel.aantal);
  return cel.soort === 'klein' ? '<5' : '–';
}

/**
 * Makes a table fit to publish: counts of 1 to 4 become "<5", and as many others are hidden as
 * are needed so that no total, and no sum of totals, gives one of those away. Zeros stay.
 *
 * The guard holds for this table. Publish one table of the same rows: what is hidden here can be
 * computed from another one that shows it.
 *
 * Source: domein §8.
 *
 * @example onderdruk({ rijen: ['a', 'b'], kolommen: ['x'], aantallen: [[3], [9]] })
 *   // 3 is '<5'; 9 or the total is hidden, else 3 is the total less 9
 * @throws RangeError for counts that are no whole numbers of 0 or more, or lines of unequal length.
 */
export function onderdruk({ rijen, kolommen, aantallen }: Tabel): OnderdrukteTabel {
  assertTabel({ rijen, kolommen, aantallen });
  const rooster = makeRooster(aantallen);
  hideUntilSafe(rooster);
  showWhatIsNeedless(rooster);
  const lines = [...rijen, 'totaal'].map((_, rij) =>
    rooster.filter((cel) => cel.rij === rij).map(toCel),
  );
  const rijtotalen = lines.slice(0, -1).map((line) => line.at(-1) ?? NIETS);
  return {
    rijen,
    kolommen,
    cellen: lines.slice(0, -1).map((line) => line.slice(0, -1)),
    rijtotalen,
    kolomtotalen: lines.at(-1)?.slice(0, -1) ?? [],
    totaal: lines.at(-1)?.at(-1) ?? NIETS,
  };
}

/**
 * The same for counts by one key, with their total.
 *
 * @example onderdrukReeks([{ sleutel: 'a', aantal: 3 }, { sleutel: 'b', aantal: 0 }]).regels[1]
 *   // { sleutel: 'b', cel: { soort: 'aantal', aantal: 0 } }
 */
export function onderdrukReeks(tellingen: readonly Telling[]): {
  readonly regels: readonly { readonly sleutel: string; readonly cel: Cel }[];
  readonly totaal: Cel;
} {
  const tabel = onderdruk({
    rijen: tellingen.map(({ sleutel }) => sleutel),
    kolommen: ['aantal'],
    aantallen: tellingen.map(({ aantal }) => [aantal]),
  });
  const regels = tabel.rijen.map((sleutel, index) => ({
    sleutel,
    cel: tabel.cellen[index]?.[0] ?? NIETS,
  }));
  return { regels, totaal: tabel.totaal };
}

const NIETS: Cel = { soort: 'aantal', aantal: 0 };

function toCel({ stand, aantal }: Roostercel): Cel {
  return stand === 'open' ? { soort: 'aantal', aantal } : { soort: stand };
}

function leaks(rooster: readonly Roostercel[]): readonly Roostercel[] {
  return afleidbaar(rooster).filter(({ stand }) => stand === 'klein');
}

/**
 * Hides figures until no small one can be computed: one near it first, a total later, the
 * smallest first. A small total goes last: in a table of a few ones, "<5" for the whole says too
 * much, because each of them is at least 1.
 */
function hideUntilSafe(rooster: readonly Roostercel[]): void {
  for (let open = leaks(rooster); open.length > 0; open = leaks(rooster)) {
    const isFar = (cel: Roostercel) =>
      !open.some(({ rij, kolom }) => cel.rij === rij || cel.kolom === kolom);
    const rank = (cel: Roostercel) =>
      Number(cel.stand === 'klein') * 4 + Number(isFar(cel)) * 2 + Number(cel.isRand);
    const next = rooster
      .filter(
        ({ stand, aantal, isRand }) =>
          aantal > 0 && (stand === 'open' || (isRand && stand === 'klein')),
      )
      .sort((a, b) => rank(a) - rank(b) || a.aantal - b.aantal)[0];
    if (next === undefined) throw new Error('A table cannot be made fit to publish');
    next.stand = 'verborgen';
  }
}

/** Shows again what was hidden and guards nothing, until every hidden figure guards something. */
function showWhatIsNeedless(rooster: readonly Roostercel[]): void {
  for (let changed = true; changed; ) {
    changed = false;
    for (const cel of rooster) {
      if (cel.stand !== 'verborgen') continue;
      cel.stand = standOf(cel.aantal);
      if (leaks(rooster).length === 0) changed = true;
      else cel.stand = 'verborgen';
    }
  }
}

function assertTabel({ rijen, kolommen, aantallen }: Tabel): void {
  const fits =
    aantallen.length === rijen.length && aantallen.every((line) => line.length === kolommen.length);
  const counts = aantallen.flat().every((count) => Number.isSafeInteger(count) && count >= 0);
  if (!fits || !counts) throw new RangeError('A table holds whole counts, as wide as its headings');
}
