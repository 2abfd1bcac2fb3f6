import type { IsoDate } from '#domain/dates/iso-date.ts';
import {
  GEBEURTENISSOORTEN,
  type Gebeurtenisgegevens,
  type Gebeurtenissoort,
} from './gebeurtenissen.ts';

/** A dated event in a procedure, as rules look at it. */
export type Gebeurtenis = {
  readonly id: string;
  readonly soort: Gebeurtenissoort;
  /** The day on which it happened; null when that is not known. */
  readonly op: IsoDate | null;
  /** When the desk knew. */
  readonly vernomenOp: IsoDate;
  /** The day that it names: of the zitting, of the ontruiming, until when. */
  readonly dag: IsoDate | null;
  readonly tijd: string;
  /** Whom of the gedaagden it is about; null: all of them. */
  readonly gedaagden: readonly string[] | null;
  readonly gegevens: Gebeurtenisgegevens;
  /** The melding that brought it; null when it came otherwise. */
  readonly meldingId: string | null;
  /** The day on which it was withdrawn or corrected; null while it stands. */
  readonly ingetrokkenOp: IsoDate | null;
  /** What stands in its place since it was corrected. */
  readonly vervangenDoor: string | null;
};

/** How a day that was named came to an end. */
export type Dageinde =
  | 'gehouden'
  | 'verplaatst'
  | 'ingetrokken'
  | 'uitgesteld'
  | 'geschorst'
  | 'moratorium'
  | 'afgelast'
  | 'uitgevoerd'
  | 'beslist';

/** A zitting or ontruiming: its day, and whether that still stands. */
export type Dagstand = {
  /** The gebeurtenis that named it. */
  readonly door: Gebeurtenis;
  /** Null: it was said that there is one, not when. */
  readonly dag: IsoDate | null;
  readonly tijd: string;
  readonly einde: {
    readonly hoe: Dageinde;
    readonly op: IsoDate;
    readonly door: Gebeurtenis;
  } | null;
};

/** How far a dagvaarding is. */
export type Dagvaardingstand = 'geen' | 'aangezegd' | 'verzonden' | 'betekend' | 'ingetrokken';

/** Something that does not stop an eviction by itself, so that somebody must ask. */
export type Doorgangsvraag = {
  readonly ontruiming: Dagstand;
  readonly aanleiding: Gebeurtenis;
  readonly antwoord: Gebeurtenis | null;
};

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
  /** The moratorium that was granted last, and whether it was ended early. */
  readonly moratorium: {
    readonly verleend: Gebeurtenis;
    readonly einde: Gebeurtenis | null;
  } | null;
};

/** When something counts: the day on which it happened, or else that on which the desk knew. */
export function momentVan({ op, vernomenOp }: Pick<Gebeurtenis, 'op' | 'vernomenOp'>): IsoDate {
  return op ?? vernomenOp;
}

const RANG = new Map(GEBEURTENISSOORTEN.map((soort, index) => [soort, index]));

/**
 * What stands of these gebeurtenissen, in the order in which it happened. The order in which it was
 * entered plays no part: what is equal in everything that counts is one thing, told twice.
 */
export function inVolgorde(gebeurtenissen: readonly Gebeurtenis[]): readonly Gebeurtenis[] {
  const key = (one: Gebeurtenis) =>
    [
      momentVan(one),
      String(RANG.get(one.soort) ?? 0).padStart(2, '0'),
      one.dag ?? '',
      one.tijd,
      one.vernomenOp,
      JSON.stringify(Object.entries(one.gegevens).sort()),
    ].join(' ');
  return gebeurtenissen
    .filter(({ ingetrokkenOp }) => ingetrokkenOp === null)
    .map((one) => ({ one, sort: key(one) }))
    .sort((a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : a.one.id < b.one.id ? -1 : 1))
    .map(({ one }) => one);
}

// What ends or moves an eviction, and nothing else does (domein §2): who executes it, or a judge.
const EINDEN: Partial<Record<Gebeurtenissoort, Dageinde>> = {
  ontruiming_uitgesteld: 'uitgesteld',
  ontruiming_ingetrokken: 'ingetrokken',
  ontruiming_geschorst: 'geschorst',
  ontruiming_afgelast: 'afgelast',
  ontruiming_uitgevoerd: 'uitgevoerd',
};

// What makes people think that the eviction is off, and does not stop it.
const STOPT_NIET: ReadonlySet<Gebeurtenissoort> = new Set<Gebeurtenissoort>([
  'dagvaarding_ingetrokken',
  'verzet',
  'hoger_beroep',
  'executiegeschil',
  'sleutels_ingeleverd',
  'huur_opgezegd',
  'achterstand_voldaan',
  'regeling_getroffen',
  'regeling_nagekomen',
  'laatstekans',
  'schikking',
  'moratorium_gevraagd',
  'moratorium_verleend',
  'schuldsanering',
  'incasso_gestopt',
]);

/**
 * How a procedure stands: the one place that says which zitting and ontruiming there are.
 *
 * - A zitting that is moved is one zitting with another day. Two that were both set are two.
 * - An ontruiming day ends only by what who executes it, or a judge, does: ingetrokken, uitgesteld,
 *   afgelast, uitgevoerd, geschorst, or a moratorium that covers this ground. Anything else keeps
 *   the day and asks whether it goes on.
 * - After an uitstel another day is another aanzegging.
 *
 * Source: domein §2 (what ends an ontruiming day), Rv 555 lid 2, Fw 287b, st 6-9.
 *
 * @example deriveProcedure([]).dagvaarding // 'geen'
 */
export function deriveProcedure(gebeurtenissen: readonly Gebeurtenis[]): Procedurestand {
  const rij = inVolgorde(gebeurtenissen);
  const zittingen: Open[] = [];
  const ontruimingen: Open[] = [];
  const zonderDag: Gebeurtenis[] = [];
  for (const one of rij) {
    applyToZittingen(zittingen, one);
    if (!applyToOntruimingen(ontruimingen, one)) zonderDag.push(one);
  }
  // What puts off a named day counts for that day too when it was heard of before the aanzegging.
  for (const one of zonderDag) {
    const named = ontruimingen.filter(({ dag }) => dag !== null && dag === one.gegevens.van);
    if (named.every(isOpen)) endDay(named, one);
  }
  const verleend = rij.findLast(({ soort }) => soort === 'moratorium_verleend');
  return {
    dagvaarding: dagvaardingVan(rij),
    zittingen,
    ontruimingen,
    vragen: vragenVan(rij, ontruimingen),
    vonnis:
      rij.findLast(
        ({ soort, gegevens }) => soort === 'vonnis' && gegevens.toewijzing !== 'tussenvonnis',
      ) ?? null,
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

type Open = { -readonly [K in keyof Dagstand]: Dagstand[K] };

const isOpen = ({ einde }: Dagstand) => einde === null;

function end(stand: Open, hoe: Dageinde, door: Gebeurtenis): void {
  stand.einde = { hoe, op: momentVan(door), door };
}

/** Adds a day, unless it stands already: the same told by mail and by telephone is one. */
function add(days: Open[], door: Gebeurtenis): void {
  const same = days.find((day) => isOpen(day) && day.dag === door.dag);
  if (same === undefined) days.push({ door, dag: door.dag, tijd: door.tijd, einde: null });
  else if (same.tijd === '') same.tijd = door.tijd;
}

function applyToZittingen(zittingen: Open[], one: Gebeurtenis): void {
  const open = zittingen.filter(isOpen);
  switch (one.soort) {
    case 'zitting_bepaald':
      add(zittingen, one);
      return;
    case 'zitting_verplaatst': {
      const moved =
        open.find(({ dag }) => dag !== null && dag === one.gegevens.van) ?? latest(open);
      if (moved !== undefined && moved.dag === one.dag && one.dag !== null) return;
      if (moved !== undefined) end(moved, 'verplaatst', one);
      add(zittingen, one);
      return;
    }
    case 'zitting_gehouden': {
      const held =
        open.find(({ dag }) => dag !== null && dag === one.op) ??
        latest(open.filter(({ dag }) => dag === null || dag <= momentVan(one)));
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

function latest(days: readonly Open[]): Open | undefined {
  return days.reduce<Open | undefined>(
    (last, day) => (last === undefined || (day.dag ?? '') >= (last.dag ?? '') ? day : last),
    undefined,
  );
}

/** Tells whether this said what it had to say: false for an uitstel of which no day was known. */
function applyToOntruimingen(ontruimingen: Open[], one: Gebeurtenis): boolean {
  const open = ontruimingen.filter(isOpen);
  if (one.soort === 'ontruiming_aangezegd') {
    // An aanzegging whose day comes in later is the same one.
    const undated = open.find(({ dag }) => dag === null);
    if (undated !== undefined && one.dag !== null)
      Object.assign(undated, { dag: one.dag, tijd: one.tijd, door: one });
    else if (one.dag === null && open.length > 0) return true;
    else add(ontruimingen, one);
    return true;
  }
  if (one.soort === 'moratorium_verleend') {
    if (one.gegevens.dekt === 'ja') for (const day of open) end(day, 'moratorium', one);
    return true;
  }
  if (EINDEN[one.soort] === undefined) return true;
  const named = open.filter(({ dag }) => dag !== null && dag === one.gegevens.van);
  const ended = named.length > 0 ? named : one.gegevens.van === undefined ? open : [];
  endDay(ended, one);
  return ended.length > 0 || one.soort === 'ontruiming_uitgevoerd';
}

function endDay(days: readonly Open[], one: Gebeurtenis): void {
  const hoe = EINDEN[one.soort];
  if (hoe !== undefined) for (const day of days.filter(isOpen)) end(day, hoe, one);
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

function vragenVan(
  rij: readonly Gebeurtenis[],
  ontruimingen: readonly Dagstand[],
): Doorgangsvraag[] {
  return ontruimingen.flatMap((ontruiming) =>
    rij
      .filter((one) => STOPT_NIET.has(one.soort) && one.gegevens.dekt !== 'ja')
      .filter((one) => momentVan(one) >= momentVan(ontruiming.door))
      .filter((one) => ontruiming.einde === null || momentVan(one) < ontruiming.einde.op)
      .map((aanleiding) => ({
        ontruiming,
        aanleiding,
        antwoord:
          ontruiming.einde?.door ??
          rij.find(
            (one) =>
              one.soort === 'ontruiming_gaat_door' && momentVan(one) >= momentVan(aanleiding),
          ) ??
          null,
      })),
  );
}
