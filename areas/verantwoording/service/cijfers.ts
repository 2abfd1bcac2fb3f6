import { listBeeindigingenIn } from '#areas/afsluiten/store.ts';
import { standaardTermijnen } from '#areas/beheer/rules/afsprakenset.ts';
import { findGemeenteByCode } from '#areas/beheer/rules/regio.ts';
import type { ReadContext } from '#areas/context.ts';
import type { DossierRegel } from '#areas/dossiers/contract.ts';
import { toRegels } from '#areas/dossiers/service/weergave-regels.ts';
import { type DossierRow, findDossiers } from '#areas/dossiers/store.ts';
import { requirePeriode } from '#areas/periode.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import type { Periode } from '#domain/dates/periode.ts';
import { behandeltDossiers } from '#domain/rollen.ts';
import type { Cijfers, Cijfertabel, FIGUREN } from '../contract.ts';
import {
  maandenTussen,
  maandLabel,
  maandVan,
  telPer,
  telTabel,
  termijnRatio,
} from '../rules/cijfers.ts';
import { type Cel, onderdruk, onderdrukReeks } from '../rules/onderdruk.ts';
import { meldingenIn, openOp, termijnenIn } from '../store.ts';

type Figuur = (typeof FIGUREN)[number];
const BUITEN = 'buiten';
/** Terms that the desk itself is held to (SA 7 MZO a, d; PP 11). */
const GETELD = ['advies', 'ondersteuning', 'informatieplicht'];

/**
 * The first figures over a period. Small numbers are never shown, whoever looks: a figure must not
 * be traced to a person (domein §8). A melding that is linked to an earlier one counts once (M).
 */
export async function readCijfers(context: ReadContext, periode: Periode): Promise<Cijfers> {
  requirePeriode(periode);
  const { unit, account, today } = context;
  const meldingen = await countedMeldingen(context, periode);
  const open = await openOp(unit, periode.tot);
  const openPer = onderdrukReeks(telPer(open, gemeenteVan));
  const termijnen: Cijfers['termijnen'] = [];
  for (const code of GETELD) {
    const rows = await termijnenIn(unit, code, periode.van, periode.tot);
    const ratio = termijnRatio(
      rows.map(({ vervalt, voldaanOp }) => ({
        vervalt: date(vervalt),
        voldaanOp: date(voldaanOp),
      })),
      today,
    );
    const counts = onderdrukReeks(
      (['gehaald', 'gemist', 'lopend'] as const).map((sleutel) => ({
        sleutel,
        aantal: ratio[sleutel],
      })),
    );
    const [gehaald, gemist, lopend] = counts.regels.map(({ cel }) => toCel(cel));
    const naam = standaardTermijnen.find((termijn) => termijn.code === code)?.naam ?? code;
    if (gehaald && gemist && lopend) termijnen.push({ code, naam, gehaald, gemist, lopend });
  }
  const beeindigingen = await listBeeindigingenIn(unit, periode.van, periode.tot);
  return {
    meldingenPerGemeente: toTabel(meldingen, periode),
    openDossiersPerGemeente: openPer.regels.map(({ sleutel, cel }) => ({
      code: sleutel,
      naam: gemeenteNaam(sleutel),
      cel: toCel(cel),
    })),
    openDossiers: toCel(openPer.totaal),
    beeindigingen: toCel(
      onderdrukReeks([{ sleutel: 'alle', aantal: beeindigingen.length }]).totaal,
    ),
    termijnen,
    lijsten: behandeltDossiers(account.rollen),
  };
}

/** Exactly the dossiers that one figure counted. */
export async function listAchterCijfer(
  context: ReadContext,
  input: Periode & { figuur: Figuur; gemeente: string | null; maand: string | null },
): Promise<{ dossiers: DossierRegel[]; aantal: number }> {
  requirePeriode(input);
  const ids = await countedIds(context, input);
  const rows = (await findDossiers(context.unit, [...new Set(ids)])).filter(
    (row) => input.gemeente === null || gemeenteVan(row) === input.gemeente,
  );
  const shown = new Set(rows.map(({ id }) => id));
  return {
    dossiers: await toRegels(context, rows),
    aantal: ids.filter((id) => shown.has(id)).length,
  };
}

async function countedIds(
  context: ReadContext,
  input: Periode & { figuur: Figuur; maand: string | null },
): Promise<string[]> {
  const { unit } = context;
  const { van, tot, maand } = input;
  if (input.figuur === 'open_dossiers') return (await openOp(unit, tot)).map(({ id }) => id);
  if (input.figuur === 'beeindigingen')
    return (await listBeeindigingenIn(unit, van, tot)).map(({ dossierId }) => dossierId);
  const meldingen = await countedMeldingen(context, input);
  return meldingen
    .filter((melding) => maand === null || melding.maand === maand)
    .map(({ dossierId }) => dossierId);
}

async function countedMeldingen({ unit }: ReadContext, { van, tot }: Periode) {
  const rows = (await meldingenIn(unit, van, tot)).filter(({ zelfdeAls }) => zelfdeAls === null);
  const dossiers = new Map(
    (await findDossiers(unit, [...new Set(rows.map(({ dossierId }) => dossierId))])).map((row) => [
      row.id,
      row,
    ]),
  );
  return rows.map(({ dossierId, ontvangenOp }) => ({
    dossierId,
    maand: maandVan(toIsoDate(ontvangenOp)),
    gemeente: gemeenteVan(dossiers.get(dossierId)),
  }));
}

function toTabel(
  rows: readonly { gemeente: string; maand: string }[],
  { van, tot }: Periode,
): Cijfertabel {
  const tabel = onderdruk(
    telTabel(rows, {
      rij: ({ gemeente }) => gemeente,
      kolom: ({ maand }) => maand,
      kolommen: maandenTussen(van, tot),
    }),
  );
  return {
    rijen: tabel.rijen.map((code) => ({ code, naam: gemeenteNaam(code) })),
    kolommen: tabel.kolommen.map((code) => ({ code, naam: maandLabel(code) })),
    cellen: tabel.cellen.map((line) => line.map(toCel)),
    rijtotalen: tabel.rijtotalen.map(toCel),
    kolomtotalen: tabel.kolomtotalen.map(toCel),
    totaal: toCel(tabel.totaal),
  };
}

function toCel(cel: Cel): Cijfertabel['totaal'] {
  return cel.soort === 'aantal' ? { soort: 'aantal', aantal: cel.aantal } : { soort: cel.soort };
}

function gemeenteVan(row: Pick<DossierRow, 'gemeente'> | undefined): string {
  return row?.gemeente ?? BUITEN;
}

function gemeenteNaam(code: string): string {
  return findGemeenteByCode(code)?.naam ?? 'Niet bekend of buiten de regio';
}

function date(text: string | null): IsoDate | null {
  return text === null ? null : toIsoDate(text);
}
