import type { Kandidaat } from '#contract/bekendheid.ts';
import type { SamenvoegVoorstel } from '#contract/samenvoegen.ts';
import { type BetrokkeneRow, findBetrokkenen } from '#db/repositories/betrokkenen.ts';
import { findDossierByNummer, listPersonen } from '#db/repositories/dossiers.ts';
import { readRegisterstand } from '#db/repositories/registerstand.ts';
import { type Bekendheid, vergelijk } from '#domain/bekendheid/vergelijk.ts';
import { parseDossiernummer } from '#domain/dossiers/dossiernummer.ts';
import {
  GROEPEN,
  groepTekst,
  type Keuzes,
  newestOf,
  verhouding,
  voorstelKeuzes,
} from '#domain/samenvoegen/groepen.ts';
import { voegSamen } from '#domain/samenvoegen/samenvoegen.ts';
import { persoonIn } from '#domain/samenvoegen/stand.ts';
import { viewKandidaten } from './bekendheid.ts';
import type { ReadContext, WriteContext } from './context.ts';
import { note } from './geschiedenis.ts';
import { type Gevonden, matchPersoon } from './koppelen.ts';
import { toBetrokkene, toGegevens } from './personen.ts';
import { readStand, rowOf, writeStand } from './personenstand.ts';
import { conflict, notFound, Refusal, ruleViolated } from './refusal.ts';
import {
  beperkteNummers,
  dossiersIn,
  dossiersOf,
  keepMomentopname,
  nummersVan,
  openAll,
  requireIn,
  requireThere,
  viewDossiersVan,
} from './samenvoegen-feiten.ts';

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
export async function compareTwo(
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
  const kant = (id: string, groep: (typeof GROEPEN)[number]) => {
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
    groepen: GROEPEN.map((groep) => ({
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
export async function mergeTwo(
  context: WriteContext,
  input: { dossierId: string; blijft: Key; weg: Key; keuzes: Keuzes },
): Promise<{ id: string }> {
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
  return { id };
}

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
