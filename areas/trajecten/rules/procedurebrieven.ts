import type { IsoDate } from '#domain/dates/iso-date.ts';
import {
  type AfgeleideTermijn,
  type AfleidRegels,
  dueOn,
  naamInZin,
  type Procedurebrief,
  type ProcedureFeiten,
  type Termijneinde,
  type VerzondenBrief,
  voorDeDag,
} from './afgeleide-termijn.ts';
import { type Dagstand, nextOf, staatNog } from './dagen.ts';
import { type Gebeurtenis, inVolgorde, momentVan, saysTheSame } from './gebeurtenis.ts';
import type { Gebeurtenissoort } from './gebeurtenissen.ts';
import type { Procedurestand } from './procedure.ts';

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
 * The same list says what such a letter may print, and later what it told. Nothing of a dagvaarding
 * once the judge has decided, or it is done.
 */
export function verteltOver(
  soort: Procedurebrief,
  gebeurtenissen: readonly Gebeurtenis[],
  stand: Procedurestand,
  wie: string,
): readonly Gebeurtenis[] {
  // That tells of nothing that stands.
  if (soort === 'herstel') return [];
  if (soort === 'dagvaarding') {
    const rij = rijVan(gebeurtenissen, stand, wie);
    const ended = rij.findLastIndex((one) => one.soort === 'dagvaarding_ingetrokken');
    const part = rij.slice(ended + 1);
    if (lapseOf(part, stand) !== undefined) return [];
    const days = new Set(stand.zittingen.filter(staatNog).map(({ door }) => door.id));
    return part.filter((one) => NIVEAU[one.soort] !== undefined || days.has(one.id));
  }
  const own = stand.ontruimingen.filter((day) => isOver(day, wie));
  if (soort === 'ontruiming') return own.filter(staatNog).map(({ door }) => door);
  if (stand.uitgevoerd !== null) return [];
  const last = own.filter((day) => nextOf(day, own) === undefined);
  return [...new Set(last.flatMap(({ einde: ended }) => ended?.door ?? []))];
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
export function brieftermijnen(
  feiten: ProcedureFeiten,
  stand: Procedurestand,
  regels: AfleidRegels,
  wie: string,
): AfgeleideTermijn[] {
  const rij = rijVan(feiten.gebeurtenissen, stand, wie);
  const own = feiten.brieven.filter(({ betrokkeneId }) => betrokkeneId === wie);
  const brieven: Verteld[] = own
    .filter(({ oudAdresOp }) => oudAdresOp === undefined)
    .map((brief) => ({ ...brief, met: metVan(brief) }));
  for (const one of rij)
    for (const { sleutel, op, met } of feiten.afgedaan)
      if (sleutel === `brief:dagvaarding:${one.id}:${wie}`) {
        const known = rij.filter(({ vernomenOp }) => vernomenOp <= op).map(({ id }) => id);
        brieven.push({ soort: 'dagvaarding', verzondenOp: op, met, over: [one.id, ...known] });
      }
  brieven.sort((a, b) =>
    a.verzondenOp < b.verzondenOp ? -1 : a.verzondenOp > b.verzondenOp ? 1 : 0,
  );
  const dagen = [...stand.zittingen, ...stand.ontruimingen];
  /** The first day ahead that the desk knew of by then and that was not over before. */
  const eersteDag = (begin: IsoDate, soort: Procedurebrief): IsoDate | null => {
    // Of a day that was called off on that day itself everybody knows: nobody waits for it.
    const isOverVandaag = soort === 'ontruiming_van_de_baan';
    let eerste: IsoDate | null = null;
    for (const { dag, door, einde } of dagen) {
      if (dag === null || dag < begin || (eerste !== null && dag >= eerste)) continue;
      if (door.vernomenOp > begin || (einde !== null && einde.op < begin)) continue;
      if (!isOverVandaag || dag !== begin) eerste = dag;
    }
    return eerste;
  };
  const maak = (
    soort: Procedurebrief,
    naam: string,
    door: Gebeurtenis,
    voldaan: AfgeleideTermijn['voldaan'],
  ): AfgeleideTermijn => {
    const terug = own.findLast(
      (one) => one.soort === soort && one.oudAdresOp !== undefined && one.over.includes(door.id),
    );
    const begin = beginOf(door, feiten.sinds?.get(wie), terug?.oudAdresOp);
    return {
      ...{ sleutel: `brief:${soort}:${door.id}:${wie}`, code: 'brief' },
      naam: terug === undefined ? naam : `${naam}${NAAR_OUD_ADRES}`,
      bron: soort === 'dagvaarding' ? 'st 6; de lengte is een eigen regel' : 'eigen regel',
      ...{ begin, vervalt: voorDeDag(begin, dueOn(begin, regels), [eersteDag(begin, soort)]) },
      ...{ looptijd: regels.brief, betrokkeneId: wie, brief: soort, door, voldaan },
    };
  };
  return [
    ...dagvaardingsbrieven(rij, stand, brieven, maak),
    ...ontruimingsbrieven(stand, brieven, wie, maak),
  ];
}

/** Why a letter is due that was sent before. */
const NAAR_OUD_ADRES = ' (de vorige ging naar een oud adres)';

/** No letter was due to somebody before the desk heard of them, nor of what made it due again. */
function beginOf({ vernomenOp }: Gebeurtenis, ...later: readonly (IsoDate | undefined)[]): IsoDate {
  return later.reduce<IsoDate>(
    (last, one) => (one !== undefined && one > last ? one : last),
    vernomenOp,
  );
}

/** What somebody was told: by letter, or otherwise and with a reason not to write. */
type Verteld = Omit<VerzondenBrief, 'betrokkeneId'> & { readonly met: string };

const metVan = ({ met = 'brief aan betrokkene' }: Pick<VerzondenBrief, 'met'>) => met;

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
      // What it was waited for; a letter that nobody waited for is of what was known first.
      const due = nogTeVertellen(teVertellen, verteld, stand);
      const eerste = due !== undefined && fresh.includes(due) ? due : firstKnown(fresh);
      for (const { id } of fresh) verteld.add(id);
      if (eerste !== undefined)
        found.push(
          maak('dagvaarding', briefnaam(eerste), eerste, { op: verzondenOp, hoe: 'gehaald', met }),
        );
    }
    const nieuw = nogTeVertellen(teVertellen, verteld, stand);
    if (nieuw === undefined) {
      const gemist = nooitVerteld(teVertellen, verteld, stand);
      if (gemist !== undefined)
        found.push(maak('dagvaarding', briefnaam(gemist.day), gemist.day, vervallen(gemist.einde)));
      continue;
    }
    const lapse = index === 0 ? rij[ended] : lapseOf(part, stand);
    found.push(
      maak('dagvaarding', briefnaam(nieuw), nieuw, lapse === undefined ? null : vervallen(lapse)),
    );
  }
  return found;
}

function briefnaam({ soort }: Gebeurtenis): string {
  return ZITTINGDAGEN.has(soort) ? 'Brief over de zitting' : 'Brief over de dagvaarding';
}

function vervallen(door: Gebeurtenis): Termijneinde {
  return { op: momentVan(door), hoe: 'vervallen', met: naamInZin(door) };
}

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
  const told = levels
    .filter(({ id }) => verteld.has(id))
    .reduce((most, { soort }) => Math.max(most, NIVEAU[soort] ?? 0), 0);
  if (told === 0) return firstKnown(levels);
  const betekend = levels.find(({ soort }) => soort === 'dagvaarding_betekend');
  if (told === 1 && betekend !== undefined) return betekend;
  const isTold = ({ door, ook }: Dagstand) => [door, ...ook].some(({ id }) => verteld.has(id));
  return zittingen.find((day) => {
    if (!staatNog(day) || !teVertellen.includes(day.door) || isTold(day)) return false;
    return day.dag !== null || zittingen.some((one) => one.einde?.door === day.door && isTold(one));
  })?.door;
}

/** A zitting of which a letter was still due when it was over: nobody was told, and that stays to be seen. */
function nooitVerteld(
  teVertellen: readonly Gebeurtenis[],
  verteld: ReadonlySet<string>,
  { zittingen }: Procedurestand,
): { readonly day: Gebeurtenis; readonly einde: Gebeurtenis } | undefined {
  for (const { door, ook, dag, einde } of zittingen) {
    if (einde === null || einde.hoe === 'verplaatst' || dag === null) continue;
    if (!teVertellen.includes(door) || [door, ...ook].some(({ id }) => verteld.has(id))) continue;
    if (door.vernomenOp <= einde.op) return { day: door, einde: einde.door };
  }
  return undefined;
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
    return brief === undefined
      ? null
      : { op: brief.verzondenOp, hoe: 'gehaald' as const, met: brief.met };
  };
  const own = ontruimingen.filter((day) => isOver(day, wie));
  const seen = new Set<string>();
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
          sent('ontruiming', [door, ...ook]) ?? (ended === null ? null : vervallen(ended.door)),
        ),
        ...(off === null
          ? []
          : [
              maak(
                'ontruiming_van_de_baan',
                off.hoe === 'uitgesteld'
                  ? 'Brief: de ontruiming is uitgesteld'
                  : 'Brief: de ontruiming gaat niet door',
                off.door,
                sent('ontruiming_van_de_baan', [off.door]) ??
                  (after === null ? null : vervallen(after)),
              ),
            ]),
      ];
    })
    .filter(({ sleutel }) => !seen.has(sleutel) && seen.add(sleutel));
}

/**
 * Who was written something that has been withdrawn or corrected since, and must hear so (AVG 19):
 * by a later letter that says so or is of the same kind and leaves it out, or otherwise. Nothing is asked when what
 * the letter said still stands for them.
 */
export function verteltermijnen(feiten: ProcedureFeiten, regels: AfleidRegels): AfgeleideTermijn[] {
  const rij = inVolgorde(feiten.gebeurtenissen);
  return feiten.gebeurtenissen.flatMap((door) => {
    const { ingetrokkenOp } = door;
    if (ingetrokkenOp === null) return [];
    return feiten.gedaagden.flatMap((wie) => {
      if (rij.some((one) => saysTheSame(one, door) && isOver(one, wie))) return [];
      const own = feiten.brieven.filter(({ betrokkeneId }) => betrokkeneId === wie);
      const told = own
        .filter(({ over, isVerteld }) => isVerteld !== false && over.includes(door.id))
        .map(({ soort }) => soort);
      if (told.length === 0) return [];
      const later = own.find(
        ({ soort, verzondenOp, over, hersteld, isVerteld }) =>
          hersteld?.includes(door.id) ||
          (told.includes(soort) &&
            isVerteld !== false &&
            verzondenOp >= ingetrokkenOp &&
            !over.includes(door.id)),
      );
      return [
        {
          sleutel: `vertellen:${door.id}:${wie}`,
          code: 'vertellen' as const,
          naam: `Vertel betrokkene wat niet klopte in de brief: ${naamInZin(door)}`,
          bron: 'AVG 19',
          begin: ingetrokkenOp,
          vervalt: voorDeDag(ingetrokkenOp, dueOn(ingetrokkenOp, regels), [door.dag]),
          looptijd: regels.brief,
          betrokkeneId: wie,
          brief: 'herstel' as const,
          door,
          voldaan:
            later === undefined
              ? null
              : { op: later.verzondenOp, hoe: 'gehaald', met: metVan(later) },
        },
      ];
    });
  });
}
