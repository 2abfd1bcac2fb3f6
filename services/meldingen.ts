import type { Melding, MeldingInvoer, Termijn, Waarschuwing } from '#contract/meldingen.ts';
import type { PersoonInvoer } from '#contract/personen.ts';
import {
  findMelding,
  insertMelding,
  listMeldingen,
  type MeldingRow,
  updateMelding,
} from '#db/repositories/meldingen.ts';
import { findPartner } from '#db/repositories/partners.ts';
import { checkPersoon } from '#domain/gegevens/persoon-invoer.ts';
import { checkVrijeTekst } from '#domain/gegevens/vrije-tekst.ts';
import { findAanleiding } from '#domain/meldingen/aanleidingen.ts';
import type { ReadContext, WriteContext } from './context.ts';
import { openDossier } from './dossier-toegang.ts';
import { viewTermijn } from './dossier-weergave.ts';
import { note } from './geschiedenis.ts';
import { dossierVoor } from './melding-dossier.ts';
import { startVoor } from './melding-termijnen.ts';
import { requireVerhuurder, viewOneMelding } from './melding-verhuurder.ts';
import { conflict, notFound, Refusal, ruleViolated } from './refusal.ts';

/**
 * Registers a melding with its people, household and terms, in one unit: all of it or nothing.
 *
 * Source: domein §3 st 1-7; SA 7 WoCo a, c.
 */
export async function registerMelding(
  context: WriteContext,
  input: MeldingInvoer,
): Promise<{ meldingId: string; dossierId: string; dossiernummer: string; termijnen: Termijn[] }> {
  const { unit, newId, now, account, today } = context;
  const partner = await findPartner(unit, input.partnerId);
  if (partner === undefined) throw notFound('partner');
  checkMelding(context, input);
  if (input.verhuurderId !== null) await requireVerhuurder(context, input.verhuurderId);
  const dossier = await dossierVoor(context, input, partner.naam);
  if (input.zelfdeAls !== null) await requireOriginal(context, input.zelfdeAls, dossier.id);
  const { dagvaarding, zitting, ontruiming, huisuitzetting } = input.datums;
  const row: MeldingRow = {
    id: newId(),
    dossierId: dossier.id,
    partnerId: input.partnerId,
    contactpersoonId: input.contactpersoonId,
    verhuurderId: input.verhuurderId,
    aanleiding: input.aanleiding,
    ontvangenOp: input.ontvangenOp,
    verzondenOp: input.verzondenOp,
    kanaal: input.kanaal,
    huurderGeinformeerd: input.huurderGeinformeerd,
    huurderGeinformeerdOp: input.huurderGeinformeerdOp,
    vraag: input.vraag,
    vraagTekst: input.vraagTekst,
    dagvaardingOp: dagvaarding,
    zittingOp: zitting,
    ontruimingOp: ontruiming,
    huisuitzettingOp: huisuitzetting,
    achterstandCent: input.achterstandCent,
    toelichting: input.toelichting,
    zelfdeAls: input.zelfdeAls,
    geregistreerdDoor: account.id,
    geregistreerdOp: now,
    versie: 1,
  };
  await insertMelding(unit, row);
  await note(context, dossier.id, 'melding', {
    aanleiding: row.aanleiding,
    partner: partner.naam,
    ontvangen: row.ontvangenOp,
  });
  const termijnen = await startVoor(context, row, input.personen.length);
  context.logObject(row.id);
  return {
    meldingId: row.id,
    dossierId: dossier.id,
    dossiernummer: dossier.nummer,
    termijnen: termijnen.map((termijn) => viewTermijn(termijn, today)),
  };
}

/** What is wrong or odd about what is being typed, without saving anything. */
export async function checkInvoer(
  { today }: ReadContext,
  input: { personen: readonly PersoonInvoer[]; teksten: Readonly<Record<string, string>> },
) {
  const fouten: { veld: string; zin: string }[] = [];
  const waarschuwingen: Waarschuwing[] = [];
  input.personen.forEach((persoon, index) => {
    const oordeel = checkPersoon(persoon, today);
    const naam = (veld: string) => `personen.${index}.${veld}`;
    fouten.push(...oordeel.fouten.map(({ veld, zin }) => ({ veld: naam(veld), zin })));
    waarschuwingen.push(
      ...oordeel.waarschuwingen.map(({ veld, zin, code }) => ({ veld: naam(veld), zin, code })),
    );
  });
  for (const [veld, tekst] of Object.entries(input.teksten))
    waarschuwingen.push(...tekstWaarschuwingen(veld, tekst));
  return { fouten, waarschuwingen };
}

/** Links a melding to an earlier one of the same event so that it counts once, or takes that away. */
export async function linkMelding(
  context: WriteContext,
  input: { id: string; versie: number; zelfdeAls: string | null },
): Promise<Melding> {
  const row = await findMelding(context.unit, input.id);
  if (row === undefined) throw notFound('melding');
  await openDossier(context, row.dossierId, 'wijzigen');
  context.logObject(row.id);
  if (row.versie !== input.versie) throw conflict('melding', await viewOneMelding(context, row));
  if (input.zelfdeAls === row.id) throw ruleViolated('melding_zichzelf');
  if (input.zelfdeAls !== null) {
    await requireOriginal(context, input.zelfdeAls, row.dossierId);
    const others = await listMeldingen(context.unit, [row.dossierId]);
    if (others.some(({ zelfdeAls }) => zelfdeAls === row.id))
      throw ruleViolated('melding_is_origineel');
  }
  const changed = await updateMelding(context.unit, row, { zelfdeAls: input.zelfdeAls });
  if (changed === undefined) throw conflict('melding', await viewOneMelding(context, row));
  const soort = input.zelfdeAls === null ? 'melding_losgemaakt' : 'melding_gekoppeld';
  await note(context, row.dossierId, soort, {
    aanleiding: row.aanleiding,
    ontvangen: row.ontvangenOp,
  });
  return viewOneMelding(context, changed);
}

function checkMelding({ today }: WriteContext, input: MeldingInvoer): void {
  const velden: { veld: string; zin: string }[] = [];
  const regel = findAanleiding(input.aanleiding);
  if (input.ontvangenOp > today)
    velden.push({
      veld: 'ontvangenOp',
      zin: 'De melding kan niet in de toekomst ontvangen zijn. Verbeter de datum.',
    });
  if (input.verzondenOp !== null && input.verzondenOp > input.ontvangenOp)
    velden.push({
      veld: 'verzondenOp',
      zin: 'Verzonden ligt na ontvangen. Verbeter een van de twee datums.',
    });
  if (input.huurderGeinformeerdOp !== null && input.huurderGeinformeerdOp > today)
    velden.push({
      veld: 'huurderGeinformeerdOp',
      zin: 'Deze datum ligt in de toekomst. Verbeter de datum.',
    });
  if (input.achterstandCent !== null && !regel.achterstand)
    velden.push({
      veld: 'achterstandCent',
      zin: 'De huurachterstand mag alleen worden vastgelegd bij recidive of een verbroken regeling (Bijlage 3). Maak het veld leeg.',
    });
  if (input.vraag !== 'geen' && input.vraagTekst === '')
    velden.push({ veld: 'vraagTekst', zin: 'Vul in wat de melder vraagt.' });
  const teksten: Record<string, string> = {
    toelichting: input.toelichting,
    vraagTekst: input.vraagTekst,
    'huishouden.ondersteuningsvraag': input.huishouden.ondersteuningsvraag,
    'huishouden.samenstelling': input.huishouden.samenstelling,
  };
  for (const [veld, tekst] of Object.entries(teksten))
    for (const { code, zin } of tekstWaarschuwingen(veld, tekst))
      if (!input.aanvaard.includes(`${veld}:${code}`)) velden.push({ veld, zin });
  if (velden.length > 0) throw new Refusal({ code: 'invalid_input', data: { velden } });
}

function tekstWaarschuwingen(veld: string, tekst: string): Waarschuwing[] {
  const perSoort = new Map(checkVrijeTekst(tekst).map(({ soort, zin }) => [soort, zin]));
  return [...perSoort].map(([code, zin]) => ({ veld, code, zin }));
}

async function requireOriginal(
  context: WriteContext,
  id: string,
  dossierId: string,
): Promise<void> {
  const original = await findMelding(context.unit, id);
  if (original === undefined || original.dossierId !== dossierId) throw notFound('melding');
  if (original.zelfdeAls !== null) throw ruleViolated('melding_al_gekoppeld');
}
