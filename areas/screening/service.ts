import type { Afhandeling } from '#areas/afsluiten/contract.ts';
import { readAfhandeling, viewAfhandeling } from '#areas/afsluiten/service-afhandeling.ts';
import type { WriteContext } from '#areas/context.ts';
import { note } from '#areas/dossiers/service/historie.ts';
import { openDossier } from '#areas/dossiers/service/toegang.ts';
import { type DossierRow, updateDossier } from '#areas/dossiers/store.ts';
import { type Intrekverzoek, intrekken, requireMendable } from '#areas/herstel.ts';
import { listMeldingen } from '#areas/meldingen/store.ts';
import { once } from '#areas/once.ts';
import { notFound, ruleViolated } from '#areas/refusal.ts';
import { begonnenOp, deriveTermijnen, openTraject } from '#areas/trajecten/service/afleiden.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { fromRij } from '#domain/velden/rij.ts';
import type { Invoer } from '#domain/velden/veld.ts';
import { afstemmingVelden } from './fields.ts';
import { type Afstemming, afstemmingOntbreekt, zegtIets } from './rules/afstemming.ts';
import type { ScreeningAntwoorden } from './rules/formulier.ts';
import { isAfwijking, stelVoor, type UitkomstCode } from './rules/regels.ts';
import {
  findAfstemming,
  findScreening,
  insertAfstemming,
  insertScreening,
  listAfstemmingenVanTraject,
  listScreeningenVanTraject,
  withdrawAfstemmingRow,
  withdrawScreeningRow,
} from './store.ts';

/**
 * Keeps a screening with the rules that were in force and what they proposed. Somebody decides; an
 * uitkomst that differs from the proposal needs a motivation, and "geen inzet" waits for the
 * afstemming with the Sociaal Team when there are or may be children (domein §3 st 5).
 */
export const recordScreening = once(
  async (
    context: WriteContext,
    input: {
      dossierId: string;
      antwoorden: ScreeningAntwoorden;
      uitkomsten: UitkomstCode[];
      motivering: string;
    },
  ): Promise<Afhandeling> => {
    const dossier = await openDossier(context, input.dossierId, 'wijzigen');
    const { unit, newId, now, account } = context;
    const { antwoorden, uitkomsten, motivering } = input;
    const { id: trajectId } = await openTraject(context, dossier.id);
    const meldingen = (await listMeldingen(unit, [dossier.id])).filter(
      (melding) => melding.trajectId === trajectId,
    );
    const voorstel = stelVoor(antwoorden, {
      vragen: meldingen.map(({ vraag }) => vraag),
      aanleidingen: meldingen.flatMap(({ aanleiding, andereAanleidingen }) => [
        aanleiding,
        ...andereAanleidingen,
      ]),
    });
    if (isAfwijking(voorstel, uitkomsten) && !zegtIets(motivering))
      throw ruleViolated('motivering_ontbreekt');
    if (uitkomsten.includes('geen_inzet') && uitkomsten.length > 1)
      throw ruleViolated('geen_inzet_naast_inzet');
    if (uitkomsten.includes('geen_inzet')) await requireAfstemming(context, dossier, antwoorden);
    await insertScreening(unit, {
      id: newId(),
      dossierId: dossier.id,
      trajectId,
      regelversie: voorstel.regelversie,
      antwoorden,
      voorstel,
      uitkomsten,
      motivering,
      door: account.id,
      op: now,
    });
    const { kinderen, zorgen } = antwoorden;
    const changed = await updateDossier(unit, dossier, {
      werkstatus: 'afstemming',
      zorgen: { ...dossier.zorgen, ...answered(zorgen ?? {}) },
      ...(kinderen?.aanwezig === undefined ? {} : { kinderen: kinderen.aanwezig }),
      ...(kinderen?.leeftijden === undefined ? {} : { leeftijden: [...kinderen.leeftijden] }),
    });
    // What is known of children can ask for more (the policy of a gemeente).
    await deriveTermijnen(context, dossier.id);
    await note(context, dossier.id, 'screening', { uitkomsten: uitkomsten.join(', ') });
    return viewAfhandeling(context, changed ?? dossier);
  },
  (context, { dossierId }) => readAfhandeling(context, { dossierId }),
);

/** Records the afstemming with the Sociaal Team, or the motivated exception (st 5). */
export const recordAfstemming = once(
  async (
    context: WriteContext,
    input: { dossierId: string } & Invoer<typeof afstemmingVelden>,
  ): Promise<Afhandeling> => {
    const dossier = await openDossier(context, input.dossierId, 'wijzigen');
    if (input.datum > context.today) throw ruleViolated('datum_in_toekomst');
    const begin = await begonnenOp(context, dossier);
    if (input.datum < begin)
      throw ruleViolated('afstemming_voor_begin', { begin: formatDatum(begin) });
    if (input.soort === 'uitzondering' && !zegtIets(input.tekst))
      throw ruleViolated('uitzondering_zegt_niets');
    const { unit, newId, now, account } = context;
    const { id: trajectId } = await openTraject(context, dossier.id);
    await insertAfstemming(unit, { ...input, trajectId, id: newId(), door: account.id, op: now });
    await note(context, dossier.id, 'afstemming', {
      soort: input.soort,
      datum: input.datum,
      met: input.met,
    });
    return viewAfhandeling(context, dossier);
  },
  (context, { dossierId }) => readAfhandeling(context, { dossierId }),
);

/**
 * Withdraws a screening, such as one that was done in the wrong dossier. Without any other the
 * dossier waits for one again. What it filled in of children and concerns is put right where that
 * stands.
 */
export async function withdrawScreening(
  context: WriteContext,
  { id, reden }: Intrekverzoek,
): Promise<Afhandeling> {
  const { unit } = context;
  const row = await findScreening(unit, id);
  if (row === undefined) throw notFound('screening');
  const dossier = await openDossier(context, row.dossierId, 'herstellen');
  requireMendable(context, row, reden);
  await withdrawScreeningRow(unit, id, intrekken(context, reden));
  await note(context, dossier.id, 'screening_ingetrokken', {
    ...{ uitkomsten: row.uitkomsten.join(', '), reden: reden ?? '' },
  });
  const others = await listScreeningenVanTraject(unit, [dossier.id]);
  const waits = dossier.werkstatus === 'afstemming' && !others.has(dossier.id);
  const changed = waits ? await updateDossier(unit, dossier, { werkstatus: 'nieuw' }) : dossier;
  return viewAfhandeling(context, changed ?? dossier);
}

/** Withdraws an afstemming: what waited for one waits again. */
export async function withdrawAfstemming(
  context: WriteContext,
  { id, reden }: Intrekverzoek,
): Promise<Afhandeling> {
  const row = await findAfstemming(context.unit, id);
  if (row === undefined) throw notFound('afstemming');
  const dossier = await openDossier(context, row.dossierId, 'herstellen');
  requireMendable(context, row, reden);
  await withdrawAfstemmingRow(context.unit, id, intrekken(context, reden));
  await note(context, dossier.id, 'afstemming_ingetrokken', {
    ...{ soort: row.soort, datum: row.datum, met: row.met, reden: reden ?? '' },
  });
  return viewAfhandeling(context, dossier);
}

/** The afstemmingen of the traject of a dossier that is open, as the rules take them. */
export async function afstemmingenVan(
  { unit }: WriteContext,
  dossierId: string,
): Promise<Afstemming[]> {
  const lopend = await listAfstemmingenVanTraject(unit, [dossierId]);
  return (lopend.get(dossierId) ?? []).map((row) => fromRij(afstemmingVelden, row));
}

async function requireAfstemming(
  context: WriteContext,
  dossier: DossierRow,
  antwoorden: ScreeningAntwoorden,
): Promise<void> {
  const afstemmingen = await afstemmingenVan(context, dossier.id);
  const missing = afstemmingOntbreekt(antwoorden, afstemmingen, context.today);
  if (missing !== undefined) throw ruleViolated('afstemming_ontbreekt', { zin: missing });
}

function answered(zorgen: NonNullable<ScreeningAntwoorden['zorgen']>): DossierRow['zorgen'] {
  return Object.fromEntries(Object.entries(zorgen).filter(([, waarde]) => waarde !== undefined));
}
