import { zonderCasusregie } from '#areas/afsluiten/service-casusregiestand.ts';
import { findGemeente } from '#areas/beheer/rules/regio.ts';
import { readGemeenten } from '#areas/beheer/service-regio.ts';
import { listBriefRows } from '#areas/brieven/store.ts';
import type { ReadContext } from '#areas/context.ts';
import { findAanleiding } from '#areas/meldingen/rules.ts';
import { listMeldingen, type MeldingRow } from '#areas/meldingen/store.ts';
import type { PartnerKop } from '#areas/partners/store.ts';
import { type BetrokkeneRow, findBetrokkene } from '#areas/personen/store/betrokkenen.ts';
import { isOngeveer, staatNog } from '#areas/trajecten/rules/dagen.ts';
import type { Woning } from '#areas/trajecten/rules/woning.ts';
import type { Afgeleid } from '#areas/trajecten/service/afleiden.ts';
import { isStaand, type Lopend, listLopend } from '#areas/trajecten/service/lopend.ts';
import { verhuurdersVanProcedure } from '#areas/trajecten/service/verhuurders.ts';
import { wieNu } from '#areas/trajecten/service/wie-nu.ts';
import type { TermijnKop } from '#areas/trajecten/store.ts';
import { type Hulpvraag, listHulpvragen } from '#areas/trajecten/store-inzet.ts';
import {
  type AfgedaanRow,
  listGebeurtenisRows,
  listNavraagGelaten,
  listOpenTrajecten,
  listProcedureRows,
  listTrajecten,
  type TrajectRow,
} from '#areas/trajecten/store-procedures.ts';
import { listCijferGemeenten } from '#areas/verantwoording/store.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import type { Dossier, DossierRegel } from '../contract.ts';
import { magVragen, teBeoordelen } from '../rules-noodzaak.ts';
import { type Taak, type TaakFeiten, takenVan } from '../rules-taken.ts';
import {
  type DossierRow,
  findDossiers,
  listDossiersOf,
  listPersonen,
  listVanIngetrokken,
} from '../store.ts';
import { listNoodzaakKoppen, type NoodzaakKop } from '../store-noodzaak.ts';
import { noodzaakFeiten } from './noodzaak-stap.ts';
import { roepnaam } from './persoon-weergave.ts';

/** What the taken and the procedures of a dossier follow from, as it is read for a whole list. */
export type Taakbron = {
  /** The procedures of the open traject, the newest first. */
  readonly lopend: readonly Pick<Lopend, 'row' | 'stand' | 'staatIets'>[];
  readonly traject: string | null;
  /** What nobody could answer, by the sleutel of the question. */
  readonly gelaten: ReadonlyMap<string, AfgedaanRow>;
  /** Whether an earlier traject of betrokkene was closed, in this dossier or another. */
  readonly isEerder: boolean;
  /** Who came in with a melding that was withdrawn, and whom nothing else names. */
  readonly gebracht: readonly { readonly id: string; readonly naam: string }[];
  /** That betrokkene asked for help with debts in the open traject, the last time. */
  readonly hulp: Hulpvraag | null;
  /** In which gemeenten the meldingen were counted (domein §8): a move changes nothing of that. */
  readonly gemeld: readonly string[];
  /** Whether who has casusregie in the open traject is to be arranged. */
  readonly isZonderCasusregie: boolean;
  /** Which steps of its trajecten were judged on what they still need (PP 2.4 b). */
  readonly noodzaak: readonly NoodzaakKop[];
  /** Who of the dossier is in another one that is open. */
  readonly elders: ReadonlySet<string>;
  /** How the Sociaal Team is called that is set for a gemeente; '' where none is. */
  readonly teamVan: (gemeente: string) => string;
};

/** What a row of a list follows from besides: who is to move in each procedure. */
export type Lijstbron = Omit<Taakbron, 'lopend'> & { readonly lopend: readonly Lopend[] };

/** Reads what the taken of one dossier follow from, of which the procedures were read. */
export async function readTaakbron(
  context: ReadContext,
  dossierId: string,
  afgeleid: readonly Afgeleid[],
): Promise<Taakbron> {
  const { unit } = context;
  const lopend = afgeleid.filter(({ traject }) => traject.geslotenOp === null);
  const open = (await listTrajecten(unit, dossierId)).find(({ geslotenOp }) => geslotenOp === null);
  const gelaten = await listNavraagGelaten(unit, [dossierId]);
  return {
    lopend: lopend
      .map(({ row, rows, afleiding: { stand } }) => ({
        ...{ row, stand, staatIets: rows.some(isStaand) },
      }))
      .reverse(),
    traject: open?.id ?? null,
    gelaten: new Map(gelaten.map((row) => [row.sleutel, row])),
    ...(await readAchtergrond(context, [dossierId], open === undefined ? [] : [open]))(dossierId),
  };
}

/** Reads them for these dossiers in a handful of queries; gives each by the id of its dossier. */
export async function readTaakbronnen(
  context: ReadContext,
  ids: readonly string[],
  open: readonly TermijnKop[],
): Promise<(dossierId: string) => Lijstbron> {
  const { unit } = context;
  const lopend = await listLopend(context, ids, open);
  const openTrajecten = await listOpenTrajecten(unit, ids);
  const trajecten = new Map(openTrajecten.map(({ dossierId, id }) => [dossierId, id]));
  const achtergrond = await readAchtergrond(context, ids, openTrajecten);
  const gelaten = new Map((await listNavraagGelaten(unit, ids)).map((row) => [row.sleutel, row]));
  return (dossierId) => ({
    lopend: lopend.get(dossierId) ?? [],
    traject: trajecten.get(dossierId) ?? null,
    gelaten,
    ...achtergrond(dossierId),
  });
}

/** A dossier with what its taken follow from. */
export type MetTaken = {
  readonly row: DossierRow;
  readonly betrokkene: BetrokkeneRow | undefined;
  /** The newest first. */
  readonly meldingen: readonly Pick<
    MeldingRow,
    | 'id'
    | 'procedureId'
    | 'partnerId'
    | 'verhuurderId'
    | 'trajectId'
    | 'ookSociaalTeam'
    | 'aanleiding'
    | 'andereAanleidingen'
    | 'achterstandCent'
  >[];
  /** Who lives. */
  readonly mensen: readonly Pick<BetrokkeneRow, 'id' | 'bsn'>[];
  readonly koppen: ReadonlyMap<string, PartnerKop>;
  readonly bron: Taakbron;
  readonly today: IsoDate;
};

/** The help that was asked for, as long as nobody asked for more time since (WA; Fw 287b). */
function hulpZonderTijd(hulp: Hulpvraag | null, tijdGevraagdOp: IsoDate | null): string | null {
  if (hulp === null) return null;
  return tijdGevraagdOp !== null && tijdGevraagdOp >= hulp.sinds ? null : hulp.id;
}

/** Every question about a dossier that was or is to be asked, answered by nobody or still open. */
function alleTaken({ row, betrokkene, meldingen, mensen, koppen, bron, today }: MetTaken) {
  const mag = !row.beperkt && row.geslotenOp === null;
  return takenVan({
    today,
    traject: mag ? bron.traject : null,
    betrokkene:
      betrokkene === undefined
        ? null
        : {
            id: betrokkene.id,
            heeftAdres: isPlaats(betrokkene),
            heeftTelefoon: betrokkene.telefoon !== null,
          },
    kinderen: row.kinderen,
    samenstelling: row.samenstelling,
    eerder: recidivevraag({ meldingen, bron }),
    verhuisd: verhuizingVan({ row, betrokkene, bron }),
    ...{ gebracht: bron.gebracht, isZonderCasusregie: bron.isZonderCasusregie },
    sociaalTeam: sociaalTeamVan({ meldingen, koppen, bron }),
    noodzaak: noodzaakVan({ row, meldingen, mensen, bron, today }),
    procedures: bron.lopend.filter(staat).map(({ row: procedure, stand }) => ({
      id: procedure.id,
      heeftVerhuurder: verhuurdersVanProcedure(procedure, meldingen, koppen).length === 1,
      heeftGrond: procedure.gronden.length > 0,
      heeftWoning: isPlaats(procedure.woning),
      hulpGevraagd: hulpZonderTijd(bron.hulp, stand.tijdGevraagdOp),
      isHypotheek: procedure.gronden.includes('hypotheek'),
      isOverlast:
        procedure.gronden.length > 0 && procedure.gronden.every((one) => one === 'overlast'),
      ontruimingen: stand.ontruimingen
        .filter((day) => staatNog(day) && !isOngeveer(day))
        .map(({ door, dag, tijd }) => ({ id: door.id, dag, tijd })),
      zittingen: stand.zittingen.filter(staatNog).map(({ door, dag, tijd, zittingsoort }) => ({
        id: door.id,
        dag,
        tijd,
        soort: zittingsoort,
      })),
    })),
  });
}

const staat = ({ staatIets }: Pick<Lopend, 'staatIets'>) => staatIets;

/** A corporatie reports to the Sociaal Team as well (SA 7 WoCo a, c); others need not. */
function sociaalTeamVan({
  meldingen,
  koppen,
  bron,
}: Pick<MetTaken, 'meldingen' | 'koppen' | 'bron'>) {
  const last = meldingen.find(
    ({ partnerId, trajectId }) =>
      trajectId === bron.traject &&
      partnerId !== null &&
      koppen.get(partnerId)?.soort === 'woningcorporatie',
  );
  return last && { melding: last.id, gemeld: last.ookSociaalTeam };
}

/**
 * Whether to ask if it is recidive: an earlier traject makes the program ask, and a person says it
 * with a melding (domein §3 st 1). Only about a case that this says something of: not of overlast.
 */
function recidivevraag({ meldingen, bron }: Pick<MetTaken, 'meldingen' | 'bron'>) {
  const own = meldingen.filter(({ trajectId }) => trajectId === bron.traject);
  const all = own.flatMap(({ aanleiding, andereAanleidingen }) => [
    aanleiding,
    ...andereAanleidingen,
  ]);
  const [last] = own.filter(({ aanleiding }) => !findAanleiding(aanleiding).apart);
  if (!bron.isEerder || last === undefined || all.includes('recidive')) return undefined;
  return { melding: last.id };
}

/** The step where the traject stands, while somebody is to judge what it still needs (PP 2.4 b). */
function noodzaakVan({
  row,
  meldingen,
  mensen,
  bron,
  today,
}: Pick<MetTaken, 'row' | 'meldingen' | 'mensen' | 'bron' | 'today'>): TaakFeiten['noodzaak'] {
  const { noodzaak, traject, elders } = bron;
  const judged = noodzaak.filter(({ trajectId }) => trajectId === traject);
  if (!magVragen(judged, row.processtap, today)) return undefined;
  const held = teBeoordelen(noodzaakFeiten({ row, mensen, meldingen, traject, elders }));
  return held.length === 0 ? undefined : row.processtap;
}

/** Where betrokkene moved to, when that is another gemeente than the case was counted in. */
function verhuizingVan({
  row,
  betrokkene,
  bron,
}: Pick<MetTaken, 'row' | 'betrokkene' | 'bron'>): TaakFeiten['verhuisd'] {
  const op = betrokkene?.bereik?.verhuisdOp ?? null;
  if (betrokkene === undefined || op === null || betrokkene.postcode === null) return undefined;
  const nu = findGemeente(betrokkene.postcode);
  const was = [
    ...bron.lopend.flatMap(({ row: { woning } }) => gemeenteVanWoning(woning) ?? []),
    ...bron.gemeld,
  ];
  if (was.length === 0 || (nu !== undefined && was.includes(nu.code))) return undefined;
  // An address that is kept secret is not told by the name of a gemeente either.
  const isBekend = betrokkene.afgeschermd === null && !row.beperkt;
  const naar = isBekend ? (nu?.naam ?? betrokkene.plaats ?? NIEUWE_GEMEENTE) : NIEUWE_GEMEENTE;
  return { naar, op, ...(isBekend && nu !== undefined && { team: bron.teamVan(nu.code) }) };
}

const NIEUWE_GEMEENTE = 'de nieuwe gemeente';

function gemeenteVanWoning({ postcode, gemeente }: Woning): string | null {
  return (postcode === null ? undefined : findGemeente(postcode)?.code) ?? gemeente ?? null;
}

/** What else the taken of these dossiers follow from, in a handful of queries. */
async function readAchtergrond(
  context: ReadContext,
  ids: readonly string[],
  open: readonly Pick<TrajectRow, 'id' | 'dossierId' | 'volgnummer'>[],
): Promise<(dossierId: string) => Omit<Taakbron, 'lopend' | 'traject' | 'gelaten'>> {
  const { unit } = context;
  const personen = await listPersonen(unit, ids);
  const hoofd = personen.filter(({ eerste }) => eerste);
  const links = await listDossiersOf(unit, [
    ...new Set(personen.map(({ betrokkeneId }) => betrokkeneId)),
  ]);
  const gevonden = await findDossiers(unit, [...new Set(links.map(({ dossierId }) => dossierId))]);
  const gesloten = new Set(
    gevonden.filter(({ geslotenOp }) => geslotenOp !== null).map(({ id }) => id),
  );
  // Hardly anybody is in more than one.
  const vaker = new Map<string, number>();
  for (const { betrokkeneId } of links) vaker.set(betrokkeneId, (vaker.get(betrokkeneId) ?? 0) + 1);
  const elders = links.filter(
    ({ betrokkeneId, dossierId }) => (vaker.get(betrokkeneId) ?? 0) > 1 && !gesloten.has(dossierId),
  );
  const noodzaak = Map.groupBy(await listNoodzaakKoppen(unit, ids), ({ dossierId }) => dossierId);
  const gebracht = Map.groupBy(await readGebracht(context, ids), ({ dossierId }) => dossierId);
  const gemeld = await listCijferGemeenten(unit, ids);
  const gemeenten = await readGemeenten(unit);
  const teamVan = (code: string) => gemeenten(code).sociaalTeam?.naam ?? '';
  const hulp = await listHulpvragen(
    unit,
    open.map(({ id }) => id),
  );
  const vrij = await zonderCasusregie(context, open, context.today);
  return (dossierId) => {
    const mens = hoofd.find((one) => one.dossierId === dossierId)?.betrokkeneId;
    return {
      isEerder:
        open.some((one) => one.dossierId === dossierId && one.volgnummer > 1) ||
        links.some(
          (link) =>
            link.betrokkeneId === mens &&
            link.dossierId !== dossierId &&
            gesloten.has(link.dossierId),
        ),
      gebracht: gebracht.get(dossierId) ?? [],
      gemeld: gemeld.get(dossierId) ?? [],
      hulp: hulp.find((one) => one.dossierId === dossierId) ?? null,
      teamVan,
      noodzaak: noodzaak.get(dossierId) ?? [],
      isZonderCasusregie: open.some((one) => one.dossierId === dossierId && vrij.has(one.id)),
      elders: new Set(
        elders.flatMap((link) => (link.dossierId === dossierId ? [] : link.betrokkeneId)),
      ),
    };
  };
}

/** Who only a withdrawn melding brought: no melding that stands names them, and nobody wrote to them. */
async function readGebracht({ unit }: ReadContext, ids: readonly string[]) {
  const found: { dossierId: string; id: string; naam: string }[] = [];
  for (const { dossierId, betrokkeneId } of await listVanIngetrokken(unit, ids)) {
    const present = (await listPersonen(unit, [dossierId])).map((one) => one.betrokkeneId);
    const named = (await listMeldingen(unit, [dossierId])).flatMap(({ genoemd }) => genoemd);
    const procedures = await listProcedureRows(unit, dossierId);
    const rows = await listGebeurtenisRows(
      unit,
      procedures.map(({ id }) => id),
    );
    const gedaagd = rows
      .filter(({ ingetrokkenOp }) => ingetrokkenOp === null)
      .flatMap(({ gedaagden }) => gedaagden ?? []);
    const used = (await wieNu({ unit }, [...named, ...gedaagd], present)) ?? [];
    const isWritten = (await listBriefRows(unit, dossierId)).some(
      (brief) => brief.betrokkeneId === betrokkeneId,
    );
    if (used.includes(betrokkeneId) || isWritten) continue;
    const mens = await findBetrokkene(unit, betrokkeneId);
    if (mens !== undefined) found.push({ dossierId, id: betrokkeneId, naam: roepnaam(mens) });
  }
  return found;
}

type Plaats = Pick<BetrokkeneRow, 'straat' | 'postcode' | 'plaats'>;
const isPlaats = ({ straat, postcode, plaats }: Plaats) =>
  straat !== null || postcode !== null || plaats !== null;

/** What is still to be asked. */
export function openTaken(feiten: MetTaken): readonly Taak[] {
  return alleTaken(feiten).filter(({ sleutel }) => !feiten.bron.gelaten.has(sleutel));
}

/** What is to be asked of a dossier as its page shows it, with what nobody could answer. */
export function viewTaken(feiten: MetTaken): Dossier['taken'] {
  return alleTaken(feiten).map((taak) => {
    const gelaten = feiten.bron.gelaten.get(taak.sleutel);
    return { ...taak, gelatenOp: gelaten === undefined ? null : toIsoDate(gelaten.op) };
  });
}

/** Who is to move in a dossier and the first zitting or ontruiming ahead, by all its procedures. */
export function viewLopend(
  { lopend }: Lijstbron,
  today: IsoDate,
): Pick<DossierRegel, 'aanZet' | 'dag'> {
  const staand = lopend.filter(staat);
  const dagen = staand
    .flatMap((one) => [
      ...one.stand.ontruimingen.map((day) => ({ one, wat: 'ontruiming' as const, day })),
      ...one.stand.zittingen.map((day) => ({ one, wat: 'zitting' as const, day })),
    ])
    .flatMap(({ one, wat, day }) =>
      staatNog(day) && day.dag !== null && day.dag >= today
        ? [{ one, wat, dag: day.dag, tijd: day.tijd, ongeveer: isOngeveer(day) }]
        : [],
    )
    .sort((a, b) => (a.dag === b.dag ? 0 : a.dag < b.dag ? -1 : 1));
  const [eerste] = dagen;
  const van = eerste?.one ?? staand[0];
  return {
    aanZet: van === undefined ? null : van.aanZet,
    dag:
      eerste === undefined
        ? null
        : { wat: eerste.wat, dag: eerste.dag, tijd: eerste.tijd, ongeveer: eerste.ongeveer },
  };
}
