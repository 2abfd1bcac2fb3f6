import type { Processtap } from '#areas/dossiers/rules.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
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
export function deriveAll(feiten: ProcedureFeiten, regels: AfleidRegels): Afleiding {
  const stand = deriveProcedure(feiten.gebeurtenissen);
  const found = [
    ...dagtermijnen(stand),
    ...doorgangstermijnen(stand),
    ...moratoriumtermijn(stand),
    ...feiten.gedaagden.flatMap((wie) => brieftermijnen(feiten, stand, regels, wie)),
    ...verteltermijnen(feiten, regels),
  ];
  const done = new Map(feiten.afgedaan.map((one) => [one.sleutel, one]));
  return {
    stand,
    termijnen: found.map((termijn) => {
      const by = termijn.voldaan === null ? done.get(termijn.sleutel) : undefined;
      return by === undefined ? termijn : { ...termijn, voldaan: { op: by.op, met: by.met } };
    }),
    stap: stapVan(feiten, stand),
    aanZet: aanZetVan(stand),
  };
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
  beslist: 'de rechter heeft beslist',
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
    return {
      sleutel: `doorgang:${ontruiming.door.id}:${aanleiding.id}`,
      code: 'doorgang',
      naam: `Vraag na of de ontruiming${op} nog doorgaat: ${gebeurtenisNaam(aanleiding.soort).toLowerCase()}`,
      bron: 'eigen regel',
      begin: aanleiding.vernomenOp,
      vervalt: aanleiding.vernomenOp,
      looptijd: DIRECT,
      betrokkeneId: null,
      brief: null,
      door: aanleiding,
      voldaan:
        antwoord === null
          ? null
          : { op: momentVan(antwoord), met: gebeurtenisNaam(antwoord.soort).toLowerCase() },
    };
  });
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

/** Whether a gebeurtenis is about this gedaagde. */
function isOver({ gedaagden }: Gebeurtenis, wie: string): boolean {
  return gedaagden === null || gedaagden.includes(wie);
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
  const rij = inVolgorde(gebeurtenissen).filter((one) => isOver(one, wie));
  if (soort === 'dagvaarding') {
    const ended = rij.findLastIndex((one) => one.soort === 'dagvaarding_ingetrokken');
    const days = new Set(
      stand.zittingen.filter((day) => day.einde === null).map(({ door }) => door.id),
    );
    return rij
      .slice(ended + 1)
      .filter((one) => NIVEAU[one.soort] !== undefined || days.has(one.id));
  }
  const open = stand.ontruimingen.filter((day) => day.einde === null && isOver(day.door, wie));
  if (soort === 'ontruiming') return open.map(({ door }) => door);
  if (open.length > 0 || stand.uitgevoerd !== null) return [];
  const last = stand.ontruimingen.filter((day) => isOver(day.door, wie)).at(-1)?.einde;
  return last == null ? [] : [last.door];
}

/**
 * The letters about a procedure that are or were due to one gedaagde: one for each letter that was
 * sent, and at most one of each kind that still has something to tell.
 *
 * - Aangezegd and verzonden ask for one letter; betekend asks for another only when that brings what
 *   the first did not say, and so does a zitting that was not in it.
 * - Every aanzegging of an ontruiming, and each time that it is off, asks for a letter of its own.
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
  const rij = inVolgorde(feiten.gebeurtenissen).filter((one) => isOver(one, wie));
  const brieven = feiten.brieven
    .filter(({ betrokkeneId }) => betrokkeneId === wie)
    .sort((a, b) => (a.verzondenOp < b.verzondenOp ? -1 : a.verzondenOp > b.verzondenOp ? 1 : 0));
  const maak = (
    soort: Procedurebrief,
    naam: string,
    door: Gebeurtenis,
    voldaan: AfgeleideTermijn['voldaan'],
  ): AfgeleideTermijn => ({
    ...{ sleutel: `brief:${soort}:${door.id}:${wie}`, code: 'brief', naam, bron: 'st 6' },
    ...{ begin: door.vernomenOp, vervalt: dueOn(door.vernomenOp, regels) },
    ...{ looptijd: regels.brief, betrokkeneId: wie, brief: soort, door, voldaan },
  });
  return [
    ...dagvaardingsbrieven(rij, stand, brieven, maak),
    ...ontruimingsbrieven(stand, brieven, wie, maak),
  ];
}

type Maak = (
  soort: Procedurebrief,
  naam: string,
  door: Gebeurtenis,
  voldaan: AfgeleideTermijn['voldaan'],
) => AfgeleideTermijn;

function dagvaardingsbrieven(
  rij: readonly Gebeurtenis[],
  stand: Procedurestand,
  brieven: readonly VerzondenBrief[],
  maak: Maak,
): AfgeleideTermijn[] {
  const ended = rij.findLastIndex(({ soort }) => soort === 'dagvaarding_ingetrokken');
  const found: AfgeleideTermijn[] = [];
  for (const [index, part] of [rij.slice(0, ended + 1), rij.slice(ended + 1)].entries()) {
    const teVertellen = part.filter(
      ({ soort }) => NIVEAU[soort] !== undefined || ZITTINGDAGEN.has(soort),
    );
    const verteld = new Set<string>();
    for (const { soort, over, verzondenOp } of brieven) {
      if (soort !== 'dagvaarding') continue;
      const fresh = teVertellen.filter(({ id }) => over.includes(id) && !verteld.has(id));
      for (const { id } of fresh) verteld.add(id);
      const [eerste] = fresh;
      if (eerste !== undefined)
        found.push(
          maak('dagvaarding', briefnaam(eerste), eerste, {
            op: verzondenOp,
            met: 'brief aan betrokkene',
          }),
        );
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

const vervalt = ({ soort }: Gebeurtenis) => `vervallen: ${gebeurtenisNaam(soort).toLowerCase()}`;

/** The first thing that no letter told yet and that asks for one; undefined: nothing. */
function nogTeVertellen(
  teVertellen: readonly Gebeurtenis[],
  verteld: ReadonlySet<string>,
  { zittingen }: Procedurestand,
): Gebeurtenis | undefined {
  const levels = teVertellen.filter(({ soort }) => NIVEAU[soort] !== undefined);
  const [eerste] = levels;
  if (eerste === undefined) return undefined;
  const told = Math.max(
    0,
    ...levels.filter(({ id }) => verteld.has(id)).map(({ soort }) => NIVEAU[soort] ?? 0),
  );
  if (told === 0) return eerste;
  const betekend = levels.find(({ soort }) => soort === 'dagvaarding_betekend');
  if (told === 1 && betekend !== undefined) return betekend;
  return zittingen.find(
    ({ dag, einde: over, door }) =>
      dag !== null && over === null && teVertellen.includes(door) && !verteld.has(door.id),
  )?.door;
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
  brieven: readonly VerzondenBrief[],
  wie: string,
  maak: Maak,
): AfgeleideTermijn[] {
  const sent = (soort: Procedurebrief, door: Gebeurtenis) => {
    const brief = brieven.find((one) => one.soort === soort && one.over.includes(door.id));
    return brief === undefined ? null : { op: brief.verzondenOp, met: 'brief aan betrokkene' };
  };
  return ontruimingen
    .filter(({ door }) => isOver(door, wie))
    .flatMap(({ door, einde: ended }, index, all) => {
      const off = ended === null || ended.hoe === 'uitgevoerd' ? null : ended;
      const after = all[index + 1]?.door ?? uitgevoerd;
      return [
        maak(
          'ontruiming',
          'Brief over de ontruiming',
          door,
          sent('ontruiming', door) ??
            (ended === null ? null : { op: ended.op, met: vervalt(ended.door) }),
        ),
        ...(off === null
          ? []
          : [
              maak(
                'ontruiming_van_de_baan',
                'Brief: de ontruiming is van de baan',
                off.door,
                sent('ontruiming_van_de_baan', off.door) ??
                  (after === null ? null : { op: momentVan(after), met: vervalt(after) }),
              ),
            ]),
      ];
    })
    .filter((one, index, all) => all.findIndex(({ sleutel }) => sleutel === one.sleutel) === index);
}

/**
 * Who was written something that has been withdrawn or corrected since, and must hear so (AVG 19).
 * A correction that leaves what the letter said as it was asks for nothing.
 */
function verteltermijnen(feiten: ProcedureFeiten, regels: AfleidRegels): AfgeleideTermijn[] {
  const byId = new Map(feiten.gebeurtenissen.map((one) => [one.id, one]));
  return feiten.gebeurtenissen.flatMap((door) => {
    const { ingetrokkenOp } = door;
    if (ingetrokkenOp === null || isSame(door, byId)) return [];
    const told = feiten.brieven.filter(({ over }) => over.includes(door.id));
    return [...new Set(told.map(({ betrokkeneId }) => betrokkeneId))]
      .filter((wie) => feiten.gedaagden.includes(wie))
      .map((wie) => {
        const later = feiten.brieven.find(
          (one) =>
            one.betrokkeneId === wie &&
            one.verzondenOp >= ingetrokkenOp &&
            !one.over.includes(door.id),
        );
        return {
          sleutel: `vertellen:${door.id}:${wie}`,
          code: 'vertellen',
          naam: `Vertel betrokkene wat niet klopte in de brief: ${gebeurtenisNaam(door.soort).toLowerCase()}`,
          bron: 'AVG 19',
          begin: ingetrokkenOp,
          vervalt: dueOn(ingetrokkenOp, regels),
          looptijd: regels.brief,
          betrokkeneId: wie,
          brief: null,
          door,
          voldaan:
            later === undefined ? null : { op: later.verzondenOp, met: 'brief aan betrokkene' },
        };
      });
  });
}

function isSame(one: Gebeurtenis, byId: ReadonlyMap<string, Gebeurtenis>): boolean {
  let now: Gebeurtenis | undefined = one;
  for (let step = 0; step < 50 && now?.ingetrokkenOp != null; step++)
    now = now.vervangenDoor === null ? undefined : byId.get(now.vervangenDoor);
  return (
    now !== undefined &&
    now.soort === one.soort &&
    now.dag === one.dag &&
    now.tijd === one.tijd &&
    now.gegevens.zittingsoort === one.gegevens.zittingsoort
  );
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
  if (stand.ontruimingen.some(({ einde: ended }) => ended === null)) return '7';
  if (stand.ontruimingen.length > 0) return 'uitgesteld';
  if (stand.vonnis !== null) return '7';
  const zitting = stand.zittingen.some(({ einde: ended }) => ended === null) ? '6' : null;
  const aanmaning = gebeurtenissen.some(
    ({ soort, ingetrokkenOp }) => soort === 'laatste_aanmaning' && ingetrokkenOp === null,
  );
  return STAPPEN[stand.dagvaarding] ?? zitting ?? (aanmaning ? '1' : null);
}

function aanZetVan(stand: Procedurestand): AanZet {
  const { dagvaarding, vonnis, uitgevoerd, vragen } = stand;
  if (uitgevoerd !== null)
    return { wie: 'meldpunt', zin: 'De woning is ontruimd: vraag na waar het huishouden is.' };
  if (vragen.some(({ antwoord }) => antwoord === null))
    return { wie: 'meldpunt', zin: 'Vraag na of de ontruiming doorgaat.' };
  const ontruiming = stand.ontruimingen.find(({ einde: ended }) => ended === null);
  if (ontruiming !== undefined)
    return ontruiming.dag === null
      ? { wie: 'meldpunt', zin: 'Vraag na op welke dag de ontruiming is.' }
      : {
          wie: 'deurwaarder',
          zin: `De deurwaarder ontruimt op ${formatDatum(ontruiming.dag)}, tenzij de verhuurder of de rechter dat stopt.`,
        };
  const last = stand.ontruimingen.at(-1)?.einde;
  if (last != null)
    return {
      wie: 'verhuurder',
      zin: `De ontruiming is van de baan (${EINDNAMEN[last.hoe]}). De verhuurder kan opnieuw een dag aanzeggen.`,
    };
  if (vonnis !== null)
    return vonnis.gegevens.toewijzing === 'afgewezen'
      ? { wie: 'niemand', zin: 'De rechter wees de ontruiming af.' }
      : {
          wie: 'verhuurder',
          zin: 'Er is een vonnis. De verhuurder kan een ontruiming laten aanzeggen.',
        };
  const zitting = stand.zittingen.find(({ einde: ended }) => ended === null);
  if (zitting?.dag != null)
    return { wie: 'rechter', zin: `De zitting is op ${formatDatum(toIsoDate(zitting.dag))}.` };
  if (stand.zittingen.some(({ einde: ended }) => ended?.hoe === 'gehouden'))
    return { wie: 'rechter', zin: 'De zitting is geweest. Het wachten is op de uitspraak.' };
  switch (dagvaarding) {
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
