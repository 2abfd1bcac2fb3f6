import type { Processtap } from '#areas/dossiers/rules.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { type AanZet, aanZetVan } from './aan-zet.ts';
import {
  type AfgeleideTermijn,
  type AfleidRegels,
  dageindeZin,
  dagInZin,
  naamInZin,
  type ProcedureFeiten,
} from './afgeleide-termijn.ts';
import { type Dagstand, isOngeveer, staatNog } from './dagen.ts';
import { inVolgorde, momentVan, saysTheSame } from './gebeurtenis.ts';
import type { Gebeurtenissoort } from './gebeurtenissen.ts';
import { type Dagvaardingstand, deriveProcedure, type Procedurestand } from './procedure.ts';
import { brieftermijnen, verteltermijnen } from './procedurebrieven.ts';
import { GENOEMDE_DAG, type Looptijd } from './termijn.ts';

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
    aanZet: aanZetVan(feiten.gebeurtenissen, stand, isVraag),
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
    ...ontruimingen
      .filter(({ dag }) => dag === null)
      .map((day) => ({
        ...{ sleutel: `ontruimingsdag:${day.door.id}`, code: 'ontruimingsdag' as const },
        ...{ naam: 'Vraag na op welke dag de ontruiming is', bron: 'eigen regel' },
        ...{ begin: day.door.vernomenOp, vervalt: day.door.vernomenOp, looptijd: DIRECT },
        ...{ betrokkeneId: null, brief: null, door: day.door },
        voldaan: einde(day),
      })),
    ...zittingen.flatMap(preciezeDag('zitting')),
    ...ontruimingen.flatMap(preciezeDag('ontruiming')),
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
          : { op: door.vernomenOp, met: 'de precieze dag is bekend' },
      },
    ];
  };

const DIRECT: Looptijd = { eenheid: 'dagen', aantal: 0 };

function einde({ einde: ended }: Dagstand): AfgeleideTermijn['voldaan'] {
  return ended === null ? null : { op: ended.op, met: dageindeZin(ended.hoe) };
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
      naam: `Vraag na of de ontruiming${op} nog doorgaat na “${naamInZin(aanleiding)}”`,
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
  if (stand.ontruimingen.length > 0) return 'uitgesteld';
  const has = (gezocht: Gebeurtenissoort) =>
    gebeurtenissen.some(({ soort, ingetrokkenOp }) => soort === gezocht && ingetrokkenOp === null);
  if (stand.vonnis !== null || has('vonnis_betekend')) return '7';
  const zitting = stand.zittingen.some(staatNog) ? '6' : null;
  return STAPPEN[stand.dagvaarding] ?? zitting ?? (has('laatste_aanmaning') ? '1' : null);
}
