import { settleInformatieplicht } from '#areas/brieven/service/informatieplicht.ts';
import { readBriefinstelling } from '#areas/brieven/store.ts';
import type { ReadContext, WriteContext } from '#areas/context.ts';
import { note } from '#areas/dossiers/service/historie.ts';
import { openDossier } from '#areas/dossiers/service/toegang.ts';
import type { DossierRow } from '#areas/dossiers/store.ts';
import { type Intrekverzoek, intrekken, requireMendable, viewIntrekking } from '#areas/herstel.ts';
import { kenmerkVoor } from '#areas/meldingen/rules-melder.ts';
import { once } from '#areas/once.ts';
import { partnerSoortNaam } from '#areas/partners/rules.ts';
import {
  type ContactpersoonRow,
  findPartner,
  listContactpersonen,
  listPartnerNamen,
  readOpvolgers,
} from '#areas/partners/store.ts';
import { notFound, ruleViolated } from '#areas/refusal.ts';
import { listAccountRows } from '#areas/toegang/store.ts';
import { deriveTermijnen } from '#areas/trajecten/service/afleiden.ts';
import { type Herstelplicht, readHerstelplichten } from '#areas/trajecten/service/vertellen.ts';
import { deleteAfgedaan, insertAfgedaan } from '#areas/trajecten/store-procedures.ts';
import { insertVerstrekking, withdrawVerstrekkingRow } from '#areas/verantwoording/store.ts';
import { findOpenPlicht, linkPlicht } from '#areas/verantwoording/store-weten.ts';
import { localTime } from '#domain/dates/instant.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { fromRij, toRij } from '#domain/velden/rij.ts';
import type { Invoer } from '#domain/velden/veld.ts';
import type { Ingelicht } from './contract.ts';
import { mededelingVelden } from './fields.ts';
import { type Belanghebbende, belangNaam } from './rules/belanghebbenden.ts';
import {
  type Inlichting,
  inlichtingenOver,
  isTeLaat,
  naamlijst,
  nietVertellenSleutel,
  type Over,
} from './rules/ingelicht.ts';
import { stelMededelingOp } from './rules/mededeling.ts';
import { type Inlichtbron, readInlichtbron } from './service-onderwerpen.ts';
import { watHeet } from './service-verwoorden.ts';
import { weegMededeling } from './service-wegen.ts';
import {
  findMededeling,
  insertMededelingen,
  listMededelingen,
  withdrawMededelingRows,
} from './store.ts';

/** Who takes part in a dossier, what each must still hear with the text for it, and what it heard. */
export async function readIngelicht(
  context: ReadContext,
  { dossierId }: { dossierId: string },
): Promise<Ingelicht> {
  return viewIngelicht(context, await openDossier(context, dossierId, 'lezen'));
}

async function viewIngelicht(context: ReadContext, dossier: DossierRow): Promise<Ingelicht> {
  const { unit, today } = context;
  const bron = await readInlichtbron(context, dossier.id);
  const plichten = await readHerstelplichten(context, dossier.id, bron.rows);
  const namen = new Map((await listAccountRows(unit)).map(({ id, naam }) => [id, naam]));
  const naamVan = (id: string) => namen.get(id) ?? 'verwijderd account';
  const { telefoon } = await readBriefinstelling(unit);
  const partijen: Ingelicht['partijen'] = [];
  for (const partij of partijenVan(bron, plichten)) {
    const open = openFor(partij.id, bron, plichten);
    const over = open.map((one) => one.over);
    const delen = (await weegMededeling(context, dossier, partij.id, { over, bron }))?.delen ?? [];
    const contact = await contactVan(context, partij, bron);
    const kenmerk = kenmerkVoor(bron.meldingen, partij.id);
    const verteld = bron.mededelingen.filter(({ partnerId }) => partnerId === partij.id);
    partijen.push({
      partner: { id: partij.id, naam: partij.naam },
      soort: partnerSoortNaam(partij.soort),
      belangen: partij.belangen.map(belangNaam),
      ...{ contact, kenmerk },
      open: open.map(({ over, inlichting }) => ({
        ...{ over, wat: watHeet(over, bron) },
        magWeten: delen.some(
          (deel) =>
            deel.over.soort === over.soort && deel.over.id === over.id && deel.zinnen.length > 0,
        ),
        uiterlijk: inlichting.uiterlijk,
        teLaat: isTeLaat(inlichting, today),
      })),
      verteld: verteld.map((row) => ({
        ...{ id: row.id, over: { soort: row.soort, id: row.bijId } },
        wat: watHeet({ soort: row.soort, id: row.bijId }, bron),
        ...fromRij(mededelingVelden, row),
        ...{ door: naamVan(row.door), op: row.op, ingetrokken: viewIntrekking(row, naamVan) },
      })),
      tekst: delen.every(({ zinnen }) => zinnen.length === 0)
        ? null
        : stelMededelingOp(
            {
              aan: contact?.naam ?? partij.naam,
              ...{ onsKenmerk: dossier.nummer, uwKenmerk: kenmerk, telefoon },
              contactpersoon: context.account.naam,
            },
            delen.filter(({ zinnen }) => zinnen.length > 0),
          ),
      weggelaten: delen.flatMap(({ weggelaten }) => [...weggelaten]),
    });
  }
  const wie = new Set(partijen.map(({ partner }) => partner.id));
  const niet = [...bron.kringen.values()].flatMap((kring) => kring.niet);
  return {
    ...{ dossierId: dossier.id, dossiernummer: dossier.nummer, partijen },
    niet: [...new Map(niet.map((one) => [one.id, one])).values()]
      .filter(({ id }) => !wie.has(id))
      .map(({ naam, zin }) => ({ naam, zin })),
  };
}

/** Who is told in any traject of the dossier, the last one first, and who was told before. */
function partijenVan(
  { kringen, partners, mededelingen }: Inlichtbron,
  plichten: readonly Herstelplicht[],
): readonly Belanghebbende[] {
  const found = new Map<string, Belanghebbende>();
  for (const { wie } of [...kringen.values()].reverse())
    for (const one of wie) if (!found.has(one.id)) found.set(one.id, one);
  const besides = [...mededelingen, ...plichten].map(({ partnerId }) => partnerId);
  for (const id of besides) {
    const partner = partners.get(id);
    if (found.has(id) || partner === undefined) continue;
    const { naam, soort, ondertekenaar } = partner;
    found.set(id, {
      ...{ id, naam, soort, ondertekenaar },
      ...{ belangen: [], sinds: null, wegensPlicht: false },
    });
  }
  return [...found.values()];
}

type Openstaand = {
  readonly over: Over;
  readonly inlichting: Pick<Inlichting, 'uiterlijk' | 'verteld'>;
};

/** What one partner must still hear, the oldest first. */
function openFor(
  partnerId: string,
  { onderwerpen, tellingen, regels }: Inlichtbron,
  plichten: readonly Herstelplicht[],
): readonly Openstaand[] {
  const due = onderwerpen.flatMap((onderwerp): Openstaand[] => {
    if (onderwerp.vervallen !== undefined) return [];
    const { soort, id } = onderwerp;
    return inlichtingenOver(onderwerp, tellingen, regels)
      .filter(({ partner, verteld }) => partner.id === partnerId && verteld === null)
      .map((inlichting) => ({ over: { soort, id }, inlichting }));
  });
  const herstel = plichten
    .filter((plicht) => plicht.partnerId === partnerId && !plicht.isGedaan)
    .map(({ id, tot }): Openstaand => {
      const uiterlijk = toIsoDate(localTime(tot).datum);
      return { over: { soort: 'herstel', id }, inlichting: { uiterlijk, verteld: null } };
    });
  return [
    ...herstel,
    ...due.sort((a, b) => (a.inlichting.uiterlijk < b.inlichting.uiterlijk ? -1 : 1)),
  ];
}

/** Whom to call: who is named with the dossier or its last melding, or else the only one there is. */
async function contactVan(
  { unit }: ReadContext,
  { id }: Pick<Belanghebbende, 'id'>,
  { deelnemers, meldingen }: Inlichtbron,
): Promise<Ingelicht['partijen'][number]['contact']> {
  const people = (await listContactpersonen(unit, id)).filter(({ actief }) => actief);
  const named = deelnemers.findLast(({ partnerId, contact }) => partnerId === id && contact !== '');
  const known = people.find(({ naam }) => naam === named?.contact);
  if (named !== undefined && known === undefined)
    return { naam: named.contact, telefoon: '', email: '' };
  const melding = meldingen.find((one) => one.partnerId === id && one.contactpersoonId !== null);
  const row: ContactpersoonRow | undefined =
    known ??
    people.find((one) => one.id === melding?.contactpersoonId) ??
    (people.length === 1 ? people[0] : undefined);
  return row === undefined ? null : { naam: row.naam, telefoon: row.telefoon, email: row.email };
}

type Mededelingen = {
  dossierId: string;
  aan: { partnerId: string; over: Over[] }[];
} & Invoer<typeof mededelingVelden>;

/**
 * Records that partners were told. What the Meldpunt told is a verstrekking: what, to whom, on which
 * grondslag, how and by whom (PP 12). What was told before is not told again, and a partner that has
 * nothing to do with it is told nothing.
 */
export const recordMededelingen = once(
  async (context: WriteContext, input: Mededelingen): Promise<Ingelicht> => {
    const { unit, newId, now, account, today } = context;
    // A closed dossier still has partners to tell, so it is opened for giving, not for changing.
    const dossier = await openDossier(context, input.dossierId, 'verstrekken');
    if (input.datum > today) throw ruleViolated('datum_in_toekomst');
    const bron = await readInlichtbron(context, dossier.id);
    const plichten = await readHerstelplichten(context, dossier.id, bron.rows);
    const { telefoon } = await readBriefinstelling(unit);
    const partijen = partijenVan(bron, plichten);
    for (const { partnerId, over } of input.aan) {
      const partij = partijen.find(({ id }) => id === partnerId);
      if (partij === undefined) throw ruleViolated('partner_niet_betrokken');
      const open = openFor(partnerId, bron, plichten).filter((one) =>
        over.some(({ soort, id }) => soort === one.over.soort && id === one.over.id),
      );
      if (open.length === 0) throw ruleViolated('niets_te_vertellen', { partner: partij.naam });
      const gewogen = await weegMededeling(context, dossier, partnerId, {
        ...{ over: open.map((one) => one.over), bron },
      });
      const delen = (gewogen?.delen ?? []).filter(({ zinnen }) => zinnen.length > 0);
      // What is left out was not told: it stays open until somebody says that it is not told.
      const told = open.filter(
        ({ over: { soort, id } }) =>
          // What another party told, it told whole.
          input.verteller !== 'meldpunt' ||
          delen.some((deel) => deel.over.soort === soort && deel.over.id === id),
      );
      // What the party may not know is not told by phone either.
      if (gewogen === undefined || delen.length === 0)
        throw ruleViolated('mag_niet_weten', { partner: partij.naam });
      const contact = await contactVan(context, partij, bron);
      const verstrekkingId = input.verteller === 'meldpunt' ? newId() : null;
      if (verstrekkingId !== null)
        await insertVerstrekking(unit, {
          ...{ id: verstrekkingId, dossierId: dossier.id, partnerId, soort: 'mededeling' },
          ...{ ...gewogen.kolommen, kanaal: input.kanaal },
          ...stelMededelingOp(
            {
              aan: contact?.naam ?? partij.naam,
              ...{
                onsKenmerk: dossier.nummer,
                uwKenmerk: kenmerkVoor(bron.meldingen, partnerId),
                telefoon,
              },
              contactpersoon: account.naam,
            },
            delen,
          ),
          ...{ door: account.id, op: now, termijnId: null },
        });
      const plicht = await findOpenPlicht(unit, { dossierId: dossier.id, partnerId });
      if (plicht !== undefined && verstrekkingId !== null)
        await linkPlicht(unit, plicht, verstrekkingId);
      await insertMededelingen(
        unit,
        told.map((one) => ({
          ...{ id: newId(), dossierId: dossier.id, soort: one.over.soort, bijId: one.over.id },
          ...{ partnerId, partnerNaam: partij.naam, ...toRij(mededelingVelden, input) },
          ...{ verstrekkingId, door: account.id, op: now },
          ...{ ingetrokkenOp: null, ingetrokkenReden: null, ingetrokkenDoor: null },
        })),
      );
      for (const { sleutel, id } of plichten.filter((one) => one.partnerId === partnerId))
        if (told.some((one) => one.over.soort === 'herstel' && one.over.id === id))
          await insertAfgedaan(unit, {
            ...{ dossierId: dossier.id, sleutel, op: input.datum, met: 'verteld aan de partner' },
            ...{ door: account.id, geregistreerdOp: now },
          });
      await note(context, dossier.id, 'verteld', {
        ...{ partner: partij.naam, datum: input.datum, kanaal: input.kanaal },
        ...{ wat: naamlijst(told.map((one) => watHeet(one.over, bron))), wie: input.verteller },
      });
    }
    await deriveTermijnen(context, dossier.id);
    // Who is spoken of must have heard by now what the desk holds (AVG 14.3 c).
    await settleInformatieplicht(context, dossier.id);
    return viewIngelicht(context, dossier);
  },
  (context, { dossierId }) => readIngelicht(context, { dossierId }),
);

/**
 * Says that a partner is not told what it may not know now: nobody waits for that any more. What it may
 * know stays open. The historie keeps who said so, and of what.
 *
 * @throws Refusal `mag_wel_weten` when there is nothing that it may not know
 */
export const skipMededelingen = once(
  async (
    context: WriteContext,
    { dossierId, partnerId }: { dossierId: string; partnerId: string },
  ): Promise<Ingelicht> => {
    const { unit, account, now, today } = context;
    const dossier = await openDossier(context, dossierId, 'verstrekken');
    const bron = await readInlichtbron(context, dossier.id);
    const plichten = await readHerstelplichten(context, dossier.id, bron.rows);
    const partij = partijenVan(bron, plichten).find(({ id }) => id === partnerId);
    if (partij === undefined) throw ruleViolated('partner_niet_betrokken');
    const over = openFor(partnerId, bron, plichten).map((one) => one.over);
    const { delen = [] } =
      (await weegMededeling(context, dossier, partnerId, { over, bron })) ?? {};
    const niet = delen.filter(({ zinnen }) => zinnen.length === 0);
    if (niet.length === 0) throw ruleViolated('mag_wel_weten', { partner: partij.naam });
    for (const deel of niet)
      await insertAfgedaan(unit, {
        ...{ dossierId: dossier.id, sleutel: nietVertellenSleutel(deel.over, partnerId) },
        ...{ op: today, met: 'mag dit niet weten', door: account.id, geregistreerdOp: now },
      });
    await deriveTermijnen(context, dossier.id);
    await note(context, dossier.id, 'niet_verteld', {
      partner: partij.naam,
      wat: naamlijst(niet.map((deel) => watHeet(deel.over, bron))),
    });
    return viewIngelicht(context, dossier);
  },
  (context, { dossierId }) => readIngelicht(context, { dossierId }),
);

/** Says that a partner was not told after all: everything that was told with it is open again. */
export async function withdrawMededeling(
  context: WriteContext,
  { id, reden }: Intrekverzoek,
): Promise<Ingelicht> {
  const { unit } = context;
  const row = await findMededeling(unit, id);
  if (row === undefined) throw notFound('mededeling');
  const dossier = await openDossier(context, row.dossierId, 'herstellen');
  requireMendable(context, row, reden);
  const values = intrekken(context, reden);
  const together = (await listMededelingen(unit, dossier.id)).filter(
    (one) =>
      one.id === id || (row.verstrekkingId !== null && one.verstrekkingId === row.verstrekkingId),
  );
  await withdrawMededelingRows(
    unit,
    together.map((one) => one.id),
    values,
  );
  if (row.verstrekkingId !== null) await withdrawVerstrekkingRow(unit, row.verstrekkingId, values);
  const nu = await readOpvolgers(unit);
  for (const { soort, bijId, partnerId } of together)
    if (soort === 'herstel')
      for (const one of [...(await listPartnerNamen(unit)).keys()].filter(
        (other) => nu(other) === nu(partnerId),
      ))
        await deleteAfgedaan(unit, {
          ...{ dossierId: dossier.id, sleutel: `vertellen_partner:${bijId}:${one}` },
        });
  await deriveTermijnen(context, dossier.id);
  await settleInformatieplicht(context, dossier.id);
  const partner = await findPartner(unit, row.partnerId);
  await note(context, dossier.id, 'verteld_ingetrokken', {
    ...{ partner: row.partnerNaam || (partner?.naam ?? ''), datum: row.datum, reden: reden ?? '' },
  });
  return viewIngelicht(context, dossier);
}
