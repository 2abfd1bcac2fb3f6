import { readBriefinstelling } from '#areas/brieven/store.ts';
import type { ReadContext, WriteContext } from '#areas/context.ts';
import { openDossier } from '#areas/dossiers/service/toegang.ts';
import { findDossiers } from '#areas/dossiers/store.ts';
import { type Intrekverzoek, requireHerstelreden } from '#areas/herstel.ts';
import { ruleViolated } from '#areas/refusal.ts';
import { insertVerstrekking } from '#areas/verantwoording/store.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import type { Kanaal } from '#domain/keuzes.ts';
import type { Gemistbericht, Partnervraag } from './contract-vragen.ts';
import { groepeerGemist, type Ontvanger, ontvangerNaam, ontvangerSleutel } from './rules/gemist.ts';
import { type GemisteVraag, gemistZin, stelGemistOp } from './rules/gemistbericht.ts';
import { openVraag, tellRow, untellRow } from './service-antwoord.ts';
import { weegGemist } from './service-antwoordweging.ts';
import { type Vraagbeeld, viewVragen } from './service-beeld.ts';
import { findUwKenmerk } from './service-kenmerk.ts';
import { findPartnervraag, listGemisteVragen, listOpenRows, listVoorBericht } from './store.ts';

/** A question whose missed term is still to be told, with whom to tell. */
type Tevertellen = Vraagbeeld & { readonly ontvanger: Ontvanger };

/** Everything that waits for an answer, and the notices of missed terms, one for each person. */
export async function listOpenVragen(
  context: ReadContext,
): Promise<{ vragen: Partnervraag[]; berichten: Gemistbericht[] }> {
  const open = await viewVragen(context, await listOpenRows(context.unit));
  const vragen = open
    .map(({ beeld }) => beeld)
    .sort((a, b) => (a.termijn.vervalt ?? '9999').localeCompare(b.termijn.vervalt ?? '9999'));
  return { vragen, berichten: await listBerichten(context) };
}

/** What is still to be told of missed terms, by who is told. */
async function listBerichten(context: ReadContext): Promise<Gemistbericht[]> {
  const { teVertellen, hadden } = await readTevertellen(context);
  const berichten: Gemistbericht[] = [];
  for (const { ontvanger, vragen, hadVandaag } of groepeerGemist(teVertellen, hadden)) {
    const { partnerId, partner, contact } = ontvanger;
    berichten.push({
      ...{ partnerId, partner, contact, hadVandaag, aan: ontvangerNaam(ontvanger) },
      vragen: await Promise.all(
        vragen.map(async (one) => ({
          ...{ id: one.row.id, dossier: one.beeld.dossier },
          zin: gemistZin(await toGemist(context, one, partnerId)),
          vervalt: one.vervalt ?? toIsoDate(one.row.ontvangenOp),
        })),
      ),
      ...(await compose(context, ontvanger, vragen, null)),
    });
  }
  return berichten;
}

/** The questions whose missed term is still to be told, and who had a notice today. */
async function readTevertellen(context: ReadContext): Promise<{
  teVertellen: readonly Tevertellen[];
  hadden: readonly { readonly partnerId: string; readonly contact: string }[];
}> {
  const { unit, today } = context;
  const ids = await listGemisteVragen(unit, today);
  const los = (await listOpenRows(unit)).flatMap((row) => (row.dossierId === null ? row.id : []));
  const rows = await listVoorBericht(unit, [...ids, ...los], today);
  const dossiers = new Map(
    (
      await findDossiers(
        unit,
        rows.flatMap(({ dossierId }) => dossierId ?? []),
      )
    ).map((row) => [row.id, row]),
  );
  const teVertellen = (await viewVragen(context, rows)).flatMap((one) =>
    // Of a restricted dossier nothing is given out (SA 5.5).
    one.teVertellen === null || dossiers.get(one.row.dossierId ?? '')?.beperkt === true
      ? []
      : [{ ...one, ontvanger: one.teVertellen }],
  );
  const hadden = rows.flatMap(({ gemistVerteldOp, gemistPartnerId, gemistContact }) =>
    gemistVerteldOp === today && gemistPartnerId !== null
      ? [{ partnerId: gemistPartnerId, contact: gemistContact }]
      : [],
  );
  return { teVertellen, hadden };
}

/**
 * Records that somebody was told of missed terms, in one notice or by word: each of the terms has it,
 * and each of the dossiers (SA 7 MZO e). What needs no telling any more is passed over.
 */
export async function tellGemist(
  context: WriteContext,
  input: {
    partnerId: string;
    contact: string;
    vragen: string[];
    hoe: 'bericht' | 'gezegd';
    kanaal: Kanaal;
    nieuweDatum: IsoDate | null;
  },
): Promise<{ onderwerp: string; tekst: string }> {
  const { unit, today, now, newId, account } = context;
  const { hoe, kanaal, nieuweDatum } = input;
  const { teVertellen } = await readTevertellen(context);
  const sleutel = ontvangerSleutel(input);
  const vragen = teVertellen.filter(
    ({ row, ontvanger }) =>
      input.vragen.includes(row.id) && ontvangerSleutel(ontvanger) === sleutel,
  );
  const [eerste] = vragen;
  if (eerste === undefined) throw ruleViolated('geen_bericht_nodig');
  if (nieuweDatum !== null && nieuweDatum < today) throw ruleViolated('nieuwe_datum_voorbij');
  const { ontvanger } = eerste;
  for (const [dossierId, own] of Map.groupBy(vragen, ({ row }) => row.dossierId)) {
    if (dossierId === null) continue;
    const dossier = await openDossier(context, dossierId, 'verstrekken');
    if (hoe === 'gezegd') continue;
    // What is kept with a dossier tells of no other.
    const deel = await compose(context, ontvanger, own, nieuweDatum);
    await insertVerstrekking(unit, {
      ...{ id: newId(), dossierId, partnerId: ontvanger.partnerId, soort: 'gemist', kanaal },
      ...(await weegGemist(context, dossier, ontvanger.partnerId)),
      ...{ ...deel, door: account.id, op: now, termijnId: null },
    });
  }
  for (const { row } of vragen) await tellRow(context, row, ontvanger, today);
  context.logObject(eerste.row.id);
  return compose(context, ontvanger, vragen, nieuweDatum);
}

/** Says that somebody was not told of a missed term after all. */
export async function untellGemist(
  context: WriteContext,
  { id, reden }: Intrekverzoek,
): Promise<{ gedaan: true }> {
  const row = await openVraag(context, id, 'herstellen');
  if (row.gemistVerteldOp === null) throw ruleViolated('geen_bericht_nodig');
  const { gemistDoor, gemistVastgelegdOp, door, op } = row;
  requireHerstelreden(
    context,
    { door: gemistDoor ?? door, geregistreerdOp: gemistVastgelegdOp ?? op, verteld: false },
    reden,
  );
  await untellRow(context, row, reden ?? '');
  return { gedaan: true };
}

/** Records by hand that the missed term of a question was told, on a day. */
export async function tellVraag(context: WriteContext, id: string, op: string): Promise<void> {
  const row = await findPartnervraag(context.unit, id);
  const [found] = row === undefined ? [] : await viewVragen(context, [row]);
  if (row === undefined || found?.teVertellen == null) throw ruleViolated('geen_bericht_nodig');
  await tellRow(context, row, found.teVertellen, op);
}

async function compose(
  context: ReadContext,
  ontvanger: Ontvanger,
  vragen: readonly Vraagbeeld[],
  nieuweDatum: IsoDate | null,
) {
  const { unit, account } = context;
  const { telefoon } = await readBriefinstelling(unit);
  return stelGemistOp({
    ontvanger: ontvanger.contact === '' ? ontvanger.partner : ontvanger.contact,
    vragen: await Promise.all(vragen.map((one) => toGemist(context, one, ontvanger.partnerId))),
    ...{ nieuweDatum, contactpersoon: account.naam, telefoon },
  });
}

async function toGemist(
  context: Pick<ReadContext, 'unit'>,
  { row, beeld, vervalt }: Vraagbeeld,
  partnerId: string,
): Promise<GemisteVraag> {
  const dossiers = row.dossierId === null ? [] : [row.dossierId];
  return {
    uwKenmerk: await findUwKenmerk(context, dossiers, partnerId, row),
    dossiernummer: beeld.dossier?.nummer ?? null,
    soort: row.soort,
    isVrager: beeld.gemist?.isVrager ?? false,
    gevraagdOp: toIsoDate(row.ontvangenOp),
    verviel: vervalt ?? toIsoDate(row.ontvangenOp),
    beantwoordOp: row.beantwoordOp === null ? null : toIsoDate(row.beantwoordOp),
  };
}
