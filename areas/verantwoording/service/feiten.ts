import type { Afsluitreden } from '#areas/afsluiten/rules/afsluiting.ts';
import type { AfsluitingRow } from '#areas/afsluiten/store.ts';
import type { ReadContext } from '#areas/context.ts';
import { listMeldingen, type MeldingRow } from '#areas/meldingen/store.ts';
import type { PartnerSoort } from '#areas/partners/rules.ts';
import { listPartnerKoppen, type PartnerKop } from '#areas/partners/store.ts';
import { momentVan } from '#areas/trajecten/rules/gebeurtenis.ts';
import { gaatOverProcedure, gebeurtenissenUit } from '#areas/trajecten/rules/uit-melding.ts';
import { toGebeurtenis } from '#areas/trajecten/service/afleiden.ts';
import { inhoudVan } from '#areas/trajecten/service/beeld.ts';
import {
  listGebeurtenisRows,
  type ProcedureRow,
  type TrajectRow,
} from '#areas/trajecten/store-procedures.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import type { Periode } from '#domain/dates/periode.ts';
import { type Ontruimingsafloop, trajectzaken } from '../rules/afloop.ts';
import { blokVan, leidendeGrond, type Telblok } from '../rules/blokken.ts';
import { teltMelding } from '../rules/cijfers.ts';
import {
  afsluitingenVan,
  gebeurtenissenBij,
  listMeldingcijfers,
  type MeldingcijferRow,
  meldingenIn,
  ontruimingsprocedures,
  trajectenSinds,
  trajectenVan,
} from '../store.ts';

/** What every counted thing can be divided by, as it was on its day. */
export type Telkenmerken = {
  readonly dossierId: string;
  readonly gemeente: string;
  readonly verhuurder: string;
  readonly verhuurdernaam: string;
  readonly kinderen: string;
  readonly prioriteit: string;
  readonly recidive: string;
};

/** A melding that counts. */
export type Meldingfeit = Telkenmerken & {
  readonly blok: Telblok;
  readonly ontvangenOp: IsoDate;
  readonly aanleiding: MeldingRow['aanleiding'];
};

/** An announced ontruiming; `afloop` is null while it has not ended. */
export type Zaakfeit = Telkenmerken & {
  readonly blok: Telblok;
  readonly afloop: Ontruimingsafloop | null;
  readonly grond: string;
};

/** A traject that was closed, with when it began. */
export type Afsluitfeit = Telkenmerken & {
  readonly blok: Telblok;
  readonly reden: string;
  readonly van: IsoDate;
  readonly tot: IsoDate;
};

/** Everything that the figures of a period count. */
export type Feiten = {
  readonly meldingen: readonly Meldingfeit[];
  /** Ended in the period, or still open at its end. */
  readonly zaken: readonly Zaakfeit[];
  readonly afsluitingen: readonly Afsluitfeit[];
  /** Open at the end of the period: one a dossier. */
  readonly open: readonly Telkenmerken[];
};

/** What is not known, or outside the region. */
export const BUITEN = 'buiten';
const ONBEKEND = 'onbekend';

/** Gathers what figures count over a period, each thing as it was on its day (domein §8). */
export async function readFeiten(context: ReadContext, periode: Periode): Promise<Feiten> {
  const trajecten = await readTrajecten(context, periode);
  return { meldingen: await readMeldingen(context, periode), ...trajecten };
}

/** The meldingen of a period that count: each gebeurtenis once, however often it was told. */
export async function readMeldingen(
  { unit }: ReadContext,
  { van, tot }: Periode,
): Promise<readonly Meldingfeit[]> {
  const rows = await tellende({ unit }, await meldingenIn(unit, van, tot));
  const cijfers = await listMeldingcijfers(
    unit,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const cijfer = cijfers.get(row.id);
    const verhuurdersoort = cijfer?.verhuurdersoort ?? null;
    return {
      ...kenmerkenVan(row.dossierId, cijfer),
      blok: blokVan({ aanleidingen: [row.aanleiding], verhuurdersoort }),
      ontvangenOp: toIsoDate(row.ontvangenOp),
      aanleiding: row.aanleiding,
    };
  });
}

/**
 * Which of these meldingen count. One that was not linked and tells only what another melding had
 * brought counts with that one.
 */
async function tellende(
  { unit }: Pick<ReadContext, 'unit'>,
  rows: readonly MeldingRow[],
): Promise<readonly MeldingRow[]> {
  const counted = rows.filter(teltMelding);
  const brought = Map.groupBy(
    await gebeurtenissenBij(
      unit,
      counted.flatMap(({ procedureId }) => procedureId ?? []),
    ),
    ({ procedureId }) => procedureId,
  );
  return counted.filter((row) => {
    const inhoud = inhoudVan(row);
    const known = row.procedureId === null ? undefined : brought.get(row.procedureId);
    if (known === undefined || !gaatOverProcedure(inhoud)) return true;
    if (known.some(({ meldingId }) => meldingId === row.id)) return true;
    const others = known.filter(({ meldingId }) => meldingId !== null);
    return !gebeurtenissenUit(inhoud, []).every(({ soort }) =>
      others.some((one) => one.soort === soort),
    );
  });
}

function kenmerkenVan(dossierId: string, cijfer: MeldingcijferRow | undefined): Telkenmerken {
  return {
    dossierId,
    gemeente: cijfer?.gemeente ?? BUITEN,
    verhuurder: cijfer?.verhuurderId ?? ONBEKEND,
    verhuurdernaam: cijfer?.verhuurder ?? '',
    kinderen: cijfer?.kinderen ?? ONBEKEND,
    prioriteit: cijfer?.prioriteit ?? 'geen',
    recidive: cijfer?.recidive ? 'ja' : 'nee',
  };
}

/** What is known of the dossiers of these trajecten. */
type Bekend = {
  readonly trajecten: ReadonlyMap<string, readonly TrajectRow[]>;
  readonly afsluitingen: ReadonlyMap<string, readonly AfsluitingRow[]>;
  /** Those that count, the first one first. */
  readonly meldingen: ReadonlyMap<string, readonly MeldingRow[]>;
  readonly cijfers: ReadonlyMap<string, MeldingcijferRow>;
  readonly partners: ReadonlyMap<string, PartnerKop>;
};

async function readTrajecten(
  { unit }: ReadContext,
  { van, tot }: Periode,
): Promise<Omit<Feiten, 'meldingen'>> {
  const asked = await trajectenSinds(unit, van, tot);
  const ids = [...new Set(asked.map(({ dossierId }) => dossierId))];
  const meldingen = (await listMeldingen(unit, ids)).filter(teltMelding).reverse();
  const perDossier = <T extends { readonly dossierId: string }>(rows: readonly T[]) =>
    Map.groupBy(rows, ({ dossierId }) => dossierId);
  const bekend: Bekend = {
    trajecten: perDossier(await trajectenVan(unit, ids)),
    afsluitingen: perDossier(await afsluitingenVan(unit, ids)),
    meldingen: perDossier(meldingen),
    cijfers: await listMeldingcijfers(
      unit,
      meldingen.map(({ id }) => id),
    ),
    partners: await listPartnerKoppen(unit),
  };
  const procedures = await ontruimingsprocedures(unit, ids);
  const gebeurtenissen = Map.groupBy(
    await listGebeurtenisRows(
      unit,
      procedures.map(({ id }) => id),
    ),
    ({ procedureId }) => procedureId,
  );
  const zaken: Zaakfeit[] = [];
  const afsluitingen: Afsluitfeit[] = [];
  const open: Telkenmerken[] = [];
  const byDossier = perDossier(procedures);
  for (const row of asked) {
    const isClosed = row.geslotenOp !== null && row.geslotenOp <= tot;
    if (!isClosed) open.push(kenmerkenOp(bekend, row, toIsoDate(tot)).kenmerken);
    if (isClosed && row.geslotenOp !== null)
      afsluitingen.push(afsluitfeit(bekend, row, toIsoDate(row.geslotenOp)));
    const own = (byDossier.get(row.dossierId) ?? []).map((procedure) => ({
      procedure,
      gebeurtenissen: (gebeurtenissen.get(procedure.id) ?? []).map(toGebeurtenis),
    }));
    zaken.push(...zaakfeiten(bekend, row, own, { van, tot }));
  }
  return { zaken, afsluitingen, open };
}

type Zaakprocedure = {
  readonly procedure: ProcedureRow;
  readonly gebeurtenissen: ReturnType<typeof toGebeurtenis>[];
};

/** The announced ontruimingen of a traject that ended in the period, or were open at its end. */
function zaakfeiten(
  bekend: Bekend,
  traject: TrajectRow,
  procedures: readonly Zaakprocedure[],
  { van, tot }: Periode,
): Zaakfeit[] {
  const all = bekend.trajecten.get(traject.dossierId) ?? [];
  const vorige = all.findLast(({ volgnummer }) => volgnummer < traject.volgnummer);
  const na = vorige?.geslotenOp == null ? null : toIsoDate(vorige.geslotenOp);
  const op = traject.geslotenOp === null ? null : toIsoDate(traject.geslotenOp);
  const reden = redenVan(bekend, traject);
  const known = op !== null && op <= tot ? reden : null;
  // What a later traject took along is of this one as far as it happened while this one ran.
  const own = procedures.filter(
    ({ procedure, gebeurtenissen }) =>
      procedure.trajectId === traject.id ||
      gebeurtenissen.some((one) => {
        const moment = momentVan(one);
        return (
          one.ingetrokkenOp === null && (na === null || moment > na) && op !== null && moment <= op
        );
      }),
  );
  return trajectzaken(own, { na, einde: op === null ? null : { op, reden }, totEnMet: tot })
    .filter(({ eind }) => eind === null || (eind >= van && eind <= tot))
    .map(({ eind, afloop, procedure }) => {
      const { kenmerken, soort, aanleidingen } = kenmerkenOp(
        bekend,
        traject,
        eind ?? tot,
        procedure,
      );
      const grond = leidendeGrond(procedure?.gronden ?? [], known);
      return {
        ...kenmerken,
        ...{ afloop, grond },
        blok: blokVan({ aanleidingen, verhuurdersoort: soort, reden: known, grond }),
      };
    });
}

function afsluitfeit(bekend: Bekend, traject: TrajectRow, tot: IsoDate): Afsluitfeit {
  const { kenmerken, soort, aanleidingen } = kenmerkenOp(bekend, traject, tot);
  const reden = redenVan(bekend, traject);
  const received = meldingenVanTraject(bekend, traject).map(({ ontvangenOp }) => ontvangenOp);
  const [van = traject.begonnenOp] = [traject.begonnenOp, ...received].sort();
  return {
    ...kenmerken,
    ...{ reden: reden ?? ONBEKEND, van: toIsoDate(van), tot },
    blok: blokVan({ aanleidingen, verhuurdersoort: soort, reden }),
  };
}

/**
 * Why a traject was closed. A closing that was undone within days was none: the traject went on, and
 * what it was closed with at last counts. One that another traject came after stays as it was.
 */
function redenVan(bekend: Bekend, { dossierId, geslotenOp }: TrajectRow): Afsluitreden | null {
  const own = bekend.afsluitingen.get(dossierId) ?? [];
  return own.findLast(({ besluitOp }) => besluitOp === geslotenOp)?.reden ?? null;
}

function meldingenVanTraject(bekend: Bekend, { id, dossierId }: TrajectRow): readonly MeldingRow[] {
  return (bekend.meldingen.get(dossierId) ?? []).filter(({ trajectId }) => trajectId === id);
}

/** What a traject, or a procedure in it, counts under on a day: as its last melding by then fixed it. */
function kenmerkenOp(
  bekend: Bekend,
  traject: TrajectRow,
  dag: IsoDate,
  procedure: ProcedureRow | null = null,
): {
  readonly kenmerken: Telkenmerken;
  readonly soort: PartnerSoort | null;
  readonly aanleidingen: readonly MeldingRow['aanleiding'][];
} {
  const all = bekend.meldingen.get(traject.dossierId) ?? [];
  const own = all.filter(({ trajectId }) => trajectId === traject.id);
  const about = procedure && all.filter(({ procedureId }) => procedureId === procedure.id);
  const lists = [about ?? [], own, all];
  const by = lists.flatMap((list) => list.findLast(({ ontvangenOp }) => ontvangenOp <= dag) ?? []);
  const melding = by[0] ?? lists.find(([first]) => first !== undefined)?.[0];
  const cijfer = melding && bekend.cijfers.get(melding.id);
  const kenmerken = kenmerkenVan(traject.dossierId, cijfer);
  const aanleidingen = (about?.length ? about : own).map(({ aanleiding }) => aanleiding);
  const verhuurderId = procedure?.verhuurderId ?? null;
  if (verhuurderId === null || verhuurderId === kenmerken.verhuurder)
    return { kenmerken, soort: cijfer?.verhuurdersoort ?? null, aanleidingen };
  // Said of the procedure itself, and by none of its meldingen.
  const partner = bekend.partners.get(verhuurderId);
  return {
    kenmerken: { ...kenmerken, verhuurder: verhuurderId, verhuurdernaam: partner?.naam ?? '' },
    ...{ soort: partner?.soort ?? null, aanleidingen },
  };
}
