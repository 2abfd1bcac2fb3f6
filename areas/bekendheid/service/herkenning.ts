import type { ReadContext, WriteContext } from '#areas/context.ts';
import { openDossier } from '#areas/dossiers/service/toegang.ts';
import { findDossiers, listDossiersOf, listPersonen } from '#areas/dossiers/store.ts';
import { magAchterstand } from '#areas/meldingen/rules.ts';
import { melderBinnen } from '#areas/meldingen/rules-melder.ts';
import { listMeldingen } from '#areas/meldingen/store.ts';
import { listPartnerKoppen } from '#areas/partners/store.ts';
import type { PersoonInvoer } from '#areas/personen/contract.ts';
import { normalizePersoon } from '#areas/personen/rules/persoon-invoer.ts';
import {
  refreshSleutels,
  rowNaam,
  toBetrokkene,
  toGegevens,
} from '#areas/personen/service/personen.ts';
import {
  type BetrokkeneRow,
  findAdressen,
  findBetrokkenen,
  findPerSleutel,
  listBetrokkenenAfter,
  readRegisterstand,
  setSleutelversie,
} from '#areas/personen/store/betrokkenen.ts';
import { ruleViolated } from '#areas/refusal.ts';
import { aanleidingenInTraject } from '#areas/trajecten/service/beeld.ts';
import { verhuurderBij } from '#areas/trajecten/service/verhuurders.ts';
import { listProcedureRows } from '#areas/trajecten/store-procedures.ts';
import type { ReadUnit, Store } from '#db/store.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import type { PersoonGegevens } from '#domain/identiteit/persoon-gegevens.ts';
import type { Adresgenoot, Kandidaat } from '../contract.ts';
import { compareAdres } from '../rules/bewijs.ts';
import { maakProfiel } from '../rules/profiel.ts';
import { SLEUTELVERSIE, sleutelsVan, vraagsleutels } from '../rules/sleutels.ts';
import {
  type Bekendheid,
  kiesKandidaten,
  MEEST_PER_SLEUTEL,
  type Rangorde,
  rankKandidaten,
} from '../rules/vergelijk.ts';

/** A known person as the rules take it, with the row it came from. */
export type Bekende = PersoonGegevens & { readonly row: BetrokkeneRow };
/** A known person with how it compares to the one that was asked for. */
export type Gevonden = Rangorde<Bekende>;

/**
 * The one check on persons (domein §3 st 4): everybody in the register who is, or may be, the
 * person asked for, best first, each with the named evidence. Intake, the bekendheidscheck and the
 * tools for testing all ask here, so that they can never answer differently.
 *
 * @param tot the last answer asked for: 'bekend' where only that matters, 'nieuw' for tools for testing
 */
export async function matchPersoon(
  unit: ReadUnit,
  vraag: PersoonGegevens,
  tot: Bekendheid = 'mogelijk_bekend',
): Promise<readonly Gevonden[]> {
  const { personen } = await readRegisterstand(unit);
  const kandidaten = await readKandidaten(unit, vraag);
  return rankKandidaten(vraag, kandidaten, personen, tot);
}

/** Whoever is worth comparing: found by equal keys, in a number that does not grow with the register. */
export async function readKandidaten(
  unit: ReadUnit,
  vraag: PersoonGegevens,
): Promise<readonly Bekende[]> {
  const treffers = await findPerSleutel(unit, vraagsleutels(vraag), MEEST_PER_SLEUTEL);
  const rows = await findBetrokkenen(unit, kiesKandidaten(treffers));
  return rows.map((row) => ({ ...toGegevens(row), row }));
}

/** More than a household; in a flat without house letters the rest is no hint any more. */
const MOST_SHOWN = 5;
const MOST_READ = 30;

/**
 * Other people who are registered at the same address now: a hint about the household, never a
 * link (B3 has no housemates, and former addresses are not kept).
 *
 * @param behalve ids that are not to be named: who is asked about, and who is shown already
 */
export async function findOpAdres(
  unit: ReadUnit,
  persoon: PersoonGegevens,
  behalve: ReadonlySet<string>,
): Promise<Adresgenoot[]> {
  const soorten = ['postcode_huisnummer', 'adres'];
  const sleutels = sleutelsVan(persoon).filter(({ soort }) => soorten.includes(soort));
  const ids = new Set((await findPerSleutel(unit, sleutels, MOST_READ)).flat());
  const profiel = maakProfiel(persoon);
  const rows = (await findBetrokkenen(unit, [...ids])).filter(
    (row) =>
      !behalve.has(row.id) &&
      compareAdres(profiel, maakProfiel(toGegevens(row))).oordeel === 'gelijk',
  );
  const links = await listDossiersOf(
    unit,
    rows.map(({ id }) => id),
  );
  const dossiers = await findDossiers(unit, [...new Set(links.map(({ dossierId }) => dossierId))]);
  const meldingen = await listMeldingen(
    unit,
    dossiers.map(({ id }) => id),
  );
  return rows.slice(0, MOST_SHOWN).map((row) => {
    const own = dossiers.filter(({ id }) =>
      links.some((link) => link.betrokkeneId === row.id && link.dossierId === id),
    );
    const laatste = meldingen.find(({ dossierId }) => own.some(({ id }) => id === dossierId));
    return {
      id: row.id,
      naam: rowNaam(row),
      dossiers: own.map(({ id, nummer, geslotenOp }) => ({
        id,
        nummer,
        open: geslotenOp === null,
      })),
      laatsteMelding: laatste === undefined ? null : toIsoDate(laatste.ontvangenOp),
    };
  });
}

/**
 * Who else is registered at the address of the betrokkene of a dossier. A second registration of
 * the betrokkene is no housemate: `listDubbel` points it out.
 */
export async function listOpAdres(
  context: ReadContext,
  { dossierId }: { dossierId: string },
): Promise<Adresgenoot[]> {
  const { unit } = context;
  await openDossier(context, dossierId, 'lezen');
  const links = await listPersonen(unit, [dossierId]);
  const inside = new Set(links.map(({ betrokkeneId }) => betrokkeneId));
  const hoofd = links.find(({ eerste }) => eerste);
  const [row] = hoofd === undefined ? [] : await findBetrokkenen(unit, [hoofd.betrokkeneId]);
  if (row === undefined) return [];
  const gegevens = toGegevens(row);
  const dubbel = await matchPersoon(unit, gegevens, 'bekend');
  const behalve = dubbel.map(({ kandidaat }) => kandidaat.row.id);
  return findOpAdres(unit, gegevens, new Set([...inside, ...behalve]));
}

/** As many as fit beside the form; more would be a list to fish in. */
const MOST_KANDIDATEN = 6;
const MOST_ADDRESSES = 8;

/** Who may the typed person be? Best first, with reasons and their dossiers (domein §3 st 4). */
export async function findKandidaten(
  context: ReadContext,
  { gegevens }: { gegevens: PersoonInvoer },
): Promise<{ kandidaten: Kandidaat[]; zelfdeAdres: Adresgenoot[] }> {
  const { unit, today } = context;
  const vraag = normalizePersoon(gegevens, today);
  const ranked = (await matchPersoon(unit, vraag)).slice(0, MOST_KANDIDATEN);
  const kandidaten = (await viewKandidaten(context, ranked)).flatMap(({ oordeel, ...rest }) =>
    oordeel === 'nieuw' ? [] : [{ ...rest, oordeel }],
  );
  const shown = new Set(kandidaten.map(({ betrokkene }) => betrokkene.id));
  return { kandidaten, zelfdeAdres: await findOpAdres(unit, vraag, shown) };
}

/** People who were found, with their reasons and their dossiers, in the same order. */
export async function viewKandidaten(
  context: ReadContext,
  gevonden: readonly Pick<Gevonden, 'kandidaat' | 'oordeel' | 'score' | 'redenen'>[],
): Promise<(Omit<Kandidaat, 'oordeel'> & { oordeel: Bekendheid })[]> {
  const ids = gevonden.map(({ kandidaat }) => kandidaat.row.id);
  const dossiersOf = await dossiersPerPersoon(context, ids);
  return gevonden.map(({ kandidaat, oordeel, score, redenen }) => ({
    betrokkene: toBetrokkene(kandidaat.row),
    oordeel,
    score,
    redenen: redenen.map(({ deel, zin, gewicht }) => ({ deel, zin, gewicht })),
    dossiers: dossiersOf.get(kandidaat.row.id) ?? [],
  }));
}

/** Known addresses that begin with what is typed, without saying who lives there. */
export async function suggestAdressen(context: ReadContext, { zoek }: { zoek: string }) {
  const rows = await findAdressen(context.unit, zoek, MOST_ADDRESSES);
  return rows.map(({ straat, huisnummer, huisletter, toevoeging, postcode, plaats }) => ({
    straat: straat ?? '',
    huisnummer: huisnummer ?? '',
    huisletter: huisletter ?? '',
    toevoeging: toevoeging ?? '',
    postcode: postcode ?? '',
    plaats: plaats ?? '',
  }));
}

async function dossiersPerPersoon(
  { unit }: ReadContext,
  betrokkeneIds: readonly string[],
): Promise<ReadonlyMap<string, Kandidaat['dossiers']>> {
  const links = await listDossiersOf(unit, betrokkeneIds);
  const dossiers = await findDossiers(unit, [...new Set(links.map(({ dossierId }) => dossierId))]);
  const meldingen = Map.groupBy(
    await listMeldingen(
      unit,
      dossiers.map(({ id }) => id),
    ),
    ({ dossierId }) => dossierId,
  );
  const partners = await listPartnerKoppen(unit);
  const procedures = new Map<string, Awaited<ReturnType<typeof listProcedureRows>>>();
  for (const { id } of dossiers) procedures.set(id, await listProcedureRows(unit, id));
  const achterstand = new Set<string>();
  for (const { id } of dossiers)
    if (magAchterstand(await aanleidingenInTraject({ unit }, id))) achterstand.add(id);
  const koppen = dossiers.map(({ id, nummer, werkstatus, geopendOp, beperkt }) => ({
    id,
    nummer,
    werkstatus,
    geopendOp: toIsoDate(geopendOp),
    beperkt,
    achterstandMag: achterstand.has(id),
    meldingen: (meldingen.get(id) ?? []).map((melding) => ({
      id: melding.id,
      aanleiding: melding.aanleiding,
      ontvangenOp: toIsoDate(melding.ontvangenOp),
      partner: melderBinnen(melding, (partnerId) => partners.get(partnerId)?.naam),
      verhuurderId: verhuurderBij(melding, {
        ...{ procedures: procedures.get(id) ?? [], meldingen: meldingen.get(id) ?? [], partners },
      }),
      teltMee: melding.zelfdeAls === null,
    })),
  }));
  return new Map(
    betrokkeneIds.map((id) => [
      id,
      koppen.filter((kop) =>
        links.some((link) => link.betrokkeneId === id && link.dossierId === kop.id),
      ),
    ]),
  );
}

/**
 * Refuses to register somebody as new who is bekend, unless the screener looked at that person and
 * took them for somebody else: between typing and saving a colleague may have registered them, and
 * a person who is in the register twice gets two dossiers. Who is only mogelijk bekend was shown
 * beside the form and holds nobody up.
 *
 * @param gezien ids of known people that the screener took for somebody else
 * @param inDezeMelding people of the same melding that were registered just before
 * @throws Refusal al_bekend, or medehuurder_dubbel when one melding names somebody twice
 */
export async function requireLooked(
  { unit }: Pick<WriteContext, 'unit'>,
  persoon: PersoonGegevens,
  gezien: readonly string[],
  inDezeMelding: readonly BetrokkeneRow[],
): Promise<void> {
  const sure = (await matchPersoon(unit, persoon, 'bekend'))
    .map(({ kandidaat }) => kandidaat.row.id)
    .find((id) => !gezien.includes(id));
  if (sure === undefined) return;
  throw ruleViolated(
    inDezeMelding.some(({ id }) => id === sure) ? 'medehuurder_dubbel' : 'al_bekend',
  );
}

/** Small enough that a crash loses little work, large enough to be quick. */
const BATCH = 500;

/**
 * Makes all search keys anew when they are of an older version of the rules; else it does nothing.
 * A crash halfway leaves some persons with new keys and the old version, so the next start does it
 * again. Nobody may search in between: with mixed keys somebody known could seem new.
 *
 * @returns how many persons got new keys
 */
export async function renewSleutels(store: Store): Promise<number> {
  const { sleutelversie } = await store.read(readRegisterstand);
  if (sleutelversie === SLEUTELVERSIE) return 0;
  let done = 0;
  for (let after = ''; ; ) {
    const rows = await store.write(async (unit) => {
      const batch = await listBetrokkenenAfter(unit, after, BATCH);
      for (const row of batch) await refreshSleutels({ unit }, row);
      return batch;
    });
    done += rows.length;
    after = rows.at(-1)?.id ?? after;
    if (rows.length < BATCH) break;
  }
  await store.write((unit) => setSleutelversie(unit, SLEUTELVERSIE));
  return done;
}
