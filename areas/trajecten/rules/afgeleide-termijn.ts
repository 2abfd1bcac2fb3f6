import { formatDatum, formatOmstreeks } from '#domain/dates/format.ts';
import { addDays, type IsoDate } from '#domain/dates/iso-date.ts';
import { addWerkdagen, type Kalender } from '#domain/dates/werkdagen.ts';
import type { Dageinde } from './dagen.ts';
import type { Gebeurtenis } from './gebeurtenis.ts';
import { gebeurtenisNaam } from './gebeurtenissen.ts';
import { computeVervaldatum, isTermijnlengte, type Looptijd } from './termijn.ts';

/** The letters that a procedure asks for, by the kind under which they are kept. */
export const PROCEDUREBRIEVEN = [
  'dagvaarding',
  'ontruiming',
  'ontruiming_van_de_baan',
  'herstel',
] as const;

/** One of those kinds. */
export type Procedurebrief = (typeof PROCEDUREBRIEVEN)[number];

/**
 * Whether a letter is about a procedure.
 *
 * @example isProcedurebrief('huisbezoek') // false
 */
export function isProcedurebrief(soort: string): soort is Procedurebrief {
  return PROCEDUREBRIEVEN.some((one) => one === soort);
}

/**
 * The letter that a derived term waits for, by its sleutel; null when it is not a letter.
 *
 * @example briefVanSleutel('brief:ontruiming:g:p') // 'ontruiming'
 * @example briefVanSleutel('vertellen:g:p') // 'herstel'
 */
export function briefVanSleutel(sleutel: string | null): Procedurebrief | null {
  const [code, soort = ''] = (sleutel ?? '').split(':');
  if (code === 'vertellen') return 'herstel';
  return code === 'brief' && isProcedurebrief(soort) ? soort : null;
}

/** What stands in the sleutel of a term that is about the bewindvoerder. */
const BEWIND = ':bewind:';

/**
 * Whether a term is about the letter to a bewindvoerder.
 *
 * @example isVoorBewind('brief:ontruiming:bewind:g:p') // true
 */
export function isVoorBewind(sleutel: string | null): boolean {
  return sleutel?.includes(BEWIND) ?? false;
}

/**
 * A procedure as the bewindvoerder of one gedaagde was told of it: their own letters, and what was
 * done about those. The bewindvoerder is the procespartij; the person keeps an own letter (domein §2).
 */
export function voorBewind(feiten: ProcedureFeiten, wie: string): ProcedureFeiten {
  return {
    ...feiten,
    gedaagden: [wie],
    brieven: feiten.brieven.filter(({ aan }) => aan === 'bewindvoerder'),
    afgedaan: feiten.afgedaan
      .filter(({ sleutel }) => isVoorBewind(sleutel))
      .map((one) => ({ ...one, sleutel: one.sleutel.replace(BEWIND, ':') })),
  };
}

/** A term about somebody as one about their bewindvoerder. */
export function alsBewind(termijn: AfgeleideTermijn): AfgeleideTermijn {
  const sleutel = termijn.sleutel.replace(/^(brief:[^:]+|vertellen):/, `$1${BEWIND}`);
  return { ...termijn, sleutel, naam: `${termijn.naam} (aan de bewindvoerder)` };
}

/** A letter that was sent, or that was not and why: to whom, when, of which gebeurtenissen. */
export type VerzondenBrief = {
  readonly betrokkeneId: string;
  readonly soort: string;
  readonly verzondenOp: IsoDate;
  readonly over: readonly string[];
  /** To the bewindvoerder beside them; left out: to betrokkene. */
  readonly aan?: 'betrokkene' | 'bewindvoerder';
  /** What it says of itself that an earlier letter told wrongly. */
  readonly hersteld?: readonly string[] | undefined;
  /** With what a term is met by it; left out: a letter. */
  readonly met?: string | undefined;
  /** When it came to light that it went to an old address; left out: it arrived. */
  readonly oudAdresOp?: IsoDate | undefined;
  /** False: nothing was written, nor told otherwise. */
  readonly isVerteld?: boolean | undefined;
};

/** What somebody did about a term that follows from the procedure, with what. */
export type Afgedaan = { readonly sleutel: string; readonly op: IsoDate; readonly met: string };

/** A procedure with everything that its terms follow from. */
export type ProcedureFeiten = {
  readonly id: string;
  /** Who is summoned, each by betrokkene; who died is not among them (no letter is written then). */
  readonly gedaagden: readonly string[];
  /** Whose bewindvoerder gets a letter of their own besides. */
  readonly bewind?: readonly string[];
  /** When the desk heard of a gedaagde; left out: before anything happened. */
  readonly sinds?: ReadonlyMap<string, IsoDate>;
  readonly gebeurtenissen: readonly Gebeurtenis[];
  readonly brieven: readonly VerzondenBrief[];
  readonly afgedaan: readonly Afgedaan[];
  /** That betrokkene asked the sociale dienst for crisis help, and when that began (inzet). */
  readonly crisisaanmeldingen?: readonly Crisisaanmelding[];
  /** What the own policy of the gemeente asks once an ontruiming stands; left out: nothing. */
  readonly kinderbeleid?: { readonly zin: string; readonly isBekend: boolean } | undefined;
};

/** That betrokkene asked for crisis help: since when the desk knows, and when it began. */
export type Crisisaanmelding = {
  readonly id: string;
  readonly op: IsoDate;
  readonly begonnenOp: IsoDate | null;
};

/** The lengths by which terms are reckoned, and the calendar in force on the day one begins. */
export type AfleidRegels = {
  readonly brief: Looptijd;
  readonly crisis: Looptijd;
  readonly kalenderOp: (begin: IsoDate) => Kalender;
};

/** How long the desk gives itself for a letter, unless it sets that otherwise (own rule). */
export const STANDAARD_BRIEFTERMIJN: Looptijd = { eenheid: 'werkdagen', aantal: 2 };

/** Within how many days steps are taken in a crisis, unless the desk sets that otherwise (WA: binnen enkele dagen). */
export const STANDAARD_CRISIS_DAGEN = 3;

/** The codes of the terms that follow from a procedure. */
export const AFGELEIDE_CODES = [
  'zitting',
  'ontruiming',
  'ontruimingsdag',
  'precieze_dag',
  'doorgang',
  'nagaan',
  'crisis',
  'kinderbeleid',
  'moratorium',
  'brief',
  'vertellen',
] as const;

/** One of those codes. */
export type AfgeleideCode = (typeof AFGELEIDE_CODES)[number];

/**
 * How a term came to an end: somebody did it, it is no longer asked because of what happened, the
 * day itself has been, or its traject was closed.
 */
export const TERMIJNEINDEN = ['gehaald', 'vervallen', 'geweest', 'traject_dicht'] as const;

/** One of those ways. */
export type Eindesoort = (typeof TERMIJNEINDEN)[number];

/** When and how a term ended, and with what in Dutch. */
export type Termijneinde = {
  readonly op: IsoDate;
  readonly hoe: Eindesoort;
  readonly met: string;
};

/** A term that follows from a procedure. Whether it is late depends on today and is not said here. */
export type AfgeleideTermijn = {
  /** What it is the term of: the same term has the same sleutel each time that it is derived. */
  readonly sleutel: string;
  readonly code: AfgeleideCode;
  readonly naam: string;
  readonly bron: string;
  readonly begin: IsoDate;
  readonly vervalt: IsoDate;
  readonly looptijd: Looptijd;
  readonly betrokkeneId: string | null;
  /** The letter that meets it. */
  readonly brief: Procedurebrief | null;
  readonly door: Gebeurtenis;
  readonly voldaan: Termijneinde | null;
};

const EINDNAMEN: Readonly<Record<Dageinde, string>> = {
  gehouden: 'de zitting is geweest',
  verplaatst: 'de zitting is verplaatst',
  ingetrokken: 'ingetrokken',
  uitgesteld: 'uitgesteld',
  geschorst: 'geschorst door de rechter',
  moratorium: 'moratorium verleend',
  afgelast: 'afgelast ter plekke',
  uitgevoerd: 'de ontruiming is uitgevoerd',
  beslist: 'de zaak heeft een uitkomst',
};

/** How a day came to an end, as it is read. @example dageindeZin('uitgesteld') // 'uitgesteld' */
export function dageindeZin(hoe: Dageinde): string {
  return EINDNAMEN[hoe];
}

/**
 * A day as it follows a noun.
 *
 * @example dagInZin(toIsoDate('2026-11-12'), false) // 'op do 12 nov 2026'
 * @example dagInZin(toIsoDate('2026-11-12'), true) // 'omstreeks 12 november 2026'
 */
export function dagInZin(dag: IsoDate, ongeveer: boolean): string {
  return ongeveer ? `omstreeks ${formatOmstreeks(dag)}` : `op ${formatDatum(dag)}`;
}

/** The name of a gebeurtenis within a sentence: only its first letter becomes small. */
export function naamInZin({ soort }: Gebeurtenis): string {
  const naam = gebeurtenisNaam(soort);
  return `${naam.charAt(0).toLowerCase()}${naam.slice(1)}`;
}

// Letters of one procedure begin on the same days: one for each gedaagde.
const DAGEN = new WeakMap<AfleidRegels, Map<IsoDate, IsoDate>>();

/** The last day of a letter term that begins on a day; by the standard length when the set gives no day. */
export function dueOn(begin: IsoDate, regels: AfleidRegels): IsoDate {
  const known = DAGEN.get(regels) ?? new Map<IsoDate, IsoDate>();
  DAGEN.set(regels, known);
  const due = known.get(begin) ?? computeDue(begin, regels);
  known.set(begin, due);
  return due;
}

/**
 * The last day to do something about days that come: as reckoned, or the day before the first of them
 * when that comes sooner. Who hears today that a home is cleared tomorrow has today.
 *
 * @example voorDeDag(toIsoDate('2026-11-30'), toIsoDate('2026-12-02'), [toIsoDate('2026-12-01')]) // '2026-11-30'
 * @example voorDeDag(toIsoDate('2026-11-30'), toIsoDate('2026-12-02'), [toIsoDate('2026-12-24')]) // '2026-12-02'
 */
export function voorDeDag(
  begin: IsoDate,
  vervalt: IsoDate,
  dagen: readonly (IsoDate | null)[],
): IsoDate {
  return dagen.reduce<IsoDate>((last, dag) => {
    if (dag === null || dag < begin || dag > last) return last;
    const ervoor = addDays(dag, -1);
    return ervoor < begin ? begin : ervoor;
  }, vervalt);
}

function computeDue(begin: IsoDate, { brief, kalenderOp }: AfleidRegels): IsoDate {
  const kalender = kalenderOp(begin);
  // Nobody reads here how it was counted, and writing that takes longer than counting.
  if (brief.eenheid === 'werkdagen' && isTermijnlengte(brief.aantal))
    return addWerkdagen(begin, brief.aantal, kalender);
  const computed = computeVervaldatum(begin, brief, kalender);
  if (computed.ok && computed.value.vervalt !== undefined) return computed.value.vervalt;
  const fallback = computeVervaldatum(begin, STANDAARD_BRIEFTERMIJN, kalender);
  return fallback.ok ? (fallback.value.vervalt ?? begin) : begin;
}
