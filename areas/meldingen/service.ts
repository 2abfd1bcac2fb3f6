import { findGemeente } from '#areas/beheer/rules/regio.ts';
import { requireLooked } from '#areas/bekendheid/service/herkenning.ts';
import { settleInformatieplicht } from '#areas/brieven/service/informatieplicht.ts';
import type { ReadContext, WriteContext } from '#areas/context.ts';
import { huishoudenVelden } from '#areas/dossiers/fields.ts';
import { reachStap } from '#areas/dossiers/rules.ts';
import type { Persoonrol } from '#areas/dossiers/rules-rollen.ts';
import { note } from '#areas/dossiers/service/historie.ts';
import { nextNummer } from '#areas/dossiers/service/nummer.ts';
import { type Dossierdoel, openDossier } from '#areas/dossiers/service/toegang.ts';
import { verplaatstNaar } from '#areas/dossiers/service/verplaatst.ts';
import { viewMelding } from '#areas/dossiers/service/weergave.ts';
import { viewTermijn } from '#areas/dossiers/service/weergave-termijn.ts';
import {
  type DossierRow,
  insertDossier,
  insertPersoon,
  listDossiersOf,
  listPersonen,
  setGebrachtDoor,
  updateDossier,
} from '#areas/dossiers/store.ts';
import { once } from '#areas/once.ts';
import { requireVerhuurder } from '#areas/partners/service.ts';
import { requireNogDaar } from '#areas/partners/service-kiesbaar.ts';
import {
  findContactpersonen,
  findPartner,
  listPartnerKoppen,
  readNamenOp,
} from '#areas/partners/store.ts';
import { followVraag } from '#areas/partnervragen/service-melding.ts';
import {
  completeBetrokkene,
  createBetrokkene,
  requireReadable,
} from '#areas/personen/service/personen.ts';
import type { BetrokkeneRow } from '#areas/personen/store/betrokkenen.ts';
import { conflict, notFound, ruleViolated } from '#areas/refusal.ts';
import { listAccountRows } from '#areas/toegang/store.ts';
import { deriveTermijnen, openTraject } from '#areas/trajecten/service/afleiden.ts';
import { joinProcedure, recordMelding } from '#areas/trajecten/service/procedures.ts';
import { restartVoor, startVoor } from '#areas/trajecten/service/termijnen.ts';
import { listTermijnen } from '#areas/trajecten/store.ts';
import { listTrajecten } from '#areas/trajecten/store-procedures.ts';
import { fixFigures } from '#areas/verantwoording/service/vastleggen.ts';
import { NIET_INGETROKKEN } from '#db/intrekken.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { toRij } from '#domain/velden/rij.ts';
import type { Melding, MeldingInvoer, Termijn } from './contract.ts';
import { datumVelden, meldingVelden, partijVelden } from './fields.ts';
import { findAanleiding } from './rules.ts';
import { checkMeldingtekst } from './rules-invoer.ts';
import { melderBinnen, melderBuiten } from './rules-melder.ts';
import {
  type MeldingGelezen,
  readInvoer,
  refuseBezwaren,
  requireOriginal,
  requireZelfdeVerhuurder,
} from './service-invoer.ts';
import {
  findMelding,
  insertMelding,
  listMeldingen,
  type MeldingRow,
  updateMelding,
} from './store.ts';

/**
 * The dossier that a melding goes into: the one that was chosen, or a new one; with the people of
 * the melding in it. Tenants who were summoned together share it (domein §3).
 */
async function dossierVoor(
  context: WriteContext,
  input: MeldingGelezen,
  bron: string,
): Promise<{
  readonly dossier: DossierRow;
  readonly wie: readonly string[];
  /** Who was not in it yet. */
  readonly nieuw: readonly string[];
}> {
  const mensen = await peopleOf(context, input, bron);
  const [betrokkene, ...medehuurders] = mensen;
  if (betrokkene === undefined) throw ruleViolated('betrokkene_ontbreekt');
  const dossier =
    input.dossierId === null
      ? await openNewDossier(context, input, betrokkene)
      : await addTo(context, input, input.dossierId, betrokkene);
  const sinds = input.ontvangenOp;
  await joinDossier(context, dossier, betrokkene, { rol: 'huurder', eerste: true, sinds });
  const plaats = { rol: 'medehuurder_contract', eerste: false, sinds } as const;
  const nieuw: string[] = [];
  for (const mens of medehuurders)
    if (await joinDossier(context, dossier, mens, plaats)) nieuw.push(mens.id);
  return { dossier, nieuw, wie: mensen.map(({ id }) => id) };
}

async function peopleOf(
  context: WriteContext,
  input: MeldingGelezen,
  bron: string,
): Promise<BetrokkeneRow[]> {
  const rows: BetrokkeneRow[] = [];
  for (const [index, { betrokkeneId, gegevens, gezien = [] }] of input.personen.entries()) {
    const read = requireReadable(context, gegevens, input.aanvaard, `personen.${index}.`);
    if (betrokkeneId === null) await requireLooked(context, read, gezien, rows);
    const row =
      betrokkeneId === null
        ? await createBetrokkene(context, read, bron)
        : await completeBetrokkene(context, betrokkeneId, read, bron);
    if (rows.some(({ id }) => id === row.id)) throw ruleViolated('medehuurder_dubbel');
    rows.push(row);
  }
  return rows;
}

/** Opens a dossier of somebody, with its number and its first traject. */
export async function openNewDossier(
  context: WriteContext,
  input: Pick<
    MeldingGelezen,
    'aanleiding' | 'andereAanleidingen' | 'huishouden' | 'zorgen' | 'ontvangenOp' | 'woning'
  >,
  betrokkene: BetrokkeneRow,
): Promise<DossierRow> {
  const { unit, newId } = context;
  const postcode = input.woning?.postcode ?? betrokkene.postcode;
  const row: DossierRow = {
    id: newId(),
    nummer: await nextNummer(context),
    werkstatus: 'nieuw',
    processtap: findAanleiding(input.aanleiding).stap,
    gemeente: postcode === null ? null : (findGemeente(postcode)?.code ?? null),
    dossierhouderId: null,
    ...toRij(huishoudenVelden, input.huishouden),
    leeftijden: input.huishouden.leeftijden,
    zorgen: input.zorgen,
    beperkt: false,
    // However late it is entered: the household is known to the desk since then.
    geopendOp: input.ontvangenOp,
    geslotenOp: null,
    vervalt: null,
    werksoort: null,
    versie: 1,
  };
  await insertDossier(unit, row);
  await openTraject(context, row.id, input.ontvangenOp);
  await note(context, row.id, 'geopend', { nummer: row.nummer });
  return row;
}

async function addTo(
  context: WriteContext,
  input: MeldingGelezen,
  dossierId: string,
  betrokkene: BetrokkeneRow,
): Promise<DossierRow> {
  const row = await openDossier(context, dossierId, 'wijzigen');
  const personen = await listPersonen(context.unit, [dossierId]);
  if (!personen.some(({ betrokkeneId }) => betrokkeneId === betrokkene.id))
    throw ruleViolated('dossier_van_ander', { nummer: row.nummer });
  const { huishouden, ontvangenOp } = input;
  const changed = await updateDossier(context.unit, row, {
    ...(ontvangenOp < row.geopendOp && { geopendOp: ontvangenOp }),
    processtap: reachStap(row.processtap, findAanleiding(input.aanleiding).stap),
    // A melder who does not know takes nothing away from what was known.
    ...(huishouden.kinderen === 'onbekend' ? {} : { kinderen: huishouden.kinderen }),
    ...(huishouden.kinderen === 'nee' || huishouden.leeftijden.length > 0
      ? { leeftijden: huishouden.leeftijden }
      : {}),
    ...(huishouden.ondersteuningsvraag === ''
      ? {}
      : { ondersteuningsvraag: huishouden.ondersteuningsvraag }),
    ...(huishouden.samenstelling === '' ? {} : { samenstelling: huishouden.samenstelling }),
    zorgen: { ...row.zorgen, ...known(input.zorgen) },
  });
  if (changed === undefined) throw new Error('the dossier changed inside one unit');
  return changed;
}

function known(zorgen: MeldingInvoer['zorgen']): MeldingInvoer['zorgen'] {
  return Object.fromEntries(Object.entries(zorgen).filter(([, waarde]) => waarde !== 'onbekend'));
}

/** Puts somebody in a dossier who is not in it yet; false: they were. */
export async function joinDossier(
  context: WriteContext,
  dossier: DossierRow,
  mens: BetrokkeneRow,
  plaats: { readonly rol: Persoonrol; readonly eerste: boolean; readonly sinds: IsoDate },
): Promise<boolean> {
  const present = await listPersonen(context.unit, [dossier.id]);
  if (present.some(({ betrokkeneId }) => betrokkeneId === mens.id)) return false;
  const elders = await listDossiersOf(context.unit, [mens.id]);
  await insertPersoon(context.unit, {
    id: context.newId(),
    dossierId: dossier.id,
    betrokkeneId: mens.id,
    ...plaats,
    ...{ vertrokken: null, weggehaaldOp: null, meldingId: null },
    // Who died is dead in the next dossier too.
    overleden: elders.find(({ overleden }) => overleden !== null)?.overleden ?? null,
  });
  if (!plaats.eerste) await note(context, dossier.id, 'medehuurder');
  return true;
}

/**
 * Opens a melding to change it, with the dossier that it stands in.
 *
 * @throws Refusal `conflict` when somebody changed it in between, `melding_ingetrokken` when it no
 * longer stands
 */
export async function openMelding(
  context: WriteContext,
  { id, versie }: { id: string; versie: number },
  doel: Dossierdoel,
): Promise<MeldingRow> {
  const row = await findMelding(context.unit, id);
  if (row === undefined) throw notFound('melding');
  await openDossier(context, row.dossierId, doel);
  context.logObject(row.id);
  if (row.ingetrokkenOp !== null) throw ruleViolated('melding_ingetrokken');
  if (row.versie !== versie) throw conflict('melding', await viewOneMelding(context, row));
  return row;
}

/** Corrects the melder's own reference: the rules of a new melding hold for it too. */
export async function changeKenmerk(
  context: WriteContext,
  input: { id: string; versie: number; kenmerk: string; aanvaard: readonly string[] },
): Promise<Melding> {
  const row = await openMelding(context, input, 'wijzigen');
  const { kenmerk, aanvaard } = input;
  refuseBezwaren(checkMeldingtekst('kenmerk', kenmerk), aanvaard);
  if (kenmerk === row.kenmerk) return viewOneMelding(context, row);
  const changed = await updateMelding(context.unit, row, { kenmerk });
  if (changed === undefined) throw conflict('melding', await viewOneMelding(context, row));
  await note(context, row.dossierId, 'melding_gewijzigd', {
    ...{ aanleiding: row.aanleiding, ontvangen: row.ontvangenOp, veld: 'kenmerk' },
  });
  return viewOneMelding(context, changed);
}

/** Says who lets the dwelling that a melding is about: letters name nobody else as verhuurder. */
export async function nameVerhuurder(
  context: WriteContext,
  input: { id: string; versie: number; verhuurderId: string },
): Promise<Melding> {
  const row = await openMelding(context, input, 'wijzigen');
  const verhuurder = await requireVerhuurder(context, input.verhuurderId);
  const changed = await updateMelding(context.unit, row, { verhuurderId: verhuurder.id });
  if (changed === undefined) throw conflict('melding', await viewOneMelding(context, row));
  await fixFigures(context, changed);
  // Who lets it is told what happens in the procedure, and others are not (SA preambule).
  await deriveTermijnen(context, row.dossierId);
  await note(context, row.dossierId, 'verhuurder', {
    aanleiding: row.aanleiding,
    ontvangen: row.ontvangenOp,
    verhuurder: verhuurder.naam,
  });
  return viewOneMelding(context, changed);
}

/** One melding as the screen shows it. */
export async function viewOneMelding(context: ReadContext, row: MeldingRow): Promise<Melding> {
  const { unit } = context;
  const contacten = await findContactpersonen(
    unit,
    row.contactpersoonId === null ? [] : [row.contactpersoonId],
  );
  const accounts = new Map((await listAccountRows(unit)).map(({ id, naam }) => [id, naam]));
  const trajecten = await listTrajecten(unit, row.dossierId);
  return viewMelding(row, {
    partners: await listPartnerKoppen(unit),
    namenOp: await readNamenOp(unit),
    contact: contacten[0],
    naam: (id) => accounts.get(id) ?? '',
    elders: await verplaatstNaar(context, [row]),
    lopend: trajecten.find(({ geslotenOp }) => geslotenOp === null)?.id ?? null,
  });
}

/**
 * Registers a melding with its people, household and terms, in one unit: all of it or nothing.
 *
 * Source: domein §3 st 1-7; SA 7 WoCo a, c.
 */
export const registerMelding = once(
  async (
    context: WriteContext,
    typed: MeldingInvoer,
  ): Promise<{
    meldingId: string;
    dossierId: string;
    dossiernummer: string;
    termijnen: Termijn[];
  }> => {
    const { unit, newId, now, account, today } = context;
    const input = await readInvoer(context, typed);
    const partner = input.partnerId === null ? undefined : await findPartner(unit, input.partnerId);
    if (input.partnerId !== null && partner === undefined) throw notFound('partner');
    if (partner !== undefined) requireNogDaar(partner, input.ontvangenOp);
    if (input.verhuurderId !== null) await requireVerhuurder(context, input.verhuurderId);
    const bron = melderBuiten(input, () => partner?.naam);
    const { dossier, wie, nieuw } = await dossierVoor(context, input, bron);
    if (input.zelfdeAls !== null)
      await requireZelfdeVerhuurder(
        context,
        input,
        await requireOriginal(context, input.zelfdeAls, dossier.id),
      );
    const row: MeldingRow = {
      id: newId(),
      dossierId: dossier.id,
      ...toRij(partijVelden, input),
      ...toRij(meldingVelden, input),
      ...toRij(datumVelden, input.datums),
      andereAanleidingen: input.andereAanleidingen,
      ongeveer: input.ongeveer,
      woning: input.woning,
      trajectId: (await openTraject(context, dossier.id)).id,
      procedureId: null,
      ...{ zelfdeAls: input.zelfdeAls, genoemd: [...wie] },
      geregistreerdDoor: account.id,
      geregistreerdOp: now,
      ...NIET_INGETROKKEN,
      ...{ ingetrokkenWoorden: null, verplaatstNaar: null },
      versie: 1,
    };
    await insertMelding(unit, row);
    await setGebrachtDoor(unit, { dossierId: dossier.id, wie: nieuw, meldingId: row.id });
    await note(context, dossier.id, 'melding', {
      aanleiding: row.aanleiding,
      partner: melderBinnen(input, () => partner?.naam),
      ontvangen: row.ontvangenOp,
    });
    await startVoor(context, row);
    await followVraag(context, row);
    await recordMelding(context, row);
    await settleInformatieplicht(context, dossier.id);
    await fixFigures(context, row);
    context.logObject(row.id);
    const termijnen = await listTermijnen(unit, [dossier.id]);
    return {
      meldingId: row.id,
      dossierId: dossier.id,
      dossiernummer: dossier.nummer,
      termijnen: termijnen
        .filter(({ meldingId }) => meldingId === row.id)
        .map((termijn) => viewTermijn(termijn, today)),
    };
  },
  async (context, _, { objectId }) => {
    const row = await findMelding(context.unit, objectId);
    if (row === undefined) throw notFound('melding');
    const dossier = await openDossier(context, row.dossierId, 'lezen');
    const termijnen = await listTermijnen(context.unit, [dossier.id]);
    return {
      meldingId: row.id,
      dossierId: dossier.id,
      dossiernummer: dossier.nummer,
      termijnen: termijnen
        .filter(({ meldingId }) => meldingId === row.id)
        .map((termijn) => viewTermijn(termijn, context.today)),
    };
  },
);

/** Links a melding to an earlier one of the same event so that it counts once, or takes that away. */
export async function linkMelding(
  context: WriteContext,
  input: { id: string; versie: number; zelfdeAls: string | null },
): Promise<Melding> {
  const row = await openMelding(context, input, 'wijzigen');
  if (input.zelfdeAls === row.id) throw ruleViolated('melding_zichzelf');
  if (input.zelfdeAls !== null) {
    await requireOriginal(context, input.zelfdeAls, row.dossierId);
    const others = await listMeldingen(context.unit, [row.dossierId]);
    if (others.some(({ zelfdeAls }) => zelfdeAls === row.id))
      throw ruleViolated('melding_is_origineel');
  }
  const changed = await updateMelding(context.unit, row, { zelfdeAls: input.zelfdeAls });
  if (changed === undefined) throw conflict('melding', await viewOneMelding(context, row));
  if (input.zelfdeAls !== null) await joinProcedure(context, changed);
  else {
    // By itself it asks what any melding asks: betrokkene is to hear of it (AVG 14).
    await restartVoor(context, changed);
    await settleInformatieplicht(context, row.dossierId);
  }
  await deriveTermijnen(context, row.dossierId); // Who sent the same knows of it.
  const soort = input.zelfdeAls === null ? 'melding_losgemaakt' : 'melding_gekoppeld';
  await note(context, row.dossierId, soort, {
    aanleiding: row.aanleiding,
    ontvangen: row.ontvangenOp,
  });
  return viewOneMelding(context, changed);
}
