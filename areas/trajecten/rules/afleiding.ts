import type { Processtap } from '#areas/dossiers/rules.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { addDays, type IsoDate } from '#domain/dates/iso-date.ts';
import { type AanZet, aanZetVan } from './aan-zet.ts';
import {
  type AfgeleideTermijn,
  type AfleidRegels,
  alsBewind,
  dageindeZin,
  dagInZin,
  naamInZin,
  type ProcedureFeiten,
  type VerzondenBrief,
  voorBewind,
} from './afgeleide-termijn.ts';
import { type Dagstand, isOngeveer, nextOf, staatNog } from './dagen.ts';
import { type Doorgangsvraag, doorgangsvraagOp } from './doorgang.ts';
import { type Gebeurtenis, inVolgorde, momentVan, saysTheSame } from './gebeurtenis.ts';
import type { Gebeurtenissoort } from './gebeurtenissen.ts';
import { moratoriumtermijnen } from './moratorium.ts';
import { type Dagvaardingstand, deriveProcedure, type Procedurestand } from './procedure.ts';
import { brieftermijnen, verteltermijnen } from './procedurebrieven.ts';
import { DIRECT, GENOEMDE_DAG } from './termijn.ts';

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
  const eigen = {
    ...feiten,
    brieven: feiten.brieven.filter(({ aan }) => aan !== 'bewindvoerder'),
  };
  const rij = inVolgorde(feiten.gebeurtenissen);
  const found = [
    ...dagtermijnen(stand),
    ...doorgangstermijnen(stand, feiten.afgedaan),
    ...nagaantermijnen(rij, stand),
    ...moratoriumtermijnen(rij),
    ...crisistermijnen(feiten, stand, regels),
    ...kinderbeleidtermijnen(feiten, stand),
    ...eigen.gedaagden.flatMap((wie) => brieftermijnen(eigen, stand, regels, wie)),
    ...verteltermijnen(eigen, regels),
    ...(feiten.bewind ?? []).flatMap((wie) => {
      const ander = voorBewind(feiten, wie);
      return [...brieftermijnen(ander, stand, regels, wie), ...verteltermijnen(ander, regels)].map(
        alsBewind,
      );
    }),
  ];
  const done = new Map(feiten.afgedaan.map((one) => [one.sleutel, one]));
  const termijnen = found.map((termijn) => {
    const by = termijn.voldaan === null ? done.get(termijn.sleutel) : undefined;
    return by === undefined
      ? termijn
      : { ...termijn, voldaan: { op: by.op, hoe: 'gehaald' as const, met: by.met } };
  });
  const open = termijnen.filter(({ voldaan }) => voldaan === null).map(({ sleutel }) => sleutel);
  const vraag = doorgangsvraagOp(stand, open);
  return {
    ...{ stand, termijnen, stap: stapVan(feiten, stand) },
    aanZet: aanZetVan(feiten.gebeurtenissen, stand, vraag),
  };
}

/**
 * What was told or done about a gebeurtenis that was withdrawn or corrected holds for what says the
 * same and stands: a day that was entered twice, or of which only the source was mended. Not once a
 * later letter to them said that it is not so: then they must hear that it is.
 */
function withHerstel(feiten: ProcedureFeiten): ProcedureFeiten {
  const rij = inVolgorde(feiten.gebeurtenissen);
  const now = new Map(
    feiten.gebeurtenissen
      .filter(({ ingetrokkenOp }) => ingetrokkenOp !== null)
      .map((gone) => [gone.id, rij.filter((one) => saysTheSame(one, gone))]),
  );
  const isTakenBack = ({ betrokkeneId, verzondenOp }: VerzondenBrief, id: string) =>
    feiten.brieven.some(
      (later) =>
        later.betrokkeneId === betrokkeneId &&
        later.verzondenOp >= verzondenOp &&
        (later.hersteld ?? []).includes(id),
    );
  return {
    ...feiten,
    brieven: feiten.brieven.map((brief) => ({
      ...brief,
      over: brief.over.flatMap((id) => [
        id,
        ...(isTakenBack(brief, id) ? [] : (now.get(id) ?? []))
          // A letter cannot have told of what happened after it.
          .filter(({ op }) => op === null || op <= brief.verzondenOp)
          .map((same) => same.id),
      ]),
    })),
    afgedaan: feiten.afgedaan.flatMap((one) => {
      const parts = one.sleutel.split(':').map((part) => now.get(part)?.[0]?.id ?? part);
      return [{ ...one, sleutel: parts.join(':') }, one];
    }),
  };
}

function dagtermijnen({ zittingen, ontruimingen }: Procedurestand): AfgeleideTermijn[] {
  const dayTerm = (code: 'zitting' | 'ontruiming', naam: string, bron: string) => (day: Dagstand) =>
    day.dag === null
      ? []
      : [
          {
            sleutel: `${code}:${day.door.id}`,
            // An about day counts as hard as any, and says what it is.
            ...{ code, bron, naam: isOngeveer(day) ? `${naam} ongeveer` : naam },
            ...{ begin: day.door.vernomenOp, vervalt: day.dag, looptijd: GENOEMDE_DAG },
            ...{ betrokkeneId: null, brief: null, door: day.door },
            voldaan: einde(day),
          },
        ];
  return [
    ...zittingen.flatMap(dayTerm('zitting', 'Zitting', 'st 6')),
    ...ontruimingen.flatMap(dayTerm('ontruiming', 'Ontruiming', 'st 7')),
    ...ontruimingen.flatMap(ontruimingsdag),
    ...zittingen.flatMap(preciezeDag('zitting')),
    ...ontruimingen.flatMap(preciezeDag('ontruiming')),
  ];
}

/** Of an ontruiming without a day somebody asks which day it is, until that is known or it is off. */
function ontruimingsdag(day: Dagstand): AfgeleideTermijn[] {
  const { zonderDag: eerst, dag, door } = day;
  if (eerst === null) return [];
  return [
    {
      ...{ sleutel: `ontruimingsdag:${eerst.id}`, code: 'ontruimingsdag', bron: 'eigen regel' },
      naam: 'Vraag na op welke dag de ontruiming is',
      ...{ begin: eerst.vernomenOp, vervalt: eerst.vernomenOp, looptijd: DIRECT },
      ...{ betrokkeneId: null, brief: null, door: eerst },
      voldaan:
        dag === null
          ? einde(day)
          : { op: door.vernomenOp, hoe: 'gehaald', met: 'de dag is bekend' },
    },
  ];
}

/** A day that was said only about must be asked for, until it is known or nothing is left of it. */
const preciezeDag =
  (wat: 'zitting' | 'ontruiming') =>
  (day: Dagstand): AfgeleideTermijn[] => {
    const { ongeveer, door } = day;
    if (ongeveer === null || ongeveer.dag === null) return [];
    return [
      {
        ...{ sleutel: `precieze_dag:${ongeveer.id}`, code: 'precieze_dag' },
        naam: `Vraag de precieze dag van de ${wat} na: nu ${dagInZin(ongeveer.dag, true)}`,
        ...{ bron: 'eigen regel', begin: ongeveer.vernomenOp, vervalt: ongeveer.vernomenOp },
        ...{ looptijd: DIRECT, betrokkeneId: null, brief: null, door: ongeveer },
        voldaan: isOngeveer(day)
          ? einde(day)
          : { op: door.vernomenOp, hoe: 'gehaald', met: 'de precieze dag is bekend' },
      },
    ];
  };

function einde({ einde: ended }: Dagstand): AfgeleideTermijn['voldaan'] {
  if (ended === null) return null;
  const isGeweest = ended.hoe === 'gehouden' || ended.hoe === 'uitgevoerd';
  return { op: ended.op, hoe: isGeweest ? 'geweest' : 'vervallen', met: dageindeZin(ended.hoe) };
}

/**
 * Who must ask whether a day goes on. Everything that makes people think that one day is off is one
 * task; what comes up after somebody asked is another.
 */
function doorgangstermijnen(
  { vragen }: Procedurestand,
  afgedaan: ProcedureFeiten['afgedaan'],
): AfgeleideTermijn[] {
  const taken: Taak[] = [];
  for (const { wat, dagstand, aanleiding, antwoord } of vragen) {
    // Nobody can ask before both are known.
    const [een, ander] = [aanleiding.vernomenOp, dagstand.door.vernomenOp];
    const begin = een > ander ? een : ander;
    const known = taken.find(
      (taak) =>
        taak.dagstand === dagstand &&
        taak.antwoord === antwoord &&
        (taak.gevraagdOp === undefined || taak.gevraagdOp >= begin),
    );
    if (known !== undefined) {
      known.aanleidingen.push(aanleiding);
      // It is asked since the first of them was known, whichever happened first.
      if (begin < known.begin) known.begin = begin;
      continue;
    }
    const sleutel = `doorgang:${dagstand.door.id}:${aanleiding.id}`;
    const gevraagdOp = afgedaan.find((one) => one.sleutel === sleutel)?.op;
    taken.push({ wat, dagstand, antwoord, sleutel, begin, gevraagdOp, aanleidingen: [aanleiding] });
  }
  return taken.map(
    ({ wat, dagstand, antwoord, sleutel, begin, aanleidingen }): AfgeleideTermijn => {
      const op = dagstand.dag === null ? '' : ` van ${formatDatum(dagstand.dag)}`;
      const namen = [...new Set(aanleidingen.map((one) => `“${naamInZin(one)}”`))];
      const [door = dagstand.door] = aanleidingen;
      return {
        ...{ sleutel, code: 'doorgang', bron: 'eigen regel' },
        naam: `Vraag na of de ${wat}${op} nog doorgaat na ${namen.join(' en ')}`,
        ...{ begin, vervalt: begin, looptijd: DIRECT, betrokkeneId: null, brief: null, door },
        voldaan:
          antwoord === null
            ? null
            : { op: momentVan(antwoord), hoe: 'gehaald', met: naamInZin(antwoord) },
      };
    },
  );
}

type Taak = Pick<Doorgangsvraag, 'wat' | 'dagstand' | 'antwoord'> & {
  readonly sleutel: string;
  begin: IsoDate;
  /** When somebody said to have asked. */
  readonly gevraagdOp: IsoDate | undefined;
  readonly aanleidingen: Gebeurtenis[];
};

/**
 * After a vonnis against the tenant somebody finds out today what can still be done: the days for
 * verzet and beroep are short, and are never computed here (domein §2).
 */
function nagaantermijnen(
  rij: readonly Gebeurtenis[],
  { uitgevoerd }: Procedurestand,
): AfgeleideTermijn[] {
  const vonnissen = rij.filter(
    ({ soort, gegevens: { toewijzing } }) =>
      soort === 'vonnis' && toewijzing !== 'afgewezen' && toewijzing !== 'tussenvonnis',
  );
  const [eerst] =
    vonnissen.length > 0 ? [] : rij.filter(({ soort }) => soort === 'vonnis_betekend');
  const middelen = rij.filter(({ soort }) => MIDDELEN.has(soort));
  return [...vonnissen, ...(eerst === undefined ? [] : [eerst])].map((door): AfgeleideTermijn => {
    // Of a vonnis that is entered afterwards nobody could ask before.
    const { vernomenOp, ingevoerdOp = vernomenOp } = door;
    const begin = ingevoerdOp > vernomenOp ? ingevoerdOp : vernomenOp;
    const middel = middelen.find((one) => momentVan(one) >= momentVan(door));
    return {
      ...{ sleutel: `nagaan:${door.id}`, code: 'nagaan', bron: 'eigen regel' },
      naam: 'Laat vandaag nagaan wat nog kan tegen het vonnis: Juridisch Loket of advocaat',
      ...{ begin, vervalt: begin, looptijd: DIRECT, betrokkeneId: null, brief: null, door },
      voldaan:
        middel !== undefined
          ? { op: momentVan(middel), hoe: 'gehaald', met: naamInZin(middel) }
          : uitgevoerd === null
            ? null
            : { op: momentVan(uitgevoerd), hoe: 'vervallen', met: naamInZin(uitgevoerd) },
    };
  });
}

/** What somebody does against a vonnis. */
const MIDDELEN: ReadonlySet<Gebeurtenissoort> = new Set<Gebeurtenissoort>([
  'verzet',
  'hoger_beroep',
  'executiegeschil',
]);

/**
 * Betrokkene asked for crisis help while an ontruiming stands: steps within some days, counted from
 * when the desk knew of both (WA). Met once the sociale dienst began; once that ontruiming is off or
 * done, nothing is asked.
 */
function crisistermijnen(
  { id: procedureId, crisisaanmeldingen = [] }: ProcedureFeiten,
  { ontruimingen }: Procedurestand,
  { crisis }: AfleidRegels,
): AfgeleideTermijn[] {
  return crisisaanmeldingen.flatMap(({ id, op, begonnenOp }): AfgeleideTermijn[] => {
    const day = ontruimingen.find(({ einde: ended }) => ended === null || ended.op >= op);
    if (day === undefined) return [];
    const begin = op > day.door.vernomenOp ? op : day.door.vernomenOp;
    return [
      {
        ...{ sleutel: `crisis:${procedureId}:${id}`, code: 'crisis' as const, bron: 'WA' },
        naam: 'Zet stappen met de sociale dienst: crisishulp bij een aangezegde ontruiming',
        ...{ begin, vervalt: addDays(begin, crisis.aantal), looptijd: crisis },
        ...{ betrokkeneId: null, brief: null, door: day.door },
        voldaan:
          begonnenOp === null
            ? einde(day)
            : { op: begonnenOp, hoe: 'gehaald', met: 'de sociale dienst is begonnen' },
      },
    ];
  });
}

/**
 * A gemeente that lets no family with children be put on the street is called the day on which an
 * ontruiming is known, or asked after children first. To have asked is not yet to have called.
 *
 * Source: AL 1.1; domein §10.
 */
function kinderbeleidtermijnen(
  { kinderbeleid }: ProcedureFeiten,
  { ontruimingen }: Procedurestand,
): AfgeleideTermijn[] {
  if (kinderbeleid === undefined) return [];
  return ontruimingen.map((day) => ({
    sleutel: `kinderbeleid:${kinderbeleid.isBekend ? 'bellen' : 'vragen'}:${day.door.id}`,
    ...{ code: 'kinderbeleid' as const, naam: kinderbeleid.zin, bron: 'AL 1.1' },
    ...{ begin: day.door.vernomenOp, vervalt: day.door.vernomenOp, looptijd: DIRECT },
    ...{ betrokkeneId: null, brief: null, door: day.door },
    voldaan: einde(day),
  }));
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
  if (stand.ontruimingen.some(staatNog)) return '7';
  const last = stand.ontruimingen.find((day) => nextOf(day, stand.ontruimingen) === undefined);
  // What was withdrawn is not put off: nobody waits for another day.
  if (last !== undefined) return last.einde?.hoe === 'ingetrokken' ? '7' : 'uitgesteld';
  const has = (gezocht: Gebeurtenissoort) =>
    gebeurtenissen.some(({ soort, ingetrokkenOp }) => soort === gezocht && ingetrokkenOp === null);
  if (stand.vonnis !== null || has('vonnis_betekend')) return '7';
  const zitting = stand.zittingen.some(staatNog) ? '6' : null;
  return STAPPEN[stand.dagvaarding] ?? zitting ?? (has('laatste_aanmaning') ? '1' : null);
}
