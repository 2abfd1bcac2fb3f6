import type { DossierRegel } from '#contract/dossiers.ts';
import { listAccounts } from '#db/repositories/accounts.ts';
import { type BetrokkeneRow, findBetrokkenen } from '#db/repositories/betrokkenen.ts';
import { type DossierRow, listPersonen } from '#db/repositories/dossiers.ts';
import {
  listMeldingen,
  listTermijnen,
  type MeldingRow,
  type TermijnRow,
} from '#db/repositories/meldingen.ts';
import { listPartnerNamen } from '#db/repositories/partners.ts';
import { leeftijd } from '#domain/dates/geboortedatum.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import { computeVlaggen, type Vlag } from '#domain/dossiers/vlaggen.ts';
import { nextStap } from '#domain/dossiers/volgende-stap.ts';
import { bakVan } from '#domain/werkvoorraad/bakken.ts';
import type { ReadContext } from './context.ts';
import { adresVan, naamVan, toGegevens } from './personen.ts';

/** From which age somebody is a senior (HL, AL); becomes a setting of the set with the screening. */
const SENIOR_VANAF = 65;

/** What a dossier's flags and next step follow from. */
export type DossierFeiten = {
  readonly row: DossierRow;
  readonly betrokkene: BetrokkeneRow | undefined;
  readonly meldingen: readonly MeldingRow[];
  readonly termijnen: readonly TermijnRow[];
  readonly partners: ReadonlyMap<string, string>;
  readonly today: IsoDate;
};

/** The flags of a dossier, each with its sentence. */
export function vlaggenVan({ row, betrokkene, today }: DossierFeiten): Vlag[] {
  const geboren = betrokkene === undefined ? undefined : toGegevens(betrokkene).geboortedatum;
  return [
    ...computeVlaggen({
      werkstatus: row.werkstatus,
      beperkt: row.beperkt,
      kinderen: row.kinderen,
      seniorVanaf: SENIOR_VANAF,
      oggz: false,
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
    }));
  const stap = nextStap({
    today,
    werkstatus: row.werkstatus,
    beperkt: row.beperkt,
    heeftBehandelaar: row.behandelaarId !== null,
    openTermijnen,
    screeningGedaan: row.werkstatus === 'afstemming',
    afstemmingGedaan: true,
  });
  return stap === undefined
    ? null
    : { code: stap.code, zin: stap.zin, vervalt: stap.vervalt ?? null };
}

/** Dossiers as rows of a list, in the order given: a handful of queries for the whole page. */
export async function toRegels(
  context: ReadContext,
  rows: readonly DossierRow[],
): Promise<DossierRegel[]> {
  const { unit, today } = context;
  const ids = rows.map(({ id }) => id);
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
  const meldingen = Map.groupBy(await listMeldingen(unit, ids), ({ dossierId }) => dossierId);
  const termijnen = Map.groupBy(await listTermijnen(unit, ids), ({ dossierId }) => dossierId);
  const accounts = new Map((await listAccounts(unit)).map(({ id, naam }) => [id, naam]));
  const partners = await listPartnerNamen(unit);
  return rows.map((row) =>
    toRegel(
      {
        row,
        betrokkene: betrokkeneOf.get(row.id),
        meldingen: meldingen.get(row.id) ?? [],
        termijnen: termijnen.get(row.id) ?? [],
        partners,
        today,
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
