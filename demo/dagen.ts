import type { Looptijd } from '#areas/trajecten/rules/termijn.ts';
import { computeVervaldatum } from '#areas/trajecten/rules/termijn.ts';
import { addDays, type IsoDate } from '#domain/dates/iso-date.ts';
import { addWerkdagen, isWerkdag, standaardKalender } from '#domain/dates/werkdagen.ts';

/** The werkdag a number of werkdagen on; 0 is the day itself, or the first werkdag after it. */
export function werkdagNa(datum: IsoDate, aantal: number): IsoDate {
  if (aantal > 0) return addWerkdagen(datum, aantal, standaardKalender);
  return isWerkdag(datum, standaardKalender) ? datum : addWerkdagen(datum, 1, standaardKalender);
}

/** The werkdag a number of werkdagen back; 0 is the day itself, or the last werkdag before it. */
export function werkdagVoor(datum: IsoDate, aantal: number): IsoDate {
  if (aantal > 0) return addWerkdagen(datum, -aantal, standaardKalender);
  return isWerkdag(datum, standaardKalender) ? datum : addWerkdagen(datum, -1, standaardKalender);
}

/**
 * The same as `werkdagVoor` from one day, for many counts: each day is looked at once.
 *
 * @example werkdagenVoor(toIsoDate('2026-11-08'))(0) // '2026-11-06'
 */
export function werkdagenVoor(datum: IsoDate): (aantal: number) => IsoDate {
  const found = [werkdagVoor(datum, 0)];
  return (aantal) => {
    let dag = found.at(-1) ?? datum;
    while (found.length <= aantal) {
      dag = addDays(dag, -1);
      if (isWerkdag(dag, standaardKalender)) found.push(dag);
    }
    return found[aantal] ?? dag;
  };
}

// A month and a few days, so that a term of a month is found from every day.
const FAR_BACK = 34;

/**
 * The day of receipt from which a term ends on a day; undefined when there is none, as for a term
 * in werkdagen that would have to end on a Sunday.
 */
export function ontvangstVoor(vervalt: IsoDate, looptijd: Looptijd): IsoDate | undefined {
  for (let back = 0; back <= FAR_BACK; back += 1) {
    const ontvangen = addDays(vervalt, -back);
    const computed = computeVervaldatum(ontvangen, looptijd, standaardKalender);
    const fits = computed.ok && computed.value.vervalt === vervalt;
    if (fits && isWerkdag(ontvangen, standaardKalender)) return ontvangen;
  }
  return undefined;
}
