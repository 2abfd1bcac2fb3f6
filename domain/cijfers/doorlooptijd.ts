import { diffDays, type IsoDate } from '#domain/dates/iso-date.ts';
import { isOverdue } from '#domain/termijnen/bereken-termijn.ts';

/** How long dossiers took, in days. */
export type Doorlooptijd = {
  readonly aantal: number;
  /** The middle one: one very long case hardly moves it. */
  readonly mediaan: number | undefined;
  readonly gemiddelde: number | undefined;
};

/**
 * How long things took from begin to end, in days. What has not ended, or ends before it begins,
 * is left out: it would make the figure look shorter than it is.
 *
 * Source: HL (doorlooptijden).
 *
 * @example doorlooptijden([{ van, tot }]).mediaan // 14
 */
export function doorlooptijden(
  perioden: readonly { readonly van: IsoDate; readonly tot?: IsoDate | null | undefined }[],
): Doorlooptijd {
  const days = perioden
    .flatMap(({ van, tot }) => (tot && tot >= van ? [diffDays(van, tot)] : []))
    .sort((a, b) => a - b);
  const half = days.length / 2;
  const [low, high] = [days[Math.ceil(half) - 1], days[Math.floor(half)]];
  const sum = days.reduce((total, count) => total + count, 0);
  return {
    aantal: days.length,
    mediaan: low === undefined || high === undefined ? undefined : (low + high) / 2,
    gemiddelde: days.length === 0 ? undefined : sum / days.length,
  };
}

/** A term with its last day and the day on which it was met. */
export type TermijnStand = {
  readonly vervalt?: IsoDate | null | undefined;
  readonly voldaanOp?: IsoDate | null | undefined;
};

/** How many terms were met in time. */
export type TermijnRatio = {
  readonly gehaald: number;
  readonly gemist: number;
  /** Still running: neither met nor missed. */
  readonly lopend: number;
  /** The part of the ended ones that was met, 0 to 1; undefined when none has ended. */
  readonly ratio: number | undefined;
};

/**
 * How many terms were met. One that is met on its last day is in time; one that is past and not
 * met is missed; one that still runs, or has no due date yet, counts for neither.
 *
 * Source: domein §8 (terms met).
 *
 * @example termijnRatio([{ vervalt, voldaanOp: vervalt }], today).ratio // 1
 */
export function termijnRatio(termijnen: readonly TermijnStand[], today: IsoDate): TermijnRatio {
  let [gehaald, gemist, lopend] = [0, 0, 0];
  for (const { vervalt, voldaanOp } of termijnen) {
    if (!vervalt) {
      lopend += 1;
    } else if (isOverdue(vervalt, voldaanOp ?? today)) {
      gemist += 1;
    } else if (voldaanOp) {
      gehaald += 1;
    } else {
      lopend += 1;
    }
  }
  const ended = gehaald + gemist;
  return { gehaald, gemist, lopend, ratio: ended === 0 ? undefined : gehaald / ended };
}
