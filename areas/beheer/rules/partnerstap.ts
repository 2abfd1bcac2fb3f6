import type { PartnerSoort } from '#areas/partners/rules.ts';
import { formatLooptijd, type Looptijd } from '#areas/trajecten/rules/termijn.ts';

/**
 * Something that a partner does by an agreement. The desk shows it and can ask how it stands; it is
 * never reckoned as a term of the desk or of the law.
 */
export type Partnerstap = {
  readonly code: string;
  /** The kind of organisation that does it. */
  readonly soort: PartnerSoort;
  /** The one organisation that it was agreed with; empty: each of its kind. */
  readonly partner: string;
  /** At what point it is done, in Dutch: "Na 1 maand huurachterstand". */
  readonly wanneer: string;
  /** What is done, in Dutch, as one sentence. */
  readonly wat: string;
  /** Within how long, where the agreement says so: after that it is worth asking. */
  readonly binnen: Looptijd | null;
  readonly bron: string;
};

/** A partner as a step looks at it. */
type Deelnemer = {
  readonly naam: string;
  readonly soort: PartnerSoort;
  readonly eerder?: readonly string[] | undefined;
};

/**
 * The steps of an agreement that concern the partners of one traject. What was agreed with one
 * organisation is shown where that takes part, whatever capitals or spaces its name is written with.
 *
 * @example stappenVoor([], []) // []
 */
export function stappenVoor(
  stappen: readonly Partnerstap[],
  deelnemers: readonly Deelnemer[],
): readonly Partnerstap[] {
  const namen = new Set(deelnemers.flatMap(namenVanDeelnemer));
  return stappen.filter(({ partner }) => partner === '' || namen.has(plain(partner)));
}

/** How it is called, and how it was. */
function namenVanDeelnemer({ naam, eerder = [] }: Deelnemer): string[] {
  return [naam, ...eerder].map(plain);
}

function plain(naam: string): string {
  return naam
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/**
 * Who of the partners of a traject is asked about a step: the one that it names, or those of its
 * kind; nobody when none takes part.
 *
 * @example wieDoet({ partner: '', soort: 'gemeente' }, []) // []
 */
export function wieDoet<P extends Deelnemer>(
  { partner, soort }: Pick<Partnerstap, 'partner' | 'soort'>,
  deelnemers: readonly P[],
): readonly P[] {
  return deelnemers.filter((one) =>
    partner === '' ? one.soort === soort : namenVanDeelnemer(one).includes(plain(partner)),
  );
}

/** Within how long, as it is read after the sentence; empty where the agreement does not say. */
export function binnenZin({ binnen }: Pick<Partnerstap, 'binnen'>): string {
  if (binnen === null) return '';
  const lengte = formatLooptijd(binnen);
  return lengte === 'direct' ? 'Afgesproken: direct.' : `Afgesproken: binnen ${lengte}.`;
}
