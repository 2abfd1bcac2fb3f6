import { settleInformatieplicht } from '#areas/brieven/service/informatieplicht.ts';
import { listBriefRows } from '#areas/brieven/store.ts';
import type { ReadContext, WriteContext } from '#areas/context.ts';
import { note } from '#areas/dossiers/service/historie.ts';
import { openDossier } from '#areas/dossiers/service/toegang.ts';
import { type DossierRow, findDossier, listPersonen } from '#areas/dossiers/store.ts';
import { type Ingevoerd, intrekken, isNogStil, requireHerstelreden } from '#areas/herstel.ts';
import { requireVerhuurder } from '#areas/partners/service.ts';
import { findPartner } from '#areas/partners/store.ts';
import { followVraag, inheritVraag, moveVraag } from '#areas/partnervragen/service-melding.ts';
import { findBetrokkene } from '#areas/personen/store/betrokkenen.ts';
import { conflict, notFound, ruleViolated } from '#areas/refusal.ts';
import type { Herstelreden } from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import { openTraject } from '#areas/trajecten/service/afleiden.ts';
import {
  followBegin,
  followMelding,
  readHandwerk,
  readStapstand,
  settleMeldingen,
} from '#areas/trajecten/service/hermelden.ts';
import {
  endWhatWasOver,
  inheritTermijnen,
  listEigen,
  restartVoor,
} from '#areas/trajecten/service/termijnen.ts';
import { listGebeurtenisRows } from '#areas/trajecten/store-procedures.ts';
import { fixFigures } from '#areas/verantwoording/service/vastleggen.ts';
import { listVerstrekkingen } from '#areas/verantwoording/store.ts';
import { fromRij, toRij } from '#domain/velden/rij.ts';
import type { Melding, MeldingInvoer, Verplaatsdoel } from './contract.ts';
import { datumVelden, meldingVelden, partijVelden } from './fields.ts';
import type { Meldingreden } from './rules.ts';
import { joinDossier, openMelding, openNewDossier, viewOneMelding } from './service.ts';
import { readInvoer } from './service-invoer.ts';
import {
  findMelding,
  insertMelding,
  listMeldingen,
  type MeldingRow,
  updateMelding,
} from './store.ts';

type Key = { id: string; versie: number };
type Getypt = Omit<MeldingInvoer, 'personen' | 'huishouden' | 'zorgen' | 'dossierId' | 'zelfdeAls'>;

const ALLE_VELDEN = { ...partijVelden, ...meldingVelden, ...datumVelden };
const GEEN_HUISHOUDEN = {
  ...{ kinderen: 'onbekend' as const, leeftijden: [], ondersteuningsvraag: '', samenstelling: '' },
};
/** Of whom a melding is does not change when it is corrected. */
const ZONDER_MENSEN = { personen: [], huishouden: GEEN_HUISHOUDEN, zorgen: {} };
const inDossier = ({ dossierId, zelfdeAls }: MeldingRow) => ({ dossierId, zelfdeAls });

/**
 * Puts right what was typed of a melding: everything that follows from it is as if it had been typed
 * right. What letters and partners were told of it becomes a task (AVG 16, 19).
 */
export async function correctMelding(
  context: WriteContext,
  input: Key & Getypt & { reden: Herstelreden | null },
): Promise<Melding> {
  const { unit } = context;
  const row = await openMelding(context, input, 'herstellen');
  const { id, versie: _, reden, ...typed } = input;
  const read = await readInvoer(context, { ...typed, ...ZONDER_MENSEN, ...inDossier(row) }, id);
  if (read.partnerId !== null && (await findPartner(unit, read.partnerId)) === undefined)
    throw notFound('partner');
  if (read.verhuurderId !== null) await requireVerhuurder(context, read.verhuurderId);
  const { andereAanleidingen, ongeveer, woning } = read;
  const values = {
    ...toRij(partijVelden, read),
    ...toRij(meldingVelden, read),
    ...toRij(datumVelden, read.datums),
    ...{ andereAanleidingen, ongeveer, woning },
  };
  const velden = changedIn(row, { ...row, ...values });
  if (velden.length === 0) return viewOneMelding(context, row);
  requireHerstelreden(context, await ingevoerd(context, row), reden);
  const before = await readStapstand(context, row.dossierId);
  const changed = await updateMelding(unit, row, values);
  if (changed === undefined) throw conflict('melding', await viewOneMelding(context, row));
  await followBegin(context, row);
  await restartVoor(context, changed);
  await followVraag(context, changed);
  await followMelding(context, { was: row, wordt: changed });
  await note(context, row.dossierId, 'melding_hersteld', {
    ...about(row),
    ...{ reden: reden ?? '', velden: velden.join(', '), ...earlierDays(row, velden) },
  });
  await settleMeldingen(context, row.dossierId, before);
  await settleInformatieplicht(context, row.dossierId);
  await endPaper(context, changed);
  await fixFigures(context, changed);
  return viewOneMelding(context, changed);
}

/**
 * Withdraws a melding: it counts as never reported. A melding that was linked to it stands by itself
 * from now on, and what another melding told as well stands with that one.
 */
export async function withdrawMelding(
  context: WriteContext,
  { reden, woorden, ...key }: Key & { reden: Meldingreden | null; woorden: string },
): Promise<Melding> {
  const row = await openMelding(context, key, 'herstellen');
  const isStil = isNogStil(context, await ingevoerd(context, row));
  if (reden === null && !isStil) throw ruleViolated('herstelreden_ontbreekt');
  if (woorden === '' && !isStil) throw ruleViolated('intrekwoorden_ontbreken');
  const gone = await takeAway(context, row, { reden, woorden, verplaatstNaar: null });
  await note(context, row.dossierId, 'melding_ingetrokken', {
    ...about(row),
    ...{ reden: reden ?? '', woorden },
  });
  return viewOneMelding(context, gone);
}

/**
 * Takes a melding to the dossier where it belongs, or to a new one of somebody who is known. In the
 * dossier that it leaves it stays to be seen; letters stay there, as they were sent.
 */
export async function moveMelding(
  context: WriteContext,
  { naar, woorden, ...key }: Key & { naar: Verplaatsdoel; woorden: string },
): Promise<{ meldingId: string; dossierId: string; dossiernummer: string }> {
  const { unit, newId } = context;
  const row = await openMelding(context, key, 'verplaatsen');
  const source = await findDossier(unit, row.dossierId);
  const isStil = isNogStil(context, await ingevoerd(context, row));
  if (woorden === '' && !isStil) throw ruleViolated('intrekwoorden_ontbreken');
  if ('dossierId' in naar && naar.dossierId === row.dossierId)
    throw ruleViolated('staat_al_in_dossier');
  const target = await openTarget(context, row, naar);
  const before = await readStapstand(context, target.id);
  const moved: MeldingRow = {
    ...row,
    ...{ id: newId(), dossierId: target.id, procedureId: null, zelfdeAls: null, versie: 1 },
    trajectId: (await openTraject(context, target.id, row.ontvangenOp)).id,
  };
  const terms = await listEigen(context, row);
  const hand = await readHandwerk(context, row);
  const isSame = await isSamePerson(context, row.dossierId, target.id);
  await insertMelding(unit, moved);
  await moveVraag(context, row, moved);
  await takeAway(context, row, { reden: 'andere_zaak', woorden, verplaatstNaar: moved.id });
  await restartVoor(context, moved);
  // Who was told in the other dossier is told only when it is the same person.
  if (isSame) await inheritTermijnen(context, terms, moved);
  await followMelding(context, { wordt: moved, hand });
  await settleMeldingen(context, target.id, before);
  // What was given of them before, or that they were spoken to, counts for this melding too (AVG 14.3).
  await settleInformatieplicht(context, target.id);
  await endPaper(context, moved);
  await fixFigures(context, moved);
  const nummers = { van: source?.nummer ?? '', naar: target.nummer };
  await note(context, row.dossierId, 'melding_verplaatst', { ...about(row), ...nummers, woorden });
  await note(context, target.id, 'melding_verplaatst_hierheen', { ...about(row), ...nummers });
  return { meldingId: moved.id, dossierId: target.id, dossiernummer: target.nummer };
}

/**
 * Lets go of the arrears of a melding because they are not needed any more (PP 2.4 b). Nothing was
 * wrong, so nothing is told to anybody and the figures of its day stay as they were counted.
 */
export async function clearAchterstand(context: WriteContext, row: MeldingRow): Promise<void> {
  const changed = await updateMelding(context.unit, row, { achterstandCent: null });
  if (changed === undefined) throw new Error('the melding changed inside one unit');
  await note(context, row.dossierId, 'melding_gewijzigd', {
    ...about(row),
    veld: 'achterstandCent',
  });
}

/** The dossier where a melding belongs, with the step that the melding brings. */
async function openTarget(
  context: WriteContext,
  row: MeldingRow,
  naar: Verplaatsdoel,
): Promise<DossierRow> {
  const { aanleiding } = row;
  const { ontvangenOp } = fromRij(meldingVelden, row);
  if ('betrokkeneId' in naar) {
    const mens = await findBetrokkene(context.unit, naar.betrokkeneId);
    if (mens === undefined) throw notFound('betrokkene');
    const made = await openNewDossier(
      context,
      {
        ...{ aanleiding, ontvangenOp, andereAanleidingen: row.andereAanleidingen },
        ...{ woning: row.woning, huishouden: GEEN_HUISHOUDEN, zorgen: {} },
      },
      mens,
    );
    await joinDossier(context, made, mens, {
      ...{ rol: 'huurder', eerste: true, sinds: ontvangenOp },
    });
    return made;
  }
  return openDossier(context, naar.dossierId, 'wijzigen');
}

async function isSamePerson({ unit }: ReadContext, one: string, other: string): Promise<boolean> {
  const personen = await listPersonen(unit, [one, other]);
  const hoofd = personen.filter(({ eerste }) => eerste);
  return new Set(hoofd.map(({ betrokkeneId }) => betrokkeneId)).size === 1;
}

/** Lets a melding count nowhere any more in its dossier, with all that followed from it. */
async function takeAway(
  context: WriteContext,
  row: MeldingRow,
  {
    reden,
    woorden,
    verplaatstNaar,
  }: { reden: Meldingreden | null; woorden: string; verplaatstNaar: string | null },
): Promise<MeldingRow> {
  const { unit } = context;
  const before = await readStapstand(context, row.dossierId);
  const terms = await listEigen(context, row);
  const gone = await updateMelding(unit, row, {
    ...intrekken(context, reden),
    ...{ ingetrokkenWoorden: woorden, verplaatstNaar },
  });
  if (gone === undefined) throw conflict('melding', await viewOneMelding(context, row));
  const linked = (await listMeldingen(unit, [row.dossierId]))
    .filter(({ zelfdeAls }) => zelfdeAls === row.id)
    .sort((one, other) => (registered(one) < registered(other) ? -1 : 1));
  const [heir, ...others] = linked;
  if (heir !== undefined) {
    const now = await free(context, heir, null);
    await restartVoor(context, now);
    await inheritTermijnen(context, terms, now);
    await inheritVraag(context, row.id, now.id);
    for (const one of others) await free(context, one, heir.id);
  }
  await restartVoor(context, gone);
  await followVraag(context, gone);
  await followBegin(context, row);
  await followMelding(context, { was: row }, linked);
  await settleMeldingen(context, row.dossierId, before);
  return gone;
}

/** Terms of a melding from paper that were over when it was entered are nobody's lateness. */
async function endPaper(context: WriteContext, { id, achterafIngevoerd }: MeldingRow) {
  const now = await findMelding(context.unit, id);
  if (achterafIngevoerd === 'ja' && now?.procedureId != null)
    await endWhatWasOver(context, now, now.procedureId);
}

async function free(
  context: WriteContext,
  row: MeldingRow,
  zelfdeAls: string | null,
): Promise<MeldingRow> {
  const changed = await updateMelding(context.unit, row, { zelfdeAls });
  if (changed === undefined) throw new Error('the melding changed inside one unit');
  return changed;
}

const registered = ({ geregistreerdOp, id }: MeldingRow) => `${geregistreerdOp} ${id}`;
const about = ({ aanleiding, ontvangenOp }: MeldingRow) => ({ aanleiding, ontvangen: ontvangenOp });

/** Who entered a melding, and whether anybody was told anything by it. */
async function ingevoerd({ unit }: ReadContext, row: MeldingRow): Promise<Ingevoerd> {
  const own =
    row.procedureId === null
      ? []
      : (await listGebeurtenisRows(unit, [row.procedureId])).filter(
          ({ meldingId }) => meldingId === row.id,
        );
  const written = (await listBriefRows(unit, row.dossierId)).some(
    ({ bronnen, meldingId, over }) =>
      meldingId === row.id || bronnen.includes(row.id) || own.some(({ id }) => over.includes(id)),
  );
  const given = (await listVerstrekkingen(unit, row.dossierId)).some(
    ({ op, ingetrokkenOp }) => ingetrokkenOp === null && op >= row.geregistreerdOp,
  );
  return {
    ...{ door: row.geregistreerdDoor, geregistreerdOp: row.geregistreerdOp },
    verteld: written || given,
  };
}

/** The names of the fields that are other ones now. */
function changedIn(was: MeldingRow, wordt: MeldingRow): string[] {
  const [one, other] = [fromRij(ALLE_VELDEN, was), fromRij(ALLE_VELDEN, wordt)] as const;
  return [
    ...Object.keys(ALLE_VELDEN).filter(
      (naam) => Reflect.get(one, naam) !== Reflect.get(other, naam),
    ),
    ...(['andereAanleidingen', 'ongeveer', 'woning'] as const).filter(
      (naam) => JSON.stringify(was[naam]) !== JSON.stringify(wordt[naam]),
    ),
  ];
}

/** The days that were corrected, as they were. */
function earlierDays(row: MeldingRow, velden: readonly string[]): Record<string, string> {
  const was = { ...fromRij(datumVelden, row), ontvangenOp: row.ontvangenOp };
  return Object.fromEntries(
    Object.entries(was).flatMap(([naam, dag]) =>
      velden.includes(naam) && dag !== null ? [[`was_${naam}`, dag]] : [],
    ),
  );
}
