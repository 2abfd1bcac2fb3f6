import type { Adresgenoot, Kandidaat } from '#contract/bekendheid.ts';
import type { PersoonInvoer } from '#contract/personen.ts';
import { findAdressen } from '#db/repositories/betrokkenen.ts';
import { findDossiers, listDossiersOf } from '#db/repositories/dossiers.ts';
import { listMeldingen } from '#db/repositories/meldingen.ts';
import { listPartnerNamen } from '#db/repositories/partners.ts';
import type { Bekendheid } from '#domain/bekendheid/vergelijk.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { normalizePersoon } from '#domain/gegevens/persoon-invoer.ts';
import type { ReadContext } from './context.ts';
import { type Gevonden, matchPersoon } from './koppelen.ts';
import { toBetrokkene } from './personen.ts';
import { findOpAdres } from './zelfde-adres.ts';

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
  const partners = await listPartnerNamen(unit);
  const koppen = dossiers.map(({ id, nummer, werkstatus, geopendOp, beperkt }) => ({
    id,
    nummer,
    werkstatus,
    geopendOp: toIsoDate(geopendOp),
    beperkt,
    meldingen: (meldingen.get(id) ?? []).map((melding) => ({
      id: melding.id,
      aanleiding: melding.aanleiding,
      ontvangenOp: toIsoDate(melding.ontvangenOp),
      partner: partners.get(melding.partnerId) ?? '',
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
