import { afsluitredenNaam } from '#areas/afsluiten/rules/afsluiting.ts';
import { grondNaam } from '#areas/afsluiten/rules/beeindiging.ts';
import { isCyclusGeeindigd } from '#areas/afsluiten/rules/ingelicht.ts';
import { viewAfhandeling } from '#areas/afsluiten/service-afhandeling.ts';
import { listAfsluitingen, listBeeindigingenIn } from '#areas/afsluiten/store.ts';
import type { Beleid } from '#areas/beheer/contract-beleid.ts';
import { vernietigenUiterlijk } from '#areas/beheer/rules/bewaren.ts';
import { findGemeenteByCode } from '#areas/beheer/rules/regio.ts';
import type { Apart, OwnContext, ReadContext } from '#areas/context.ts';
import { processtapNaam, werkstatusNaam } from '#areas/dossiers/rules.ts';
import { type DossierRow, findDossiers, listPersonen } from '#areas/dossiers/store.ts';
import { datumVelden, meldingVelden } from '#areas/meldingen/fields.ts';
import { melderBuiten } from '#areas/meldingen/rules-melder.ts';
import { listMeldingen } from '#areas/meldingen/store.ts';
import { findContactpersonen, readNamenOp } from '#areas/partners/store.ts';
import { requirePeriode } from '#areas/periode.ts';
import { rowStraat, zonderAfgeschermd } from '#areas/personen/service/personen.ts';
import { type BetrokkeneRow, findBetrokkenen } from '#areas/personen/store/betrokkenen.ts';
import { ruleViolated } from '#areas/refusal.ts';
import { toCsv } from '#documents/csv.ts';
import type { Celwaarde } from '#documents/tabel.ts';
import { toXlsx } from '#documents/xlsx.ts';
import { formatGeboortedatum, type GeboortedatumTekst } from '#domain/dates/geboortedatum.ts';
import { diffDays, type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import { formatPostcode } from '#domain/identiteit/postcode.ts';
import { jaNeeOnbekendNaam } from '#domain/keuzes.ts';
import { teltMelding } from '../rules/cijfers.ts';
import {
  EXPORTS,
  type Exportsoort,
  exportNaam,
  kolommenVoor,
  veldcellen,
} from '../rules/kolommen.ts';
import { listDossiersIn, listMeldingcijfers, meldingenIn } from '../store.ts';
import { insertExportdoel, type LogSet } from '../store-log.ts';

/** One registration, by column code, with the ids of whom it is about, which are no columns. */
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
  const cijfers = await listMeldingcijfers(
    unit,
    rows.map(({ id }) => id),
  );
  const namenOp = await readNamenOp(unit);
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
    meldingId: row.id,
    // As figures count it, wherever the household lives today.
    gemeente: gemeenteNaam(cijfers.get(row.id)?.gemeente ?? null),
    ...veldcellen(meldingVelden, row),
    ...veldcellen(datumVelden, row),
    melder: melderBuiten(row, (partnerId) => namenOp(partnerId, row.ontvangenOp)),
    // Whoever has a kenmerk of their own can be found by it.
    ...(row.partnerId === null && { kenmerk: '' }),
    contactpersoon: (row.contactpersoonId && contacten.get(row.contactpersoonId)) ?? null,
    teltMee: jaNee(teltMelding(row)),
  }));
}

async function dossierRijen(
  context: ReadContext,
  { van, tot }: { van: IsoDate; tot: IsoDate },
): Promise<Rij[]> {
  const { unit } = context;
  const rows = await listDossiersIn(unit, van, tot);
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
      aantalMeldingen: (meldingen.get(row.id) ?? []).filter(teltMelding).length,
      afgeslotenOp: date(lopend?.besluitOp),
      afsluitreden: lopend === undefined ? null : afsluitredenNaam(lopend.reden),
      overgedragenAan: lopend?.naarWie ?? null,
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
    const afhandeling = dossier && (await viewAfhandeling(context, dossier));
    const view = afhandeling?.beeindigingen.find(({ id }) => id === row.id);
    // The told list holds the others that are involved, told or not.
    const anderen = view?.informeren ?? [];
    found.push({
      ...base.get(row.dossierId),
      datum: date(row.datum),
      partner: row.partnerNaam,
      gronden: row.gronden.map(grondNaam).join('; '),
      voldoet: jaNeeOnbekendNaam(row.voldoet),
      inspanning: row.inspanning,
      aantalPartners: anderen.length,
      aantalIngelicht: anderen.filter(({ datum }) => datum !== null).length,
      cyclusBeeindigd: jaNee(isCyclusGeeindigd(afhandeling?.afsluitingen ?? [])),
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
  const personen = (await listPersonen(unit, ids)).filter(({ eerste }) => eerste);
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

function gemeenteNaam(code: string | null): string | null {
  return code === null ? null : (findGemeenteByCode(code)?.naam ?? null);
}

function baseRow({ id, nummer, gemeente }: DossierRow, row: BetrokkeneRow | undefined): Rij {
  const mens = row && zonderAfgeschermd(row);
  return {
    dossierId: id,
    betrokkeneId: row?.id ?? null,
    dossiernummer: nummer,
    gemeente: gemeenteNaam(gemeente),
    achternaam: mens?.achternaam ?? null,
    tussenvoegsel: mens?.tussenvoegsel ?? null,
    voorletters: mens?.voorletters ?? null,
    geboortedatum: mens?.geboortedatum
      ? formatGeboortedatum(mens.geboortedatum as GeboortedatumTekst)
      : null,
    adres: rowStraat(row),
    postcode: mens?.postcode ? formatPostcode(mens.postcode) : null,
    plaats: mens?.plaats ?? null,
  };
}

export type ExportVraag = {
  readonly soort: Exportsoort;
  readonly van: IsoDate;
  readonly tot: IsoDate;
  readonly formaat: 'csv' | 'xlsx';
  readonly metNamen: boolean;
  readonly doel: string;
};

const TYPES = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
/**
 * The rows of an export as the bytes of a file, with whom they are about. Reads everything there is of
 * a period, so it is asked apart.
 */
export async function readExport(
  context: ReadContext,
  vraag: ExportVraag,
): Promise<Apart<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly rijen: number }>> {
  const kolommen = kolommenVoor(vraag.soort, vraag);
  const rows = await exportRijen(context, vraag);
  const table = rows.map((row) => kolommen.map(({ code }): Celwaarde => row[code] ?? null));
  const bytes =
    vraag.formaat === 'csv'
      ? toCsv(kolommen, table)
      : await toXlsx(EXPORTS[vraag.soort].naam, kolommen, table);
  const ids = (code: string) =>
    new Set(rows.flatMap(({ [code]: id }) => (typeof id === 'string' ? [id] : [])));
  return {
    antwoord: { bytes: new Uint8Array(bytes), rijen: rows.length },
    getoond: {
      dossier: ids('dossierId'),
      betrokkene: vraag.metNamen ? ids('betrokkeneId') : new Set(),
      melding: ids('meldingId'),
    },
  };
}

/**
 * Registrations in a period as a file. Names only with a purpose. The log keeps what was in it, with
 * names or not, how many rows and whose they are; the purpose in words is kept beside it. The file
 * name says nothing about anybody.
 */
export async function makeExport(
  context: OwnContext,
  vraag: ExportVraag,
): Promise<{ bestand: Blob; naam: string; rijen: number }> {
  requirePeriode(vraag);
  requireAllowed(context.middelen.beleid, vraag);
  if (vraag.metNamen && vraag.doel === '') throw ruleViolated('doel_ontbreekt');
  const { antwoord, getoond } = await context.readApart(readExport, vraag);
  await logWatWeggaat(context, vraag, antwoord.rijen, getoond);
  return {
    bestand: new Blob([antwoord.bytes], { type: TYPES[vraag.formaat] }),
    naam: `${exportNaam(vraag.soort, vraag.van, vraag.tot)}.${vraag.formaat}`,
    rijen: antwoord.rijen,
  };
}

/** The organisation may lay down that some registrations, or names, never leave as a file. */
function requireAllowed(
  { exportSoorten, exportMetNamen }: Beleid,
  { soort, metNamen }: ExportVraag,
): void {
  const isSoortAllowed = exportSoorten === undefined || exportSoorten.includes(soort);
  if (!isSoortAllowed || (metNamen && exportMetNamen === false))
    throw ruleViolated('door_beleid_vast');
}

async function logWatWeggaat(
  context: OwnContext,
  { soort, van, tot, formaat, metNamen, doel }: ExportVraag,
  rijen: number,
  getoond: LogSet | undefined,
): Promise<void> {
  const { newId, account, now, today } = context;
  const doelId = doel === '' ? null : newId();
  await context.logExport({
    bijzonderheden: { soort, van, tot, formaat, metNamen, rijen, doel: doelId },
    getoond,
  });
  if (doelId === null) return;
  const row = { id: doelId, tekst: doel, door: account.id, op: now };
  await context.write(({ unit }) =>
    insertExportdoel(unit, { ...row, vernietigenOp: vernietigenUiterlijk(today) }, today),
  );
}
