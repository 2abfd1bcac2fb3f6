import { computeVervaldatum, isOverdue, type Looptijd } from '#areas/trajecten/rules/termijn.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { Kalender } from '#domain/dates/werkdagen.ts';
import type { Kanaal } from '#domain/keuzes.ts';
import type { Belanghebbende } from './belanghebbenden.ts';

/**
 * What partners are told of. A hervatting is of the beëindiging that it takes back; a herstel of what
 * they were told and no longer holds (AVG 19).
 */
export const ONDERWERPSOORTEN = [
  'gebeurtenis',
  'beeindiging',
  'hervatting',
  'afsluiting',
  'herstel',
] as const;

/** One of those. */
export type Onderwerpsoort = (typeof ONDERWERPSOORTEN)[number];

/** What somebody is told of: its kind, and the record that it is about. */
export type Over = { readonly soort: Onderwerpsoort; readonly id: string };

/** Who told a partner: the Meldpunt, the partner that stopped (SA 6.3), or somebody else. */
export const VERTELLERS = ['meldpunt', 'partner', 'ander'] as const;

/** One of those. */
export type Inlichter = (typeof VERTELLERS)[number];

const VERTELLERNAMEN: Readonly<Record<Inlichter, string>> = {
  meldpunt: 'Het Meldpunt',
  partner: 'De partner die stopte',
  ander: 'Iemand anders',
};

/** The Dutch name of who told. @example vertellerNaam('partner') // 'De partner die stopte' */
export function vertellerNaam(verteller: Inlichter): string {
  return VERTELLERNAMEN[verteller];
}

/** That a partner was told of something: when, how and by whom. */
export type Inlichttelling = Over & {
  readonly partnerId: string;
  readonly naam: string;
  readonly datum: IsoDate;
  readonly kanaal: Kanaal;
  readonly verteller: Inlichter;
};

/** Something that partners must be told of. */
export type Onderwerp = Over & {
  readonly trajectId: string;
  /** What happened, as it follows "Vertel …: ". */
  readonly wat: string;
  /** When the desk knew of it. */
  readonly begin: IsoDate;
  /** Who must be told, unless they know it already. */
  readonly kring: readonly Belanghebbende[];
  /** Who knows it already: told it to us, did it, or was sent the same melding. */
  readonly weten: ReadonlySet<string>;
  /** When it was entered from paper; what was over by then is nobody's lateness. */
  readonly achterafOp?: IsoDate | undefined;
  /** Since when nobody has to be told any more, with why; what was told stays told. */
  readonly vervallen?: { readonly op: IsoDate; readonly met: string } | undefined;
};

/** Within which time and by which calendar partners are told. */
export type Inlichtregels = {
  /** Within which time partners are told of what happened (SA preambule). */
  readonly informeren: (op: IsoDate) => Looptijd;
  readonly kalenderOp: (op: IsoDate) => Kalender;
};

/** Within which time partners are told, unless the set says otherwise (SA preambule). */
export const STANDAARD_INFORMEREN: Looptijd = { eenheid: 'werkdagen', aantal: 2 };

/** After which time the desk asks whether the party that stopped told the others (own rule; SA 6.3). */
export const NAVRAAG_BEEINDIGING: Looptijd = { eenheid: 'werkdagen', aantal: 2 };

/** Whether one partner was told of one thing, and until when that was in time. */
export type Inlichting = {
  readonly partner: Pick<Belanghebbende, 'id' | 'naam'>;
  readonly begin: IsoDate;
  readonly uiterlijk: IsoDate;
  /** The first time that it was told; null: not yet. */
  readonly verteld: Inlichttelling | null;
};

/**
 * Who is told of something, each with until when and whether it was. Somebody who came in later has
 * from that day. Who was told stays in the list, also when they have nothing to do with it any more.
 *
 * @example
 * inlichtingenOver({
 *   soort: 'afsluiting', id: 'a', trajectId: 't', wat: '', begin: toIsoDate('2026-11-05'), weten: new Set(),
 *   kring: [{ id: 'p', naam: 'Trivire', soort: 'woningcorporatie', ondertekenaar: true, belangen: [], sinds: null, wegensPlicht: false }],
 * }, [], { informeren: () => STANDAARD_INFORMEREN, kalenderOp: () => standaardKalender })[0]?.uiterlijk // '2026-11-09'
 */
export function inlichtingenOver(
  onderwerp: Onderwerp,
  tellingen: readonly Inlichttelling[],
  regels: Inlichtregels,
): readonly Inlichting[] {
  const own = tellingen
    .filter(({ soort, id }) => soort === onderwerp.soort && id === onderwerp.id)
    .sort((a, b) => (a.datum < b.datum ? -1 : 1));
  const first = (partnerId: string) => own.find((one) => one.partnerId === partnerId) ?? null;
  const isOver =
    onderwerp.achterafOp !== undefined &&
    uiterlijkOp(onderwerp, onderwerp.begin, regels) < onderwerp.achterafOp;
  const due = onderwerp.kring.flatMap((partner): Inlichting[] => {
    const begin =
      partner.sinds !== null && partner.sinds > onderwerp.begin ? partner.sinds : onderwerp.begin;
    const uiterlijk = uiterlijkOp(onderwerp, begin, regels);
    const verteld = first(partner.id);
    const isOwed = !onderwerp.weten.has(partner.id) && !isOver;
    return verteld !== null || isOwed ? [{ partner, begin, uiterlijk, verteld }] : [];
  });
  const known = new Set(due.map(({ partner }) => partner.id));
  const begin = onderwerp.begin;
  const besides = [...new Map(own.map((one) => [one.partnerId, one])).values()]
    .filter(({ partnerId }) => !known.has(partnerId))
    .map(({ partnerId, naam }) => ({
      ...{ partner: { id: partnerId, naam }, begin },
      ...{ uiterlijk: uiterlijkOp(onderwerp, begin, regels), verteld: first(partnerId) },
    }));
  return [...due, ...besides];
}

function uiterlijkOp(
  { soort }: Over,
  begin: IsoDate,
  { informeren, kalenderOp }: Inlichtregels,
): IsoDate {
  const kalender = kalenderOp(begin);
  const looptijd = soort === 'beeindiging' ? NAVRAAG_BEEINDIGING : informeren(begin);
  const computed = computeVervaldatum(begin, looptijd, kalender);
  if (computed.ok && computed.value.vervalt !== undefined) return computed.value.vervalt;
  const standard = computeVervaldatum(begin, STANDAARD_INFORMEREN, kalender);
  return standard.ok ? (standard.value.vervalt ?? begin) : begin;
}

/** Whether it was told too late, or is late by now. */
export function isTeLaat(
  { uiterlijk, verteld }: Pick<Inlichting, 'uiterlijk' | 'verteld'>,
  today: IsoDate,
): boolean {
  return isOverdue(uiterlijk, verteld?.datum ?? today);
}

/** The term of telling partners of one thing. */
export type Inlichttermijn = {
  readonly sleutel: string;
  readonly code: 'informeren' | 'beeindiging_verteld';
  readonly naam: string;
  readonly bron: string;
  readonly begin: IsoDate;
  readonly vervalt: IsoDate;
  readonly looptijd: Looptijd;
  readonly voldaan: {
    readonly op: IsoDate;
    readonly hoe: 'gehaald' | 'vervallen';
    readonly met: string;
  } | null;
};

/**
 * The term of telling partners of something: it is open until the last of them was told, and its day
 * is that of the first who was not. Undefined when nobody had to be told.
 *
 * After an ending it is the other way round: the party that stopped tells the others, and the desk
 * asks whether it did (SA 6.3, 6.4).
 *
 * Source: SA preambule (2 werkdagen), SA 6.3; domein §2a (informeren, beëindiging verteld).
 */
export function inlichttermijn(
  onderwerp: Onderwerp,
  inlichtingen: readonly Inlichting[],
  regels: Inlichtregels,
): Inlichttermijn | undefined {
  const missing = inlichtingen.filter(({ verteld }) => verteld === null);
  const [first] = [...(missing.length > 0 ? missing : inlichtingen)].sort((a, b) =>
    a.uiterlijk < b.uiterlijk ? -1 : 1,
  );
  if (first === undefined) return undefined;
  const isBeeindiging = onderwerp.soort === 'beeindiging';
  const namen = naamlijst((missing.length > 0 ? missing : inlichtingen).map(naamVan));
  const { vervallen } = onderwerp;
  return {
    sleutel: inlichtsleutel(onderwerp),
    code: isBeeindiging ? 'beeindiging_verteld' : 'informeren',
    naam: isBeeindiging
      ? `Ga na of ${namen} ${inlichtingen.length > 1 && missing.length !== 1 ? 'weten' : 'weet'} dat ${onderwerp.wat}`
      : `Vertel ${namen}: ${onderwerp.wat}`,
    bron: isBeeindiging ? 'SA 6.3; eigen regel' : 'SA preambule',
    begin: first.begin,
    vervalt: first.uiterlijk,
    looptijd: isBeeindiging ? NAVRAAG_BEEINDIGING : regels.informeren(first.begin),
    voldaan:
      missing.length === 0
        ? { op: lastOf(inlichtingen, first.begin), hoe: 'gehaald', met: 'iedereen is ingelicht' }
        : vervallen === undefined
          ? null
          : { ...vervallen, hoe: 'vervallen' },
  };
}

/** By what the term of telling something is known. @example inlichtsleutel({ soort: 'afsluiting', id: 'a' }) // 'informeren:afsluiting:a' */
export function inlichtsleutel({ soort, id }: Over): string {
  return `informeren:${soort}:${id}`;
}

const naamVan = ({ partner }: Inlichting) => partner.naam;

function lastOf(inlichtingen: readonly Inlichting[], begin: IsoDate): IsoDate {
  return inlichtingen.reduce(
    (last, { verteld }) => (verteld !== null && verteld.datum > last ? verteld.datum : last),
    begin,
  );
}

/** Names as they stand in a sentence. @example naamlijst(['Trivire', 'Avres', 'Rhiant']) // 'Trivire, Avres en Rhiant' */
export function naamlijst(namen: readonly string[]): string {
  if (namen.length < 2) return namen.join('');
  return `${namen.slice(0, -1).join(', ')} en ${namen.at(-1)}`;
}

/** Whether everybody was told: all, not all, or there was nobody to tell. */
export type Inlichtvolledigheid = 'iedereen' | 'nog_niet' | 'niemand_betrokken';

/**
 * Whether everybody concerned was told. With nobody on record nobody can have been told, so that a
 * preventiecyclus does not end by it.
 *
 * Source: SA 6.2 ("eindigt de preventiecyclus pas na een melding aan alle betrokken Partijen").
 *
 * @example volledigheidVan([]) // 'niemand_betrokken'
 */
export function volledigheidVan(
  inlichtingen: readonly Pick<Inlichting, 'verteld'>[],
): Inlichtvolledigheid {
  if (inlichtingen.length === 0) return 'niemand_betrokken';
  return inlichtingen.every(({ verteld }) => verteld !== null) ? 'iedereen' : 'nog_niet';
}

/**
 * Whether a preventiecyclus that did not succeed has ended: only once its closing was told to all
 * concerned. One partner's ending does not end it, nor does a closing for another reason say so.
 *
 * Source: SA 6.2.
 *
 * @example isCyclusGeeindigd([{ heropendOp: null, cyclus: 'nog_niet' }]) // false
 */
export function isCyclusGeeindigd(
  afsluitingen: readonly {
    readonly heropendOp: string | null;
    readonly cyclus: Inlichtvolledigheid | null;
  }[],
): boolean {
  return afsluitingen.some(
    ({ heropendOp, cyclus }) => heropendOp === null && cyclus === 'iedereen',
  );
}
