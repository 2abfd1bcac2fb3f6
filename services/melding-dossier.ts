import type { MeldingInvoer } from '#contract/meldingen.ts';
import type { BetrokkeneRow } from '#db/repositories/betrokkenen.ts';
import {
  type DossierRow,
  highestNummer,
  insertDossier,
  insertPersoon,
  listPersonen,
  updateDossier,
} from '#db/repositories/dossiers.ts';
import { findGemeente } from '#domain/afspraken/regio.ts';
import { formatDossiernummer } from '#domain/dossiers/dossiernummer.ts';
import { reachStap } from '#domain/dossiers/processtap.ts';
import { findAanleiding } from '#domain/meldingen/aanleidingen.ts';
import { requireLooked } from './bekend-bij-opslaan.ts';
import { completeBetrokkene, createBetrokkene, requireReadable } from './betrokkenen.ts';
import type { WriteContext } from './context.ts';
import { openDossier } from './dossier-toegang.ts';
import { note } from './geschiedenis.ts';
import { ruleViolated } from './refusal.ts';

/**
 * The dossier that a melding goes into: the one that was chosen, or a new one; with the people of
 * the melding in it. Tenants who were summoned together share it (domein §3).
 */
export async function dossierVoor(
  context: WriteContext,
  input: MeldingInvoer,
  bron: string,
): Promise<DossierRow> {
  const mensen = await peopleOf(context, input, bron);
  const [betrokkene, ...medehuurders] = mensen;
  if (betrokkene === undefined) throw ruleViolated('betrokkene_ontbreekt');
  const dossier =
    input.dossierId === null
      ? await openNew(context, input, betrokkene)
      : await addTo(context, input, input.dossierId, betrokkene);
  await join(context, dossier, betrokkene, 'betrokkene');
  for (const mens of medehuurders) await join(context, dossier, mens, 'medehuurder');
  return dossier;
}

async function peopleOf(
  context: WriteContext,
  input: MeldingInvoer,
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

async function openNew(
  context: WriteContext,
  input: MeldingInvoer,
  betrokkene: BetrokkeneRow,
): Promise<DossierRow> {
  const { unit, newId, today } = context;
  const { kinderen, leeftijden, ondersteuningsvraag, samenstelling } = input.huishouden;
  const row: DossierRow = {
    id: newId(),
    nummer: await nextNummer(context),
    werkstatus: 'nieuw',
    processtap: findAanleiding(input.aanleiding).stap,
    gemeente:
      betrokkene.postcode === null ? null : (findGemeente(betrokkene.postcode)?.code ?? null),
    behandelaarId: null,
    kinderen,
    leeftijden,
    ondersteuningsvraag,
    samenstelling,
    zorgen: input.zorgen,
    beperkt: false,
    geopendOp: today,
    geslotenOp: null,
    vervalt: null,
    versie: 1,
  };
  await insertDossier(unit, row);
  await note(context, row.id, 'geopend', { nummer: row.nummer });
  return row;
}

/** Numbers run through the year without gaps, within the one unit that writes. */
async function nextNummer({ unit, today }: WriteContext): Promise<string> {
  const jaar = today.slice(0, 4);
  const highest = await highestNummer(unit, jaar);
  return formatDossiernummer(
    Number(jaar),
    highest === undefined ? 1 : Number(highest.slice(5)) + 1,
  );
}

async function addTo(
  context: WriteContext,
  input: MeldingInvoer,
  dossierId: string,
  betrokkene: BetrokkeneRow,
): Promise<DossierRow> {
  const row = await openDossier(context, dossierId, 'wijzigen');
  const personen = await listPersonen(context.unit, [dossierId]);
  if (!personen.some(({ betrokkeneId }) => betrokkeneId === betrokkene.id))
    throw ruleViolated('dossier_van_ander', { nummer: row.nummer });
  const { huishouden } = input;
  const changed = await updateDossier(context.unit, row, {
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

async function join(
  context: WriteContext,
  dossier: DossierRow,
  mens: BetrokkeneRow,
  rol: 'betrokkene' | 'medehuurder',
): Promise<void> {
  const present = await listPersonen(context.unit, [dossier.id]);
  if (present.some(({ betrokkeneId }) => betrokkeneId === mens.id)) return;
  await insertPersoon(context.unit, {
    id: context.newId(),
    dossierId: dossier.id,
    betrokkeneId: mens.id,
    rol,
  });
  if (rol === 'medehuurder') await note(context, dossier.id, 'medehuurder');
}
