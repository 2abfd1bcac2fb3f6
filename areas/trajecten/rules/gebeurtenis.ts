import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { Gebeurtenisgegevens } from './gebeurtenis-gegevens.ts';
import { GEBEURTENISSOORTEN, type Gebeurtenissoort } from './gebeurtenissen.ts';

/** A dated event in a procedure, as rules look at it. */
export type Gebeurtenis = {
  readonly id: string;
  readonly soort: Gebeurtenissoort;
  /** The day on which it happened; null when that is not known. */
  readonly op: IsoDate | null;
  /** When the desk knew. */
  readonly vernomenOp: IsoDate;
  /** When it was entered, where that matters: from paper it may be long after. */
  readonly ingevoerdOp?: IsoDate | undefined;
  /** The day that it names: of the zitting, of the ontruiming, until when. */
  readonly dag: IsoDate | null;
  /** Whether its day is known only about: the day that it names, or else that on which it happened. */
  readonly ongeveer?: boolean | undefined;
  readonly tijd: string;
  /** Whom of the gedaagden it is about; null: all of them. */
  readonly gedaagden: readonly string[] | null;
  readonly gegevens: Gebeurtenisgegevens;
  /** Said by nobody who decides about it: it ends no day, and must be asked about. */
  readonly isHorenZeggen?: boolean | undefined;
  /** The melding that brought it; null when it came otherwise. */
  readonly meldingId: string | null;
  /** The day on which it was withdrawn or corrected; null while it stands. */
  readonly ingetrokkenOp: IsoDate | null;
  /** What stands in its place since it was corrected. */
  readonly vervangenDoor: string | null;
};

/**
 * When something counts: the day on which it happened, or else that on which the desk knew. What
 * names a day happened on that day at the latest, however late the desk heard of it.
 */
export function momentVan({
  op,
  vernomenOp,
  dag,
}: Pick<Gebeurtenis, 'op' | 'vernomenOp' | 'dag'>): IsoDate {
  return op ?? (dag !== null && dag < vernomenOp ? dag : vernomenOp);
}

// What was withdrawn on the day on which a zitting was named was withdrawn with that zitting.
const NA_ZITTING = GEBEURTENISSOORTEN.indexOf('zitting_verplaatst') + 0.5;
const RANG = new Map(
  GEBEURTENISSOORTEN.map((soort, index) => [
    soort,
    (soort === 'dagvaarding_ingetrokken' ? NA_ZITTING : index).toFixed(1).padStart(4, '0'),
  ]),
);

/**
 * What stands of these gebeurtenissen, in the order in which it happened. The order in which it was
 * entered plays no part: what is equal in everything that counts is one thing, told twice.
 */
export function inVolgorde(gebeurtenissen: readonly Gebeurtenis[]): readonly Gebeurtenis[] {
  const known = VOLGORDEN.get(gebeurtenissen);
  if (known !== undefined) return known;
  const ordered = ordenen(gebeurtenissen);
  VOLGORDEN.set(gebeurtenissen, ordered);
  return ordered;
}

// One derivation asks for the order of the same list a dozen times.
const VOLGORDEN = new WeakMap<readonly Gebeurtenis[], readonly Gebeurtenis[]>();

function ordenen(gebeurtenissen: readonly Gebeurtenis[]): readonly Gebeurtenis[] {
  const key = (one: Gebeurtenis) =>
    `${momentVan(one)} ${RANG.get(one.soort) ?? ''} ${one.vernomenOp} ${one.dag ?? ''} ${
      one.ongeveer === true ? '1' : '0'
    } ${one.tijd} ${gegevensSleutel(one.gegevens)}`;
  const ordered = gebeurtenissen
    .filter(({ ingetrokkenOp }) => ingetrokkenOp === null)
    .map((one) => ({ one, sort: key(one) }))
    .sort((a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : a.one.id < b.one.id ? -1 : 1))
    .map(({ one }) => one);
  return naIntrekking(ordered);
}

/** Everything else that is known of it, as one text; of most nothing is. */
function gegevensSleutel(gegevens: Gebeurtenisgegevens): string {
  const known = Object.entries(gegevens);
  return known.length === 0 ? '[]' : JSON.stringify(known.sort());
}

const DAGVAARDING: ReadonlySet<Gebeurtenissoort> = new Set<Gebeurtenissoort>([
  'dagvaarding_aangezegd',
  'dagvaarding_verzonden',
  'dagvaarding_betekend',
]);

/**
 * A dagvaarding of the very day on which an earlier one was withdrawn is the next one: whoever has
 * a new dagvaarding must not read as if there were none.
 */
function naIntrekking(rij: readonly Gebeurtenis[]): readonly Gebeurtenis[] {
  const found = [...rij];
  let since = 0;
  for (let at = 0; at < found.length; at += 1) {
    const one = found[at];
    if (one?.soort !== 'dagvaarding_ingetrokken') continue;
    const moment = momentVan(one);
    const start = found.findIndex((other) => momentVan(other) === moment);
    const isEerder = found.slice(since, start).some(({ soort }) => DAGVAARDING.has(soort));
    const nieuw = found.findIndex(
      ({ soort, op }, index) =>
        index >= Math.max(start, since) && index < at && DAGVAARDING.has(soort) && op === moment,
    );
    if (one.op !== null && isEerder && nieuw >= 0) {
      found.splice(at, 1);
      found.splice(nieuw, 0, one);
      since = nieuw + 1;
    } else since = at + 1;
  }
  return found;
}

const IS_TITEL: ReadonlySet<Gebeurtenissoort> = new Set<Gebeurtenissoort>(['vonnis', 'schikking']);

/** Whether the day that it names is known only about. */
export function isDagOngeveer({ dag, ongeveer }: Pick<Gebeurtenis, 'dag' | 'ongeveer'>): boolean {
  return dag !== null && ongeveer === true;
}

/**
 * Whether a letter about the one says the same as a letter about the other, which may have been
 * withdrawn. What happened after that is another: nobody can have been told of it.
 */
export function saysTheSame(one: Gebeurtenis, other: Gebeurtenis): boolean {
  const { ingetrokkenOp } = other;
  return (
    (ingetrokkenOp === null || momentVan(one) <= ingetrokkenOp) &&
    one.soort === other.soort &&
    (one.isHorenZeggen ?? false) === (other.isHorenZeggen ?? false) &&
    one.dag === other.dag &&
    isDagOngeveer(one) === isDagOngeveer(other) &&
    one.tijd === other.tijd &&
    one.gegevens.van === other.gegevens.van &&
    one.gegevens.zittingsoort === other.gegevens.zittingsoort &&
    // Of what the judge decided or recorded, a letter says when that was.
    (!IS_TITEL.has(one.soort) ||
      (one.op === other.op && one.gegevens.toewijzing === other.gegevens.toewijzing))
  );
}
