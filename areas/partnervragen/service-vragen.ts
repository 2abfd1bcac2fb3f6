import type { ReadContext, WriteContext } from '#areas/context.ts';
import { note } from '#areas/dossiers/service/historie.ts';
import { openDossier } from '#areas/dossiers/service/toegang.ts';
import { type Intrekverzoek, intrekken, requireHerstelreden } from '#areas/herstel.ts';
import { once } from '#areas/once.ts';
import { requireNogDaar } from '#areas/partners/service-kiesbaar.ts';
import { findContactpersoon, findPartner } from '#areas/partners/store.ts';
import { conflict, notFound, Refusal, ruleViolated } from '#areas/refusal.ts';
import type { Herstelreden } from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import { deriveTermijnen } from '#areas/trajecten/service/afleiden.ts';
import { listTrajecten } from '#areas/trajecten/store-procedures.ts';
import { NIET_INGETROKKEN } from '#db/intrekken.ts';
import { fromRij, toRij } from '#domain/velden/rij.ts';
import type { MondelingAntwoord, Partnervraag, Vraaginvoer } from './contract-vragen.ts';
import { partnervraagVelden } from './fields.ts';
import { casusregieBij, verraadtPersoon } from './rules/vraag.ts';
import { aboutVraag, answerRow, openVraag } from './service-antwoord.ts';
import { viewVragen } from './service-beeld.ts';
import { readCasusregie, readVragernamen } from './service-vrager.ts';
import {
  deletePartnervraag,
  findPartnervraag,
  insertPartnervraag,
  listAllePartnervragen,
  type PartnervraagRow,
  updatePartnervraag,
} from './store.ts';

/** What was asked about a dossier, newest first; what was withdrawn too. */
export async function listVragen(
  context: ReadContext,
  { dossierId }: { dossierId: string },
): Promise<Partnervraag[]> {
  await openDossier(context, dossierId, 'lezen');
  const rows = await listAllePartnervragen(context.unit, dossierId);
  return (await viewVragen(context, rows)).map(({ beeld }) => beeld);
}

/**
 * Registers what somebody asks of the desk. It is no melding and never counts as one. Without a
 * dossier nothing may be kept of a person, and once it is answered nothing at all (domein §2).
 */
export const registerVraag = once(
  async (
    context: WriteContext,
    input: Vraaginvoer & { beantwoord: MondelingAntwoord | null },
  ): Promise<{ vraag: Partnervraag | null }> => {
    const { unit, newId, now, account } = context;
    const { beantwoord, dossierId } = input;
    const values = await readVraag(context, input);
    const row: PartnervraagRow = {
      ...values,
      ...{
        id: newId(),
        dossierId,
        meldingId: null,
        trajectId: await trajectVan(context, dossierId),
      },
      ...ONBEANTWOORD,
      ...{ door: account.id, op: now, ...NIET_INGETROKKEN, versie: 1 },
    };
    if (dossierId === null && beantwoord !== null) {
      requireDagen(context, row, beantwoord.op);
      context.logObject(row.id);
      context.registered(row.id);
      return { vraag: null };
    }
    await insertPartnervraag(unit, row);
    if (dossierId !== null) {
      await note(context, dossierId, 'vraag', await aboutVraag(context, row));
      await deriveTermijnen(context, dossierId);
    }
    if (beantwoord !== null) {
      const { op, kanaal, antwoord } = beantwoord;
      await answerRow(context, row, { op, kanaal, antwoord, verstrekkingId: null });
    }
    context.logObject(row.id);
    return { vraag: await viewOneVraag(context, row.id) };
  },
  async (context, _, { objectId }) => {
    context.logObject(objectId);
    const row = await findPartnervraag(context.unit, objectId);
    return { vraag: row === undefined ? null : await viewOneVraag(context, objectId) };
  },
);

/** What stands with a question that nobody answered yet. */
export const ONBEANTWOORD = {
  ...{ beantwoordOp: null, antwoord: '', antwoordKanaal: null, beantwoordDoor: null },
  ...{ antwoordVastgelegdOp: null, verstrekkingId: null },
  ...{ gemistVerteldOp: null, gemistPartnerId: null, gemistContact: '' },
  ...{ gemistDoor: null, gemistVastgelegdOp: null },
} as const;

/**
 * Puts right what was typed of a question, or says which dossier it turned out to be about. That of a
 * melding is put right with the melding.
 */
export async function correctVraag(
  context: WriteContext,
  {
    id,
    versie,
    reden,
    ...typed
  }: Vraaginvoer & {
    id: string;
    versie: number;
    reden: Herstelreden | null;
  },
): Promise<Partnervraag> {
  const { unit } = context;
  const row = await openVraag(context, id, 'herstellen');
  if (row.meldingId !== null) throw ruleViolated('vraag_van_melding');
  if (row.versie !== versie) throw conflict('partnervraag', await viewOneVraag(context, id));
  if (row.dossierId !== null && typed.dossierId !== row.dossierId)
    throw ruleViolated('vraag_blijft_in_dossier');
  const values = await readVraag(context, typed, row);
  if (row.beantwoordOp !== null && row.beantwoordOp < values.ontvangenOp)
    throw ruleViolated('antwoord_voor_vraag');
  const velden = changedFields(row, values);
  const isGekoppeld = row.dossierId === null && typed.dossierId !== null;
  if (velden.length === 0 && !isGekoppeld) return viewOneVraag(context, id);
  const { door, op: geregistreerdOp } = row;
  requireHerstelreden(
    context,
    { door, geregistreerdOp, verteld: row.beantwoordOp !== null },
    // That somebody turned out to be known is no mistake.
    isGekoppeld ? 'verkeerd_begrepen' : reden,
  );
  const changed = await updatePartnervraag(unit, row, {
    ...values,
    ...(isGekoppeld && {
      dossierId: typed.dossierId,
      trajectId: await trajectVan(context, typed.dossierId),
    }),
  });
  if (changed === undefined) throw conflict('partnervraag', await viewOneVraag(context, id));
  if (changed.dossierId !== null) {
    await note(context, changed.dossierId, isGekoppeld ? 'vraag' : 'vraag_hersteld', {
      ...(await aboutVraag(context, changed)),
      ...(!isGekoppeld && { velden: velden.join(', '), reden: reden ?? '' }),
    });
    await deriveTermijnen(context, changed.dossierId);
  }
  context.logObject(id);
  return viewOneVraag(context, id);
}

/** Withdraws a question that was not asked; one without a dossier goes. */
export async function withdrawVraag(
  context: WriteContext,
  { id, reden }: Intrekverzoek,
): Promise<{ gedaan: true }> {
  const row = await openVraag(context, id, 'herstellen');
  if (row.meldingId !== null) throw ruleViolated('vraag_van_melding');
  if (row.dossierId === null) {
    await deletePartnervraag(context.unit, id);
    return { gedaan: true };
  }
  const verteld = row.beantwoordOp !== null;
  requireHerstelreden(context, { door: row.door, geregistreerdOp: row.op, verteld }, reden);
  await updatePartnervraag(context.unit, row, intrekken(context, reden));
  await note(context, row.dossierId, 'vraag_ingetrokken', {
    ...(await aboutVraag(context, row)),
    reden: reden ?? '',
  });
  await deriveTermijnen(context, row.dossierId);
  context.logObject(id);
  return { gedaan: true };
}

/** One question as the screen shows it. */
async function viewOneVraag(context: ReadContext, id: string): Promise<Partnervraag> {
  const row = await findPartnervraag(context.unit, id);
  const [found] = row === undefined ? [] : await viewVragen(context, [row]);
  if (found === undefined) throw notFound('partnervraag');
  return found.beeld;
}

type Vraagvelden = ReturnType<typeof toRij<typeof partnervraagVelden>>;

/** What was typed of a question, as it is kept; refused when it says what may not be kept. */
async function readVraag(
  context: WriteContext,
  input: Vraaginvoer,
  was?: PartnervraagRow,
): Promise<Vraagvelden> {
  const { unit } = context;
  const { dossierId, over } = input;
  if (dossierId !== null) await openDossier(context, dossierId, was ? 'herstellen' : 'bijwerken');
  if (input.ontvangenOp > context.today) throw ruleViolated('datum_in_toekomst');
  const isPartner = input.vragersoort === 'partner';
  const partner =
    isPartner && input.partnerId !== null ? await findPartner(unit, input.partnerId) : undefined;
  if (isPartner && partner === undefined) throw notFound('partner');
  if (partner !== undefined) requireNogDaar(partner, input.ontvangenOp);
  const contact =
    input.contactpersoonId === null
      ? undefined
      : await findContactpersoon(unit, input.contactpersoonId);
  const gekozen = dossierId === null && over === 'dossier' ? 'zonder_persoon' : over;
  const verraad = dossierId === null ? verraadtPersoon(input.vraag) : undefined;
  if (verraad !== undefined)
    throw new Refusal({
      code: 'invalid_input',
      data: { velden: [{ veld: 'vraag', zin: verraad }] },
    });
  const isZelfde = was?.soort === input.soort && was.partnerId === (partner?.id ?? null);
  const gevraagd = was !== undefined && isZelfde ? was.alsCasusregisseur : undefined;
  return toRij(partnervraagVelden, {
    ...input,
    over: dossierId === null ? gekozen : 'dossier',
    partnerId: partner?.id ?? null,
    contactpersoonId: contact?.partnerId === partner?.id ? (contact?.id ?? null) : null,
    vragerNaam:
      input.vragersoort === 'anoniem' || input.vragersoort === 'betrokkene' ? '' : input.vragerNaam,
    vragerTelefoon: isPartner || input.vragersoort === 'anoniem' ? '' : input.vragerTelefoon,
    alsCasusregisseur:
      input.alsCasusregisseur === 'onbekend'
        ? (gevraagd ?? (await asksAsCasusregisseur(context, input, dossierId)))
        : input.alsCasusregisseur,
  });
}

/** Whether who asks does so as casusregisseur, by who has casusregie now. */
export async function asksAsCasusregisseur(
  context: Pick<ReadContext, 'unit'>,
  { soort, partnerId }: Pick<PartnervraagRow, 'soort' | 'partnerId'>,
  dossierId: string | null,
) {
  const { koppen } = await readVragernamen(context, []);
  const regie = dossierId === null ? undefined : await readCasusregie(context, dossierId, koppen);
  return casusregieBij({
    ...{ soort, partnerId, casusregisseur: regie?.partnerId ?? null },
    partnersoort: koppen.get(partnerId ?? '')?.soort,
  });
}

async function trajectVan(
  { unit }: Pick<ReadContext, 'unit'>,
  dossierId: string | null,
): Promise<string | null> {
  return dossierId === null ? null : ((await listTrajecten(unit, dossierId)).at(-1)?.id ?? null);
}

function requireDagen(
  { today }: ReadContext,
  { ontvangenOp }: Pick<PartnervraagRow, 'ontvangenOp'>,
  op: string,
): void {
  if (op > today) throw ruleViolated('datum_in_toekomst');
  if (op < ontvangenOp) throw ruleViolated('antwoord_voor_vraag');
}

/** The names of the fields that are other ones now. */
function changedFields(was: PartnervraagRow, wordt: Vraagvelden): string[] {
  const [one, other] = [
    fromRij(partnervraagVelden, was),
    fromRij(partnervraagVelden, wordt),
  ] as const;
  return Object.keys(partnervraagVelden).filter(
    (naam) => Reflect.get(one, naam) !== Reflect.get(other, naam),
  );
}
