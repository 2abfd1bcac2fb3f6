import { organisatieTermijnen } from '#areas/beheer/rules/organisatietermijnen.ts';
import { isEenheidVoor, standaardLengte } from '#areas/beheer/rules/termijnlengtes.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { Kalender } from '#domain/dates/werkdagen.ts';
import {
  computeVervaldatum,
  formatLooptijd,
  type Looptijd,
  type Tijdseenheid,
  vervaldatumFoutZin,
} from './termijn.ts';

/** What a term of the set in force must tell to be started: a stored row is enough. */
export type StartbareTermijn = {
  readonly code: string;
  readonly naam: string;
  readonly eenheid: Tijdseenheid;
  readonly aantal: number;
  readonly bron: string;
};

/** What about a melding starts terms. */
export type StartVraag = {
  readonly ontvangen: IsoDate;
  readonly termijnen: readonly StartbareTermijn[];
  readonly kalender: Kalender;
  /** The data come from betrokkene, and are about nobody else. */
  readonly isVanBetrokkene?: boolean | undefined;
};

/** A term that a melding started. */
export type GestarteTermijn = {
  readonly code: string;
  readonly naam: string;
  /** The day on which the clock starts: the day of receipt. */
  readonly begin: IsoDate;
  /** The last day; undefined when there is none yet, and the explanation says why. */
  readonly vervalt: IsoDate | undefined;
  /** The length by which it was counted, which is not always the one in the set. */
  readonly looptijd: Looptijd;
  readonly bron: string;
  readonly uitleg: readonly string[];
};

/**
 * The terms that a melding starts by itself: informatieplicht, because the data come from somebody
 * else than betrokkene (PP 11); not when betrokkene reports and tells of nobody else: who tells it is
 * informed at that moment (AVG 13). What a melder asks is a question of its own, with its own term.
 *
 * What the law asks runs whatever set there is, also without one. A term whose length in the set gives
 * no day takes the standard length and says so: one wrong setting never stops a melding, and never
 * takes a term off every list.
 *
 * @example startTermijnen({ ontvangen: today, termijnen: [], kalender: standaardKalender }).map(({ code }) => code)
 *   // ['informatieplicht']
 */
export function startTermijnen({
  ontvangen,
  termijnen,
  kalender,
  isVanBetrokkene,
}: StartVraag): readonly GestarteTermijn[] {
  const plicht = isVanBetrokkene === true ? [] : ['informatieplicht'];
  return plicht.flatMap((code) => {
    const termijn = termijnen.find((candidate) => candidate.code === code) ?? wettelijk(code);
    return termijn === undefined ? [] : [startTermijn(termijn, ontvangen, kalender)];
  });
}

/** A term that the law sets: it holds without a set too (domein §2a). */
function wettelijk(code: string): StartbareTermijn | undefined {
  const regel = organisatieTermijnen.find((one) => one.code === code);
  if (regel?.soort !== 'wettelijk') return undefined;
  const { naam, looptijd, bron } = regel;
  return { code, naam, bron, ...looptijd };
}

/**
 * A term that begins on a day, by the length in the set or, when that gives no day, the standard one.
 */
export function startTermijn(
  termijn: StartbareTermijn,
  ontvangen: IsoDate,
  kalender: Kalender,
): GestarteTermijn {
  const { code, naam, bron } = termijn;
  const base = { code, naam, begin: ontvangen, bron };
  const { looptijd, uitleg: afwijking } = usable(termijn, ontvangen, kalender);
  const result = computeVervaldatum(ontvangen, looptijd, kalender);
  const [vervalt, uitleg] = result.ok
    ? [result.value.vervalt, result.value.uitleg]
    : [undefined, [vervaldatumFoutZin(result.error)]];
  return { ...base, vervalt, looptijd, uitleg: [...afwijking, ...uitleg] };
}

/** The length in the set, or the standard one when that gives no day. */
function usable(
  { code, naam, eenheid, aantal }: StartbareTermijn,
  ontvangen: IsoDate,
  kalender: Kalender,
): { readonly looptijd: Looptijd; readonly uitleg: readonly string[] } {
  const stored = { eenheid, aantal };
  const standaard = standaardLengte(code);
  const result = computeVervaldatum(ontvangen, stored, kalender);
  const givesDay = isEenheidVoor(code, eenheid) && result.ok && result.value.vervalt !== undefined;
  if (givesDay || standaard === undefined) return { looptijd: stored, uitleg: [] };
  const zin = `In de afsprakenset staat bij “${naam}” een lengte die geen dag geeft. Daarom telt ${formatLooptijd(standaard)}. Laat een manager of beheerder dit verbeteren bij Instellingen.`;
  return { looptijd: standaard, uitleg: [zin] };
}
