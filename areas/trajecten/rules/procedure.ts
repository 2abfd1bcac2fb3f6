import { diffDays, type IsoDate } from '#domain/dates/iso-date.ts';
import {
  type Dageinde,
  type Dagstand,
  EINDEN,
  isForAll,
  isOnbevestigd,
  isOngeveer,
  isWithin,
  staatNog,
} from './dagen.ts';
import { type Doorgangsvraag, vragenVan } from './doorgang.ts';
import { type Gebeurtenis, inVolgorde, isDagOngeveer, momentVan } from './gebeurtenis.ts';
import type { Gebeurtenissoort } from './gebeurtenissen.ts';

/** How far a dagvaarding is. */
export type Dagvaardingstand = 'geen' | 'aangezegd' | 'verzonden' | 'betekend' | 'ingetrokken';

/** How a procedure stands by what happened in it, whatever day it is today. */
export type Procedurestand = {
  readonly dagvaarding: Dagvaardingstand;
  /** Every zitting that was named, in the order in which it was. */
  readonly zittingen: readonly Dagstand[];
  /** Every ontruiming that was announced, in the order in which it was. */
  readonly ontruimingen: readonly Dagstand[];
  readonly vragen: readonly Doorgangsvraag[];
  /** The last decision on the eviction, a tussenvonnis left out. */
  readonly vonnis: Gebeurtenis | null;
  readonly uitgevoerd: Gebeurtenis | null;
  /** When somebody last asked for more time, or got it or not; null: nobody did. */
  readonly tijdGevraagdOp: IsoDate | null;
  /** The moratorium that was granted last, and whether it was ended early. */
  readonly moratorium: {
    readonly verleend: Gebeurtenis;
    readonly einde: Gebeurtenis | null;
  } | null;
};

/**
 * How a procedure stands: the one place that says which zitting and ontruiming there are.
 *
 * - A zitting that is moved is one zitting with another day. Two that were both set are two. One
 *   whose day was not known and one of that kind with a day are the same.
 * - An ontruiming day ends only by what who executes it, or a judge, does: ingetrokken, uitgesteld,
 *   afgelast, uitgevoerd, geschorst, or a moratorium that covers this ground and this day. Anything
 *   else keeps the day and asks whether it goes on; so does what is about some of the gedaagden.
 * - Nor does what only somebody else says, betrokkene or a neighbour: that is asked about.
 * - An uitstel or intrekking that does not say of which day is about the first that was announced
 *   before it: a day that goes on is never lost by one that does not.
 * - After an uitstel another day is another aanzegging, also when it is the same day.
 *
 * Source: domein §2 (what ends an ontruiming day), Rv 555 lid 2, Fw 287b, st 6-9.
 *
 * @example deriveProcedure([]).dagvaarding // 'geen'
 */
export function deriveProcedure(gebeurtenissen: readonly Gebeurtenis[]): Procedurestand {
  const rij = inVolgorde(gebeurtenissen);
  const zittingen: Open[] = [];
  const ontruimingen: Open[] = [];
  const vooruit: Gebeurtenis[] = [];
  for (const one of rij) {
    applyToZittingen(zittingen, one);
    if (!applyToOntruimingen(ontruimingen, one)) vooruit.push(one);
  }
  // What puts off a named day counts also when it was heard of before the aanzegging was; an
  // aanzegging that is known to be of later is another one.
  for (const one of vooruit) {
    if (isOnbevestigd(one)) continue;
    const named = ontruimingen.filter(({ dag }) => dag !== null && dag === one.gegevens.van);
    if (named.every((day) => staatNog(day) && day.door.op === null)) endDays(named, one);
  }
  const verleend = rij.findLast(({ soort }) => soort === 'moratorium_verleend');
  return {
    dagvaarding: dagvaardingVan(rij),
    zittingen,
    ontruimingen,
    vragen: vragenVan(rij, { zittingen, ontruimingen }),
    vonnis:
      rij.findLast(
        ({ soort, gegevens }) => soort === 'vonnis' && gegevens.toewijzing !== 'tussenvonnis',
      ) ?? null,
    tijdGevraagdOp: tijdGevraagdOp(rij),
    uitgevoerd: rij.findLast(({ soort }) => soort === 'ontruiming_uitgevoerd') ?? null,
    moratorium:
      verleend === undefined
        ? null
        : {
            verleend,
            einde:
              rij.find(
                (one) =>
                  one.soort === 'moratorium_beeindigd' && momentVan(one) >= momentVan(verleend),
              ) ?? null,
          },
  };
}

const TIJD_GEVRAAGD: ReadonlySet<Gebeurtenissoort> = new Set<Gebeurtenissoort>([
  'moratorium_gevraagd',
  'moratorium_verleend',
  'moratorium_afgewezen',
  'ontruiming_uitgesteld',
  'ontruiming_ingetrokken',
  'ontruiming_geschorst',
]);

function tijdGevraagdOp(rij: readonly Gebeurtenis[]): IsoDate | null {
  const last = rij.findLast(({ soort }) => TIJD_GEVRAAGD.has(soort));
  return last === undefined ? null : momentVan(last);
}

type Open = { -readonly [K in keyof Dagstand]: Dagstand[K] };

function end(stand: Open, hoe: Dageinde, door: Gebeurtenis): void {
  stand.einde = { hoe, op: momentVan(door), door };
}

/** A day that lies this near one that was known only about is that day (own rule). */
const NABIJ_ONGEVEER = 14;

/**
 * Whether a day that is named and one that stands are the same, as one of them is only about. What
 * stands may have been told about more than once: it is near to each of those, or it is another day.
 */
function isAbout(day: Open, one: Gebeurtenis): boolean {
  const { dag } = one;
  if (day.dag === null || dag === null || (!isOngeveer(day) && !isDagOngeveer(one))) return false;
  const told = isOngeveer(day) ? [day.door, ...day.ook] : [day.door];
  return told.every((each) => each.dag === null || isNear(each.dag, dag));
}

function isNear(one: IsoDate, other: IsoDate): boolean {
  return Math.abs(diffDays(one, other)) <= NABIJ_ONGEVEER;
}

/**
 * Adds a day, unless it stands already: the same told by mail and by telephone is one, and so is a
 * day that comes in later with what it is the day of, or exactly where it was known only about.
 */
function add(days: Open[], door: Gebeurtenis, from: Kenmerken = door): void {
  const open = days.filter(staatNog);
  const { dag, tijd } = door;
  // What was moved is no longer open: its new day, or that it has none, is not that of another.
  const alike = from === door ? open.filter((day) => isAlike(day, door)) : [];
  const undated = alike.find((day) => day.dag === null);
  const known =
    dag === null
      ? (undated ?? alike[0])
      : (open.find((day) => day.dag === dag) ?? alike.find((day) => isAbout(day, door)) ?? undated);
  const zittingsoort = from.gegevens.zittingsoort ?? 'onbekend';
  if (known === undefined) {
    const { gedaagden } = from;
    const ongeveer = isDagOngeveer(door) ? door : null;
    const zonderDag = dag === null ? door : null;
    const day = { door, ook: [], dag, ongeveer, zonderDag, tijd, gedaagden, zittingsoort };
    days.push({ ...day, einde: null });
    return;
  }
  const isNaar = isDagOngeveer(door);
  if (known.dag === null && dag !== null) {
    Object.assign(known, { door, dag, tijd, ongeveer: isNaar ? door : null });
  } else if (dag !== null && isOngeveer(known) && !isNaar) {
    // The exact day is news to whoever was told of it about.
    Object.assign(known, { door, dag, tijd: tijd === '' ? known.tijd : tijd });
  } else if (known.dag === dag || isNaar) {
    known.ook = [...known.ook, door];
    if (known.tijd === '') known.tijd = tijd;
  }
  known.gedaagden = together(known.gedaagden, from.gedaagden);
  if (known.zittingsoort === 'onbekend') known.zittingsoort = zittingsoort;
}

type Kenmerken = Pick<Gebeurtenis, 'gedaagden' | 'gegevens'>;

function together(
  one: readonly string[] | null,
  other: readonly string[] | null,
): readonly string[] | null {
  return one === null || other === null ? null : [...new Set([...one, ...other])];
}

/** Whether they can be the same zitting by their kind: not when both are known and differ. */
function isAlike({ zittingsoort }: Open, { gegevens }: Gebeurtenis): boolean {
  const soort = gegevens.zittingsoort ?? 'onbekend';
  return soort === 'onbekend' || zittingsoort === 'onbekend' || soort === zittingsoort;
}

function applyToZittingen(zittingen: Open[], one: Gebeurtenis): void {
  const open = zittingen.filter(staatNog);
  switch (one.soort) {
    case 'zitting_bepaald':
      add(zittingen, one);
      return;
    case 'zitting_verplaatst':
      move(zittingen, one);
      return;
    case 'zitting_gehouden': {
      const held =
        open.find(({ dag }) => dag !== null && dag === one.op) ??
        latest(open.filter((day) => isReached(day, momentVan(one))));
      if (held !== undefined) end(held, 'gehouden', one);
      return;
    }
    case 'vonnis':
      if (one.gegevens.toewijzing === 'tussenvonnis') return;
      for (const day of open)
        if (day.dag === null || day.dag <= momentVan(one)) end(day, 'beslist', one);
      return;
    case 'schikking':
    case 'ontruiming_uitgevoerd':
      for (const day of open) end(day, 'beslist', one);
      return;
    case 'dagvaarding_ingetrokken':
      for (const day of open) end(day, 'ingetrokken', one);
      return;
    default:
  }
}

function move(zittingen: Open[], one: Gebeurtenis): void {
  const { dag } = one;
  const { van, zittingsoort } = one.gegevens;
  const open = zittingen.filter(staatNog);
  const named = open.find((day) => day.dag !== null && day.dag === van);
  const gone = zittingen.findLast((day) => !staatNog(day) && day.dag !== null && day.dag === van);
  const next = open.find(({ door }) => door === gone?.einde?.door);
  if (named === undefined) {
    // Told again: it stands where it went, or has moved on since. Not when it went to a day that
    // nobody knew, nor when it is told exactly where it was known only about.
    const isNews = (day: Open) =>
      day === gone ? next?.dag === null : staatNog(day) && isOngeveer(day) && !isDagOngeveer(one);
    const isKnown = gone !== undefined && zittingen.some((day) => day.dag === dag && !isNews(day));
    if ((gone !== undefined && dag === null) || isKnown) return;
    const same = dag === null ? undefined : open.find((day) => day.dag === dag);
    if (same !== undefined) {
      if (isOngeveer(same) && !isDagOngeveer(one)) add(zittingen, one);
      return;
    }
  }
  const eender = open.filter((day) => day.zittingsoort === zittingsoort);
  const likely = eender.length > 0 ? eender : open.filter((day) => isAlike(day, one));
  const moved = named ?? next ?? latest(likely);
  if (moved === undefined) {
    add(zittingen, one);
    return;
  }
  if (moved.dag === dag) {
    if (isOngeveer(moved) && !isDagOngeveer(one)) add(zittingen, one);
    return;
  }
  end(moved, 'verplaatst', one);
  const isSaid = zittingsoort !== undefined && zittingsoort !== 'onbekend';
  add(zittingen, one, {
    gedaagden: together(moved.gedaagden, one.gedaagden),
    gegevens: isSaid ? one.gegevens : { zittingsoort: moved.zittingsoort },
  });
}

function latest(days: readonly Open[]): Open | undefined {
  return days.reduce<Open | undefined>(
    (last, day) => (last === undefined || (day.dag ?? '') >= (last.dag ?? '') ? day : last),
    undefined,
  );
}

/** Tells whether this said what it had to say: false for an uitstel of a day that is not known. */
function applyToOntruimingen(ontruimingen: Open[], one: Gebeurtenis): boolean {
  if (one.soort === 'ontruiming_aangezegd') {
    add(ontruimingen, one);
    return true;
  }
  const ended = endedBy(ontruimingen.filter(staatNog), one);
  endDays(ended, one);
  return ended.length > 0 || one.gegevens.van === undefined;
}

/** The days of which this says that they are off, in as far as it is about everybody. */
function endedBy(open: readonly Open[], one: Gebeurtenis): readonly Open[] {
  const { van, dekt } = one.gegevens;
  const moment = momentVan(one);
  if (isOnbevestigd(one)) return [];
  switch (one.soort) {
    case 'ontruiming_uitgevoerd':
      return open;
    case 'ontruiming_afgelast': {
      const past = open.filter((day) => isReached(day, moment));
      const last = latest(past);
      return last === undefined ? [] : [last];
    }
    case 'moratorium_verleend':
      return dekt === 'ja' ? open.filter(({ dag }) => isWithin(dag, one)) : [];
    case 'ontruiming_geschorst':
      return van === undefined ? open : open.filter(({ dag }) => dag === van);
    case 'ontruiming_uitgesteld':
    case 'ontruiming_ingetrokken': {
      if (van !== undefined) return open.filter(({ dag }) => dag === van);
      const before = open.filter(({ door }) => momentVan(door) < moment);
      const ahead = before.filter(({ dag }) => dag === null || dag >= moment);
      const [first] = [ahead, before, open].flatMap((days) =>
        [...days].sort((a, b) => ((a.dag ?? '') < (b.dag ?? '') ? -1 : 1)),
      );
      return first === undefined ? [] : [first];
    }
    default:
      return [];
  }
}

/** Whether a day can have been on that of something that happened. */
function isReached(day: Open, moment: IsoDate): boolean {
  const { dag } = day;
  if (dag === null || dag <= moment) return true;
  return isOngeveer(day) && diffDays(moment, dag) <= NABIJ_ONGEVEER;
}

function endDays(days: readonly Open[], one: Gebeurtenis): void {
  const hoe = EINDEN[one.soort];
  for (const day of days)
    if (hoe !== undefined && staatNog(day) && isForAll(one, day)) end(day, hoe, one);
}

function dagvaardingVan(rij: readonly Gebeurtenis[]): Dagvaardingstand {
  const ended = rij.findLastIndex(({ soort }) => soort === 'dagvaarding_ingetrokken');
  const since = rij.slice(ended + 1);
  const has = (soort: Gebeurtenissoort) => since.some((one) => one.soort === soort);
  if (has('dagvaarding_betekend')) return 'betekend';
  if (has('dagvaarding_verzonden')) return 'verzonden';
  if (has('dagvaarding_aangezegd')) return 'aangezegd';
  return ended < 0 ? 'geen' : 'ingetrokken';
}
