import { listBeeindigingenIn } from '#areas/afsluiten/store.ts';
import { bekendeTermijnen } from '#areas/beheer/rules/meegeleverde-sets.ts';
import type { ReadContext } from '#areas/context.ts';
import type { DossierRegel } from '#areas/dossiers/contract.ts';
import { toRegels } from '#areas/dossiers/service/weergave-regels.ts';
import { findDossiers } from '#areas/dossiers/store.ts';
import { requirePeriode } from '#areas/periode.ts';
import { ruleViolated } from '#areas/refusal.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import type { Periode } from '#domain/dates/periode.ts';
import { behandeltDossiers } from '#domain/rollen.ts';
import type { Cijfers, FIGUREN } from '../contract.ts';
import { telPer, termijnRatio } from '../rules/cijfers.ts';
import { onderdrukReeks } from '../rules/onderdruk.ts';
import { vastePeriode } from '../rules/vaste-periode.ts';
import { termijnenIn } from '../store.ts';
import { readFeiten, readMeldingen } from './feiten.ts';
import { gemeenteCijfernaam, kolomVan, viewBlokken } from './verslagen.ts';

type Figuur = (typeof FIGUREN)[number];
/** Terms that the desk itself is held to (SA 7 MZO a, d; SA preamble; PP 11). */
const GETELD = ['advies', 'ondersteuning', 'informeren', 'informatieplicht'];

/**
 * The figures over a period. Small numbers are never shown, whoever looks: a figure must not be traced
 * to a person. Who sees figures only gets periods with a fixed begin and end, and only past ones.
 *
 * Source: domein §8.
 */
export async function readCijfers(context: ReadContext, periode: Periode): Promise<Cijfers> {
  requirePeriode(periode);
  const { unit, account, today } = context;
  const lijsten = behandeltDossiers(account.rollen);
  if (!lijsten && (vastePeriode(periode) === undefined || periode.tot >= today))
    throw ruleViolated('periode_niet_vast');
  const feiten = await readFeiten(context, periode);
  const openPer = onderdrukReeks(telPer(feiten.open, ({ gemeente }) => gemeente));
  const stopped = new Set(
    (await listBeeindigingenIn(unit, periode.van, periode.tot)).map(({ dossierId }) => dossierId),
  );
  return {
    blokken: viewBlokken(feiten, periode),
    openDossiersPerGemeente: openPer.regels.map(({ sleutel, cel }) => ({
      code: sleutel,
      naam: gemeenteCijfernaam(sleutel),
      cel,
    })),
    openDossiers: openPer.totaal,
    beeindigingen: onderdrukReeks([{ sleutel: 'alle', aantal: stopped.size }]).totaal,
    termijnen: await viewTermijnen(context, periode),
    lijsten,
  };
}

async function viewTermijnen(
  { unit, today }: ReadContext,
  { van, tot }: Periode,
): Promise<Cijfers['termijnen']> {
  const found: Cijfers['termijnen'] = [];
  for (const code of GETELD) {
    const rows = await termijnenIn(unit, code, van, tot);
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
    const [gehaald, gemist, lopend] = counts.regels.map(({ cel }) => cel);
    const naam = bekendeTermijnen.find((termijn) => termijn.code === code)?.naam ?? code;
    if (gehaald && gemist && lopend) found.push({ code, naam, gehaald, gemist, lopend });
  }
  return found;
}

/** Exactly the dossiers that one figure counted. */
export async function listAchterCijfer(
  context: ReadContext,
  input: Periode & { figuur: Figuur; gemeente: string | null; maand: string | null },
): Promise<{ dossiers: DossierRegel[]; aantal: number }> {
  requirePeriode(input);
  const ids = await countedIds(context, input);
  const rows = await findDossiers(context.unit, [...new Set(ids)]);
  return { dossiers: await toRegels(context, rows), aantal: ids.length };
}

async function countedIds(
  context: ReadContext,
  input: Periode & { figuur: Figuur; gemeente: string | null; maand: string | null },
): Promise<string[]> {
  const { van, tot, gemeente, maand } = input;
  if (input.figuur === 'beeindigingen') {
    const rows = await listBeeindigingenIn(context.unit, van, tot);
    return [...new Set(rows.map(({ dossierId }) => dossierId))];
  }
  const counted =
    input.figuur === 'open_dossiers'
      ? (await readFeiten(context, input)).open
      : (await readMeldingen(context, input)).filter(
          ({ blok, ontvangenOp }) =>
            blok === 'afspraken' && (maand === null || kolomVan(input)(ontvangenOp) === maand),
        );
  return counted
    .filter((one) => gemeente === null || one.gemeente === gemeente)
    .map(({ dossierId }) => dossierId);
}

function date(text: string | null): IsoDate | null {
  return text === null ? null : toIsoDate(text);
}
