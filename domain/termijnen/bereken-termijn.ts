import { formatDagMaand, formatDatum } from '#domain/dates/format.ts';
import { addDays, type IsoDate } from '#domain/dates/iso-date.ts';
import { beoordeelDag, type Kalender } from '#domain/dates/werkdagen.ts';
import { err, ok, type Result } from '#domain/result.ts';

/** One day in the explanation of a term. */
export type UitlegRegel = {
  readonly datum: IsoDate;
  /** Whether the day counts towards the term. The day of receipt does not: it is day 0. */
  readonly telt: boolean;
  readonly reden: string;
};

/**
 * A time during which a term stands still, from `van` up to and including `tot`. Without `tot` it
 * still stands still.
 */
export type Opschorting = {
  readonly van: IsoDate;
  readonly tot?: IsoDate | undefined;
  readonly reden: string;
};

export type TermijnVraag = {
  readonly ontvangen: IsoDate;
  readonly werkdagen: number;
  readonly kalender: Kalender;
  readonly opgeschort?: readonly Opschorting[] | undefined;
};

/** A computed term, with every day from receipt up to the due date explained. */
export type Termijn = {
  readonly ontvangen: IsoDate;
  readonly werkdagen: number;
  /** The last day of the term. It ends when this day ends. */
  readonly vervalt: IsoDate;
  readonly uitleg: readonly UitlegRegel[];
};

export type TermijnFout =
  | { readonly kind: 'werkdagen_buiten_bereik'; readonly werkdagen: number }
  | { readonly kind: 'opschorting_eindigt_te_vroeg'; readonly van: IsoDate; readonly tot: IsoDate }
  | { readonly kind: 'nog_opgeschort'; readonly van: IsoDate; readonly reden: string }
  | { readonly kind: 'te_ver'; readonly ontvangen: IsoDate };

/** The longest term: about a year of werkdagen. A longer one is a slip of the keyboard. */
export const MAX_WERKDAGEN = 250;

// A term cannot stand still for longer than this: it bounds the explanation, and no agreement of
// the desk knows a suspension of ten years.
const MAX_DAYS = 3660;

/**
 * Computes the due date of a term in werkdagen, explained day by day.
 *
 * The day of receipt is day 0; receipt on a weekend or holiday makes the next werkdag day 1. The
 * term is due at the end of its last day. Days inside a suspension do not count, and say why.
 *
 * Source: SA 7 MZO a and d (the terms), Algemene termijnenwet art. 3 lid 1 (which days count).
 *
 * Refuses a number of werkdagen that is not whole or not 0 to 250, a suspension that ends before
 * it begins, and a term that still stands still: that has no due date yet.
 *
 * @example
 * computeTermijn({ ontvangen: toIsoDate('2026-04-24'), werkdagen: 5, kalender: standaardKalender })
 * // due 2026-05-04: Koningsdag, a Monday, does not count
 */
export function computeTermijn(vraag: TermijnVraag): Result<Termijn, TermijnFout> {
  const { ontvangen, werkdagen, kalender } = vraag;
  const opgeschort = vraag.opgeschort ?? [];
  if (!Number.isInteger(werkdagen) || werkdagen < 0 || werkdagen > MAX_WERKDAGEN) {
    return err({ kind: 'werkdagen_buiten_bereik', werkdagen });
  }
  for (const { van, tot } of opgeschort) {
    if (tot !== undefined && tot < van) {
      return err({ kind: 'opschorting_eindigt_te_vroeg', van, tot });
    }
  }
  const uitleg: UitlegRegel[] = [
    { datum: ontvangen, telt: false, reden: 'dag van ontvangst (dag 0)' },
  ];
  let datum = ontvangen;
  for (let counted = 0; counted < werkdagen; ) {
    if (uitleg.length > MAX_DAYS || datum === '9999-12-31') {
      return err({ kind: 'te_ver', ontvangen });
    }
    datum = addDays(datum, 1);
    const stilstand = findOpschorting(opgeschort, datum);
    if (stilstand !== undefined && stilstand.tot === undefined) {
      return err({ kind: 'nog_opgeschort', van: stilstand.van, reden: stilstand.reden });
    }
    const dag = beoordeelDag(datum, kalender);
    if (stilstand !== undefined) {
      uitleg.push({ datum, telt: false, reden: `opgeschort: ${stilstand.reden}, telt niet mee` });
    } else if (dag.telt) {
      counted += 1;
      uitleg.push({ datum, telt: true, reden: `dag ${counted}` });
    } else {
      uitleg.push({ datum, telt: false, reden: dag.reden });
    }
  }
  return ok({ ontvangen, werkdagen, vervalt: datum, uitleg });
}

function findOpschorting(
  opgeschort: readonly Opschorting[],
  datum: IsoDate,
): Opschorting | undefined {
  return opgeschort.find(({ van, tot }) => van <= datum && (tot === undefined || datum <= tot));
}

/**
 * Whether a due date has passed. A term is not late on its own due date: it ends when that day
 * ends.
 *
 * @example isOverdue(toIsoDate('2026-05-04'), toIsoDate('2026-05-04')) // false
 */
export function isOverdue(vervalt: IsoDate, today: IsoDate): boolean {
  return today > vervalt;
}

/** One day of the explanation as a line of text. @example 'wo 28 mei: dag 1' */
export function explainRegel(regel: UitlegRegel): string {
  return `${formatDagMaand(regel.datum)}: ${regel.reden}`;
}

/** A Dutch sentence that says why a term could not be computed and what to do. */
export function termijnFoutZin(fout: TermijnFout): string {
  switch (fout.kind) {
    case 'werkdagen_buiten_bereik':
      return `Vul een heel aantal werkdagen in van 0 tot en met ${MAX_WERKDAGEN}.`;
    case 'opschorting_eindigt_te_vroeg':
      return `De opschorting eindigt (${formatDatum(fout.tot)}) voordat zij begint (${formatDatum(fout.van)}). Verbeter een van de twee datums.`;
    case 'nog_opgeschort':
      return `Deze termijn staat stil sinds ${formatDatum(fout.van)} (${fout.reden}) en heeft daarom nog geen vervaldatum. Hervat de termijn om die te berekenen.`;
    case 'te_ver':
      return `De vervaldatum ligt meer dan tien jaar na ${formatDatum(fout.ontvangen)}. Controleer de ontvangstdatum en de opschorting.`;
  }
}
