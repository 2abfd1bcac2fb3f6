import type { IsoDate } from '#domain/dates/iso-date.ts';
import { type Gebeurtenis, isDagOngeveer } from './gebeurtenis.ts';
import type { Zittingsoort } from './gebeurtenis-gegevens.ts';
import type { Gebeurtenissoort } from './gebeurtenissen.ts';

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
  /** What told of the same day besides: by mail, by telephone, about somebody else. */
  readonly ook: readonly Gebeurtenis[];
  /** Whom of the gedaagden it is about, by all that told of it; null: all of them. */
  readonly gedaagden: readonly string[] | null;
  /** What is known of the kind of zitting, also from before it moved; of an ontruiming nothing. */
  readonly zittingsoort: Zittingsoort;
  /** Null: it was said that there is one, not when. */
  readonly dag: IsoDate | null;
  /** What told of that day only about; null: it was named as it is from the first. */
  readonly ongeveer: Gebeurtenis | null;
  /** What told first that there is one, without its day; null: its day was named from the first. */
  readonly zonderDag: Gebeurtenis | null;
  readonly tijd: string;
  readonly einde: {
    readonly hoe: Dageinde;
    readonly op: IsoDate;
    readonly door: Gebeurtenis;
  } | null;
};

/** What can end an ontruiming day, and nothing else does (domein §2): who executes it, or a judge. */
export const EINDEN: Partial<Record<Gebeurtenissoort, Dageinde>> = {
  ontruiming_uitgesteld: 'uitgesteld',
  ontruiming_ingetrokken: 'ingetrokken',
  ontruiming_geschorst: 'geschorst',
  ontruiming_afgelast: 'afgelast',
  ontruiming_uitgevoerd: 'uitgevoerd',
  moratorium_verleend: 'moratorium',
};

/** Whether a day still stands. */
export const staatNog = ({ einde }: Dagstand) => einde === null;

/** Whether nobody has said yet which day exactly. */
export const isOngeveer = ({ door }: Pick<Dagstand, 'door'>) => isDagOngeveer(door);

/** The ontruiming that makes it untrue that they are off: another that stands, or ended later. */
export function nextOf({ einde: ended }: Dagstand, all: readonly Dagstand[]): Dagstand | undefined {
  if (ended === null) return undefined;
  return all.find(({ einde: other }) => other === null || other.op > ended.op);
}

/** Whether an end of the day was only heard of: who executes, or a judge, did not say so. */
export function isOnbevestigd({ soort, isHorenZeggen }: Gebeurtenis): boolean {
  return isHorenZeggen === true && soort !== 'ontruiming_uitgevoerd';
}

/** Whether a moratorium still runs on a day; on one that is not known it does. */
export function isWithin(dag: IsoDate | null, moratorium: Gebeurtenis): boolean {
  return dag === null || moratorium.dag === null || dag <= moratorium.dag;
}

/** Whether something is about everybody whom a day is about; the woning itself is everybody's. */
export function isForAll({ soort, gedaagden }: Gebeurtenis, day: Dagstand): boolean {
  if (soort === 'ontruiming_uitgevoerd' || soort === 'ontruiming_afgelast') return true;
  return gedaagden === null || (day.gedaagden?.every((wie) => gedaagden.includes(wie)) ?? false);
}
