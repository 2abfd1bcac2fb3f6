import type { Kandidaat } from '#areas/bekendheid/contract.ts';
import { type Bekendheid, vergelijk } from '#areas/bekendheid/rules/vergelijk.ts';
import {
  type Gevonden,
  matchPersoon,
  viewKandidaten,
} from '#areas/bekendheid/service/herkenning.ts';
import type { ReadContext, WriteContext } from '#areas/context.ts';
import { parseDossiernummer } from '#areas/dossiers/rules.ts';
import { note } from '#areas/dossiers/service/historie.ts';
import { openDossier } from '#areas/dossiers/service/toegang.ts';
import {
  type DossierRow,
  findDossierByNummer,
  findDossiers,
  listPersonen,
} from '#areas/dossiers/store.ts';
import { melderBinnen } from '#areas/meldingen/rules-melder.ts';
import { listMeldingen } from '#areas/meldingen/store.ts';
import { once } from '#areas/once.ts';
import { listPartnerNamen } from '#areas/partners/store.ts';
import { conflict, notFound, Refusal, ruleViolated } from '#areas/refusal.ts';
import { deriveTermijnen } from '#areas/trajecten/service/afleiden.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import type { DossierVan, Dubbel, SamenvoegVoorstel } from '../contract-samenvoegen.ts';
import { laatsteDag, type Momentopname } from '../rules/ongedaan.ts';
import {
  groepTekst,
  KEUZEGROEPEN,
  type Keuzes,
  newestOf,
  type Personenstand,
  persoonIn,
  verhouding,
  voegSamen,
  voorstelKeuzes,
} from '../rules/samenvoegen.ts';
import { type BetrokkeneRow, findBetrokkenen, readRegisterstand } from '../store/betrokkenen.ts';
import { insertSamenvoeging, type SamenvoegingRow } from '../store/samenvoegingen.ts';
import { readStand, rowOf, toBetrokkene, toGegevens, writeStand } from './personen.ts';

/** The dossiers of everybody in a stand, newest first. */
export async function dossiersIn(
  { unit }: ReadContext,
  { plaatsingen }: Personenstand,
): Promise<readonly DossierRow[]> {
  return findDossiers(unit, [...new Set(plaatsingen.map(({ dossierId }) => dossierId))]);
}

/** The dossiers of one of them, as the screens show what moves. */
export async function viewDossiersVan(
  context: ReadContext,
  { plaatsingen }: Personenstand,
  rows: readonly DossierRow[],
  betrokkeneId: string,
): Promise<DossierVan[]> {
  const own = plaatsingen.filter((plaatsing) => plaatsing.betrokkeneId === betrokkeneId);
  const rolIn = new Map(own.map(({ dossierId, rol }) => [dossierId, rol]));
  const meldingen = await listMeldingen(context.unit, [...rolIn.keys()]);
  const partners = await listPartnerNamen(context.unit);
  return rows.flatMap(({ id, nummer, geslotenOp, geopendOp }) => {
    const rol = rolIn.get(id);
    if (rol === undefined) return [];
    const inside = meldingen.filter(({ dossierId }) => dossierId === id);
    const [laatste] = inside;
    return [
      {
        ...{ id, nummer, rol, open: geslotenOp === null, geopendOp: toIsoDate(geopendOp) },
        meldingen: inside.filter(({ zelfdeAls }) => zelfdeAls === null).length,
        laatsteMelding:
          laatste === undefined
            ? null
            : {
                aanleiding: laatste.aanleiding,
                partner: melderBinnen(laatste, (partnerId) => partners.get(partnerId)),
              },
      },
    ];
  });
}

/** Ids of the dossiers that somebody is in. */
export function dossiersOf({ plaatsingen }: Personenstand, betrokkeneId: string): Set<string> {
  return new Set(
    plaatsingen
      .filter((plaatsing) => plaatsing.betrokkeneId === betrokkeneId)
      .map(({ dossierId }) => dossierId),
  );
}

/** Numbers of the dossiers that may not be changed (SA 5.5). */
export function beperkteNummers(rows: readonly DossierRow[]): string[] {
  return rows.filter(({ beperkt }) => beperkt).map(({ nummer }) => nummer);
}

/** Opens every dossier that a person moves out of or into; refuses when one is restricted. */
export async function openAll(context: WriteContext, rows: readonly DossierRow[]): Promise<void> {
  for (const { id } of rows) await openDossier(context, id, 'verplaatsen');
}

/** What is due in these dossiers goes by who is in them. */
export async function deriveAllOf(
  context: WriteContext,
  rows: readonly Pick<DossierRow, 'id'>[],
): Promise<void> {
  for (const { id } of rows) await deriveTermijnen(context, id);
}

/** Refuses when somebody is not in the dossier that they are asked about from. */
export async function requireIn(
  context: ReadContext,
  dossierId: string,
  betrokkeneId: string,
): Promise<void> {
  await openDossier(context, dossierId, 'lezen');
  const personen = await listPersonen(context.unit, [dossierId]);
  if (!personen.some((persoon) => persoon.betrokkeneId === betrokkeneId))
    throw notFound('betrokkene');
  context.logObject(betrokkeneId);
}

/** Refuses when somebody who is asked about is not in the register any more. */
export function requireThere(stand: Personenstand, ids: readonly string[]): void {
  if (ids.some((id) => !stand.personen.some((persoon) => persoon.id === id)))
    throw notFound('betrokkene');
}

/** The numbers of these dossiers as one text for the history. */
export function nummersVan(rows: readonly DossierRow[], ids: ReadonlySet<string>): string {
  return rows
    .filter(({ id }) => ids.has(id))
    .map(({ nummer }) => nummer)
    .sort()
    .join(', ');
}

/** Keeps what was done to two persons, with what is needed to undo it for thirty days. */
export async function keepMomentopname(
  { unit, newId, now, today, account }: WriteContext,
  gedaan: Pick<SamenvoegingRow, 'soort' | 'blijftId' | 'anderId'> & {
    readonly momentopname: Momentopname;
  },
): Promise<string> {
  const id = newId();
  await insertSamenvoeging(unit, {
    ...{ ...gedaan, id, op: now, door: account.id, tot: laatsteDag(today) },
    ...{ ongedaanOp: null, ongedaanDoor: null },
  });
  return id;
}

type Key = { readonly id: string; readonly versie: number };
type Paar = { readonly blijft: string; readonly weg: string };

const MOST_SHOWN = 6;

/**
 * Who may be the same person as somebody in a dossier, best first; with a dossiernummer whoever is
 * in that dossier, however little they look alike.
 */
export async function listKandidaten(
  context: ReadContext,
  input: { dossierId: string; id: string; dossiernummer: string },
): Promise<(Omit<Kandidaat, 'oordeel'> & { oordeel: Bekendheid })[]> {
  await requireIn(context, input.dossierId, input.id);
  const [row] = await findBetrokkenen(context.unit, [input.id]);
  if (row === undefined) throw notFound('betrokkene');
  const found =
    input.dossiernummer === ''
      ? await matchPersoon(context.unit, toGegevens(row))
      : await peopleOfDossier(context, row, input.dossiernummer);
  return viewKandidaten(
    context,
    found.filter(({ kandidaat }) => kandidaat.row.id !== row.id).slice(0, MOST_SHOWN),
  );
}

/** Two registrations beside each other: what each knows, why they may be one, and what moves. */
export async function comparePersonen(
  context: ReadContext,
  input: { dossierId: string; id: string; anderId: string },
): Promise<SamenvoegVoorstel> {
  const paar = { blijft: input.id, weg: input.anderId };
  await requireIn(context, input.dossierId, paar.blijft);
  const { stand, versies } = await readTwo(context, paar);
  const rows = await dossiersIn(context, stand);
  const voorstel = voorstelKeuzes(stand, paar);
  const side = async (id: string) => ({
    betrokkene: toBetrokkene(rowOf(stand, versies, id)),
    dossiers: await viewDossiersVan(context, stand, rows, id),
  });
  const kant = (id: string, groep: (typeof KEUZEGROEPEN)[number]) => {
    const bron = newestOf(stand.gegevens, id, groep);
    const tekst = groepTekst(groep, toGegevens(rowOf(stand, versies, id)));
    return { tekst, bron: bron?.bron ?? '', op: bron?.vastgelegdOp ?? null };
  };
  const { personen } = await readRegisterstand(context.unit);
  const { oordeel, redenen } = vergelijk(
    toGegevens(rowOf(stand, versies, paar.blijft)),
    toGegevens(rowOf(stand, versies, paar.weg)),
    personen,
  );
  const both = dossiersOf(stand, paar.weg);
  return {
    blijft: await side(paar.blijft),
    weg: await side(paar.weg),
    oordeel,
    redenen: redenen.map(({ deel, zin, gewicht }) => ({ deel, zin, gewicht })),
    groepen: KEUZEGROEPEN.map((groep) => ({
      groep,
      verhouding: verhouding(persoonIn(stand, paar.blijft), persoonIn(stand, paar.weg), groep),
      blijft: kant(paar.blijft, groep),
      weg: kant(paar.weg, groep),
      voorstel: voorstel[groep],
    })),
    samenIn: rows
      .filter(({ id }) => both.has(id) && dossiersOf(stand, paar.blijft).has(id))
      .map(({ nummer }) => nummer),
    beperkt: beperkteNummers(rows),
  };
}

/**
 * Makes one person of two registrations, in one unit: the fields that were chosen, all dossiers,
 * letters and sources. It can be undone for thirty days.
 *
 * @throws Refusal conflict when one of them was changed in between, dossier_beperkt when one of
 *   their dossiers may not be changed, zelfde_persoon for one registration with itself
 */
export const mergePersonen = once(
  async (
    context: WriteContext,
    input: { dossierId: string; blijft: Key; weg: Key; keuzes: Keuzes },
  ): Promise<{ id: string }> => {
    const { unit, now } = context;
    const paar = { blijft: input.blijft.id, weg: input.weg.id };
    await requireIn(context, input.dossierId, paar.blijft);
    const { stand: vooraf, versies } = await readTwo(context, paar);
    for (const { id, versie } of [input.blijft, input.weg])
      if (versies[id] !== versie)
        throw conflict('betrokkene', toBetrokkene(rowOf(vooraf, versies, id)));
    const rows = await dossiersIn(context, vooraf);
    await openAll(context, rows);
    const erna = voegSamen(vooraf, { ...paar, keuzes: input.keuzes, op: now });
    await writeStand(unit, vooraf, erna, versies);
    const id = await keepMomentopname(context, {
      ...{ soort: 'samenvoegen', blijftId: paar.blijft, anderId: paar.weg },
      momentopname: { vooraf, erna, versies },
    });
    await deriveAllOf(context, rows);
    for (const [own, other] of [
      [paar.blijft, paar.weg],
      [paar.weg, paar.blijft],
    ] as const)
      for (const dossierId of dossiersOf(vooraf, own))
        if (own === paar.blijft || !dossiersOf(vooraf, other).has(dossierId))
          await note(context, dossierId, 'samengevoegd', {
            dossiers: nummersVan(rows, dossiersOf(vooraf, other)),
          });
    context.logObject(paar.blijft);
    context.registered(id);
    return { id };
  },
  async (context, { dossierId }, { objectId }) => {
    await openDossier(context, dossierId, 'lezen');
    return { id: objectId };
  },
);

async function readTwo({ unit }: ReadContext, paar: Paar) {
  if (paar.blijft === paar.weg) throw ruleViolated('zelfde_persoon');
  const read = await readStand(unit, [paar.blijft, paar.weg]);
  requireThere(read.stand, [paar.blijft, paar.weg]);
  return read;
}

async function peopleOfDossier(
  { unit }: ReadContext,
  row: BetrokkeneRow,
  typed: string,
): Promise<readonly Pick<Gevonden, 'kandidaat' | 'oordeel' | 'score' | 'redenen'>[]> {
  const nummer = parseDossiernummer(typed);
  const dossier = nummer === undefined ? undefined : await findDossierByNummer(unit, nummer);
  if (dossier === undefined) {
    const zin = 'Dit dossiernummer bestaat niet. Controleer het nummer.';
    throw new Refusal({
      code: 'invalid_input',
      data: { velden: [{ veld: 'dossiernummer', zin }] },
    });
  }
  const { personen } = await readRegisterstand(unit);
  const mensen = await listPersonen(unit, [dossier.id]);
  const found = await findBetrokkenen(
    unit,
    mensen.map(({ betrokkeneId }) => betrokkeneId),
  );
  return found.map((other) => ({
    kandidaat: { ...toGegevens(other), row: other },
    ...vergelijk(toGegevens(row), toGegevens(other), personen),
  }));
}

/**
 * Who in a dossier is almost surely in the register a second time: a hint to compare the two, never
 * a link. Who is only mogelijk bekend is not shown here, or every twin would be a double.
 */
export async function listDubbel(
  context: ReadContext,
  { dossierId }: { dossierId: string },
): Promise<Dubbel[]> {
  const { unit } = context;
  const dossier = await openDossier(context, dossierId, 'lezen');
  if (dossier.beperkt) return [];
  const inside = (await listPersonen(unit, [dossierId])).map(({ betrokkeneId }) => betrokkeneId);
  const answer: Dubbel[] = [];
  for (const row of await findBetrokkenen(unit, inside)) {
    const sure = (await matchPersoon(unit, toGegevens(row), 'bekend')).filter(
      ({ kandidaat }) => !inside.includes(kandidaat.row.id),
    );
    for (const { betrokkene, dossiers } of await viewKandidaten(context, sure))
      answer.push({
        betrokkeneId: row.id,
        anderId: betrokkene.id,
        dossiers: dossiers.map(({ nummer }) => nummer),
      });
  }
  return answer;
}
