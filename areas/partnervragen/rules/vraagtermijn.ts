import type { StartbareTermijn } from '#areas/trajecten/rules/start-termijnen.ts';
import { startTermijn } from '#areas/trajecten/rules/start-termijnen.ts';
import { DIRECT, type Looptijd, type Opschorting } from '#areas/trajecten/rules/termijn.ts';
import { vervaltOf } from '#areas/trajecten/rules/vervalt.ts';
import { addDays, type IsoDate } from '#domain/dates/iso-date.ts';
import { isWerkdag, type Kalender } from '#domain/dates/werkdagen.ts';
import type { Vraag } from '#domain/keuzes.ts';
import {
  casusregieBij,
  type Partnervraagsoort,
  partnervraagTaak,
  soortVanMelding,
  type Vraagcode,
  type Vrager,
  vraagcodeVan,
} from './vraag.ts';

/** How long the desk gives itself for what the agreement sets no term for (own rule). */
export const STANDAARD_VRAAG_WERKDAGEN = 5;

/** A question with everything that its terms follow from. */
export type VraagFeiten = Vrager & {
  readonly id: string;
  readonly soort: Partnervraagsoort;
  readonly ontvangenOp: IsoDate;
  /** On which day it was entered. */
  readonly ingevoerdOp: IsoDate;
  /** It came with a melding from a pile of paper: nobody was late by entering it. */
  readonly isAchteraf: boolean;
  readonly beantwoordOp: IsoDate | null;
  /** With what it was answered, in Dutch. */
  readonly met: string;
  /** When the missed term was told, and to whom; null: it was not. */
  readonly gemistVerteldOp: IsoDate | null;
  readonly gemistAan: string;
};

/** By what the terms of a question are reckoned: the agreement and calendar of the day it came in. */
export type Vraagregels = {
  readonly termijnen: readonly StartbareTermijn[];
  readonly kalender: Kalender;
  readonly eigen: Looptijd;
};

/** The term of a question itself, or of telling that it was missed. */
export type Vraagtermijn = {
  readonly sleutel: string;
  readonly code: Vraagcode | 'gemist';
  readonly naam: string;
  readonly bron: string;
  readonly begin: IsoDate;
  /** Null while the term stands still. */
  readonly vervalt: IsoDate | null;
  readonly looptijd: Looptijd;
  readonly voldaan: {
    readonly op: IsoDate;
    readonly hoe: 'gehaald' | 'vervallen';
    readonly met: string;
  } | null;
};

/** The sleutel of the term of a question. @example vraagSleutel('v') // 'vraag:v' */
export function vraagSleutel(id: string): string {
  return `vraag:${id}`;
}

/** The sleutel of telling that the term of a question was missed. @example gemistSleutel('v') // 'gemist:v' */
export function gemistSleutel(id: string): string {
  return `gemist:${id}`;
}

/**
 * The question that a term is about, by its sleutel; null for any other term.
 *
 * @example vraagVanSleutel('vraag:v') // { id: 'v', isGemist: false }
 * @example vraagVanSleutel('brief:dagvaarding:g:p') // null
 */
export function vraagVanSleutel(
  sleutel: string | null,
): { readonly id: string; readonly isGemist: boolean } | null {
  const [wat, id] = (sleutel ?? '').split(':');
  if (id === undefined || (wat !== 'vraag' && wat !== 'gemist')) return null;
  return { id, isGemist: wat === 'gemist' };
}

/**
 * The terms of a question: until when it is to be answered and, where a term of the agreement is
 * missed, that somebody must be told of it.
 *
 * - advies and ondersteuning as the set has them, for whom the agreement means; whatever else, and
 *   what the set does not know, by the desk's own length;
 * - telling that it was missed is due on the first werkdag after the last day (SA 7 MZO e), and only
 *   for the terms that SA names. It is not asked when the answer is there on that day. What was
 *   answered in time asks nothing, and what stands still is not missed.
 *
 * Nothing here knows what day it is: a notice that has not begun is on no list yet.
 *
 * Source: SA 7 MZO a, d and e; domein §2a (advies, ondersteuning, gemist).
 */
export function vraagtermijnen(
  vraag: VraagFeiten,
  regels: Vraagregels,
  opgeschort: (sleutel: string) => readonly Opschorting[] = () => [],
): readonly Vraagtermijn[] {
  const eigen = termijnVan(vraag, regels, opgeschort(vraagSleutel(vraag.id)));
  const gemist = gemistVan(vraag, eigen, regels, opgeschort(gemistSleutel(vraag.id)));
  return gemist === undefined ? [eigen] : [eigen, gemist];
}

function termijnVan(
  vraag: VraagFeiten,
  { termijnen, kalender, eigen }: Vraagregels,
  opgeschort: readonly Opschorting[],
): Vraagtermijn {
  const { id, soort, ontvangenOp, beantwoordOp, met } = vraag;
  const wanted = vraagcodeVan(soort, vraag);
  const regel = wanted === 'vraag' ? undefined : termijnen.find(({ code }) => code === wanted);
  const naam = partnervraagTaak(soort);
  const started = startTermijn(
    regel ?? { code: 'vraag', naam, bron: 'eigen regel', ...eigen },
    ontvangenOp,
    kalender,
  );
  const { begin, looptijd, bron } = started;
  const vervalt =
    opgeschort.length === 0
      ? (started.vervalt ?? null)
      : (vervaltOf({ begin, looptijd, kalender }, opgeschort) ?? null);
  const isOver = vraag.isAchteraf && vervalt !== null && vervalt < vraag.ingevoerdOp;
  return {
    ...{ sleutel: vraagSleutel(id), code: regel === undefined ? 'vraag' : wanted },
    ...{ naam: regel?.naam ?? naam, bron, begin, vervalt, looptijd },
    voldaan:
      beantwoordOp !== null
        ? { op: beantwoordOp, hoe: 'gehaald', met }
        : isOver
          ? { op: vraag.ingevoerdOp, hoe: 'vervallen', met: ACHTERAF }
          : null,
  };
}

/**
 * The terms that the question of a melding that is being typed will have: before it is kept, so that
 * whoever types sees by when an answer is due. Who has casusregie is not known there: a Sociaal Team
 * that asks for support asks as casusregisseur.
 */
export function vraagstartVan({
  vraag,
  vragersoort,
  partnerId,
  partnersoort,
  ontvangen,
  regels,
}: {
  readonly vraag: Vraag;
  readonly vragersoort: Vrager['vragersoort'];
  readonly partnerId: string;
  readonly partnersoort: Vrager['partnersoort'];
  readonly ontvangen: IsoDate;
  readonly regels: Vraagregels;
}): readonly Vraagtermijn[] {
  const soort = soortVanMelding(vraag);
  if (soort === null) return [];
  const feiten = { id: '', soort, vragersoort, partnersoort, ontvangenOp: ontvangen };
  return [
    termijnVan(
      {
        ...feiten,
        alsCasusregisseur: casusregieBij({
          ...{ soort, partnersoort, partnerId: partnerId || null, casusregisseur: null },
        }),
        ...{ ingevoerdOp: ontvangen, isAchteraf: false, beantwoordOp: null, met: '' },
        ...{ gemistVerteldOp: null, gemistAan: '' },
      },
      regels,
      [],
    ),
  ];
}

/** What ends a term that was over already when its melding was entered from paper. */
const ACHTERAF = 'achteraf ingevoerd';

function gemistVan(
  vraag: VraagFeiten,
  { code, vervalt, voldaan }: Vraagtermijn,
  { termijnen, kalender }: Vraagregels,
  opgeschort: readonly Opschorting[],
): Vraagtermijn | undefined {
  const { beantwoordOp, gemistVerteldOp } = vraag;
  if (code === 'vraag' || vervalt === null) return undefined;
  if (voldaan !== null && (voldaan.hoe === 'vervallen' || voldaan.op <= vervalt)) return undefined;
  // Nobody can tell of a question that was not entered yet.
  const begin = vervalt < vraag.ingevoerdOp ? vraag.ingevoerdOp : addDays(vervalt, 1);
  const regel = termijnen.find((one) => one.code === 'gemist');
  const looptijd = regel === undefined ? DIRECT : { eenheid: regel.eenheid, aantal: regel.aantal };
  // At once is on the first day on which the desk works.
  const telt = { begin: eersteWerkdag(begin, kalender), looptijd, kalender };
  const due = vervaltOf(telt, []) ?? telt.begin;
  return {
    ...{ sleutel: gemistSleutel(vraag.id), code: 'gemist', bron: regel?.bron ?? 'SA 7 MZO e' },
    naam: `${regel?.naam ?? 'Bericht van gemiste termijn'}: ${NAAM_VAN[code]}`,
    ...{ begin, looptijd },
    vervalt: opgeschort.length === 0 ? due : (vervaltOf(telt, opgeschort) ?? null),
    voldaan:
      gemistVerteldOp !== null
        ? { op: gemistVerteldOp, hoe: 'gehaald', met: `verteld aan ${vraag.gemistAan}` }
        : beantwoordOp !== null && beantwoordOp <= due
          ? { op: beantwoordOp, hoe: 'vervallen', met: 'het antwoord was er op dezelfde dag' }
          : null,
  };
}

const NAAM_VAN = { advies: 'advies', ondersteuning: 'ondersteuning', gemist: '' } as const;

/** The first werkdag from a day on. */
function eersteWerkdag(vanaf: IsoDate, kalender: Kalender): IsoDate {
  let dag = vanaf;
  while (!isWerkdag(dag, kalender)) dag = addDays(dag, 1);
  return dag;
}

/**
 * Whether a term is to be seen yet: telling of a missed term is none before it is missed.
 *
 * @example isBegonnen({ code: 'gemist', begin: '2026-11-11' }, toIsoDate('2026-11-10')) // false
 */
export function isBegonnen(
  { code, begin }: { readonly code: string; readonly begin: string },
  today: IsoDate,
): boolean {
  return code !== 'gemist' || begin <= today;
}
