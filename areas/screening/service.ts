import type { Afhandeling } from '#areas/afsluiten/contract.ts';
import { readAfhandeling, viewAfhandeling } from '#areas/afsluiten/service-afhandeling.ts';
import { voorrangVan } from '#areas/beheer/service.ts';
import type { WriteContext } from '#areas/context.ts';
import { note } from '#areas/dossiers/service/historie.ts';
import { openDossier } from '#areas/dossiers/service/toegang.ts';
import {
  type DossierRow,
  listDossiersOf,
  listPersonen,
  updateDossier,
} from '#areas/dossiers/store.ts';
import { type Intrekverzoek, intrekken, requireMendable } from '#areas/herstel.ts';
import { listMeldingen } from '#areas/meldingen/store.ts';
import { once } from '#areas/once.ts';
import { requireNogDaar } from '#areas/partners/service-kiesbaar.ts';
import { findPartner, type PartnerRow, readOpvolgers } from '#areas/partners/store.ts';
import { notFound, ruleViolated } from '#areas/refusal.ts';
import { begonnenOp, deriveTermijnen, openTraject } from '#areas/trajecten/service/afleiden.ts';
import { listTrajecten } from '#areas/trajecten/store-procedures.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { fromRij } from '#domain/velden/rij.ts';
import type { Invoer } from '#domain/velden/veld.ts';
import { afstemmingVelden } from './fields.ts';
import { type Afstemming, afstemmingOntbreekt, zegtIets } from './rules/afstemming.ts';
import { afstemmingsvragen } from './rules/afstemmingsvraag.ts';
import { bekendVolgensRegister } from './rules/bekendheid-register.ts';
import type { Prioriteitsgroep, ScreeningAntwoorden } from './rules/formulier.ts';
import { isAfwijking, stelVoor, type UitkomstCode } from './rules/regels.ts';
import { readReactiedagen } from './service-afstemmen.ts';
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
    const { uitkomsten, motivering } = input;
    const { id: trajectId, setId } = await openTraject(context, dossier.id);
    const meldingen = (await listMeldingen(unit, [dossier.id])).filter(
      (melding) => melding.trajectId === trajectId,
    );
    const groepen = (await voorrangVan(unit, setId)).prioriteit.map(({ groep }) => groep);
    const antwoorden = await completed(context, dossier.id, input.antwoorden, groepen);
    const voorstel = stelVoor(antwoorden, {
      vragen: meldingen.map(({ vraag }) => vraag),
      aanleidingen: meldingen.flatMap(({ aanleiding, andereAanleidingen }) => [
        aanleiding,
        ...andereAanleidingen,
      ]),
      groepen,
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

/**
 * The answers with what is not for the screener to say: whether the register knows the household,
 * and of the groups only those that the set of the traject puts first.
 */
async function completed(
  { unit }: WriteContext,
  dossierId: string,
  antwoorden: ScreeningAntwoorden,
  groepen: readonly Prioriteitsgroep[],
): Promise<ScreeningAntwoorden> {
  const { prioriteit, zorghistorie } = antwoorden;
  const trajecten = await listTrajecten(unit, dossierId);
  const last = trajecten.at(-1)?.id;
  const wie = (await listPersonen(unit, [dossierId])).map(({ betrokkeneId }) => betrokkeneId);
  const elders = (await listDossiersOf(unit, wie)).filter((one) => one.dossierId !== dossierId);
  const meldingen = (await listMeldingen(unit, [dossierId])).filter(
    ({ trajectId, zelfdeAls }) => trajectId === last && zelfdeAls === null,
  );
  const { antwoord } = bekendVolgensRegister({
    eerdereTrajecten: trajecten.length - 1,
    andereDossiers: elders.length,
    meldingen: meldingen.length,
  });
  return {
    ...antwoorden,
    zorghistorie: { ...zorghistorie, bekend_bij_mzo: antwoord },
    ...(prioriteit !== undefined && {
      prioriteit: prioriteit.filter((groep) => groepen.includes(groep)),
    }),
    // A set that puts nobody first leaves nothing to ask.
    ...(groepen.length === 0 && { prioriteit: [] }),
  };
}

/**
 * Records the afstemming with the Sociaal Team, that it was asked for, that no answer came, or the
 * motivated exception (st 5). What was asked stands as a task until one of these answers it. An answer
 * is of the partner that was asked, and never of a day before.
 */
export const recordAfstemming = once(
  async (
    context: WriteContext,
    input: { dossierId: string } & Invoer<typeof afstemmingVelden>,
  ): Promise<Afhandeling> => {
    const dossier = await openDossier(context, input.dossierId, 'wijzigen');
    const { soort, datum, met, tekst } = input;
    if (datum > context.today) throw ruleViolated('datum_in_toekomst');
    const begin = await begonnenOp(context, dossier);
    if (datum < begin) throw ruleViolated('afstemming_voor_begin', { begin: formatDatum(begin) });
    if (soort === 'uitzondering' && !zegtIets(tekst)) throw ruleViolated('uitzondering_zegt_niets');
    const { unit, newId, now, account } = context;
    const { id: trajectId } = await openTraject(context, dossier.id);
    const vraag = await beantwoord(context, dossier.id, input);
    const partner = await gevraagdePartner(context, input, vraag);
    await insertAfstemming(unit, {
      ...{ id: newId(), dossierId: dossier.id, trajectId, soort, datum, met, tekst },
      ...{ partnerId: partner?.id ?? null, vraagId: vraag?.id ?? null },
      ...{ door: account.id, op: now },
    });
    await deriveTermijnen(context, dossier.id);
    const wie = [partner?.naam, met].filter(Boolean).join(', ');
    await note(context, dossier.id, 'afstemming', { soort, datum, met: wie });
    return viewAfhandeling(context, dossier);
  },
  (context, { dossierId }) => readAfhandeling(context, { dossierId }),
);

/** What an afstemming answers, or says that had no answer; undefined when it answers nothing. */
async function beantwoord(
  context: WriteContext,
  dossierId: string,
  { soort, datum, vraag }: Invoer<typeof afstemmingVelden>,
): Promise<{ readonly id: string; readonly partner: string } | undefined> {
  if (soort === 'gevraagd' || soort === 'uitzondering') return undefined;
  if (vraag === null) {
    if (soort === 'geen_reactie') throw ruleViolated('afstemming_zonder_vraag');
    return undefined;
  }
  const gevraagd = afstemmingsvragen(await afstemmingenVan(context, dossierId)).find(({ keren }) =>
    keren.includes(vraag),
  );
  if (gevraagd === undefined) throw ruleViolated('afstemming_zonder_vraag');
  const { partner, gevraagdOp, reactieTot, antwoord } = gevraagd;
  if (datum < gevraagdOp)
    throw ruleViolated('afstemming_voor_vraag', { op: formatDatum(gevraagdOp) });
  if (soort === 'geen_reactie') {
    if (antwoord !== null) throw ruleViolated('afstemming_al_beantwoord');
    if (reactieTot === null || datum <= reactieTot)
      throw ruleViolated('afstemming_wacht_nog', {
        tot: reactieTot === null ? '' : formatDatum(reactieTot),
      });
  }
  return { id: vraag, partner };
}

/** The partner that was asked or spoken to; one that is no longer active cannot be asked. */
async function gevraagdePartner(
  { unit }: WriteContext,
  { soort, datum, partner }: Invoer<typeof afstemmingVelden>,
  vraag: { readonly partner: string } | undefined,
): Promise<PartnerRow | undefined> {
  const id = soort === 'uitzondering' ? null : (vraag?.partner ?? partner);
  if (id === null) {
    if (soort === 'gevraagd') throw ruleViolated('afstemming_zonder_partner');
    return undefined;
  }
  const row = await findPartner(unit, id);
  if (row === undefined) throw notFound('partner');
  if (vraag !== undefined) return (await findPartner(unit, await nuVan(unit, row, datum))) ?? row;
  requireNogDaar(row, datum);
  // Whoever went on in another was still there on an earlier day.
  if (soort === 'gevraagd' && !row.actief && row.opgegaanOp === null)
    throw ruleViolated('partner_niet_actief', { partner: row.naam });
  return row;
}

/** Who answers for a partner on a day: whoever it went on in by then. */
async function nuVan(
  unit: WriteContext['unit'],
  { id, opgegaanOp }: PartnerRow,
  dag: string,
): Promise<string> {
  return opgegaanOp !== null && dag >= opgegaanOp ? (await readOpvolgers(unit))(id) : id;
}

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

/**
 * Withdraws an afstemming: what waited for one waits again. Of an answer the question is open again;
 * of a question its task goes, and that it had no answer no longer counts.
 */
export async function withdrawAfstemming(
  context: WriteContext,
  { id, reden }: Intrekverzoek,
): Promise<Afhandeling> {
  const row = await findAfstemming(context.unit, id);
  if (row === undefined) throw notFound('afstemming');
  const dossier = await openDossier(context, row.dossierId, 'herstellen');
  requireMendable(context, row, reden);
  await withdrawAfstemmingRow(context.unit, id, intrekken(context, reden));
  await deriveTermijnen(context, dossier.id);
  const partner =
    row.partnerId === null ? undefined : await findPartner(context.unit, row.partnerId);
  const wie = [partner?.naam, row.met].filter(Boolean).join(', ');
  await note(context, dossier.id, 'afstemming_ingetrokken', {
    ...{ soort: row.soort, datum: row.datum, met: wie, reden: reden ?? '' },
  });
  return viewAfhandeling(context, dossier);
}

/** The afstemmingen of the traject of a dossier that is open, as the rules take them. */
export async function afstemmingenVan(
  { unit }: Pick<WriteContext, 'unit'>,
  dossierId: string,
): Promise<Afstemming[]> {
  const lopend = await listAfstemmingenVanTraject(unit, [dossierId]);
  const dagen = await readReactiedagen({ unit }, dossierId);
  return (lopend.get(dossierId) ?? []).map((row) => ({
    ...{ id: row.id, reactieTot: dagen.get(row.id) ?? null },
    ...fromRij(afstemmingVelden, row),
  }));
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
