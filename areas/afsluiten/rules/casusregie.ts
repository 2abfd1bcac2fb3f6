import type { PartnerSoort } from '#areas/partners/rules.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';

/** That somebody has casusregie from a day on, as it was recorded. */
export type Casusregierij = {
  readonly id: string;
  readonly van: IsoDate;
  /** The first day on which it was over, where that was said. */
  readonly tot: IsoDate | null;
  /** When its party stopped early since, whether or not it came back; left out: it did not. */
  readonly gestoptOp?: IsoDate | null | undefined;
};

/** A party that stopped early and, later or not, came back. */
export type Gestoptepartij = {
  readonly partner: string;
  readonly op: IsoDate;
  readonly hervatOp: IsoDate | null;
};

/**
 * When a party stopped early after it had taken casusregie: a party that gives no service has no
 * casusregie either. Whoever came back has it again only when that is said anew.
 *
 * Source: SA 6.3, 6.4 (one party's ending); st 2 (history from-to).
 *
 * @example gestoptSinds({ partner: 'p', van: toIsoDate('2026-11-01') }, [{ partner: 'p', op: toIsoDate('2026-11-05'), hervatOp: null }]) // '2026-11-05'
 */
export function gestoptSinds(
  { partner, van }: { readonly partner: string; readonly van: IsoDate },
  gestopt: readonly Gestoptepartij[],
): IsoDate | null {
  const [first = null] = gestopt
    .filter((one) => one.partner === partner && one.op >= van)
    .filter(({ hervatOp }) => hervatOp === null || hervatOp > van)
    .map(({ op }) => op)
    .sort();
  return first;
}

/** The same, with the day on which it was over, whatever ended it; null: it goes on. */
export type Casusregieperiode<R extends Casusregierij> = {
  readonly rij: R;
  readonly tot: IsoDate | null;
};

/**
 * The periods of casusregie of one traject, the first one first. There is one casusregisseur at a time:
 * the next one ends the one before on its day, so does the early ending of its party, and the
 * traject ends the last.
 *
 * Source: SA 7 ST d; SA 6.4; st 2 (one casusregisseur at a time, history from-to).
 *
 * @param geslotenOp when the traject was closed; null: it goes on
 *
 * @example casusregieperioden([{ id: 'a', van: toIsoDate('2026-11-05'), tot: null }], null)[0]?.tot // null
 */
export function casusregieperioden<R extends Casusregierij>(
  rijen: readonly R[],
  geslotenOp: IsoDate | null,
): readonly Casusregieperiode<R>[] {
  const order = [...rijen].sort((a, b) => (a.van < b.van ? -1 : 1));
  return order.map((rij, index) => {
    const ends = [
      rij.tot,
      rij.gestoptOp ?? null,
      order[index + 1]?.van ?? null,
      geslotenOp,
    ].flatMap((day) => day ?? []);
    const [first = null] = ends.sort();
    // What began after closing was entered wrongly, and is no time at all.
    return { rij, tot: first !== null && first < rij.van ? rij.van : first };
  });
}

/**
 * Who has casusregie on a day; undefined: nobody.
 *
 * @example casusregieOp([], null, toIsoDate('2026-11-05')) // undefined
 */
export function casusregieOp<R extends Casusregierij>(
  rijen: readonly R[],
  geslotenOp: IsoDate | null,
  dag: IsoDate,
): R | undefined {
  return casusregieperioden(rijen, geslotenOp).findLast(
    ({ rij, tot }) => rij.van <= dag && (tot === null || dag < tot),
  )?.rij;
}

const SOORTEN: ReadonlySet<PartnerSoort> = new Set<PartnerSoort>([
  'sociaal_team',
  'woningcorporatie',
  'jeugdteam',
]);

/**
 * Whether a kind of organisation can have casusregie: a Sociaal Team or a corporatie, and a Jeugdteam
 * when jeugdhulp is asked, which the desk judges (WA note 2).
 *
 * @example kanCasusregie('deurwaarder') // false
 */
export function kanCasusregie(soort: PartnerSoort): boolean {
  return SOORTEN.has(soort);
}
