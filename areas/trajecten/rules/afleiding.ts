import type { Processtap } from '#areas/dossiers/rules.ts';
import { formatDatum } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { Kalender } from '#domain/dates/werkdagen.ts';
import { type Gebeurtenissoort, gebeurtenisNaam } from './gebeurtenissen.ts';
import {
  type Dagstand,
  type Dagvaardingstand,
  deriveProcedure,
  type Gebeurtenis,
  inVolgorde,
  momentVan,
  type Procedurestand,
} from './procedure.ts';
import { computeVervaldatum, GENOEMDE_DAG, type Looptijd } from './termijn.ts';

/** The letters that a procedure asks for, by the kind under which they are kept. */
export const PROCEDUREBRIEVEN = ['dagvaarding', 'ontruiming', 'ontruiming_van_de_baan'] as const;

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
 */
export function briefVanSleutel(sleutel: string | null): Procedurebrief | null {
  const [code, soort = ''] = (sleutel ?? '').split(':');
  return code === 'brief' && isProcedurebrief(soort) ? soort : null;
}

/** A letter that was sent: to whom, when, and which gebeurtenissen it told of. */
export type VerzondenBrief = {
  readonly betrokkeneId: string;
  readonly soort: string;
  readonly verzondenOp: IsoDate;
  readonly over: readonly string[];
};

/** What somebody did about a term that follows from the procedure, with what. */
export type Afgedaan = { readonly sleutel: string; readonly op: IsoDate; readonly met: string };

/** A procedure with everything that its terms follow from. */
export type ProcedureFeiten = {
  readonly id: string;
  /** Who is summoned, each by betrokkene; who died is not among them (no letter is written then). */
  readonly gedaagden: readonly string[];
  readonly gebeurtenissen: readonly Gebeurtenis[];
  readonly brieven: readonly VerzondenBrief[];
  readonly afgedaan: readonly Afgedaan[];
};

/** The lengths and days by which terms are reckoned. */
export type AfleidRegels = { readonly brief: Looptijd; readonly kalender: Kalender };

/** How long the desk gives itself for a letter when the set does not say (own rule). */
export const STANDAARD_BRIEFTERMIJN: Looptijd = { eenheid: 'werkdagen', aantal: 2 };

/** The codes of the terms that follow from a procedure. */
export const AFGELEIDE_CODES = [
  'zitting',
  'ontruiming',
  'ontruimingsdag',
  'doorgang',
  'moratorium',
  'brief',
  'vertellen',
] as const;

/** One of those codes. */
export type AfgeleideCode = (typeof AFGELEIDE_CODES)[number];

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
  readonly voldaan: { readonly op: IsoDate; readonly met: string } | null;
};

/** Who is to move now, in a word for lists and one Dutch sentence. */
export type AanZet = {
  readonly wie: 'meldpunt' | 'verhuurder' | 'deurwaarder' | 'rechter' | 'niemand';
  readonly zin: string;
};

/** Everything that follows from one procedure. */
export type Afleiding = {
  readonly stand: Procedurestand;
  readonly termijnen: readonly AfgeleideTermijn[];
  /** The step that this procedure has brought its traject to; null: none. */
  readonly stap: Processtap | null;
  readonly aanZet: AanZet;
};

/**
 * What follows from what happened in a procedure: its terms (running, met, ended), the letters that
 * are due to each gedaagde, the step that it has reached, and who is to move.
 *
 * It does not know what day it is and does not depend on the order in which things were entered.
 * What is withdrawn counts as never entered, but for who was told of it: they must hear the truth
 * (AVG 19).
 *
 * Source: domein §2 and §2a; st 6 (letter to each gedaagde), st 7 and 9.
 */
export function deriveAll(given: ProcedureFeiten, regels: AfleidRegels): Afleiding {
  const feiten = withHerstel(given);
  const stand = deriveProcedure(feiten.gebeurtenissen);
  const found = [
    ...dagtermijnen(stand),
    ...doorgangstermijnen(stand),
    ...moratoriumtermijn(stand),
    ...feiten.gedaagden.flatMap((wie) => brieftermijnen(feiten, stand, regels, wie)),
    ...verteltermijnen(feiten, regels),
  ];
  const done = new Map(feiten.afgedaan.map((one) => [one.sleutel, one]));
  const termijnen = found.map((termijn) => {
    const by = termijn.voldaan === null ? done.get(termijn.sleutel) : undefined;
    return by === undefined ? termijn : { ...termijn, voldaan: { op: by.op, met: by.met } };
  });
  const isVraag = termijnen.some(({ code, voldaan }) => code === 'doorgang' && voldaan === null);
  return {
    ...{ stand, termijnen, stap: stapVan(feiten, stand) },
    aanZet: aanZetVan(feiten, stand, isVraag),
  };
}

/**
 * What was told or done about a gebeurtenis that was withdrawn or corrected holds for what says the
 * same and stands: a day that was entered twice, or of which only the source was mended.
 */
function withHerstel(feiten: ProcedureFeiten): ProcedureFeiten {
  const rij = inVolgorde(feiten.gebeurtenissen);
  const now = new Map(
    feiten.gebeurtenissen
      .filter(({ ingetrokkenOp }) => ingetrokkenOp !== null)
      .map((gone) => [gone.id, rij.filter((one) => saysTheSame(one, gone)).map(({ id }) => id)]),
  );
  return {
    ...feiten,
    brieven: feiten.brieven.map((brief) => ({
      ...brief,
      over: brief.over.flatMap((id) => [id, ...(now.get(id) ?? [])]),
    })),
    afgedaan: feiten.afgedaan.flatMap((one) => {
      const parts = one.sleutel.split(':').map((part) => now.get(part)?.[0] ?? part);
      return [{ ...one, sleutel: parts.join(':') }, one];
    }),
  };
}

/** Whether a letter about the one says the same as a letter about the other. */
function saysTheSame(one: Gebeurtenis, other: Gebeurtenis): boolean {
  return (
    one.soort === other.soort &&
    one.dag === other.dag &&
    one.tijd === other.tijd &&
    one.gegevens.van === other.gegevens.van &&
    one.gegevens.zittingsoort === other.gegevens.zittingsoort
  );
}

const EINDNAMEN = {
  gehouden: 'de zitting is geweest',
  verplaatst: 'de zitting is verplaatst',
  ingetrokken: 'ingetrokken',
  uitgesteld: 'uitgesteld',
  geschorst: 'geschorst door de rechter',
  moratorium: 'moratorium verleend',
  afgelast: 'afgelast ter plekke',
  uitgevoerd: 'de ontruiming is uitgevoerd',
  beslist: 'de zaak heeft een uitkomst',
} as const;

/** How a day came to an end, as it is read. @example dageindeZin('uitgesteld') // 'uitgesteld' */
export function dageindeZin(hoe: keyof typeof EINDNAMEN): string {
  return EINDNAMEN[hoe];
}

function dagtermijnen({ zittingen, ontruimingen }: Procedurestand): AfgeleideTermijn[] {
  const dayTerm = (code: 'zitting' | 'ontruiming', naam: string, bron: string) => (day: Dagstand) =>
    day.dag === null
      ? []
      : [
          {
            ...{ sleutel: `${code}:${day.door.id}`, code, naam, bron },
            ...{ begin: day.door.vernomenOp, vervalt: day.dag, looptijd: GENOEMDE_DAG },
            ...{ betrokkeneId: null, brief: null, door: day.door },
            voldaan: einde(day),
          },
        ];
  return [
    ...zittingen.flatMap(dayTerm('zitting', 'Zitting', 'st 6')),
    ...ontruimingen.flatMap(dayTerm('ontruiming', 'Ontruiming', 'st 7')),
    ...ontruimingen
      .filter(({ dag }) => dag === null)
      .map((day) => ({
        ...{ sleutel: `ontruimingsdag:${day.door.id}`, code: 'ontruimingsdag' as const },
        ...{ naam: 'Vraag na op welke dag de ontruiming is', bron: 'eigen regel' },
        ...{ begin: day.door.vernomenOp, vervalt: day.door.vernomenOp, looptijd: DIRECT },
        ...{ betrokkeneId: null, brief: null, door: day.door },
        voldaan: einde(day),
      })),
  ];
}

const DIRECT: Looptijd = { eenheid: 'dagen', aantal: 0 };

function einde({ einde: ended }: Dagstand): AfgeleideTermijn['voldaan'] {
  return ended === null ? null : { op: ended.op, met: EINDNAMEN[ended.hoe] };
}

function doorgangstermijnen({ vragen }: Procedurestand): AfgeleideTermijn[] {
  return vragen.map(({ ontruiming, aanleiding, antwoord }) => {
    const op = ontruiming.dag === null ? '' : ` van ${formatDatum(ontruiming.dag)}`;
    // Nobody can ask before both are known.
    const [een, ander] = [aanleiding.vernomenOp, ontruiming.door.vernomenOp];
    const begin = een > ander ? een : ander;
    return {
      sleutel: `doorgang:${ontruiming.door.id}:${aanleiding.id}`,
      code: 'doorgang',
      naam: `Vraag na of de ontruiming${op} nog doorgaat: ${naamInZin(aanleiding)}`,
      bron: 'eigen regel',
      begin,
      vervalt: begin,
      looptijd: DIRECT,
      betrokkeneId: null,
      brief: null,
      door: aanleiding,
      voldaan: antwoord === null ? null : { op: momentVan(antwoord), met: naamInZin(antwoord) },
    };
  });
}

/** The name of a gebeurtenis within a sentence: only its first letter becomes small. */
function naamInZin({ soort }: Gebeurtenis): string {
  const naam = gebeurtenisNaam(soort);
  return `${naam.charAt(0).toLowerCase()}${naam.slice(1)}`;
}

function moratoriumtermijn({ moratorium }: Procedurestand): AfgeleideTermijn[] {
  const until = moratorium?.verleend.dag ?? null;
  if (moratorium === null || until === null) return [];
  const { verleend, einde: ended } = moratorium;
  return [
    {
      ...{ sleutel: `moratorium:${verleend.id}`, code: 'moratorium', naam: 'Moratorium loopt af' },
      ...{ bron: 'WA; Fw 287b', begin: verleend.vernomenOp, vervalt: until },
      ...{ looptijd: GENOEMDE_DAG, betrokkeneId: null, brief: null, door: verleend },
      voldaan: ended === null ? null : { op: momentVan(ended), met: 'eerder geëindigd' },
    },
  ];
}

const NIVEAU: Partial<Record<Gebeurtenissoort, number>> = {
  dagvaarding_aangezegd: 1,
  dagvaarding_verzonden: 2,
  dagvaarding_betekend: 3,
};

const ZITTINGDAGEN: ReadonlySet<Gebeurtenissoort> = new Set<Gebeurtenissoort>([
  'zitting_bepaald',
  'zitting_verplaatst',
]);

/** Whether a gebeurtenis, or a day by all that told of it, is about this gedaagde. */
function isOver({ gedaagden }: Pick<Gebeurtenis, 'gedaagden'>, wie: string): boolean {
  return gedaagden === null || gedaagden.includes(wie);
}

/** What stands and is about somebody, in order; a zitting that is theirs too is. */
function rijVan(
  gebeurtenissen: readonly Gebeurtenis[],
  { zittingen }: Procedurestand,
  wie: string,
): readonly Gebeurtenis[] {
  const days = zittingen.filter((day) => isOver(day, wie)).map(({ door }) => door.id);
  return inVolgorde(gebeurtenissen).filter((one) => isOver(one, wie) || days.includes(one.id));
}

/**
 * What a letter of a kind to somebody tells of, now: what stands of the procedure and is about them.
 * The same list says what such a letter may print, and later what it told.
 */
export function verteltOver(
  soort: Procedurebrief,
  gebeurtenissen: readonly Gebeurtenis[],
  stand: Procedurestand,
  wie: string,
): readonly Gebeurtenis[] {
  if (soort === 'dagvaarding') {
    const rij = rijVan(gebeurtenissen, stand, wie);
    const ended = rij.findLastIndex((one) => one.soort === 'dagvaarding_ingetrokken');
    const days = new Set(stand.zittingen.filter(isOpen).map(({ door }) => door.id));
    return rij
      .slice(ended + 1)
      .filter((one) => NIVEAU[one.soort] !== undefined || days.has(one.id));
  }
  const own = stand.ontruimingen.filter((day) => isOver(day, wie));
  if (soort === 'ontruiming') return own.filter(isOpen).map(({ door }) => door);
  if (stand.uitgevoerd !== null) return [];
  const last = own.filter((day) => nextOf(day, own) === undefined);
  return [...new Set(last.flatMap(({ einde: ended }) => ended?.door ?? []))];
}

const isOpen = ({ einde: ended }: Dagstand) => ended === null;

/** The ontruiming that makes it untrue that they are off: another that stands, or ended later. */
function nextOf({ einde: ended }: Dagstand, all: readonly Dagstand[]): Dagstand | undefined {
  if (ended === null) return undefined;
  return all.find(({ einde: other }) => other === null || other.op > ended.op);
}

/**
 * The letters about a procedure that are or were due to one gedaagde: one for each letter that was
 * sent, and at most one of each kind that still has something to tell.
 *
 * - Aangezegd and verzonden ask for one letter; betekend asks for another only when that brings what
 *   the first did not say, and so does a zitting that was not in it.
 * - A zitting that a letter named and that moved asks for one too, also while its new day is unknown.
 * - Every aanzegging of an ontruiming, and each time that it is off, asks for a letter of its own.
 * - Not writing, with its reason, counts as a letter on what was known then: later news asks anew.
 * - What would no longer be true is not written: such a letter lapses, with what made it so.
 *
 * Source: st 6; domein §2a (brief).
 */
function brieftermijnen(
  feiten: ProcedureFeiten,
  stand: Procedurestand,
  regels: AfleidRegels,
  wie: string,
): AfgeleideTermijn[] {
  const rij = rijVan(feiten.gebeurtenissen, stand, wie);
  const brieven: Verteld[] = feiten.brieven
    .filter(({ betrokkeneId }) => betrokkeneId === wie)
    .map((brief) => ({ ...brief, met: 'brief aan betrokkene' }));
  for (const one of rij)
    for (const { sleutel, op, met } of feiten.afgedaan)
      if (sleutel === `brief:dagvaarding:${one.id}:${wie}`) {
        const known = rij.filter(({ vernomenOp }) => vernomenOp <= op).map(({ id }) => id);
        brieven.push({ soort: 'dagvaarding', verzondenOp: op, met, over: [one.id, ...known] });
      }
  brieven.sort((a, b) =>
    a.verzondenOp < b.verzondenOp ? -1 : a.verzondenOp > b.verzondenOp ? 1 : 0,
  );
  const maak = (
    soort: Procedurebrief,
    naam: string,
    door: Gebeurtenis,
    voldaan: AfgeleideTermijn['voldaan'],
  ): AfgeleideTermijn => ({
    ...{ sleutel: `brief:${soort}:${door.id}:${wie}`, code: 'brief', naam },
    bron: soort === 'dagvaarding' ? 'st 6' : 'eigen regel',
    ...{ begin: door.vernomenOp, vervalt: dueOn(door.vernomenOp, regels) },
    ...{ looptijd: regels.brief, betrokkeneId: wie, brief: soort, door, voldaan },
  });
  return [
    ...dagvaardingsbrieven(rij, stand, brieven, maak),
    ...ontruimingsbrieven(stand, brieven, wie, maak),
  ];
}

/** What somebody was told: by letter, or otherwise and with a reason not to write. */
type Verteld = Omit<VerzondenBrief, 'betrokkeneId'> & { readonly met: string };

type Maak = (
  soort: Procedurebrief,
  naam: string,
  door: Gebeurtenis,
  voldaan: AfgeleideTermijn['voldaan'],
) => AfgeleideTermijn;

function dagvaardingsbrieven(
  rij: readonly Gebeurtenis[],
  stand: Procedurestand,
  brieven: readonly Verteld[],
  maak: Maak,
): AfgeleideTermijn[] {
  const ended = rij.findLastIndex(({ soort }) => soort === 'dagvaarding_ingetrokken');
  const found: AfgeleideTermijn[] = [];
  for (const [index, part] of [rij.slice(0, ended + 1), rij.slice(ended + 1)].entries()) {
    const teVertellen = part.filter(
      ({ soort }) => NIVEAU[soort] !== undefined || ZITTINGDAGEN.has(soort),
    );
    const verteld = new Set<string>();
    for (const { soort, over, verzondenOp, met } of brieven) {
      if (soort !== 'dagvaarding') continue;
      const fresh = teVertellen.filter(({ id }) => over.includes(id) && !verteld.has(id));
      for (const { id } of fresh) verteld.add(id);
      const eerste = firstKnown(fresh);
      if (eerste !== undefined)
        found.push(maak('dagvaarding', briefnaam(eerste), eerste, { op: verzondenOp, met }));
    }
    const nieuw = nogTeVertellen(teVertellen, verteld, stand);
    if (nieuw === undefined) continue;
    const lapse = index === 0 ? rij[ended] : lapseOf(part, stand);
    found.push(
      maak(
        'dagvaarding',
        briefnaam(nieuw),
        nieuw,
        lapse === undefined ? null : { op: momentVan(lapse), met: vervalt(lapse) },
      ),
    );
  }
  return found;
}

function briefnaam({ soort }: Gebeurtenis): string {
  return ZITTINGDAGEN.has(soort) ? 'Brief over de zitting' : 'Brief over de dagvaarding';
}

const vervalt = (door: Gebeurtenis) => `vervallen: ${naamInZin(door)}`;

/** What the desk knew first: from then on a letter was due, whatever came to light later. */
function firstKnown(all: readonly Gebeurtenis[]): Gebeurtenis | undefined {
  return all.reduce<Gebeurtenis | undefined>(
    (first, one) => (first === undefined || one.vernomenOp < first.vernomenOp ? one : first),
    undefined,
  );
}

/** The first thing that no letter told yet and that asks for one; undefined: nothing. */
function nogTeVertellen(
  teVertellen: readonly Gebeurtenis[],
  verteld: ReadonlySet<string>,
  { zittingen }: Procedurestand,
): Gebeurtenis | undefined {
  const levels = teVertellen.filter(({ soort }) => NIVEAU[soort] !== undefined);
  if (levels.length === 0) return undefined;
  const told = Math.max(
    0,
    ...levels.filter(({ id }) => verteld.has(id)).map(({ soort }) => NIVEAU[soort] ?? 0),
  );
  if (told === 0) return firstKnown(levels);
  const betekend = levels.find(({ soort }) => soort === 'dagvaarding_betekend');
  if (told === 1 && betekend !== undefined) return betekend;
  const isTold = ({ door, ook }: Dagstand) => [door, ...ook].some(({ id }) => verteld.has(id));
  return zittingen.find((day) => {
    if (!isOpen(day) || !teVertellen.includes(day.door) || isTold(day)) return false;
    return day.dag !== null || zittingen.some((one) => one.einde?.door === day.door && isTold(one));
  })?.door;
}

/** What made a letter on the dagvaarding untrue or too late: the judge has decided, or it is done. */
function lapseOf(part: readonly Gebeurtenis[], stand: Procedurestand): Gebeurtenis | undefined {
  const last = [
    stand.vonnis,
    stand.uitgevoerd,
    part.findLast(({ soort }) => soort === 'schikking'),
  ];
  return last.find((one) => one != null && part.includes(one)) ?? undefined;
}

function ontruimingsbrieven(
  { ontruimingen, uitgevoerd }: Procedurestand,
  brieven: readonly Verteld[],
  wie: string,
  maak: Maak,
): AfgeleideTermijn[] {
  const sent = (soort: Procedurebrief, told: readonly Gebeurtenis[]) => {
    const brief = brieven.find(
      (one) => one.soort === soort && told.some(({ id }) => one.over.includes(id)),
    );
    return brief === undefined ? null : { op: brief.verzondenOp, met: brief.met };
  };
  const own = ontruimingen.filter((day) => isOver(day, wie));
  return own
    .flatMap((day) => {
      const { door, ook, einde: ended } = day;
      const off = ended === null || ended.hoe === 'uitgevoerd' ? null : ended;
      const after = nextOf(day, own)?.door ?? uitgevoerd;
      return [
        maak(
          'ontruiming',
          'Brief over de ontruiming',
          door,
          sent('ontruiming', [door, ...ook]) ??
            (ended === null ? null : { op: ended.op, met: vervalt(ended.door) }),
        ),
        ...(off === null
          ? []
          : [
              maak(
                'ontruiming_van_de_baan',
                'Brief: de ontruiming gaat niet door',
                off.door,
                sent('ontruiming_van_de_baan', [off.door]) ??
                  (after === null ? null : { op: momentVan(after), met: vervalt(after) }),
              ),
            ]),
      ];
    })
    .filter((one, index, all) => all.findIndex(({ sleutel }) => sleutel === one.sleutel) === index);
}

/**
 * Who was written something that has been withdrawn or corrected since, and must hear so (AVG 19):
 * by a later letter of the same kind that leaves it out, or otherwise. Nothing is asked when what
 * the letter said still stands for them.
 */
function verteltermijnen(feiten: ProcedureFeiten, regels: AfleidRegels): AfgeleideTermijn[] {
  const rij = inVolgorde(feiten.gebeurtenissen);
  return feiten.gebeurtenissen.flatMap((door) => {
    const { ingetrokkenOp } = door;
    if (ingetrokkenOp === null) return [];
    return feiten.gedaagden.flatMap((wie) => {
      if (rij.some((one) => saysTheSame(one, door) && isOver(one, wie))) return [];
      const own = feiten.brieven.filter(({ betrokkeneId }) => betrokkeneId === wie);
      const told = own.filter(({ over }) => over.includes(door.id)).map(({ soort }) => soort);
      if (told.length === 0) return [];
      const later = own.find(
        ({ soort, verzondenOp, over }) =>
          told.includes(soort) && verzondenOp >= ingetrokkenOp && !over.includes(door.id),
      );
      return [
        {
          sleutel: `vertellen:${door.id}:${wie}`,
          code: 'vertellen' as const,
          naam: `Vertel betrokkene wat niet klopte in de brief: ${naamInZin(door)}`,
          bron: 'AVG 19',
          begin: ingetrokkenOp,
          vervalt: dueOn(ingetrokkenOp, regels),
          looptijd: regels.brief,
          betrokkeneId: wie,
          brief: null,
          door,
          voldaan:
            later === undefined ? null : { op: later.verzondenOp, met: 'brief aan betrokkene' },
        },
      ];
    });
  });
}

function dueOn(begin: IsoDate, { brief, kalender }: AfleidRegels): IsoDate {
  const computed = computeVervaldatum(begin, brief, kalender);
  if (computed.ok && computed.value.vervalt !== undefined) return computed.value.vervalt;
  const fallback = computeVervaldatum(begin, STANDAARD_BRIEFTERMIJN, kalender);
  return fallback.ok ? (fallback.value.vervalt ?? begin) : begin;
}

const STAPPEN: Readonly<Record<Dagvaardingstand, Processtap | null>> = {
  geen: null,
  aangezegd: '6',
  verzonden: '6',
  betekend: '6',
  ingetrokken: null,
};

/** The furthest that this procedure has brought its traject; an ontruiming put off is a step too. */
function stapVan({ gebeurtenissen }: ProcedureFeiten, stand: Procedurestand): Processtap | null {
  if (stand.uitgevoerd !== null) return '9';
  if (stand.ontruimingen.some(isOpen)) return '7';
  if (stand.ontruimingen.length > 0) return 'uitgesteld';
  const has = (gezocht: Gebeurtenissoort) =>
    gebeurtenissen.some(({ soort, ingetrokkenOp }) => soort === gezocht && ingetrokkenOp === null);
  if (stand.vonnis !== null || has('vonnis_betekend')) return '7';
  const zitting = stand.zittingen.some(isOpen) ? '6' : null;
  return STAPPEN[stand.dagvaarding] ?? zitting ?? (has('laatste_aanmaning') ? '1' : null);
}

function aanZetVan(
  { gebeurtenissen }: ProcedureFeiten,
  stand: Procedurestand,
  isVraag: boolean,
): AanZet {
  const { dagvaarding, uitgevoerd, moratorium } = stand;
  if (uitgevoerd !== null)
    return { wie: 'meldpunt', zin: 'De woning is ontruimd: vraag na waar het huishouden is.' };
  if (isVraag) return { wie: 'meldpunt', zin: 'Vraag na of de ontruiming doorgaat.' };
  const ontruiming = firstOpen(stand.ontruimingen);
  if (ontruiming !== undefined)
    return ontruiming.dag === null
      ? { wie: 'meldpunt', zin: 'Vraag na op welke dag de ontruiming is.' }
      : {
          wie: 'deurwaarder',
          zin: `De deurwaarder ontruimt op ${formatDatum(ontruiming.dag)}, tenzij de verhuurder of de rechter dat stopt.`,
        };
  const loopt = moratorium?.einde === null ? moratorium.verleend : null;
  if (loopt?.gegevens.dekt === 'ja' && loopt.gedaagden === null)
    return loopt.dag === null
      ? { wie: 'meldpunt', zin: 'Er is een moratorium. Vraag na tot wanneer.' }
      : {
          wie: 'niemand',
          zin: `Er is een moratorium tot en met ${formatDatum(loopt.dag)}. Eindigt het, dan kan de verhuurder weer een ontruiming laten aanzeggen.`,
        };
  const last = stand.ontruimingen.find((day) => nextOf(day, stand.ontruimingen) === undefined);
  if (last?.einde != null && dagvaarding !== 'ingetrokken') return naEinde(last.einde.hoe);
  return zonderOntruiming(sinceIngetrokken(inVolgorde(gebeurtenissen), dagvaarding), stand);
}

/** Who is to move once an ontruiming is off. Only a judge undoes what a judge stopped. */
function naEinde(hoe: keyof typeof EINDNAMEN): AanZet {
  const zin = `De aangezegde ontruiming gaat niet door (${EINDNAMEN[hoe]}).`;
  return hoe === 'geschorst'
    ? { wie: 'rechter', zin: `${zin} Vraag na hoe lang dat geldt.` }
    : { wie: 'verhuurder', zin: `${zin} De verhuurder kan opnieuw een dag laten aanzeggen.` };
}

/** What happened in the case that runs: since the last that was withdrawn, unless that is how it is. */
function sinceIngetrokken(
  rij: readonly Gebeurtenis[],
  dagvaarding: Dagvaardingstand,
): readonly Gebeurtenis[] {
  if (dagvaarding === 'ingetrokken') return [];
  return rij.slice(rij.findLastIndex(({ soort }) => soort === 'dagvaarding_ingetrokken') + 1);
}

function zonderOntruiming(zaak: readonly Gebeurtenis[], stand: Procedurestand): AanZet {
  const titel = zaak.findLast(
    (one) => one.soort === 'schikking' || one.soort === 'vonnis_betekend' || one === stand.vonnis,
  );
  if (titel?.soort === 'schikking')
    return {
      wie: 'niemand',
      zin: 'Op de zitting is een afspraak gemaakt. Die geldt zoals een vonnis.',
    };
  if (titel !== undefined) return naVonnis(stand.vonnis);
  const zitting = firstOpen(stand.zittingen);
  if (zitting?.dag != null)
    return { wie: 'rechter', zin: `De zitting is op ${formatDatum(zitting.dag)}.` };
  const uitspraak = zaak.findLast(({ soort }) => soort === 'uitspraak_bepaald')?.dag;
  if (uitspraak != null)
    return { wie: 'rechter', zin: `De uitspraak is op ${formatDatum(uitspraak)}.` };
  if (zitting === undefined && zaak.some(({ soort }) => soort === 'zitting_gehouden'))
    return { wie: 'rechter', zin: 'De zitting is geweest. Het wachten is op de uitspraak.' };
  if (zitting !== undefined) return { wie: 'rechter', zin: 'Vraag na op welke dag de zitting is.' };
  switch (stand.dagvaarding) {
    case 'betekend':
      return { wie: 'rechter', zin: 'De dagvaarding is betekend. Vraag na wanneer de zitting is.' };
    case 'verzonden':
      return { wie: 'deurwaarder', zin: 'De deurwaarder brengt de dagvaarding bij de huurder.' };
    case 'aangezegd':
      return { wie: 'verhuurder', zin: 'De verhuurder heeft een dagvaarding aangezegd.' };
    case 'ingetrokken':
      return { wie: 'niemand', zin: 'De dagvaarding is ingetrokken.' };
    case 'geen':
      return { wie: 'verhuurder', zin: 'Er is nog geen dagvaarding gemeld.' };
  }
}

function naVonnis(vonnis: Gebeurtenis | null): AanZet {
  switch (vonnis?.gegevens.toewijzing) {
    case 'afgewezen':
      return { wie: 'niemand', zin: 'De rechter wees de ontruiming af.' };
    case 'toegewezen':
      return {
        wie: 'verhuurder',
        zin: 'Er is een vonnis. De verhuurder kan een ontruiming laten aanzeggen.',
      };
    default:
      return { wie: 'meldpunt', zin: 'Er is een vonnis. Vraag na of de verhuurder mag ontruimen.' };
  }
}

/** The first day to come of what still stands; one without a day when there is no other. */
function firstOpen(days: readonly Dagstand[]): Dagstand | undefined {
  const open = days.filter(isOpen);
  return (
    open
      .filter(({ dag }) => dag !== null)
      .sort((a, b) => ((a.dag ?? '') < (b.dag ?? '') ? -1 : 1))[0] ?? open[0]
  );
}
