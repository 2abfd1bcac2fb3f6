import { listAfsluitingen, listBeeindigingenIn } from '#db/repositories/afhandeling.ts';
import { type BetrokkeneRow, findBetrokkenen } from '#db/repositories/betrokkenen.ts';
import { findContactpersonen } from '#db/repositories/contactpersonen.ts';
import { type DossierRow, findDossiers, listPersonen } from '#db/repositories/dossiers.ts';
import { listMeldingen } from '#db/repositories/meldingen.ts';
import { listPartnerNamen } from '#db/repositories/partners.ts';
import { dossiersIn, meldingenIn } from '#db/repositories/periode.ts';
import type { Celwaarde } from '#documents/tabel.ts';
import { afsluitredenNaam } from '#domain/afsluiting/afsluitredenen.ts';
import { findGemeenteByCode } from '#domain/afspraken/regio.ts';
import { grondNaam } from '#domain/beeindigingen/gronden.ts';
import { formatGeboortedatum, type GeboortedatumTekst } from '#domain/dates/geboortedatum.ts';
import { diffDays, type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import { processtapNaam } from '#domain/dossiers/processtap.ts';
import { werkstatusNaam } from '#domain/dossiers/werkstatus.ts';
import type { Exportsoort } from '#domain/export/kolommen.ts';
import { formatPostcode } from '#domain/identiteit/postcode.ts';
import { aanleidingNaam } from '#domain/meldingen/aanleidingen.ts';
import { jaNeeOnbekendNaam, kanaalNaam, vraagNaam } from '#domain/meldingen/keuzes.ts';
import { viewAfhandeling } from './afhandeling.ts';
import type { ReadContext } from './context.ts';
import { straatVan } from './personen.ts';

/** One registration, by column code. */
export type Rij = Readonly<Record<string, Celwaarde>>;

const date = (text: string | null | undefined): IsoDate | null => (text ? toIsoDate(text) : null);
const jaNee = (value: boolean) => (value ? 'ja' : 'nee');

/** The registrations of a period; which columns go out is decided afterwards. */
export async function exportRijen(
  context: ReadContext,
  vraag: { soort: Exportsoort; van: IsoDate; tot: IsoDate },
): Promise<Rij[]> {
  if (vraag.soort === 'meldingen') return meldingRijen(context, vraag);
  return vraag.soort === 'dossiers'
    ? dossierRijen(context, vraag)
    : beeindigingRijen(context, vraag);
}

async function meldingRijen(
  context: ReadContext,
  { van, tot }: { van: IsoDate; tot: IsoDate },
): Promise<Rij[]> {
  const { unit } = context;
  const rows = await meldingenIn(unit, van, tot);
  const base = await baseOf(
    context,
    rows.map(({ dossierId }) => dossierId),
  );
  const partners = await listPartnerNamen(unit);
  const contacten = new Map(
    (
      await findContactpersonen(
        unit,
        rows.flatMap(({ contactpersoonId }) => contactpersoonId ?? []),
      )
    ).map(({ id, naam }) => [id, naam]),
  );
  return rows.map((row) => ({
    ...base.get(row.dossierId),
    ontvangenOp: date(row.ontvangenOp),
    melder: partners.get(row.partnerId) ?? '',
    contactpersoon: (row.contactpersoonId && contacten.get(row.contactpersoonId)) ?? null,
    kanaal: kanaalNaam(row.kanaal),
    aanleiding: aanleidingNaam(row.aanleiding),
    vraag: vraagNaam(row.vraag),
    huurderGeinformeerd: jaNeeOnbekendNaam(row.huurderGeinformeerd),
    dagvaardingOp: date(row.dagvaardingOp),
    zittingOp: date(row.zittingOp),
    ontruimingOp: date(row.ontruimingOp),
    huisuitzettingOp: date(row.huisuitzettingOp),
    achterstand: row.achterstandCent,
    teltMee: jaNee(row.zelfdeAls === null),
  }));
}

async function dossierRijen(
  context: ReadContext,
  { van, tot }: { van: IsoDate; tot: IsoDate },
): Promise<Rij[]> {
  const { unit } = context;
  const rows = await dossiersIn(unit, van, tot);
  const ids = rows.map(({ id }) => id);
  const base = await baseOf(context, ids);
  const meldingen = Map.groupBy(await listMeldingen(unit, ids), ({ dossierId }) => dossierId);
  const found: Rij[] = [];
  for (const row of rows) {
    const lopend = (await listAfsluitingen(unit, row.id)).find(
      ({ heropendOp }) => heropendOp === null,
    );
    const gesloten = date(row.geslotenOp);
    found.push({
      ...base.get(row.id),
      geopendOp: date(row.geopendOp),
      werkstatus: werkstatusNaam(row.werkstatus),
      processtap: processtapNaam(row.processtap),
      kinderen: jaNeeOnbekendNaam(row.kinderen),
      aantalMeldingen: (meldingen.get(row.id) ?? []).filter(({ zelfdeAls }) => zelfdeAls === null)
        .length,
      afgeslotenOp: date(lopend?.besluitOp),
      afsluitreden: lopend === undefined ? null : afsluitredenNaam(lopend.reden),
      vernietigenOp: date(lopend?.vernietigenOp),
      doorlooptijd: gesloten === null ? null : diffDays(toIsoDate(row.geopendOp), gesloten),
    });
  }
  return found;
}

async function beeindigingRijen(
  context: ReadContext,
  { van, tot }: { van: IsoDate; tot: IsoDate },
): Promise<Rij[]> {
  const { unit } = context;
  const rows = await listBeeindigingenIn(unit, van, tot);
  const ids = rows.map(({ dossierId }) => dossierId);
  const base = await baseOf(context, ids);
  const dossiers = new Map(
    (await findDossiers(unit, [...new Set(ids)])).map((row) => [row.id, row]),
  );
  const found: Rij[] = [];
  for (const row of rows) {
    const dossier = dossiers.get(row.dossierId);
    const view =
      dossier &&
      (await viewAfhandeling(context, dossier)).beeindigingen.find(({ id }) => id === row.id);
    const aantal = view?.informeren.length ?? 0;
    const open = view?.nogTeInformeren ?? 0;
    found.push({
      ...base.get(row.dossierId),
      datum: date(row.datum),
      partner: view?.partner.naam ?? '',
      gronden: row.gronden.map(grondNaam).join('; '),
      inspanning: row.inspanning,
      aantalPartners: aantal,
      aantalIngelicht: aantal - open,
      cyclusBeeindigd: jaNee(view !== undefined && open === 0),
    });
  }
  return found;
}

/** What every export starts with: the dossier and its betrokkene. */
async function baseOf(
  { unit }: ReadContext,
  dossierIds: readonly string[],
): Promise<ReadonlyMap<string, Rij>> {
  const ids = [...new Set(dossierIds)];
  const personen = (await listPersonen(unit, ids)).filter(({ rol }) => rol === 'betrokkene');
  const mensen = new Map(
    (
      await findBetrokkenen(
        unit,
        personen.map(({ betrokkeneId }) => betrokkeneId),
      )
    ).map((row) => [row.id, row]),
  );
  const betrokkeneOf = new Map(
    personen.map((row) => [row.dossierId, mensen.get(row.betrokkeneId)]),
  );
  return new Map(
    (await findDossiers(unit, ids)).map((row) => [row.id, baseRow(row, betrokkeneOf.get(row.id))]),
  );
}

function baseRow({ nummer, gemeente }: DossierRow, mens: BetrokkeneRow | undefined): Rij {
  return {
    dossiernummer: nummer,
    gemeente: gemeente === null ? null : (findGemeenteByCode(gemeente)?.naam ?? null),
    achternaam: mens?.achternaam ?? null,
    tussenvoegsel: mens?.tussenvoegsel ?? null,
    voorletters: mens?.voorletters ?? null,
    geboortedatum: mens?.geboortedatum
      ? formatGeboortedatum(mens.geboortedatum as GeboortedatumTekst)
      : null,
    adres: straatVan(mens),
    postcode: mens?.postcode ? formatPostcode(mens.postcode) : null,
    plaats: mens?.plaats ?? null,
  };
}
