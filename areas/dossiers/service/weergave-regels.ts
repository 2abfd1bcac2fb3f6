import type { ReadContext } from '#areas/context.ts';
import { melderBinnen } from '#areas/meldingen/rules-melder.ts';
import { listMeldingKoppen } from '#areas/meldingen/store.ts';
import { listPartnerKoppen } from '#areas/partners/store.ts';
import { isBegonnen } from '#areas/partnervragen/rules/vraagtermijn.ts';
import { readVragers } from '#areas/partnervragen/service-beeld.ts';
import { rowAdres, rowNaam } from '#areas/personen/service/personen.ts';
import { findBetrokkenen } from '#areas/personen/store/betrokkenen.ts';
import { listScreeningenVanTraject } from '#areas/screening/store.ts';
import { listAccountRows } from '#areas/toegang/store.ts';
import { listOpenTermijnen } from '#areas/trajecten/store.ts';
import { bakVan, blijftNaAfsluiting, werkgrenzen, werkgroepVan } from '#areas/werk/rules.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import type { DossierRegel } from '../contract.ts';
import { type DossierRow, listHoofdpersonen, listPersonen } from '../store.ts';
import { readPogingenVan } from './pogingen-lezen.ts';
import { afgestemdIn, type DossierFeiten, naamOpId, volgendeStapVan } from './weergave.ts';
import { type Lijstbron, openTaken, readTaakbronnen, viewLopend } from './weergave-taken.ts';
import { readVlagafspraken, vlaggenVan } from './weergave-vlaggen.ts';

/** Dossiers as rows of a list, in the order given: a handful of queries for the whole page. */
export async function toRegels(
  context: ReadContext,
  rows: readonly DossierRow[],
): Promise<DossierRegel[]> {
  const { unit, today } = context;
  const ids = rows.map(({ id }) => id);
  const betrokkeneOf = new Map(
    (await listHoofdpersonen(unit, ids)).map((row) => [row.dossierId, row]),
  );
  const meldingen = Map.groupBy(await listMeldingKoppen(unit, ids), ({ dossierId }) => dossierId);
  const open = (await listOpenTermijnen(unit, ids)).filter((one) => isBegonnen(one, today));
  const vragers = await readVragers(context, open);
  const termijnen = Map.groupBy(open, ({ dossierId }) => dossierId);
  const geschrevenen = new Set(open.flatMap(({ betrokkeneId }) => betrokkeneId ?? []));
  const namen = new Map((await findBetrokkenen(unit, [...geschrevenen])).map(naamOpId));
  const aanwezig = (await listPersonen(unit, ids)).filter(({ overleden }) => overleden === null);
  const mensen = new Map(
    (
      await findBetrokkenen(unit, [...new Set(aanwezig.map(({ betrokkeneId }) => betrokkeneId))])
    ).map((mens) => [mens.id, mens]),
  );
  const inDossier = Map.groupBy(aanwezig, ({ dossierId }) => dossierId);
  const bronVan = await readTaakbronnen(context, ids, open);
  const accounts = new Map((await listAccountRows(unit)).map(({ id, naam }) => [id, naam]));
  const koppen = await listPartnerKoppen(unit);
  const partners = new Map([...koppen].map(([id, { naam }]) => [id, naam]));
  const screeningen = await listScreeningenVanTraject(unit, ids);
  const afgestemd = await afgestemdIn(context, ids);
  const pogingen = await readPogingenVan(context, ids);
  const afsprakenVan = await readVlagafspraken(context, ids);
  return rows.map((row) =>
    toRegel(
      {
        row,
        betrokkene: betrokkeneOf.get(row.id),
        isOverleden: betrokkeneOf.get(row.id)?.overleden != null,
        meldingen: meldingen.get(row.id) ?? [],
        termijnen: termijnen.get(row.id) ?? [],
        ...{ partners, koppen, namen, vragers, today, bron: bronVan(row.id) },
        mensen: (inDossier.get(row.id) ?? []).flatMap((one) => mensen.get(one.betrokkeneId) ?? []),
        screening: screeningen.get(row.id)?.antwoorden,
        afgestemd: afgestemd.has(row.id),
        pogingen: pogingen.get(row.id) ?? [],
        afspraken: afsprakenVan(row.id),
      },
      accounts,
    ),
  );
}

function toRegel(
  feiten: DossierFeiten & { readonly bron: Lijstbron },
  accounts: ReadonlyMap<string, string>,
): DossierRegel {
  const { row, betrokkene, meldingen, partners, today } = feiten;
  const vervalt = row.vervalt === null ? null : toIsoDate(row.vervalt);
  const laatste = meldingen[0];
  const lopend = viewLopend(feiten.bron, today);
  const volgendeStap = volgendeStapVan(feiten);
  const isNaAfsluiting = row.geslotenOp !== null && vervalt !== null;
  const taken = feiten.termijnen.filter(
    ({ code }) => row.geslotenOp === null || blijftNaAfsluiting(code),
  ).length;
  const vragen = openTaken(feiten).length;
  const { id, nummer, gemeente, werkstatus, processtap, dossierhouderId } = row;
  return {
    id,
    betrokkeneId: betrokkene?.id ?? null,
    nummer,
    naam: rowNaam(betrokkene),
    geboortedatum: betrokkene?.geboortedatum ?? null,
    adres: rowAdres(betrokkene),
    gemeente,
    werkstatus,
    processtap,
    dossierhouder:
      dossierhouderId === null
        ? null
        : { id: dossierhouderId, naam: accounts.get(dossierhouderId) ?? '' },
    vervalt,
    bak: bakVan(vervalt ?? undefined, today, isNaAfsluiting),
    volgendeStap,
    groep: werkgroepVan(
      {
        ...{ dag: lopend.dag?.dag, vervalt, werksoort: row.werksoort },
        isGesloten: isNaAfsluiting,
      },
      werkgrenzen(today),
    ),
    ...lopend,
    // Besides what the row itself says to do.
    meerTaken:
      volgendeStap?.code === 'termijn' || volgendeStap?.code === 'langsgaan' ? taken - 1 : taken,
    meerVragen: volgendeStap?.code === 'navraag' ? vragen - 1 : vragen,
    vlaggen: vlaggenVan(feiten),
    // A melding that is linked to an earlier one of the same event counts once (M).
    meldingen: meldingen.filter(({ zelfdeAls }) => zelfdeAls === null).length,
    laatsteMelding:
      laatste === undefined
        ? null
        : {
            aanleiding: laatste.aanleiding,
            ontvangenOp: toIsoDate(laatste.ontvangenOp),
            partner: melderBinnen(laatste, (id) => partners.get(id)),
          },
  };
}
