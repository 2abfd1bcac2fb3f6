/** A count as it is published: as it is, as '<5', or hidden to guard a '<5'. */
export type Veldstand = 'open' | 'klein' | 'verborgen';

/**
 * One count of a report, as a stretch between two places of a network. What goes into a place comes
 * out of it: that is how totals and their parts hang together. A series lies between two places, a
 * table has a place for each row and each column, and the grand total leads from the end of it all
 * back to its begin.
 */
export type Netcel = {
  readonly van: string | number;
  readonly naar: string | number;
  readonly aantal: number;
  /** Whether it is a total: rather a part is hidden than that. */
  readonly isRand: boolean;
  /** Whether it is what a part of the report is about: hidden when nothing else helps. */
  readonly isHoofd?: boolean;
  stand: Veldstand;
};

/** Counts below this are personal data when they are not 0. */
export const DREMPEL = 5;

/** How a count is shown when nothing else has to be guarded. */
export function standOf(aantal: number): Veldstand {
  return aantal > 0 && aantal < DREMPEL ? 'klein' : 'open';
}

/** Whether a reader can think the count one higher, or one lower, than it is. */
function slack({ stand, aantal }: Netcel): { readonly up: boolean; readonly down: boolean } {
  if (stand === 'klein') return { up: aantal < DREMPEL - 1, down: aantal > 1 };
  // Readers know that 0 is never hidden, and take it that a hidden count is 5 or more.
  if (stand === 'verborgen') return { up: true, down: aantal > (aantal < DREMPEL ? 1 : DREMPEL) };
  return { up: false, down: false };
}

type Place = Netcel['van'];
type Arrow = { readonly from: Place; readonly to: Place; readonly cel: Netcel };

/**
 * The counts that are not shown and can be computed all the same by who sees the rest and knows
 * that '<5' is 1 to 4 and that totals add up.
 *
 * A count can be computed when every report that agrees with what is shown has the same number
 * there. Another such report differs by +1 and −1 along a closed path through counts that are not
 * shown. So a count is safe when such a path leads through it, and only then.
 */
export function afleidbaar<Cel extends Netcel>(net: readonly Cel[]): readonly Cel[] {
  return unsafe(net, ({ stand }) => stand !== 'open');
}

function unsafe<Cel extends Netcel>(
  net: readonly Cel[],
  isAsked: (cel: Cel) => boolean,
): readonly Cel[] {
  const byPlace = new Map<Place, Arrow[]>();
  const own = new Map<Cel, Arrow[]>();
  for (const cel of net) {
    const { up, down } = slack(cel);
    const arrows: Arrow[] = [];
    if (up) arrows.push({ from: cel.van, to: cel.naar, cel });
    if (down) arrows.push({ from: cel.naar, to: cel.van, cel });
    own.set(cel, arrows);
    for (const arrow of arrows) {
      const known = byPlace.get(arrow.from);
      if (known === undefined) byPlace.set(arrow.from, [arrow]);
      else known.push(arrow);
    }
  }
  return net.filter(
    (cel) => isAsked(cel) && !own.get(cel)?.some((arrow) => leadsBack(arrow, byPlace)),
  );
}

/** Whether a path leads from the end of an arrow to its begin, without that same count. */
function leadsBack(start: Arrow, byPlace: ReadonlyMap<Place, readonly Arrow[]>): boolean {
  const seen = new Set([start.to]);
  const queue = [start.to];
  for (let place = queue.pop(); place !== undefined; place = queue.pop()) {
    if (place === start.from) return true;
    for (const { to, cel } of byPlace.get(place) ?? []) {
      if (cel === start.cel || seen.has(to)) continue;
      seen.add(to);
      queue.push(to);
    }
  }
  return false;
}

// What is small is small also where the whole number is held back.
const leaks = (net: readonly Netcel[]) =>
  unsafe(net, ({ stand, aantal }) => stand !== 'open' && aantal < DREMPEL);

/**
 * Makes counts that hang together fit to publish: what is 1 to 4 becomes '<5', and as many others
 * are hidden as it takes so that none of those can be computed.
 *
 * Source: domein §8 (counts 1-4, complementary suppression).
 */
export function onderdrukNet(net: readonly Netcel[]): void {
  for (const cel of net) cel.stand = standOf(cel.aantal);
  hideUntilSafe(net);
  showWhatIsNeedless(net);
}

/** Hides figures until no small one can be computed, as few and as small as it takes. */
function hideUntilSafe(net: readonly Netcel[]): void {
  for (let [leak] = leaks(net); leak !== undefined; [leak] = leaks(net)) {
    const { up, down } = slack(leak);
    const ways = [
      ...(up ? [cheapest(net, leak, { from: leak.naar, to: leak.van })] : []),
      ...(down ? [cheapest(net, leak, { from: leak.van, to: leak.naar })] : []),
    ].sort((a, b) => a.price - b.price);
    // Where nothing helps it is held back itself: then nobody knows that it is small.
    for (const cel of ways[0]?.cells ?? [leak]) cel.stand = 'verborgen';
  }
}

type Way = { readonly price: number; readonly cells: readonly Netcel[] | undefined };

/** The cheapest closed path past a count: what must be hidden for it. */
function cheapest(
  net: readonly Netcel[],
  leak: Netcel,
  { from, to }: { readonly from: Place; readonly to: Place },
): Way {
  const steps = new Map<Place, { to: Place; cel: Netcel; price: number }[]>();
  const add = (at: Place, next: Place, cel: Netcel, price: number) => {
    const known = steps.get(at) ?? [];
    known.push({ to: next, cel, price });
    steps.set(at, known);
  };
  for (const cel of net) {
    if (cel === leak || cel.aantal === 0) continue;
    const [now, hidden] = [slack(cel), slack({ ...cel, stand: 'verborgen' })];
    if (now.up || hidden.up) add(cel.van, cel.naar, cel, now.up ? 0 : priceOf(cel));
    if (now.down || hidden.down) add(cel.naar, cel.van, cel, now.down ? 0 : priceOf(cel));
  }
  const best = new Map<Place, { price: number; by: Netcel[] }>([[from, { price: 0, by: [] }]]);
  const open = new Set<Place>([from]);
  while (open.size > 0) {
    const at = [...open].reduce((one, other) =>
      (best.get(other)?.price ?? 0) < (best.get(one)?.price ?? 0) ? other : one,
    );
    open.delete(at);
    const here = best.get(at);
    if (here === undefined || at === to) break;
    for (const step of steps.get(at) ?? []) {
      const price = here.price + step.price;
      if (price >= (best.get(step.to)?.price ?? Number.POSITIVE_INFINITY)) continue;
      best.set(step.to, { price, by: step.price === 0 ? here.by : [...here.by, step.cel] });
      open.add(step.to);
    }
  }
  const found = best.get(to);
  if (found === undefined) return { price: Number.POSITIVE_INFINITY, cells: undefined };
  return { price: found.price, cells: found.by.length === 0 ? undefined : found.by };
}

/**
 * What hiding a count costs: a part less than a total, a small number less than a large one. What
 * shows as "<5" costs most, a total less than a part: in a table of a few ones "<5" for the whole
 * says too much, because each of them is at least 1.
 */
function priceOf({ aantal, isRand, isHoofd = false, stand }: Netcel): number {
  if (stand === 'klein') return isRand ? 10_000 : 100_000;
  return (isHoofd ? 1000 : isRand ? 15 : 10) + Math.min(aantal, 1000) / 1001;
}

/** Shows again what was hidden and guards nothing, until every hidden figure guards something. */
function showWhatIsNeedless(net: readonly Netcel[]): void {
  for (let changed = true; changed; ) {
    changed = false;
    for (const cel of net) {
      if (cel.stand !== 'verborgen') continue;
      cel.stand = standOf(cel.aantal);
      if (leaks(net).length === 0) changed = true;
      else cel.stand = 'verborgen';
    }
  }
}
