import type { DossierRegel } from '#contract/dossiers.ts';
import { listAccounts } from '#db/repositories/accounts.ts';
import { afgestemdeDossiers, laatsteScreeningen } from '#db/repositories/afhandeling.ts';
import type { BetrokkeneRow } from '#db/repositories/betrokkenen.ts';
import { type DossierRow, listHoofdpersonen } from '#db/repositories/dossiers.ts';
import {
  listMeldingKoppen,
  listOpenTermijnen,
  type MeldingKop,
  type TermijnKop,
} from '#db/repositories/meldingen.ts';
import { listPartnerNamen } from '#db/repositories/partners.ts';
import { BRIEFTERMIJNEN, briefsoortVan } from '#domain/brieven/waarover.ts';
import { leeftijd } from '#domain/dates/geboortedatum.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import { computeVlaggen, type Vlag } from '#domain/dossiers/vlaggen.ts';
import { nextStap, type VolgendeStap } from '#domain/dossiers/volgende-stap.ts';
import { eistAfstemming, withKinderen } from '#domain/screening/afstemming.ts';
import type { ScreeningAntwoorden } from '#domain/screening/formulier.ts';
import { nadeelOordeel } from '#domain/screening/regels.ts';
import { bakVan } from '#domain/werkvoorraad/bakken.ts';
import type { ReadContext } from './context.ts';
import { adresVan, naamVan, toGegevens } from './personen.ts';

/** From which age somebody is a senior (HL, AL); becomes a setting of the set with the screening. */
const SENIOR_VANAF = 65;

/** What a dossier's flags and next step follow from. */
export type DossierFeiten = {
  readonly row: DossierRow;
  readonly betrokkene: BetrokkeneRow | undefined;
  readonly meldingen: readonly MeldingKop[];
  readonly termijnen: readonly TermijnKop[];
  readonly partners: ReadonlyMap<string, string>;
  readonly today: IsoDate;
  /** Answers of the newest screening, when there is one. */
  readonly screening: ScreeningAntwoorden | undefined;
  /** Whether the afstemming with the Sociaal Team, or the exception, is recorded (st 5). */
  readonly afgestemd: boolean;
};

/** The flags of a dossier, each with its sentence. */
export function vlaggenVan({ row, betrokkene, today, screening }: DossierFeiten): Vlag[] {
  const geboren = betrokkene === undefined ? undefined : toGegevens(betrokkene).geboortedatum;
  return [
    ...computeVlaggen({
      werkstatus: row.werkstatus,
      beperkt: row.beperkt,
      kinderen: row.kinderen,
      seniorVanaf: SENIOR_VANAF,
      oggz: screening?.prioriteit?.includes('oggz_doelgroep') ?? false,
      ernstigNadeel: screening && nadeelOordeel(screening),
      heeftBehandelaar: row.behandelaarId !== null,
      ...(geboren ? { leeftijd: leeftijd(geboren, today) } : {}),
    }),
  ];
}

/** The one thing to do next, with its date. */
export function volgendeStapVan(feiten: DossierFeiten): DossierRegel['volgendeStap'] {
  const { row, meldingen, termijnen, partners, today } = feiten;
  const vrager = (meldingId: string | null) => {
    const melding = meldingen.find(({ id }) => id === meldingId);
    return melding && partners.get(melding.partnerId);
  };
  const openTermijnen = termijnen
    .filter(({ voldaanOp, vervalt }) => voldaanOp === null && vervalt !== null)
    .map(({ code, naam, vervalt, meldingId }) => ({
      code,
      naam,
      vervalt: vervalt === null ? null : toIsoDate(vervalt),
      vrager: vrager(meldingId),
      melding: meldingId,
    }));
  const stap = nextStap({
    today,
    werkstatus: row.werkstatus,
    beperkt: row.beperkt,
    heeftBehandelaar: row.behandelaarId !== null,
    openTermijnen,
    screeningGedaan: feiten.screening !== undefined || row.werkstatus === 'afstemming',
    afstemmingGedaan: feiten.afgestemd || !needsAfstemming(feiten),
  });
  return stap === undefined
    ? null
    : {
        ...{ code: stap.code, zin: stap.zin, vervalt: stap.vervalt ?? null },
        brief: briefVan(stap, meldingen),
      };
}

/** The letter that meets the term of a step: about its melding, and of the kind that it asks for. */
function briefVan(
  { termijn = '', melding: id }: VolgendeStap,
  meldingen: readonly MeldingKop[],
): NonNullable<DossierRegel['volgendeStap']>['brief'] {
  const melding = meldingen.find((one) => one.id === id);
  if (melding === undefined || !BRIEFTERMIJNEN.has(termijn)) return null;
  const soort = briefsoortVan(melding);
  return soort === undefined ? null : { soort, melding: melding.id };
}

/** Only a screening tells that the afstemming of step 5 is needed; before it comes the screening. */
function needsAfstemming({ screening, row }: DossierFeiten): boolean {
  return screening !== undefined && eistAfstemming(withKinderen(screening, row.kinderen)).nodig;
}

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
  const termijnen = Map.groupBy(await listOpenTermijnen(unit, ids), ({ dossierId }) => dossierId);
  const accounts = new Map((await listAccounts(unit)).map(({ id, naam }) => [id, naam]));
  const partners = await listPartnerNamen(unit);
  const screeningen = await laatsteScreeningen(unit, ids);
  const afgestemd = await afgestemdeDossiers(unit, ids);
  return rows.map((row) =>
    toRegel(
      {
        row,
        betrokkene: betrokkeneOf.get(row.id),
        meldingen: meldingen.get(row.id) ?? [],
        termijnen: termijnen.get(row.id) ?? [],
        partners,
        today,
        screening: screeningen.get(row.id)?.antwoorden,
        afgestemd: afgestemd.has(row.id),
      },
      accounts,
    ),
  );
}

function toRegel(feiten: DossierFeiten, accounts: ReadonlyMap<string, string>): DossierRegel {
  const { row, betrokkene, meldingen, partners, today } = feiten;
  const vervalt = row.vervalt === null ? null : toIsoDate(row.vervalt);
  const laatste = meldingen[0];
  const { id, nummer, gemeente, werkstatus, processtap, behandelaarId } = row;
  return {
    id,
    nummer,
    naam: naamVan(betrokkene),
    geboortedatum: betrokkene?.geboortedatum ?? null,
    adres: adresVan(betrokkene),
    gemeente,
    werkstatus,
    processtap,
    behandelaar:
      behandelaarId === null
        ? null
        : { id: behandelaarId, naam: accounts.get(behandelaarId) ?? '' },
    vervalt,
    bak: bakVan(vervalt ?? undefined, today),
    volgendeStap: volgendeStapVan(feiten),
    vlaggen: vlaggenVan(feiten),
    // A melding that is linked to an earlier one of the same event counts once (M).
    meldingen: meldingen.filter(({ zelfdeAls }) => zelfdeAls === null).length,
    laatsteMelding:
      laatste === undefined
        ? null
        : {
            aanleiding: laatste.aanleiding,
            ontvangenOp: toIsoDate(laatste.ontvangenOp),
            partner: partners.get(laatste.partnerId) ?? '',
          },
  };
}
